package com.smartxhosting.bot.conversations.ssl;

import static java.util.Comparator.comparing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.ssl.CertificateBoard.LoadCertificate;
import com.smartxhosting.bot.conversations.ssl.CertificateLists.ListCertificates;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.Certificates.Removed;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.DeleteCertificate.Delete;
import com.smartxhosting.bot.conversations.ssl.IssueCertificate.Issue;
import com.smartxhosting.bot.conversations.ssl.LetsEncryptBoard.LoadLetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.MakeRequest.Made;
import com.smartxhosting.bot.conversations.ssl.MakeRequest.Make;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.LoadRequest;
import com.smartxhosting.bot.conversations.ssl.UploadCertificate.Upload;
import com.smartxhosting.bot.conversations.ssl.UseCertificate.Use;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.Chain;
import com.smartxhosting.bot.conversations.ssl.x509.Certificate;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Inspection;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker;
import com.smartxhosting.bot.conversations.ssl.x509.Papers;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks certificates up, makes and changes them, always through the customer's own service. */
public final class SslWork {

  private final Accounts accounts;
  private final KeyMaker keys;
  private final InstantSource clock;

  public SslWork(Accounts accounts, KeyMaker keys, InstantSource clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  public Outcome<Rows> list(ListCertificates query, Actor actor) {
    var filter = query.filter().toLowerCase(Locale.ROOT);
    return pool(query.place(), actor)
        .map(
            pool -> {
              var held = pool.held().stream().sorted(comparing(each -> !each.inUse())).toList();
              var rows = CertificateRow.all(held, now());
              return Rows.of(
                  held,
                  each -> isCalled(each, filter),
                  Page.of(query.page(), actor),
                  each -> rows.get(each.name()),
                  LetsEncryptBoard.standing(pool.letsEncrypt(), pool.domain()));
            });
  }

  public Outcome<Board> certificate(LoadCertificate query, Actor actor) {
    return held(query.place(), query.name(), actor)
        .map(held -> CertificateBoard.board(query.place(), held, now()));
  }

  public Outcome<Board> letsEncrypt(LoadLetsEncrypt query, Actor actor) {
    return pool(query.place(), actor)
        .map(pool -> LetsEncryptBoard.board(query.place(), pool.letsEncrypt()));
  }

  public Outcome<Answers> standing(StoredCertificate.Load query, Actor actor) {
    return pool(query.place(), actor)
        .flatMap(
            pool ->
                found(pool, query.name()).map(held -> StoredCertificate.known(pool, held, now())));
  }

  public Outcome<Preview> use(UseCertificate.LookAhead query, Actor actor) {
    return held(query.place(), query.name(), actor)
        .map(
            held ->
                switch (held.content()) {
                  case Content.Complete(var facts) -> ahead(query.place().domain(), facts);
                  case Content.Waiting _ ->
                      new Preview(List.of(), List.of(), Text.of("ssl.use.waiting"));
                  case Content.Untold _ ->
                      new Preview(List.of(), List.of(Text.of("ssl.untold")), Text.NONE);
                });
  }

  public Outcome<Held> use(Use effect, Attempt attempt) {
    return certificates(effect.place(), attempt.actor())
        .flatMap(certificates -> certificates.use(effect.place().domain(), effect.name()));
  }

  public Trace<Held> usedBefore(Use effect, Attempt attempt) {
    return seen(
        effect.place(),
        attempt,
        pool ->
            pool.find(effect.name())
                .filter(Held::inUse)
                .map(Trace::found)
                .orElseGet(Trace::missing));
  }

  public Outcome<Removed> delete(Delete effect, Attempt attempt) {
    return certificates(effect.place(), attempt.actor())
        .flatMap(certificates -> certificates.remove(effect.place().domain(), effect.name()));
  }

  public Trace<Removed> deletedBefore(Delete effect, Attempt attempt) {
    return seen(
        effect.place(),
        attempt,
        pool ->
            pool.find(effect.name()).isPresent()
                ? Trace.missing()
                : Trace.found(new Removed(effect.name())));
  }

  public Outcome<Preview> issue(IssueCertificate.LookAhead query, Actor actor) {
    return pool(query.place(), actor)
        .map(
            pool ->
                new Preview(
                    List.of(
                        new Fact(
                            Text.of("ssl.issue.now"),
                            pool.inUse()
                                .map(held -> CertificateRow.label(held, now()))
                                .orElse(Text.of("ssl.use.nothing")))),
                    List.of(),
                    Text.NONE));
  }

  public Outcome<LetsEncrypt> issue(Issue effect, Attempt attempt) {
    return certificates(effect.place(), attempt.actor())
        .flatMap(certificates -> certificates.issue(effect.place().domain(), effect.coverage()));
  }

  /** An order that is there was made by the earlier attempt or by somebody else; either will do. */
  public Trace<LetsEncrypt> issuedBefore(Issue effect, Attempt attempt) {
    return seen(
        effect.place(),
        attempt,
        pool ->
            switch (pool.letsEncrypt()) {
              case LetsEncrypt.Issued issued when issued.coverage() == effect.coverage() ->
                  Trace.found(issued);
              case LetsEncrypt.Waiting waiting when waiting.coverage() == effect.coverage() ->
                  Trace.found(waiting);
              case LetsEncrypt.Idle _,
                  LetsEncrypt.Issued _,
                  LetsEncrypt.Waiting _,
                  LetsEncrypt.Failed _ ->
                  Trace.missing();
            });
  }

  public Outcome<Answers> names(MakeRequest.LoadNames query, Actor actor) {
    var domain = query.place().domain();
    return pool(query.place(), actor).map(_ -> Answers.of("names", domain + ", www." + domain));
  }

  /** The key exists here for a moment only: the server keeps it, and the customer may take it. */
  public Outcome<Made> make(Make effect, Attempt attempt) {
    return certificates(effect.place(), attempt.actor())
        .flatMap(
            certificates -> {
              var made = keys.make(effect.kind(), effect.owner(), effect.names());
              var request = made.request().pem();
              return certificates
                  .keep(effect.place().domain(), name(effect, attempt), made.key().pem(), request)
                  .map(held -> new Made(held.name(), request, Optional.of(made.key().pem())));
            });
  }

  /**
   * What the earlier attempt had kept is found by its name; its key cannot be given out any more.
   */
  public Trace<Made> madeBefore(Make effect, Attempt attempt) {
    return seen(
        effect.place(),
        attempt,
        pool -> pool.find(name(effect, attempt)).map(SslWork::madeFound).orElseGet(Trace::missing));
  }

  public Outcome<Made> request(LoadRequest query, Actor actor) {
    return held(query.place(), query.name(), actor)
        .flatMap(
            held ->
                held.content() instanceof Content.Waiting(var request, _) && !request.isEmpty()
                    ? Outcome.ok(new Made(held.name(), request, Optional.empty()))
                    : Outcome.refused(Text.of("ssl.request.none").with("name", held.name())));
  }

  public Outcome<Answers> awaited(UploadCertificate.LoadPool query, Actor actor) {
    return pool(query.place(), actor).map(pool -> AwaitedKeys.known(pool, query.name()));
  }

  public Outcome<Preview> upload(UploadCertificate.LookAhead query, Actor actor) {
    return pool(query.place(), actor)
        .map(
            pool -> {
              var sent = papers(query.signed());
              var leaf = sent.certificates().getFirst();
              var between = sent.certificates().subList(1, sent.certificates().size());
              var chain = new Chain(between, query.end());
              var inspection = Inspection.of(leaf, chain, ascii(pool.domain()), now());
              var remarks =
                  isThere(pool, query.name(), leaf.facts())
                      ? plus(Text.of("ssl.upload.again"), inspection.remarks())
                      : inspection.remarks();
              return new Preview(facts(leaf.facts(), chain), remarks, inspection.obstacle());
            });
  }

  /** What is there already is not added twice, so that it may be tried again when half is done. */
  public Outcome<Held> upload(Upload effect, Attempt attempt) {
    var domain = effect.place().domain();
    return certificates(effect.place(), attempt.actor())
        .flatMap(
            certificates ->
                certificates
                    .pool(domain)
                    .flatMap(pool -> added(certificates, pool, effect))
                    .flatMap(
                        held ->
                            effect.use() && !held.inUse()
                                ? used(certificates.use(domain, held.name()))
                                : Outcome.ok(held)));
  }

  public Trace<Held> uploadedBefore(Upload effect, Attempt attempt) {
    return seen(
        effect.place(),
        attempt,
        pool ->
            pool.find(effect.name())
                .map(held -> uploaded(pool, held, effect))
                .orElseGet(Trace::missing));
  }

  /** Where only the name is told, nobody can tell whether a key has its certificate by now. */
  private static Trace<Held> uploaded(Pool pool, Held held, Upload effect) {
    if (isThere(pool, held.name(), facts(effect.signed()))) {
      return held.inUse() || !effect.use() ? Trace.found(held) : Trace.missing();
    }
    return held.content() instanceof Content.Untold ? Trace.unclear() : Trace.missing();
  }

  private static Outcome<Held> added(Certificates certificates, Pool pool, Upload effect) {
    var there = pool.find(effect.name());
    if (there.isPresent() && isThere(pool, effect.name(), facts(effect.signed()))) {
      return Outcome.ok(there.get());
    }
    return effect
        .key()
        .map(key -> certificates.install(pool.domain(), effect.name(), effect.signed(), key))
        .orElseGet(() -> certificates.complete(pool.domain(), effect.name(), effect.signed()));
  }

  /** Once it is uploaded, nobody can say that nothing was changed. */
  private static Outcome<Held> used(Outcome<Held> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Held> ok -> ok;
      case Outcome.Refused<Held>(var why) ->
          Outcome.refused(Text.of("ssl.upload.unused").with("reason", why));
      case Outcome.Failed<Held>(var reference) -> Outcome.unknown(reference);
      case Outcome.Unknown<Held> unknown -> unknown;
    };
  }

