package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.notices.DnsView.Stage;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.net.IDN;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Watches a DNS change spread: to the zone's own name servers, to some resolvers, to all. */
final class DnsSpread implements Lookout {

  /** Longer than any TTL of a day, with what people set on purpose. */
  private static final Duration LONGEST = Duration.ofDays(4);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final PublicDns dns;

  DnsSpread(PublicDns dns) {
    this.dns = dns;
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    var change = DnsChange.of(watch);
    var zone =
        account
            .service(new ServiceId(change.service()))
            .flatMap(HostedService::panel)
            .flatMap(panel -> panel.dns().zone(change.domain()));
    return switch (zone) {
      case Outcome.Ok<Zone>(var found) when !change.stands(found) -> Sight.overQuietly();
      case Outcome.Ok<Zone> _ -> seen(watch, change);
      case Outcome.Refused<Zone> _ -> Sight.over(gone(change));
      case Outcome.Failed<Zone> _, Outcome.Unknown<Zone> _ -> new Sight.Unseen();
    };
  }

  private Sight seen(Watch watch, DnsChange change) {
    var view = view(change);
    if (view.own().isEmpty() && view.around().isEmpty()) {
      return Sight.overQuietly(); // nobody is asked where no resolvers are set
    }
    var stage = view.stage();
    if (stage == Stage.EVERYWHERE) {
      return Sight.over(news(stage, view.told(), change));
    }
    if (stage == Stage.NOWHERE || watch.hasTold(stage.name())) {
      return new Sight.Waiting(List.of(), watch.told(), pause(watch));
    }
    return new Sight.Waiting(
        List.of(news(stage, view.told(), change)), stage.andEarlier(), pause(watch));
  }

  private DnsView view(DnsChange change) {
    var type = change.record().type();
    return new DnsView(
        change,
        dns.own(IDN.toASCII(change.domain()), change.record().host(), type),
        dns.around(change.record().host(), type));
  }

  private static Duration pause(Watch watch) {
    var doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(watch.looks(), 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  @Override
  public News late(Watch watch, Account account) {
    var change = DnsChange.of(watch);
    var person = new Offer(Text.of("notices.offer.person"), "support.human", Answers.NONE);
    return new News("late", Kind.DNS, view(change).late(LONGEST.toDays()), List.of(person));
  }

  @Override
  public Text title(Watch watch) {
    return Text.of("notices.dns.title").with("record", DnsChange.of(watch).name());
  }

  private static News news(Stage stage, Text word, DnsChange change) {
    return new News(stage.name(), Kind.DNS, word, List.of(records(change)));
  }

  private static News gone(DnsChange change) {
    var word =
        Text.of("notices.dns.gone").with("record", change.name()).with("domain", change.domain());
    return new News("gone", Kind.DNS, word, List.of());
  }

  private static Offer records(DnsChange change) {
    return new Offer(
        Text.of("notices.offer.records"),
        "dns.records",
        Answers.of("service", change.service()).with("domain", change.domain()));
  }
}
