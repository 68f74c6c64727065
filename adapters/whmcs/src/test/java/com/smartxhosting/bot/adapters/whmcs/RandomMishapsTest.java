package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A thousand changes, each with something that comes between. */
class RandomMishapsTest {

  private static final int CHANGES = 1_000;
  private static final Customer ADA = new Customer("1001", "Ada Lovell");
  private static final Actor ACTOR = Actor.stranger("test", ADA.id()).become(ADA, WhmcsCompany.NOW);

  private static final Set<Mishap> SLOW =
      EnumSet.of(
          Mishap.HANGS,
          Mishap.ACTS_AND_HANGS,
          Mishap.ACTS_AND_ANSWERS_WITH_50_MB,
          Mishap.ACTS_AND_ANSWERS_WITH_A_GZIP_BOMB);

  /** How a change is reported. */
  private enum Report {
    DONE,
    NOT_DONE,
    UNKNOWN
  }

  private final Random chance = new Random(20_261_123);
  private final StandInBooks books = new StandInBooks(WhmcsCompany.TODAY.toString());
  private final Map<Report, Integer> reports = new EnumMap<>(Report.class);

  @Test
  void nothing_is_done_twice_and_nothing_is_reported_wrongly() {
    books.client(ADA, "ada@example.com", "Active");
    for (var n = 0; n < CHANGES; n++) {
      books.service(ADA.id(), Integer.toString(10_000 + n), "site-%d.example".formatted(n));
    }
    try (var standIn = WhmcsStandIn.of(books);
        var whmcs = whmcs(standIn)) {
      for (var n = 0; n < CHANGES; n++) {
        standIn.upsetNextWrite(mishap());
        var service =
            Expect.ok(
                Expect.ok(whmcs.accounts().open(ACTOR))
                    .service(new ServiceId(Integer.toString(10_000 + n))));
        switch (n % 3) {
          case 0 -> password(service, n);
          case 1 -> cancel(service);
          default -> ticket(whmcs, n);
        }
      }
      assertThat(standIn.violations()).isEmpty();
    }
    assertThat(reports.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CHANGES);
    assertThat(reports.get(Report.NOT_DONE)).isGreaterThan(CHANGES / 10);
    assertThat(reports.get(Report.UNKNOWN)).isGreaterThan(CHANGES / 2);
  }

  /** Those that take their time are rarer. */
  private Mishap mishap() {
    var drawn = Mishap.values()[chance.nextInt(Mishap.values().length)];
    return SLOW.contains(drawn) && chance.nextInt(5) != 0 ? Mishap.ACTS_AND_CLOSES : drawn;
  }

  private void password(HostedService service, int n) {
    var wanted = "Str0ng!Enough-" + n;
    ServicePassword password = Expect.ok(service.password());

    var outcome = password.change(new Secret(wanted));

    report(outcome, books.admits(password.login(), wanted));
    Expect.ok(password.change(new Secret(wanted)));
    assertThat(books.admits(password.login(), wanted)).isTrue();
  }

  private void cancel(HostedService service) {
    Cancellations cancellations = service.cancellations();

    var outcome = cancellations.request(When.IMMEDIATE, "Moving");

    var id = service.line().id().value();
    report(outcome, books.cancelRequests(id) == 1);
    assertThat(Expect.ok(cancellations.pending()).isPresent())
        .as("a look tells the truth")
        .isEqualTo(books.cancelRequests(id) == 1);
    cancellations.request(When.IMMEDIATE, "Moving");
    assertThat(books.cancelRequests(id)).isEqualTo(1);
  }

  private void ticket(Whmcs whmcs, int n) {
    var before = books.ticketSubjects().size();

    var outcome = whmcs.desk().open("key-" + n, ACTOR, "Help", "It broke", "in: test");

    report(outcome, books.ticketSubjects().size() == before + 1);
    assertThat(Expect.ok(whmcs.desk().opened("key-" + n)).isPresent())
        .as("a look tells the truth")
        .isEqualTo(books.ticketSubjects().size() == before + 1);
    Expect.ok(whmcs.desk().open("key-" + n, ACTOR, "Help", "It broke", "in: test"));
    assertThat(books.ticketSubjects()).hasSize(before + 1);
  }

  private void report(Outcome<?> outcome, boolean done) {
    var report =
        switch (outcome) {
          case Outcome.Ok<?> _ -> Report.DONE;
          case Outcome.Refused<?> _, Outcome.Failed<?> _ -> Report.NOT_DONE;
          case Outcome.Unknown<?> _ -> Report.UNKNOWN;
        };
    reports.merge(report, 1, Integer::sum);
    switch (report) {
      case DONE -> assertThat(done).isTrue();
      case NOT_DONE -> assertThat(done).isFalse();
      case UNKNOWN -> {}
    }
  }

  private static Whmcs whmcs(WhmcsStandIn standIn) {
    var usual = WhmcsCompany.settings(standIn);
    return Whmcs.open(
        new WhmcsSettings(
            usual.url(),
            usual.credentials(),
            usual.department(),
            usual.strangers(),
            usual.nameServers(),
            usual.kinds(),
            usual.zone(),
            new Pace(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ZERO)),
        (_, _) -> Outcome.failed("no server"),
        WhmcsCompany.WORDS,
        () -> WhmcsCompany.NOW);
  }
}
