package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.cancellation.CancelService.RequestEnd;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.notices.Watching.Subject;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Watches whether a service has ended as its customer has asked. */
public final class CarriedOutCancellation implements Lookout {

  /** A period paid for can be three years. */
  private static final Duration LONGEST = Duration.ofDays(4 * 366);

  private static final Duration FIRST = Duration.ofHours(1);
  private static final Duration ON_THE_DAY = Duration.ofHours(2);

  /** So many days after the day on which it should have ended, it is not left to time any more. */
  private static final int OVERDUE = 7;

  /** That the request was there; without it, what we wait for was never asked for. */
  private static final String REQUESTED = "requested";

  private final ZoneId zone;

  CarriedOutCancellation(ZoneId zone) {
    this.zone = zone;
  }

  public static List<Subject> of(RequestEnd effect) {
    return List.of(
        new Subject(
            Topic.CANCELLATION,
            Answers.of("service", effect.of().value()).with("name", effect.name()),
            FIRST));
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    return switch (account.service(service(watch))) {
      case Outcome.Ok<HostedService>(var service) -> seen(watch, service, now);
      case Outcome.Refused<HostedService> _ -> Sight.over(news(watch, "done"));
      case Outcome.Failed<HostedService> _, Outcome.Unknown<HostedService> _ -> new Sight.Unseen();
    };
  }

  private Sight seen(Watch watch, HostedService service, Instant now) {
    return switch (service.line().status()) {
      case CANCELLED, TERMINATED -> Sight.over(news(watch, "done"));
      case PENDING, ACTIVE, COMPLETED, SUSPENDED, FRAUD -> awaited(watch, service, now);
    };
  }

  private Sight awaited(Watch watch, HostedService service, Instant now) {
    return switch (service.cancellations().pending()) {
      case Outcome.Ok<Optional<Request>>(var request) ->
          request.map(asked -> awaited(watch, asked.ends(), now)).orElseGet(() -> withdrawn(watch));
      case Outcome.Refused<Optional<Request>> _,
          Outcome.Failed<Optional<Request>> _,
          Outcome.Unknown<Optional<Request>> _ ->
          new Sight.Unseen();
    };
  }

  private Sight awaited(Watch watch, LocalDate ends, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    if (today.isAfter(ends.plusDays(OVERDUE))) {
      return Sight.over(overdue(watch, ends));
    }
    var day = ends.atTime(LocalTime.of(8, 0)).atZone(zone).toInstant();
    var pause = Duration.between(now, day);
    return new Sight.Waiting(
        List.of(), List.of(REQUESTED), pause.compareTo(ON_THE_DAY) > 0 ? pause : ON_THE_DAY);
  }

  private static Sight withdrawn(Watch watch) {
    return watch.hasTold(REQUESTED) ? Sight.over(news(watch, "withdrawn")) : Sight.overQuietly();
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  @Override
  public News late(Watch watch, Account account) {
    return news(watch, "late");
  }

  @Override
  public Text title(Watch watch) {
    return Text.of("notices.cancellation.title").with("name", watch.about().text("name"));
  }

  private static News news(Watch watch, String what) {
    var word = Text.of("notices.cancellation." + what).with("name", watch.about().text("name"));
    return new News(what, Kind.CANCELLATION, word, List.of(services()));
  }

  private static News overdue(Watch watch, LocalDate ends) {
    var word =
        Text.of("notices.cancellation.overdue")
            .with("name", watch.about().text("name"))
            .with("day", ends);
    return new News(
        "overdue",
        Kind.CANCELLATION,
        word,
        List.of(new Offer(Text.of("notices.offer.person"), "support.human", Answers.NONE)));
  }

  private static Offer services() {
    return new Offer(Text.of("notices.offer.services"), "services.list", Answers.NONE);
  }

  private static ServiceId service(Watch watch) {
    return new ServiceId(watch.about().text("service"));
  }
}
