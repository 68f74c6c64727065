package com.smartxhosting.bot.conversations.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.cancellation.CancelService.LoadCancellation;
import com.smartxhosting.bot.conversations.cancellation.CancelService.LoadLoss;
import com.smartxhosting.bot.conversations.cancellation.CancelService.RequestEnd;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Asking for the end of a service, as customers meet it. */
class CancellationTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              CancelService.START,
              CancelService.DIALOG,
              CancelService.FORM,
              PickLists.SERVICE,
              new Lobby("support.human")),
          List.of(CancelService.COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "cancellation.texts");
  private static final List<String> OURS = List.of("service.cancel", "service.cancel.form");
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final Clock CLOCK =
      Clock.fixed(SmallHouse.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final SmallHouse house = new SmallHouse();
  private final CancellationWork work = new CancellationWork(house, CLOCK);
  private final ServicesWork services = new ServicesWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(PickLists.ActiveServices.class, services::active)
              .query(PickLists.ServiceNames.class, services::names)
              .query(LoadCancellation.class, work::board)
              .query(LoadLoss.class, work::loss)
              .effect(RequestEnd.class, work::request, work::requestedBefore));

  @Test
  void what_is_lost_and_when_is_told_first() {
    house.post.has("a@shop.example", 0, 1, "");
    house.post.has("b@shop.example", 0, 1, "");
    house.domains = List.of("shop.example", "blog.example");
    house.unpaid = List.of(new Invoice("2026-3", Money.of("9.00", "EUR"), SmallHouse.TODAY));
    serve(Talk.with(STAGE).says("hello").says("cancel my service"))
        .sees(
            "Cancel shop.example",
            "Immediately means March 2, 2026",
            "end of the billing period is April 1, 2026",
            "2 mailboxes with all mail",
            "DNS records of shop.example, blog.example.",
            "Its unpaid invoice may be cancelled too",
            "only a person can");
  }

  @Test
  void at_the_end_of_the_period_it_takes_a_reason_and_a_confirmation() {
    var talk = form().sees("Immediately means March 2, 2026").presses("End of billing period");
    talk.sees("Why do you leave?").says(" a ").sees("at least three letters");
    talk.says("").sees("at least three letters").says("x".repeat(1_001)).sees("at most 1,000");
    talk.presses("Too expensive")
        .sees("shop.example ends on April 1, 2026", "Reason: Too expensive");
    talk.presses("Request cancellation").seesNot("Type");
    serve(talk).sees("The end of shop.example is requested. It ends on April 1, 2026");
    assertThat(house.cancellation)
        .contains(
            new Request(When.END_OF_PERIOD, "Too expensive", SmallHouse.TODAY, SmallHouse.DUE));
  }

  @Test
  void a_period_that_is_not_paid_ends_today_and_not_in_the_past() {
    house.due = Optional.of(SmallHouse.TODAY.minusDays(3));
    form()
        .sees("the end of the billing period is March 2, 2026")
        .presses("End of billing period")
        .presses("Too expensive")
        .sees("shop.example ends on March 2, 2026");
  }

  @Test
  void immediately_wants_the_services_name_typed() {
    var talk = form().presses("Immediately").says("Bye <b>all</b> @everyone\u202E\u0007 🙂");
    talk.sees("ends immediately, on March 2, 2026", "Reason: Bye <b>all</b> @everyone 🙂");
    talk.presses("Request cancellation").sees("cannot be undone", "shop.example").says("no");
    assertThat(house.cancellation).isEmpty();
    serve(talk.says("Shop.example")).sees("It ends on March 2, 2026");
    assertThat(house.cancellation.map(Request::reason)).contains("Bye <b>all</b> @everyone 🙂");
  }

  @Test
  void a_request_wants_a_fresh_proof_of_identity() {
    var start = Talk.with(STAGE).sleepsFor(Duration.ofMinutes(16));
    serve(start.starts("service.cancel.form", SERVICE))
        .presses("End of billing period")
        .presses("No longer needed")
        .presses("Request cancellation")
        .sees("Lobby lobby.verify");
    assertThat(house.cancellation).isEmpty();
  }

  @Test
  void a_pending_request_is_shown_instead_of_a_form() {
    house.cancellation =
        Optional.of(new Request(When.END_OF_PERIOD, "Too dear", SmallHouse.TODAY, SmallHouse.DUE));
    serve(Talk.with(STAGE).starts("service.cancel", SERVICE))
        .sees(
            "shop.example: cancellation requested",
            "When it ends: End of billing period",
            "Ends on: April 1, 2026",
            "Requested on: March 2, 2026",
            "Reason: Too dear")
        .seesNot("[Request cancellation]")
        .presses("Talk to a person")
        .sees("Lobby support.human");
    form().sees("has been requested already; it ends on April 1, 2026", "Lobby lobby.home");
  }

  @Test
  void a_pending_request_of_a_suspended_service_is_shown_too() {
    house.status = ServiceStatus.SUSPENDED;
    house.cancellation =
        Optional.of(new Request(When.END_OF_PERIOD, "Too dear", SmallHouse.TODAY, SmallHouse.DUE));
    serve(Talk.with(STAGE).starts("service.cancel", SERVICE)).sees("cancellation requested");
  }

  @Test
  void a_service_that_is_not_active_says_why_it_cannot_be_cancelled() {
    house.status = ServiceStatus.SUSPENDED;
    serve(Talk.with(STAGE).starts("service.cancel", SERVICE)).sees("shop.example is suspended");
    form().sees("shop.example is suspended", "Lobby lobby.home");
  }

  @Test
  void what_is_not_billed_again_can_only_end_immediately() {
    house.due = Optional.empty();
    form().sees("Why do you leave?").says("Done with it").sees("ends immediately");
    form(SERVICE.with("when", "END_OF_PERIOD").with("reason", "Done with it"))
        .sees("ends immediately, on March 2, 2026")
        .presses("Request cancellation")
        .sees("cannot be undone");
  }

  @Test
  void nobody_can_claim_other_dates_or_another_name() {
    form(SERVICE.with("loss.name", "x").with("loss.due", "2036-01-01").with("reason", "Bye bye"))
        .sees("Cancel shop.example", "April 1, 2026")
        .seesNot("2036");
  }

  @Test
  void many_domains_are_counted() {
    house.domains = IntStream.range(0, 8).mapToObj(i -> "d%d.example".formatted(i)).toList();
    serve(Talk.with(STAGE).starts("service.cancel", SERVICE)).sees("d4.example and 3 more domains");
  }

  @Test
  void a_server_that_does_not_answer_keeps_nobody_from_leaving() {
    house.serverDown = true;
    form()
        .presses("End of billing period")
        .says("Too slow")
        .sees(
            "all mailboxes with the mail in them and the DNS records of its domains.",
            "[Request cancellation]");
  }

  @Test
  void an_interrupted_request_is_found_by_its_kind() {
    var end = new RequestEnd(new ServiceId("7"), "shop.example", When.END_OF_PERIOD, "Too dear");
    var attempt = new Attempt("k", 1, Talk.with(STAGE).session().actor());
    assertThat(work.requestedBefore(end, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(work.request(end, attempt)).isEqualTo(Outcome.unknown("lost"));
    assertThat(work.requestedBefore(end, attempt))
        .isEqualTo(Trace.found(house.cancellation.orElseThrow()));
    var other = new RequestEnd(new ServiceId("7"), "shop.example", When.IMMEDIATE, "Too dear");
    assertThat(work.requestedBefore(other, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.DOWN;
    assertThat(work.requestedBefore(end, attempt)).isEqualTo(Trace.unclear());
  }

  @Test
  void every_way_through_leads_on() {
    var samples =
        List.of("shop.example", "", "x".repeat(5_000), "\u202E🙂\u0007", "<b>& @everyone");
    var missing = new ArrayList<String>();
    for (var dialog : OURS) {
      var report = Explorer.walk(STAGE, dialog, SERVICE, samples, this::values, 20_000);
      missing.addAll(Golden.missing(report, OURS));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    for (var dialog : OURS) {
      assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
    }
  }

  private List<?> values(Ask<?, ?> ask) {
    var actor = Talk.with(STAGE).session().actor();
    return switch (ask) {
      case LoadCancellation query -> values(work.board(query, actor));
      case LoadLoss query -> values(work.loss(query, actor));
      case RequestEnd end ->
          List.of(new Request(end.when(), end.reason(), SmallHouse.TODAY, SmallHouse.DUE));
      default -> List.of();
    };
  }

  private static List<?> values(Outcome<?> outcome) {
    return outcome instanceof Outcome.Ok<?>(var value) ? List.of(value) : List.of();
  }

  private Talk form() {
    return form(SERVICE);
  }

  private Talk form(Answers given) {
    return serve(Talk.with(STAGE).starts("service.cancel.form", given));
  }

  private Talk serve(Talk talk) {
    return served.serve(talk);
  }
}
