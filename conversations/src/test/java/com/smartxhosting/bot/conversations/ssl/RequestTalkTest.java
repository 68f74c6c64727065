package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and requests as customers have them made. */
class RequestTalkTest {

  private final SslOffice office = new SslOffice();

  @Test
  void a_key_is_kept_at_the_server_and_its_request_is_given_out() {
    var talk = made();

    talk.sees(
        "Request for shop.example", "file: shop.example.csr", "upload it there, without a key");
    var kept = office.house.safe.held.values().iterator().next();
    assertThat(kept.content()).isInstanceOf(Content.Waiting.class);
    assertThat(talk.given("shop.example.csr").text()).contains("BEGIN CERTIFICATE REQUEST");
    assertThat(talk.session().toString()).doesNotContain(key());
  }

  @Test
  void the_key_is_given_out_once_and_leaves_nothing_behind() {
    var talk = made().presses("Give me the private key").sees("file: shop.example.key");

    assertThat(talk.given("shop.example.key").text())
        .isEqualTo(office.house.safe.keys.values().iterator().next());
    assertThat(talk.session().toString()).doesNotContain(key());
    talk.presses("I have it").sees("Request for shop.example").seesNot("[Give me the private key]");
  }

  @Test
  void the_key_goes_away_by_itself() {
    made()
        .later(Duration.ofMinutes(15))
        .sees("not given out any more", "file: shop.example.csr")
        .seesNot("[Give me the private key]");
  }

  @Test
  void the_key_that_was_given_goes_away_too() {
    made()
        .presses("Give me the private key")
        .later(Duration.ofMinutes(1))
        .seesNot("file: shop.example.key");
  }

  @Test
  void an_organization_is_asked_for_what_a_certificate_says_of_it() {
    var talk = office.starts("ssl.csr", GIVEN).presses("P-256").presses("An organization too");
    talk.says("Lovell <b>Books</b> & Söhne").says("Bath").presses("None");
    talk.says("England").sees("in two letters").says("gb");
    talk.sees("Organization: Lovell <b>Books</b> & Söhne", "Country: GB");
    office.serve(talk.presses("Make them")).sees("Request for shop.example");
  }

  @Test
  void hosts_may_be_changed_and_are_read_as_people_write_them() {
    var talk = office.starts("ssl.csr", GIVEN).presses("P-256").presses("The domain alone");
    talk.sees("Hosts: shop.example, www.shop.example").presses("Change: Hosts");
    for (var wrong :
        List.of(
            "",
            "https://shop.example",
            "mail@shop.example",
            "shop",
            "a_b.example",
            "x".repeat(5_000))) {
      talk.says(wrong).seesNot("[Make them]");
    }
    talk.says("Bücher.example; *.shop.example\nxn--bcher-kva.example")
        .sees("Hosts: bücher.example, *.shop.example");
    talk.presses("Make them");
    assertThat(talk.asked(MakeRequest.Make.class).names())
        .containsExactly("xn--bcher-kva.example", "*.shop.example");
  }

  @Test
  void a_request_that_waits_can_be_shown_again() {
    made();
    var name = office.house.safe.held.keySet().iterator().next();
    var board = office.starts("ssl.certificate", GIVEN.with("certificate", name));
    office
        .serve(board.sees("waits on the server").presses("Show the request (CSR)"))
        .sees("file: shop.example.csr")
        .seesNot("[Give me the private key]");
  }

  @Test
  void a_request_that_the_server_does_not_give_back_is_not_offered() {
    office.house.safe.has(new Held("kept", new Content.Waiting("", "half"), false));

    office
        .starts("ssl.certificate", GIVEN.with("certificate", "kept"))
        .sees("waits on the server", "[Upload its certificate]")
        .seesNot("Show the request");
    office
        .starts("ssl.csr", GIVEN.with("certificate", "kept"))
        .sees("so there is no request to show");
  }

  private Talk made() {
    var talk = office.starts("ssl.csr", GIVEN).presses("P-256").presses("The domain alone");
    return office.serve(talk.sees("stays on the server").presses("Make them"));
  }

  /** A line from the middle of the key, which must be nowhere. */
  private String key() {
    return office
        .house
        .safe
        .keys
        .values()
        .iterator()
        .next()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }
}