  private static Trace<Made> madeFound(Held held) {
    return held.content() instanceof Content.Waiting(var request, _) && !request.isEmpty()
        ? Trace.found(new Made(held.name(), request, Optional.empty()))
        : Trace.unclear();
  }

  private Outcome<Certificates> certificates(Place place, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place.service()))
        .flatMap(HostedService::panel)
        .map(Panel::certificates);
  }

  private Outcome<Pool> pool(Place place, Actor actor) {
    return certificates(place, actor).flatMap(certificates -> certificates.pool(place.domain()));
  }

  private Outcome<Held> held(Place place, String name, Actor actor) {
    return pool(place, actor).flatMap(pool -> found(pool, name));
  }

  private static Outcome<Held> found(Pool pool, String name) {
    return pool.find(name)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(StoredCertificate.gone(name)));
  }

  /** What the server shows; where it shows nothing, nobody can tell. */
  private <T> Trace<T> seen(Place place, Attempt attempt, Function<Pool, Trace<T>> judgement) {
    return pool(place, attempt.actor()) instanceof Outcome.Ok<Pool>(var pool)
        ? judgement.apply(pool)
        : Trace.unclear();
  }

  private Instant now() {
    return clock.instant();
  }

  private static String name(Make effect, Attempt attempt) {
    return CertificateNames.awaited(effect.place().domain(), attempt.key());
  }

  private static boolean isCalled(Held held, String filter) {
    return Stream.concat(
            Stream.of(held.name()),
            held.facts().stream()
                .flatMap(facts -> Stream.concat(Stream.of(facts.issuer()), facts.names().stream())))
        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(filter));
  }

  private Preview ahead(String domain, CertificateFacts facts) {
    var remarks = new ArrayList<Text>();
    for (var host : List.of(domain, "www." + domain)) {
      if (!facts.covers(host)) {
        remarks.add(Text.of("ssl.check.uncovered").with("host", host));
      }
    }
    if (facts.selfSigned()) {
      remarks.add(Text.of("ssl.check.self-signed"));
    }
    if (facts.expired(now())) {
      remarks.add(Text.of("ssl.use.expired"));
    }
    return new Preview(facts(facts), remarks, Text.NONE);
  }

  private List<Fact> facts(CertificateFacts facts) {
    return List.of(
        new Fact(Text.of("ssl.fact.names"), Inspection.names(facts.names())),
        new Fact(Text.of("ssl.fact.issuer"), CertificateBoard.issuer(facts)),
        new Fact(Text.of("ssl.fact.until"), CertificateBoard.until(facts, now())));
  }

  private List<Fact> facts(CertificateFacts facts, Chain chain) {
    var told = new ArrayList<>(facts(facts));
    if (!chain.between().isEmpty()) {
      told.add(
          new Fact(
              Text.of("ssl.fact.chain"),
              Text.words(
                  chain.between().stream()
                      .map(Certificate::subject)
                      .collect(Collectors.joining(" → ")))));
    }
    return told;
  }

  /**
   * Whether this very certificate lies under a name; where only names are told, the name says so.
   */
  private static boolean isThere(Pool pool, String name, CertificateFacts facts) {
    return pool.find(name)
        .filter(
            held ->
                switch (held.content()) {
                  case Content.Complete(var there) ->
                      there.fingerprint().equals(facts.fingerprint());
                  case Content.Waiting _ -> false;
                  case Content.Untold _ -> name.equals(CertificateNames.of(facts));
                })
        .isPresent();
  }

  private static CertificateFacts facts(Signed signed) {
    return papers(signed).certificates().getFirst().facts();
  }

  /** The certificate and those between, as the form has written them. */
  private static Papers papers(Signed signed) {
    var pem = (signed.certificate() + signed.between()).getBytes(StandardCharsets.US_ASCII);
    if (Reader.read(pem) instanceof Reading.Read(var papers)) {
      return papers;
    }
    throw new IllegalStateException("What we have written can be read");
  }

  private static String ascii(String domain) {
    return switch (DomainNames.ascii(domain, DomainNames.Letters.HOST)) {
      case Parsed.Valid<String>(var name) -> name;
      case Parsed.Invalid<String> _ -> domain;
    };
  }

  private static List<Text> plus(Text first, List<Text> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }
}
