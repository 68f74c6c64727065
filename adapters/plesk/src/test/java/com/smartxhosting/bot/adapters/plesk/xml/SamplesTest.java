package com.smartxhosting.bot.adapters.plesk.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.plesk.standin.Shared;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What real servers have answered, and what real clients have been answered, is understood. */
class SamplesTest {

  @Test
  void every_recorded_packet_is_read_to_its_last_result() throws IOException {
    var errors = new TreeMap<String, List<Integer>>();
    var recorded = recorded("response.xml");

    for (var file : recorded) {
      var packet = XmlText.read(Files.readAllBytes(file));
      assertThat(packet.name()).isEqualTo("packet");
      var results =
          packet.everywhere().filter(each -> each.name().equals("result")).map(Result::of).toList();
      if (packet.child("system").isEmpty()) {
        assertThat(results).as(name(file)).isNotEmpty();
      }
      var codes =
          results.stream()
              .filter(Denied.class::isInstance)
              .map(denied -> ((Denied) denied).code())
              .toList();
      if (!codes.isEmpty()) {
        errors.put(name(file), codes);
      }
    }

    assertThat(recorded).hasSize(26);
    assertThat(errors)
        .isEqualTo(
            Map.of(
                "customer-change_password_missing_user", List.of(1013),
                "customer-minimal_exists-2", List.of(1007),
                "lego-add-record-error", List.of(1015),
                "lego-delete-record-error", List.of(1013),
                "lego-get-site-error", List.of(1013),
                "reseller-minimal_exists", List.of(1019)));
  }

  @Test
  void an_error_of_the_packet_as_a_whole_is_no_answer() throws IOException {
    var packet = sample("lego/lego-global-error");

    assertThatExceptionOfType(NoAnswer.class)
        .isThrownBy(() -> Agent.refuseSystemError(packet.child("system").orElseThrow()))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.LOCKED_OUT))
        .withMessageContaining("error 1001");
  }

  @Test
  void what_a_server_tells_of_its_subscriptions_is_found() throws IOException {
    var packet = sample("recorded/subscription-list_subscriptions");

    var results = Result.all(packet, "webspace", "get");

    assertThat(results).isNotEmpty().allSatisfy(each -> assertThat(each).isInstanceOf(Done.class));
    var first = ((Done) results.getFirst()).element();
    assertThat(first.at("data", "gen_info", "ascii-name")).isEqualTo("example.com");
    assertThat(first.at("data", "gen_info", "owner-id")).isEqualTo("4");
    assertThat(first.valueOf("ftp_login")).contains("cust02");
  }

  @Test
  void nothing_of_a_reply_is_printed() throws IOException {
    for (var file : recorded("response.xml")) {
      var packet = XmlText.read(Files.readAllBytes(file));
      assertThat(packet).hasToString("<packet>");
    }
  }

  @Test
  void a_packet_that_is_read_and_written_stays_the_same() throws IOException {
    for (var file : recorded("request.xml")) {
      var packet = XmlText.read(Files.readAllBytes(file));
      assertThat(XmlText.read(XmlText.write(packet))).as(name(file)).isEqualTo(packet);
    }
  }

  private static Element sample(String name) throws IOException {
    var file = Shared.find("samples/plesk/" + name + ".response.xml");
    assumeTrue(file.isPresent(), "No recorded packets beside this repository");
    return XmlText.read(Files.readAllBytes(file.get()));
  }

  private static List<Path> recorded(String kind) throws IOException {
    var folder = Shared.find("samples/plesk");
    assumeTrue(folder.isPresent(), "No recorded packets beside this repository");
    try (var files = Files.walk(folder.get())) {
      return files.filter(file -> file.toString().endsWith(kind)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }
}
