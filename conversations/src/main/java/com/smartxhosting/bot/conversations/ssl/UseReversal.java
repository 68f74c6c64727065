package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.UseCertificate.Use;
import com.smartxhosting.bot.conversations.undo.Reversal;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Has visitors shown the certificate again that they were shown before another was chosen. */
public final class UseReversal implements Reversal {

  private static final String KIND = "ssl.use";
  private static final String CERTIFICATE = "certificate";

  private final Accounts accounts;
  private final InstantSource clock;

  public UseReversal(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Servers can be told which certificate to show, but not to show none. */
  static Optional<WayBack> of(Use use, Held used) {
    return use.was().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WayBack(
                KIND,
                use.place().answers().texts(),
                Map.of(CERTIFICATE, use.was()),
                Map.of(CERTIFICATE, used.name())));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name(WayBack way) {
    return Text.of("ssl.undo.name").with("domain", place(way).domain());
  }

  @Override
  public Text shown(WayBack way, Map<String, String> values) {
    return Text.words(certificate(values));
  }

  @Override
  public Risk risk(WayBack way) {
    return Risk.CHANGE;
  }

  @Override
  public Outcome<Standing> standing(WayBack way, Actor actor) {
    return certificates(way, actor)
        .flatMap(certificates -> certificates.pool(place(way).domain()))
        .map(pool -> standing(way, pool));
  }

  private Standing standing(WayBack way, Pool pool) {
    var before = certificate(way.before());
    var now = pool.inUse().map(Held::name).orElse("");
    if (now.equals(before)) {
      return new Standing.AsBefore();
    }
    if (!now.equals(certificate(way.left()))) {
      return new Standing.Otherwise(now.isEmpty() ? Text.of("ssl.use.nothing") : Text.words(now));
    }
    return pool.find(before)
        .map(held -> standing(held, now))
        .orElseGet(() -> new Standing.Otherwise(without("ssl.undo.gone", before, now)));
  }

  private Standing standing(Held before, String now) {
    return before.facts().filter(facts -> facts.expired(clock.instant())).isPresent()
        ? new Standing.Otherwise(without("ssl.undo.ended", before.name(), now))
        : new Standing.AsLeft();
  }

  private static Text without(String key, String before, String now) {
    return Text.of(key).with("before", before).with("now", now);
  }

  @Override
  public Outcome<Map<String, String>> restore(WayBack way, Attempt attempt) {
    return certificates(way, attempt.actor())
        .flatMap(each -> each.use(place(way).domain(), certificate(way.before())))
        .map(held -> Map.of(CERTIFICATE, held.name()));
  }

  private static String certificate(Map<String, String> values) {
    return values.getOrDefault(CERTIFICATE, "");
  }

  private static Place place(WayBack way) {
    return new Place(
        new ServiceId(way.thing().getOrDefault("service", "")),
        way.thing().getOrDefault("domain", ""));
  }

  private Outcome<Certificates> certificates(WayBack way, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place(way).service()))
        .flatMap(HostedService::panel)
        .map(Panel::certificates);
  }
}
