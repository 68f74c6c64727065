package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.whmcs.Answer.Denial;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Credentials;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a call when something comes between. */
class LineTest {

  private static final Customer ADA = new Customer("1001", "Ada Lovell");
  private static final Pace SHORT =
      new Pace(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);

  private final WhmcsStandIn standIn = WhmcsStandIn.of(books());
  private final Post post = post(standIn.url(), UnaryOperator.identity());
  private final Line line = new Line(post, SHORT);

  private static StandInBooks books() {
    var books = new StandInBooks("2026-08-31");
    books.client(ADA, "ada@example.com", "Active");
    return books;
  }

  private static Post post(URI url, UnaryOperator<OkHttpClient.Builder> network) {
    return new Post(url, WhmcsStandIn.CREDENTIALS, SHORT, network);
  }

  @AfterEach
  void close() {
    post.close();
    standIn.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_known_to_be_undone_is_told_from_what_may_have_been_done(Mishap mishap) {
    standIn.upsetNextWrite(mishap);

    var answer = line.write(mail());

    switch (mishap.undone) {
      case YES -> assertThat(answer).isInstanceOfAny(Answer.Denied.class, Answer.Undone.class);
      case NO -> assertThat(answer).isInstanceOf(Answer.Lost.class);
    }
    assertThat(standIn.calls()).as("sent once").containsExactly("SendEmail");
  }

  @ParameterizedTest
  @EnumSource
  void a_read_is_tried_again_unless_we_are_not_let_in(Mishap mishap) {
    var mishaps = new ArrayDeque<>(List.of(mishap, mishap));
    standIn.upset(_ -> Optional.ofNullable(mishaps.poll()));

    var answer = line.read(Call.of("WhmcsDetails"));

    switch (mishap) {
      case NOT_ALLOWED, FIREWALL_PAGE -> assertThat(answer).isInstanceOf(Answer.Denied.class);
      case REDIRECT_TO_ANOTHER_HOST,
          MAINTENANCE_PAGE,
          BAD_GATEWAY,
          CLOSES_AT_ONCE,
          HANGS,
          ACTS_AND_CLOSES,
          ACTS_AND_HANGS,
          ACTS_AND_CLOSES_IN_THE_MIDDLE,
          ACTS_AND_ENDS_FATALLY,
          ACTS_AND_ANSWERS_WITH_50_MB,
          ACTS_AND_ANSWERS_WITH_A_GZIP_BOMB ->
          assertThat(answer).isInstanceOf(Answer.Told.class);
    }
  }

  @Test
  void who_is_not_let_in_is_told_why() {
    standIn.books().forbid("SendEmail");
    assertThat(line.write(mail()))
        .isInstanceOfSatisfying(Answer.Denied.class, is(Denial.PERMISSION));

    assertThat(line.read(Call.of("GetQuantumStates")))
        .isInstanceOfSatisfying(Answer.Denied.class, is(Denial.VERSION));

    try (var stranger =
        new Post(
            standIn.url(),
            new Credentials(new Secret("identifier-1"), new Secret("wrong"), Optional.empty()),
            SHORT,
            UnaryOperator.identity())) {
      assertThat(stranger.read(Call.of("WhmcsDetails")))
          .isInstanceOfSatisfying(Answer.Denied.class, is(Denial.CREDENTIALS));
    }

    standIn.demand("key-of-the-house");
    assertThat(line.read(Call.of("WhmcsDetails")))
        .isInstanceOfSatisfying(Answer.Denied.class, is(Denial.ADDRESS));
  }

  @Test
  void the_access_key_opens_where_the_address_does_not() {
    standIn.demand("key-of-the-house");
    var credentials =
        new Credentials(
            WhmcsStandIn.CREDENTIALS.identifier(),
            WhmcsStandIn.CREDENTIALS.secret(),
            Optional.of(new Secret("key-of-the-house")));

    try (var other = new Post(standIn.url(), credentials, SHORT, UnaryOperator.identity())) {
      assertThat(other.read(Call.of("WhmcsDetails"))).isInstanceOf(Answer.Told.class);
    }
  }

  @Test
  void where_nobody_takes_the_connection_nothing_was_done() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }

    try (var other = post(URI.create("http://localhost:" + nobody), UnaryOperator.identity())) {
      assertThat(other.write(mail())).isEqualTo(new Answer.Undone("nobody takes the connection"));
    }
  }

  @Test
  void a_certificate_that_has_expired_is_not_taken_and_nothing_is_sent() {
    var authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toEpochMilli();
    var expired =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .validityInterval(yesterday - Duration.ofDays(90).toMillis(), yesterday)
            .signedBy(authority)
            .build();
    var theirs = new HandshakeCertificates.Builder().heldCertificate(expired).build();
    var ours =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();

    try (var server = WhmcsStandIn.withCertificate(books(), theirs.sslSocketFactory());
        var other =
            post(
                server.url(),
                http -> http.sslSocketFactory(ours.sslSocketFactory(), ours.trustManager()))) {
      assertThat(other.write(mail()))
          .isEqualTo(new Answer.Undone("its TLS certificate has expired"));
      assertThat(server.calls()).isEmpty();
    }
  }

  @Test
  void after_many_failures_whmcs_is_left_alone_and_then_tried_again() {
    var patient = new Pace(SHORT.connect(), SHORT.read(), SHORT.write(), Duration.ofHours(1));
    var resting = new Line(post, patient);
    standIn.upset(_ -> Optional.of(Mishap.BAD_GATEWAY));
    for (var n = 0; n < 10; n++) {
      resting.write(mail());
    }
    standIn.upset(_ -> Optional.empty());
    standIn.forgetCalls();

    assertThat(resting.write(mail())).isInstanceOf(Answer.Undone.class);
    assertThat(standIn.calls()).isEmpty();
  }

  @Test
  void a_customer_is_given_a_reference_and_none_of_whmcss_words() {
    try (var whmcs =
        Whmcs.open(
            WhmcsCompany.settings(standIn),
            (_, _) -> {
              throw new AssertionError("Nothing of a server was asked for");
            },
            WhmcsCompany.WORDS,
            () -> WhmcsCompany.NOW)) {
      standIn.upset(_ -> Optional.of(Mishap.MAINTENANCE_PAGE));

      var opened = whmcs.accounts().open(Actor.stranger("test", "1").become(ADA, WhmcsCompany.NOW));

      Expect.failed(opened);
      assertThat(opened.toString()).doesNotContain("maintenance", "html", "WHMCS");
    }
  }

  @Test
  void what_is_sent_does_not_show() {
    assertThat(mail().toString()).doesNotContain("482915").contains("SendEmail");
    assertThat(WhmcsStandIn.CREDENTIALS.toString()).doesNotContain("secret-of-the-role");
  }

  private static Consumer<Answer.Denied> is(Denial why) {
    return denied -> assertThat(denied.why()).isEqualTo(why);
  }

  private static Call mail() {
    return Call.of("SendEmail")
        .with("customtype", "general")
        .with("id", ADA.id())
        .with("customsubject", "Code")
        .with("custommessage", "482915");
  }
}
