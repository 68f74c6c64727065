package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The certificates of the first domain of a {@link SmallHouse}. */
public final class SmallSafe implements Certificates {

  public final Map<String, Held> held = new TreeMap<>();

  /** What was handed over in private, by the certificate's name. */
  public final Map<String, String> keys = new TreeMap<>();

  /** What Let's Encrypt will answer when it is asked. */
  public Outcome<LetsEncrypt> answer = Outcome.ok(new LetsEncrypt.Idle());

  public LetsEncrypt letsEncrypt = new LetsEncrypt.Idle();

  private final SmallHouse house;

  SmallSafe(SmallHouse house) {
    this.house = house;
  }

  public void has(Held certificate) {
    held.put(certificate.name(), certificate);
  }

  @Override
  public Outcome<Pool> pool(String domain) {
    return domain.equals(house.domains.getFirst())
        ? house.seen(new Pool(domain, held.values().stream().toList(), letsEncrypt))
        : Outcome.refused(Text.words("No such domain."));
  }

  @Override
  public Outcome<Held> keep(String domain, String name, Secret key, String request) {
    return add(name, key, new Content.Waiting(request, half(key)));
  }

  @Override
  public Outcome<Held> install(String domain, String name, Signed certificate, Secret key) {
    return add(name, key, new Content.Complete(facts(certificate)));
  }

  @Override
  public Outcome<Held> complete(String domain, String name, Signed certificate) {
    return changed(name, before -> new Held(name, new Content.Complete(facts(certificate)), false));
  }

  @Override
  public Outcome<Held> use(String domain, String name) {
    return changed(
        name,
        before -> {
          held.replaceAll((_, each) -> new Held(each.name(), each.content(), false));
          return new Held(name, before.content(), true);
        });
  }

  @Override
  public Outcome<Removed> remove(String domain, String name) {
    return house.changed(
        () ->
            held.remove(name) == null
                ? Outcome.refused(Text.words("It is gone."))
                : Outcome.ok(new Removed(name)));
  }

  @Override
  public Outcome<LetsEncrypt> issue(String domain, Coverage coverage) {
    return house.changed(
        () -> {
          if (answer instanceof Outcome.Ok<LetsEncrypt>(var standing)) {
            letsEncrypt = standing;
          }
          return answer;
        });
  }

  private Outcome<Held> add(String name, Secret key, Content content) {
    return house.changed(
        () -> {
          if (held.containsKey(name)) {
            return Outcome.refused(Text.words("The name is taken."));
          }
          keys.put(name, key.reveal());
          has(new Held(name, content, false));
          return Outcome.ok(held.get(name));
        });
  }

  private Outcome<Held> changed(String name, UnaryOperator<Held> change) {
    return house.changed(
        () ->
            Optional.ofNullable(held.get(name))
                .map(
                    before -> {
                      has(change.apply(before));
                      return Outcome.ok(held.get(name));
                    })
                .orElseGet(() -> Outcome.refused(Text.words("It is gone."))));
  }

  private static CertificateFacts facts(Signed certificate) {
    return read(certificate.certificate()).papers().leaf().orElseThrow().facts();
  }

  private static String half(Secret key) {
    return read(key.reveal()).papers().keys().getFirst().publicKey();
  }

  private static Reading.Read read(String pem) {
    return (Reading.Read) Reader.read(pem.getBytes(StandardCharsets.UTF_8));
  }
}
