package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.FreeAuthority.Client;
import com.smartxhosting.bot.adapters.plesk.Repository.Bundle;
import com.smartxhosting.bot.adapters.plesk.Repository.Contents;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Papers;
import com.smartxhosting.bot.conversations.ssl.x509.PrivateKey;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates of one webspace's domains. Before every change the name is looked for among
 * those of the domain, which was found in the webspace, so that nothing of somebody else's can be
 * named.
 */
record PleskCertificates(Plesk plesk, Subscription subscription) implements Certificates {

  private static final Logger LOG = LoggerFactory.getLogger(PleskCertificates.class);

  @Override
  public Outcome<Pool> pool(String domain) {
    return plesk.outcome(
        "listing certificates",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .flatMap(webspace -> at(webspace, domain))
                .flatMap(this::pool));
  }

  @Override
  public Outcome<Held> keep(String domain, String name, Secret key, String request) {
    return adding(
        domain,
        name,
        place ->
            key(key)
                .map(
                    own -> {
                      var kept = KeptKey.of(name, own.publicKey());
                      var bundle = new Bundle(request, own.pem().reveal(), "", "");
                      return place
                          .add(kept.stored(), bundle)
                          .map(
                              _ ->
                                  new Held(
                                      name, new Content.Waiting(request, own.publicKey()), false));
                    })
                .orElseGet(() -> Outcome.refused(Text.of("plesk.certificate.key"))));
  }

  @Override
  public Outcome<Held> install(String domain, String name, Signed certificate, Secret key) {
    return adding(
        domain,
        name,
        place ->
            key(key)
                .filter(own -> fits(certificate, own.publicKey()))
                .map(own -> place.add(name, bundle(own.pem().reveal(), certificate)))
                .orElseGet(() -> Outcome.refused(Text.of("plesk.certificate.stranger")))
                .map(_ -> untold(name, false)));
  }

  @Override
  public Outcome<Held> complete(String domain, String name, Signed certificate) {
    return existing(
        "completing a certificate",
        domain,
        name,
        (place, stored) -> {
          var kept = KeptKey.in(stored);
          if (kept.isEmpty() || place.isComplete(stored)) {
            return Outcome.refused(Text.of("plesk.certificate.complete").with("name", name));
          }
          return fits(certificate, kept.get().publicKey())
              ? place.complete(stored, bundle("", certificate)).map(_ -> untold(name, false))
              : Outcome.refused(Text.of("plesk.certificate.stranger"));
        });
  }

  @Override
  public Outcome<Held> use(String domain, String name) {
    return existing(
        "using a certificate",
        domain,
        name,
        (place, stored) ->
            place.incomplete().contains(stored)
                ? Outcome.refused(Text.of("plesk.certificate.waiting").with("name", name))
                : place.use(stored).map(_ -> untold(name, true)));
  }

  @Override
  public Outcome<Removed> remove(String domain, String name) {
    return existing(
        "removing a certificate",
        domain,
        name,
        (place, stored) ->
            (place.isUsed(stored) ? place.removeUsed(stored) : place.remove(stored))
                .map(_ -> new Removed(name)));
  }

  @Override
  public Outcome<LetsEncrypt> issue(String domain, Coverage coverage) {
    return changing(
        "asking Let's Encrypt",
        domain,
        place -> plesk.freeAuthority().order(place.client(), coverage));
  }

  /** A domain of the webspace with what the server has of it. */
  private record Place(Plesk plesk, Webspace webspace, Site site, Contents contents) {

    Client client() {
      return new Client(site, contents.addresses(), webspace.contact());
    }

    Outcome<String> add(String stored, Bundle bundle) {
      return plesk.repository().add(webspace, site, stored, bundle);
    }

    Outcome<String> complete(String stored, Bundle bundle) {
      return plesk.repository().complete(webspace, site, stored, bundle);
    }

    Outcome<String> use(String stored) {
      return plesk.repository().use(site, stored);
    }

    Outcome<String> remove(String stored) {
      return plesk.repository().remove(webspace, site, stored);
    }

    /** The server keeps what is in use, so it is taken out of use before. */
    Outcome<String> removeUsed(String stored) {
      return plesk
          .repository()
          .useNone(site, stored)
          .flatMap(_ -> Halves.second(LOG, () -> remove(stored), () -> use(stored)));
    }

    boolean isUsed(String stored) {
      return contents.uses(stored);
    }

    /** Those that are nothing but keys, as far as the server tells; asked only if there may be. */
    List<String> incomplete() {
      var perhaps =
          contents.names().stream()
              .filter(stored -> KeptKey.in(stored).isPresent() && !isUsed(stored))
              .toList();
      var told = certified(perhaps);
      return perhaps.stream().filter(stored -> !told.getOrDefault(stored, true)).toList();
    }

