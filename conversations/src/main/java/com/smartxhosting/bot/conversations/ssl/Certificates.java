package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The certificates of one service's domains. Each has a name of its own among those of its domain,
 * by which one that was added is found again whatever else the server tells of it.
 */
public interface Certificates {

  /** What a domain has; refused when it is not the service's. */
  Outcome<Pool> pool(String domain);

  /**
   * Keeps a new key with its request until the certificate comes; refused when the name is taken.
   */
  Outcome<Held> keep(String domain, String name, Secret key, String request);

  /** Adds a certificate with its key; refused when the name is taken or the key does not fit. */
  Outcome<Held> install(String domain, String name, Signed certificate, Secret key);

  /** Gives a kept key its certificate; refused when it does not fit, or no key is kept so. */
  Outcome<Held> complete(String domain, String name, Signed certificate);

  /** Shows a certificate to visitors from now on; refused while only its key is there. */
  Outcome<Held> use(String domain, String name);

  /** Removes a certificate with its key; one in use is taken out of use before. */
  Outcome<Removed> remove(String domain, String name);

  /**
   * Asks Let's Encrypt for a certificate, which is put to use and renewed from then on. Asking
   * again goes on with what waits. Refused, with the reason, when Let's Encrypt refuses.
   */
  Outcome<LetsEncrypt> issue(String domain, Coverage coverage);

  /**
   * What was signed, in PEM.
   *
   * @param between the certificates of the authorities in between, in order; may be empty
   */
  record Signed(String certificate, String between) {}

  record Pool(String domain, List<Held> held, LetsEncrypt letsEncrypt) {
    public Pool {
      held = List.copyOf(held);
    }

    public Optional<Held> find(String name) {
      return held.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The one that visitors are shown. */
    public Optional<Held> inUse() {
      return held.stream().filter(Held::inUse).findFirst();
    }

    /** When the one in use ends; empty when none is, or the server does not tell. */
    public Optional<Instant> ends() {
      return inUse().flatMap(Held::facts).map(CertificateFacts::until);
    }
  }

  /**
   * @param name among those of its domain
   */
  record Held(String name, Content content, boolean inUse) {
    public Optional<CertificateFacts> facts() {
      return content instanceof Content.Complete(var facts) ? Optional.of(facts) : Optional.empty();
    }
  }

  /** What is behind a name. */
  sealed interface Content {
    record Complete(CertificateFacts facts) implements Content {}

    /**
     * A key that waits for its certificate.
     *
     * @param request in PEM; empty where the server does not give it back
     * @param publicKey a digest of its public half, as in {@link CertificateFacts#publicKey()}
     */
    record Waiting(String request, String publicKey) implements Content {}

    /** The server tells nothing but the name, as Plesk does of certificates not in use. */
    record Untold() implements Content {}
  }

  /** Where Let's Encrypt stands with a domain. */
  sealed interface LetsEncrypt {
    /** Nobody has asked it. */
    record Idle() implements LetsEncrypt {}

    record Issued(Coverage coverage, Instant until) implements LetsEncrypt {}

    /**
     * @param missing the records by which it will know that the domain is the customer's; none when
     *     nothing but time is
     */
    record Waiting(Coverage coverage, List<RecordData> missing, Instant since)
        implements LetsEncrypt {
      public Waiting {
        missing = List.copyOf(missing);
      }
    }

    record Failed(Coverage coverage, Text reason, Instant at) implements LetsEncrypt {}
  }

  /** Which hosts a certificate of Let's Encrypt is for. */
  enum Coverage {
    /** The domain and www. */
    SITE,
    /** Mail and webmail too. */
    SITE_AND_MAIL,
    /** All subdomains, which takes a record in the DNS. */
    WILDCARD
  }

  /** It is gone. */
  record Removed(String name) {}
}
