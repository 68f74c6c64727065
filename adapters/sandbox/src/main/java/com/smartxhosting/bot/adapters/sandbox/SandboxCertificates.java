package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The certificates of one service's domains. */
record SandboxCertificates(Premises premises, long service) implements Certificates {

  @Override
  public Outcome<Pool> pool(String domain) {
    return premises.look(
        books ->
            open(
                books,
                domain,
                shelf -> {
                  var letsEncrypt = new LetsEncryptDesk(shelf).look();
                  var held = shelf.all().stream().map(CertificateShelf.Row::held).toList();
                  return Outcome.ok(new Pool(shelf.site().name(), held, letsEncrypt));
                }));
  }

  @Override
  public Outcome<Held> keep(String domain, String name, Secret key, String request) {
    var half = publicHalf(key);
    return add(
        domain,
        name,
        shelf -> {
          if (half.isEmpty()) {
            return Outcome.refused(Text.of("sandbox.certificate.key"));
          }
          shelf.add(name, request, half.get(), "");
          return held(shelf, name);
        });
  }

  @Override
  public Outcome<Held> install(String domain, String name, Signed certificate, Secret key) {
    var half = publicHalf(key);
    return add(
        domain,
        name,
        shelf -> {
          if (!fits(certificate, half)) {
            return Outcome.refused(Text.of("sandbox.certificate.unfit"));
          }
          shelf.add(name, "", "", "");
          shelf.replace(name, chain(certificate));
          return held(shelf, name);
        });
  }

  @Override
  public Outcome<Held> complete(String domain, String name, Signed certificate) {
    return existing(
        domain,
        name,
        (shelf, row) -> {
          if (!row.waiting()) {
            return Outcome.refused(Text.of("sandbox.certificate.complete").with("name", name));
          }
          if (!fits(certificate, Optional.of(row.publicKey()))) {
            return Outcome.refused(Text.of("sandbox.certificate.unfit"));
          }
          shelf.replace(name, chain(certificate));
          return held(shelf, name);
        });
  }

  @Override
  public Outcome<Held> use(String domain, String name) {
    return existing(
        domain,
        name,
        (shelf, row) -> {
          if (row.waiting()) {
            return Outcome.refused(Text.of("sandbox.certificate.waiting").with("name", name));
          }
          shelf.use(name);
          return held(shelf, name);
        });
  }

  @Override
  public Outcome<Removed> remove(String domain, String name) {
    return existing(
        domain,
        name,
        (shelf, row) -> {
          shelf.remove(row);
          return Outcome.ok(new Removed(name));
        });
  }

  @Override
  public Outcome<LetsEncrypt> issue(String domain, Coverage coverage) {
    return premises.write(
        books ->
            open(
                books,
                domain,
                shelf ->
                    switch (new LetsEncryptDesk(shelf).order(coverage)) {
                      case LetsEncrypt.Failed(_, var reason, _) -> Outcome.refused(reason);
                      case LetsEncrypt other -> Outcome.ok(other);
                    }));
  }

  private interface Deed<T> {
    Outcome<T> on(CertificateShelf shelf, CertificateShelf.Row row);
  }

  private Outcome<Held> add(
      String domain, String name, Function<CertificateShelf, Outcome<Held>> deed) {
    return premises.write(
        books ->
            open(
                books,
                domain,
                shelf ->
                    shelf.find(name).isPresent()
                        ? Outcome.refused(Text.of("sandbox.certificate.taken").with("name", name))
                        : deed.apply(shelf)));
  }

  /** Goes on with a certificate of this domain; anybody else's is met like one that is gone. */
  private <T> Outcome<T> existing(String domain, String name, Deed<T> deed) {
    return premises.write(
        books ->
            open(
                books,
                domain,
                shelf ->
                    shelf
                        .find(name)
                        .map(row -> deed.on(shelf, row))
                        .orElseGet(
                            () ->
                                Outcome.refused(
                                    Text.of("sandbox.certificate.unknown").with("name", name)))));
  }

  private <T> Outcome<T> open(
      Handle books, String domain, Function<CertificateShelf, Outcome<T>> next) {
    return Site.open(
        books,
        service,
        domain,
        site -> {
          var shelf = new CertificateShelf(books, site, premises.now());
          shelf.fill();
          return next.apply(shelf);
        });
  }

  private static Outcome<Held> held(CertificateShelf shelf, String name) {
    return Outcome.ok(shelf.find(name).orElseThrow().held());
  }

  private static String chain(Signed certificate) {
    return certificate.certificate() + certificate.between();
  }

  private static boolean fits(Signed certificate, Optional<String> half) {
    return CertificateShelf.facts(certificate.certificate())
        .filter(facts -> half.equals(Optional.of(facts.publicKey())))
        .isPresent();
  }

  private static Optional<String> publicHalf(Secret key) {
    return Reader.read(key.reveal().getBytes(StandardCharsets.UTF_8))
            instanceof Reading.Read(var papers)
        ? papers.keys().stream().map(each -> each.publicKey()).findFirst()
        : Optional.empty();
  }
}