    boolean isComplete(String stored) {
      return isUsed(stored) || certified(List.of(stored)).getOrDefault(stored, false);
    }

    private Map<String, Boolean> certified(List<String> names) {
      return names.isEmpty() ? Map.of() : plesk.certificateList().certified(site, names);
    }

    /** As the server calls what we call so. */
    List<String> called(String name) {
      return contents.names().stream().filter(stored -> ours(stored).equals(name)).toList();
    }

    Optional<CertificateFacts> shown() {
      var machines =
          Stream.concat(
                  Stream.of(plesk.server().address().getHost()), contents.addresses().stream())
              .toList();
      return contents.used().isPresent()
          ? plesk.showcase().shown(machines, site.ascii())
          : Optional.empty();
    }
  }

  private interface Deed<T> {
    Outcome<T> on(Place place, String stored);
  }

  private Outcome<Pool> pool(Place found) {
    var free = plesk.freeAuthority();
    if (!free.advance(found.client())) {
      return Outcome.ok(told(found));
    }
    return at(found.webspace(), found.site().name()).map(this::told);
  }

  private Pool told(Place place) {
    var shown = place.shown();
    var incomplete = place.incomplete();
    var held =
        place.contents().names().stream()
            .distinct()
            .map(stored -> held(place, stored, shown, incomplete))
            .toList();
    return new Pool(
        place.site().name(), held, plesk.freeAuthority().standing(place.client(), shown));
  }

  private static Held held(
      Place place, String stored, Optional<CertificateFacts> shown, List<String> incomplete) {
    if (place.isUsed(stored)) {
      return new Held(
          ours(stored),
          shown.<Content>map(Content.Complete::new).orElseGet(Content.Untold::new),
          true);
    }
    return KeptKey.in(stored)
        .filter(_ -> incomplete.contains(stored))
        .map(kept -> new Held(kept.name(), new Content.Waiting("", kept.publicKey()), false))
        .orElseGet(() -> untold(ours(stored), false));
  }

  private <T> Outcome<T> changing(String what, String domain, Function<Place, Outcome<T>> change) {
    return plesk.outcome(
        what,
        () ->
            plesk
                .webspaces()
                .now(subscription)
                .flatMap(webspace -> at(webspace, domain))
                .flatMap(change));
  }

  private Outcome<Held> adding(String domain, String name, Function<Place, Outcome<Held>> change) {
    return changing(
        "adding a certificate",
        domain,
        place -> {
          if (name.isBlank() || !Agent.holds(name) || KeptKey.in(name).isPresent()) {
            return Outcome.refused(Text.of("plesk.certificate.unfit"));
          }
          return isTaken(place, name)
              ? Outcome.refused(Text.of("plesk.certificate.taken").with("name", name))
              : change.apply(place);
        });
  }

  /** The server may hold names that differ in case alone for the same. */
  private static boolean isTaken(Place place, String name) {
    return place.contents().names().stream()
        .anyMatch(stored -> ours(stored).equalsIgnoreCase(name));
  }

  /** Goes on with a certificate of this domain; anybody else's is met like one that is gone. */
  private <T> Outcome<T> existing(String what, String domain, String name, Deed<T> change) {
    return changing(
        what,
        domain,
        place -> {
          var called = place.called(name);
          if (called.isEmpty()) {
            return Outcome.refused(Repository.gone(name));
          }
          return called.size() > 1
              ? Outcome.refused(Text.of("plesk.certificate.twice").with("name", name))
              : change.on(place, called.getFirst());
        });
  }

  private Outcome<Place> at(Webspace webspace, String domain) {
    return webspace
        .site(domain)
        .map(
            site ->
                plesk
                    .repository()
                    .contents(site)
                    .map(contents -> new Place(plesk, webspace, site, contents)))
        .orElseGet(() -> Outcome.refused(Text.of("plesk.no-domain").with("domain", domain)));
  }

  private static String ours(String stored) {
    return KeptKey.in(stored).map(KeptKey::name).orElse(stored);
  }

  private static Held untold(String name, boolean inUse) {
    return new Held(name, new Content.Untold(), inUse);
  }

  private static Bundle bundle(String key, Signed certificate) {
    return new Bundle("", key, certificate.certificate(), certificate.between());
  }

  private static boolean fits(Signed certificate, String publicKey) {
    return read(certificate.certificate())
        .flatMap(papers -> papers.leaf())
        .filter(leaf -> leaf.facts().publicKey().equals(publicKey))
        .isPresent();
  }

  private static Optional<PrivateKey> key(Secret key) {
    return read(key.reveal()).flatMap(papers -> papers.keys().stream().findFirst());
  }

  private static Optional<Papers> read(String pem) {
    return Reader.read(pem.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read(var papers)
        ? Optional.of(papers)
        : Optional.empty();
  }
}
