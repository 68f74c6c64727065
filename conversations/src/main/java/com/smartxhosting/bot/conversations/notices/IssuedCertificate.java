package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.notices.Watching.Subject;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.IssueCertificate;
import com.smartxhosting.bot.conversations.ssl.LetsEncryptBoard;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Watches whether Let's Encrypt issues a certificate that waits, or why it does not. */
public final class IssuedCertificate implements Lookout {

  /** Let's Encrypt itself gives up an order after a week. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** Looks after which an order that is not there was never placed. */
  private static final int LOOKS_FOR_IT = 4;

  /** That the order was there; without it, nothing can have been withdrawn. */
  private static final String ORDERED = "ordered";

  private static final String COVERAGE = "coverage";

  public static List<Subject> of(IssueCertificate.Issue effect) {
    return List.of(
        new Subject(
            Topic.CERTIFICATE,
            effect.place().answers().with(COVERAGE, effect.coverage().name()),
            FIRST));
  }

  /** Whether the answer to an order says all that there is to say. */
  public static boolean settles(LetsEncrypt answer) {
    return switch (answer) {
      case LetsEncrypt.Issued _, LetsEncrypt.Failed _ -> true;
      case LetsEncrypt.Waiting _, LetsEncrypt.Idle _ -> false;
    };
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    return switch (pool(watch, account)) {
      case Outcome.Ok<Pool>(var pool) -> seen(watch, pool.letsEncrypt());
      case Outcome.Refused<Pool> _ ->
          Sight.over(new News("gone", Kind.EXPIRY, word(watch, "gone"), List.of()));
      case Outcome.Failed<Pool> _, Outcome.Unknown<Pool> _ -> new Sight.Unseen();
    };
  }

  private static Outcome<Pool> pool(Watch watch, Account account) {
    var place = place(watch);
    return account
        .service(place.service())
        .flatMap(HostedService::panel)
        .flatMap(panel -> panel.certificates().pool(place.domain()));
  }

  private static Sight seen(Watch watch, LetsEncrypt letsEncrypt) {
    return switch (letsEncrypt) {
      case LetsEncrypt.Issued(var coverage, var until) when coverage == coverage(watch) ->
          Sight.over(
              news(
                  watch,
                  "issued",
                  word(watch, "issued")
                      .with("coverage", Text.of("ssl.coverage." + coverage))
                      .with("until", until)));
      case LetsEncrypt.Failed(var coverage, var reason, _) when coverage == coverage(watch) ->
          Sight.over(news(watch, "failed", word(watch, "failed").with("reason", reason)));
      case LetsEncrypt.Waiting(var coverage, _, _) when coverage == coverage(watch) ->
          new Sight.Waiting(List.of(), List.of(ORDERED), pause(watch));
      case LetsEncrypt.Idle _ when watch.hasTold(ORDERED) ->
          Sight.over(news(watch, "withdrawn", word(watch, "withdrawn")));
      case LetsEncrypt.Idle _, LetsEncrypt.Issued _, LetsEncrypt.Failed _, LetsEncrypt.Waiting _ ->
          missing(watch);
    };
  }

  /** An order for other hosts has taken its place, or this one has not arrived. */
  private static Sight missing(Watch watch) {
    return watch.hasTold(ORDERED) || watch.looks() >= LOOKS_FOR_IT
        ? Sight.overQuietly()
        : new Sight.Waiting(List.of(), watch.told(), pause(watch));
  }

  private static Duration pause(Watch watch) {
    var doubled = FIRST.multipliedBy(1L << Math.min(watch.looks(), 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  @Override
  public News late(Watch watch, Account account) {
    return pool(watch, account) instanceof Outcome.Ok<Pool>(var pool)
            && pool.letsEncrypt() instanceof LetsEncrypt.Waiting(_, var missing, _)
            && !missing.isEmpty()
        ? news(watch, "late", word(watch, "late.missing").with("missing", names(missing)))
        : news(watch, "late", word(watch, "late"));
  }

  private static Text names(List<RecordData> records) {
    return Text.joined(records.stream().map(AddRecord::name).toList(), ", ");
  }

  @Override
  public Text title(Watch watch) {
    return word(watch, "title");
  }

  private static Text.Phrase word(Watch watch, String which) {
    return Text.of("notices.issue." + which)
        .with("domain", place(watch).domain())
        .with("days", LONGEST.toDays());
  }

  private static News news(Watch watch, String what, Text word) {
    var letsEncrypt =
        new Offer(
            Text.of("notices.offer.lets-encrypt"),
            LetsEncryptBoard.DIALOG.id().name(),
            place(watch).answers());
    return new News(what, Kind.EXPIRY, word, List.of(letsEncrypt));
  }

  private static Place place(Watch watch) {
    return Place.of(watch.about());
  }

  private static Coverage coverage(Watch watch) {
    return Coverage.valueOf(watch.about().text(COVERAGE));
  }
}
