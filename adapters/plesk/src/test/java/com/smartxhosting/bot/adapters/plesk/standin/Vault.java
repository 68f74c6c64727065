package com.smartxhosting.bot.adapters.plesk.standin;

import com.smartxhosting.bot.adapters.plesk.standin.World.Domain;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/** The certificates of a stand-in, behind both of its interfaces. */
final class Vault {

  private static final HeldCertificate LETS_ENCRYPT =
      new HeldCertificate.Builder().commonName("Let's Encrypt R99").certificateAuthority(0).build();

  /** Signing takes a moment, and most tests never look. */
  private static final Map<Signing, HeldCertificate> SIGNED = new ConcurrentHashMap<>();

  private final World world;
  private final List<String> effects;
  private InstantSource clock = InstantSource.system();

  Vault(World world, List<String> effects) {
    this.world = world;
    this.effects = effects;
  }

  void keepTime(InstantSource other) {
    clock = other;
  }

  /**
   * A certificate as it was handed over.
   *
   * @param certificate empty while it is awaited
   */
  record Cert(String name, String request, String key, String certificate, String between) {}

  /** What became of a change; 0 when it was made. */
  record Made(int code, String text) {
    static final Made WELL = new Made(0, "");
  }

  Made install(Domain domain, Cert cert) {
    if (domain.certificates.containsKey(cert.name())) {
      return new Made(1007, "Certificate already exists.");
    }
    if (cert.key().isEmpty()) {
      return new Made(1019, "Private key is required.");
    }
    domain.certificates.put(cert.name(), cert);
    return done(domain, cert.name(), "added");
  }

  Made update(Domain domain, Cert given) {
    var before = domain.certificates.get(given.name());
    if (before == null) {
      return new Made(1013, "Certificate does not exist.");
    }
    domain.certificates.put(
        given.name(),
        new Cert(
            given.name(),
            other(given.request(), before.request()),
            other(given.key(), before.key()),
            other(given.certificate(), before.certificate()),
            other(given.between(), before.between())));
    return done(domain, given.name(), "updated");
  }

  private static String other(String given, String before) {
    return given.isEmpty() ? before : given;
  }

  Made remove(Domain domain, String name) {
    if (!domain.certificates.containsKey(name)) {
      return new Made(1013, "Certificate does not exist.");
    }
    if (domain.certificate.equals(name) && domain.encrypted
        || domain.mailCertificate.equals(name)) {
      return new Made(1023, "Unable to remove certificate: it is used by a domain.");
    }
    domain.certificates.remove(name);
    return done(domain, name, "removed");
  }

  Made use(Domain domain, boolean encrypted, Optional<String> name) {
    var wanted = name.filter(each -> !each.isEmpty());
    if (wanted.isPresent()
        && Optional.ofNullable(domain.certificates.get(wanted.get()))
            .filter(cert -> !cert.certificate().isEmpty())
            .isEmpty()) {
      return new Made(1019, "Certificate is not found or not complete.");
    }
    name.ifPresent(each -> domain.certificate = each);
    domain.encrypted = encrypted;
    return done(domain, name.orElse("-"), encrypted ? "used" : "not used");
  }

  /** Let's Encrypt has signed for these hosts. */
  void issued(Domain domain, List<String> hosts) {
    lay(domain, hosts, Duration.ZERO);
    effects.add("certificate of Let's Encrypt for " + hosts + " issued");
  }

  /** Puts one that is so old into the place of the one before, and to use. */
  void lay(Domain domain, List<String> hosts, Duration age) {
    var signed = SIGNED.computeIfAbsent(new Signing(hosts, signed(age)), Vault::sign);
    var name = "Lets Encrypt " + domain.unicode();
    domain.certificates.put(
        name,
        new Cert(
            name,
            "",
            signed.privateKeyPkcs8Pem(),
            signed.certificatePem(),
            LETS_ENCRYPT.certificatePem()));
    domain.certificate = name;
    domain.encrypted = true;
  }

  /** Puts what is in use under another name too. */
  void copy(Domain domain, String name) {
    var used = domain.certificates.get(domain.certificate);
    domain.certificates.put(
        name, new Cert(name, used.request(), used.key(), used.certificate(), used.between()));
  }

  private record Signing(List<String> hosts, Instant from) {}

  /** By the hour, so that tests can share. */
  private Instant signed(Duration age) {
    return clock.instant().minus(age).truncatedTo(ChronoUnit.HOURS);
  }

  private static HeldCertificate sign(Signing wanted) {
    var builder =
        new HeldCertificate.Builder()
            .commonName(wanted.hosts().getFirst())
            .validityInterval(
                wanted.from().toEpochMilli(),
                wanted.from().plus(Duration.ofDays(90)).toEpochMilli())
            .signedBy(LETS_ENCRYPT);
    wanted.hosts().forEach(builder::addSubjectAlternativeName);
    return builder.build();
  }

  private Made done(Domain domain, String name, String how) {
    effects.add("certificate %s of %s %s".formatted(name, domain.ascii, how));
    return Made.WELL;
  }

  /** What visitors of a host are shown, with the key for it; empty for what the server has. */
  Optional<Shown> shown(String host) {
    return world
        .domain(host)
        .filter(domain -> domain.encrypted)
        .map(domain -> domain.certificates.get(domain.certificate))
        .map(Shown::of);
  }

  record Shown(PrivateKey key, X509Certificate[] chain) {
    static Shown of(Cert cert) {
      try {
        var chain =
            CertificateFactory.getInstance("X.509")
                .generateCertificates(
                    new ByteArrayInputStream(
                        (cert.certificate() + cert.between()).getBytes(StandardCharsets.US_ASCII)));
        var certificates =
            chain.stream().map(X509Certificate.class::cast).toArray(X509Certificate[]::new);
        return new Shown(key(cert.key(), certificates[0]), certificates);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static PrivateKey key(String pem, Certificate certificate)
        throws GeneralSecurityException {
      var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(der));
    }
  }

  /** As the command line lists them. */
  String list(Domain domain) {
    var rows =
        domain.certificates.values().stream()
            .map(
                cert ->
                    Stream.of(cert.request(), cert.key(), cert.certificate(), cert.between())
                            .map(part -> part.isEmpty() ? "N  " : "Y  ")
                            .reduce("", String::concat)
                        + " "
                        + cert.name());
    return Stream.concat(Stream.of("CSR  Private key  Certificate  CA certificate  Name"), rows)
        .reduce("", (all, line) -> all + line + "\n");
  }
}
