package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  /** The lists of the actions whose documentation shows them flattened. */
  private static final Map<String, List<String>> FLATTENED =
      Map.of(
          "GetClientsAddons", List.of("addons", "addon"),
          "GetClientsDomains", List.of("domains", "domain"),
          "GetCurrencies", List.of("currencies", "currency"),
          "GetCredits", List.of("credits", "credit"),
          "GetCancelledPackages", List.of("packages", "package"),
          "GetEmailTemplates", List.of("emailtemplates", "emailtemplate"),
          "GetAnnouncements", List.of("announcements", "announcement"));

  @Test
  void every_documented_reply_is_read() throws IOException {
    try (var files = Files.list(samples())) {
      var read = files.filter(file -> file.toString().endsWith(".json")).toList();

      assertThat(read).hasSizeGreaterThanOrEqualTo(70);
      assertThat(read)
          .allSatisfy(
              file -> {
                var reply = Decoder.read(Files.readString(file));
                assertThat(List.of(reply.text("result"), reply.text("status"))).contains("success");
              });
    }
  }

  @Test
  void a_flattened_reply_is_the_same_as_a_nested_one() {
    FLATTENED.forEach(
        (action, names) -> {
          var nested = sample(action).list(names.getFirst(), names.getLast());
          var flat = sample(action + ".as-documented-flat").list(names.getFirst(), names.getLast());

          assertThat(flat).as(action).isNotEmpty().isEqualTo(nested);
        });
  }

  @Test
  void the_documented_services_invoices_and_clients_are_read_as_ours() {
    var products =
        sample("GetClientsProducts").list("products", "product").stream()
            .map(row -> ClientsProduct.of(row, ZoneOffset.UTC))
            .toList();
    assertThat(products).extracting(ClientsProduct::id).startsWith("1", "2");
    assertThat(products.get(1).options())
        .singleElement()
        .satisfies(option -> assertThat(option.value()).isEqualTo("Selected option value"));
    assertThat(products.get(1).server())
        .hasValueSatisfying(server -> assertThat(server.host()).isEqualTo("pluto.example.com"));
    assertThat(products.getFirst().nextDue()).as("of a terminated service").isEmpty();
    assertThat(products.getFirst().counted()).isEmpty();

    var client = Client.of(sample("GetClientsDetails").inner("client").orElseThrow());
    assertThat(client.customer().name()).isEqualTo("Test Client");
    assertThat(client.currency()).isEqualTo("USD");
    assertThat(client.open()).isTrue();
  }

  @Test
  void the_documented_invoices_orders_options_and_prices_are_read_as_ours() {
    var bill = Bill.of(sample("GetInvoice"));
    assertThat(bill.due()).isEqualTo(LocalDate.of(2020, 12, 30));
    assertThat(bill.open()).isEqualByComparingTo("15.95");
    assertThat(bill.isFor(new ServiceId("1"))).isTrue();

    var order = new OrderRow(sample("GetOrders").list("orders", "order").getFirst());
    assertThat(order.kind()).as("of something new").isEmpty();
    assertThat(order.invoice()).contains("1");

    var product = sample("GetProducts").list("products", "product").getFirst();
    var option =
        ProductOption.of(
            product.list("configoptions", "configoption").getFirst(), "USD", BillingCycle.MONTHLY);
    assertThat(option.offered("0", "USD").name()).isEqualTo("MultiPHP Services");
    assertThat(option.price(ServiceOption.YES)).isEqualByComparingTo("2.99");

    assertThat(UpgradePrice.of(sample("UpgradeProduct"), 1)).contains(new BigDecimal("-8.67"));
    assertThat(UpgradePrice.of(Decoder.read("{\"result\":\"success\"}"), 1)).isEmpty();
    assertThat(Version.of(sample("WhmcsDetails"))).isPresent();
  }

  @Test
  void passwords_do_not_get_past_the_decoder() {
    assertThat(sample("GetClientsProducts").values().toString()).doesNotContain("xxxxxxxx");
    assertThat(
            Decoder.read("{\"a[b][0][password]\":\"sesame\",\"a[b][0][id]\":1}")
                .values()
                .toString())
        .doesNotContain("sesame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"things\":\"\"",
        "\"things\":[]",
        "\"things\":{}",
        "\"things\":null",
        "\"things\":{\"thing\":[]}",
        "\"things\":{\"thing\":\"\"}",
        "\"others\":[]"
      })
  void an_empty_list_has_many_forms(String form) {
    assertThat(list("{" + form + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"thing\":[{\"id\":1},{\"id\":\"2\"}]}",
        "[{\"id\":1},{\"id\":2}]",
        "{\"thing\":{\"128\":{\"id\":1},\"256\":{\"id\":\"2\"}}}",
        "{\"0\":{\"id\":1},\"1\":{\"id\":2}}"
      })
  void a_list_of_two_has_many_forms(String form) {
    assertThat(list("{\"things\":" + form + "}"))
        .extracting(thing -> thing.number("id"))
        .containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"thing\":{\"id\":1}}", "{\"id\":1}"})
  void a_single_thing_comes_without_a_list(String form) {
    assertThat(list("{\"things\":" + form + "}")).singleElement();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"none\"", "7", "[1,2]", "{\"thing\":[\"one\"]}"})
  void what_is_no_list_is_not_taken_for_an_empty_one(String form) {
    assertThatThrownBy(() -> list("{\"things\":" + form + "}")).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>Down for maintenance</body></html>",
        "",
        "null",
        "[]",
        "\"success\"",
        "{\"result\":\"success\"",
        "{\"result\":\"success\"}<br />Warning: Undefined index",
        "OK"
      })
  void what_is_no_reply_is_refused(String body) {
    assertThatThrownBy(() -> Decoder.read(body)).isInstanceOf(Unreadable.class);
  }

  @Test
  void an_error_before_json_was_asked_for_is_understood() {
    assertThat(Decoder.read("result=error;message=Invalid IP 203.0.113.7").text("message"))
        .isEqualTo("Invalid IP 203.0.113.7");
    assertThat(Decoder.read("\uFEFF {\"result\":\"success\"}").text("result")).isEqualTo("success");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.95|12.95",
        "$-8.67 USD|-8.67",
        "-$8.67|-8.67",
        "$1,234.50 USD|1234.50",
        "1.234,50 €|1234.50",
        "1,234|1234",
        "0.00|0.00",
        "¥500|500"
      })
  void amounts_are_read_as_they_are_written_for_people(String written, BigDecimal amount) {
    assertThat(MoneyText.amount(written).orElseThrow()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "free", "N/A", "$"})
  void what_is_no_amount_is_none(String written) {
    assertThat(MoneyText.amount(written)).isEmpty();
  }

  @Test
  void texts_days_and_moments_are_read_as_they_are_meant() {
    var fields =
        Decoder.read(
            """
            {"name":"Web &amp; Mail &lt;b&gt;Pro&lt;/b&gt;","owner":"O&#039;Hara &amp;amp; Sons",
             "small":"Up to 5 &lt; 10","unset":"0000-00-00 00:00:00","none":"","day":"2026-02-24",
             "hour":"2026-07-01 09:30:00","yes":"on","no":"0","wrong":"24/02/2026"}
            """);

    assertThat(fields.bare("name")).isEqualTo("Web & Mail Pro");
    assertThat(fields.text("owner")).as("decoded once").isEqualTo("O'Hara &amp; Sons");
    assertThat(fields.bare("small")).isEqualTo("Up to 5 < 10");
    assertThat(fields.day("unset")).isEmpty();
    assertThat(fields.day("none")).isEmpty();
    assertThat(fields.day("hour")).contains(LocalDate.of(2026, 7, 1));
    assertThat(fields.moment("hour", ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2026-07-01T07:30:00Z"));
    assertThat(fields.moment("unset", ZoneOffset.UTC)).isEmpty();
    assertThatThrownBy(() -> fields.day("wrong")).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> fields.number("name")).isInstanceOf(Unreadable.class);
  }

  private static List<Fields> list(String body) {
    return Decoder.read(body).list("things", "thing");
  }

  private static Fields sample(String name) {
    try {
      return Decoder.read(Files.readString(samples().resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path samples() {
    var folder = ActionSchema.shared().map(shared -> shared.resolve("samples/whmcs"));
    assumeTrue(
        folder.filter(Files::isDirectory).isPresent(), "WHMCS's documented replies are not here");
    return folder.orElseThrow();
  }
}
