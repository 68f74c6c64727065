package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The certificates of one domain in the books. */
record CertificateShelf(Handle books, Site site, Instant now) {

  static final String LETS_ENCRYPT = "Lets Encrypt ";

  private static final Duration YEAR = Duration.ofDays(365);

  /**
   * What lies there from the first day on. It is signed when somebody first looks, for there are
   * too many domains to sign for all of them.
   */
  enum Story {
    NOTHING,
    LETS_ENCRYPT,
    /** Bought, and soon at its end. */
    ENDING,
    EXPIRED,
    SELF_SIGNED;

    static Story of(SslStatus ssl) {
      return switch (ssl) {
        case VALID -> LETS_ENCRYPT;
        case SELF_SIGNED -> SELF_SIGNED;
        case EXPIRED -> EXPIRED;
        case NONE, UNKNOWN -> NOTHING;
      };
    }
  }

  /**
   * A certificate in the books.
   *
   * @param chain in PEM, the domain's own first; empty while it waits
   */
  record Row(long id, String name, String request, String publicKey, String chain, boolean used) {

    boolean waiting() {
      return chain.isEmpty();
    }

    Held held() {
      return new Held(
          name,
          waiting()
              ? new Content.Waiting(request, publicKey)
              : new Content.Complete(facts(chain).orElseThrow()),
          used);
    }
  }

  /** The facts of the domain's own among the certificates in a text. */
  static Optional<CertificateFacts> facts(String pem) {
    return Reader.read(pem.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Read(var papers)
        ? papers.leaf().map(leaf -> leaf.facts())
        : Optional.empty();
  }

  /** Lays out what the domain's story tells, the first time that somebody looks. */
  void fill() {
    boolean first =
        books
                .createUpdate(
                    """
                    insert into certificate_shelf (domain, story, filled) values (:domain, '', 1)
                    on conflict (domain) do update set filled = 1 where filled = 0
                    """)
                .bind("domain", site.id())
                .execute()
            > 0;
    if (first) {
      tell(story());
    }
  }

  List<Row> all() {
    return books
        .createQuery("select * from certificate where domain = :domain order by in_use desc, id")
        .bind("domain", site.id())
        .map(
            (row, at) ->
                new Row(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("request"),
                    row.getString("public_key"),
                    row.getString("chain"),
                    row.getBoolean("in_use")))
        .list();
  }

  Optional<Row> find(String name) {
    return all().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  void add(String name, String request, String publicKey, String chain) {
    books
        .createUpdate(
            """
            insert into certificate (domain, name, request, public_key, chain, in_use)
            values (:domain, :name, :request, :key, :chain, 0)
            """)
        .bind("domain", site.id())
        .bind("name", name)
        .bind("request", request)
        .bind("key", publicKey)
        .bind("chain", chain)
        .execute();
  }

  /** Puts a chain of certificates in the place of what stood under the name. */
  void replace(String name, String chain) {
    books
        .createUpdate(
            """
            update certificate set chain = :chain, public_key = :key
            where domain = :domain and name = :name
            """)
        .bind("chain", chain)
        .bind("key", facts(chain).orElseThrow().publicKey())
        .bind("domain", site.id())
        .bind("name", name)
        .execute();
  }

  /** What Let's Encrypt has signed takes the place of what it signed before, and is used. */
  void issued(Coverage coverage, String chain) {
    var name = LETS_ENCRYPT + site.name();
    if (find(name).isEmpty()) {
      add(name, "", "", "");
    }
    replace(name, chain);
    use(name);
    order(coverage, "", "ISSUED");
  }

  void use(String name) {
    books
        .createUpdate("update certificate set in_use = (name = :name) where domain = :domain")
        .bind("name", name)
        .bind("domain", site.id())
        .execute();
    tellBilling(status(facts(find(name).orElseThrow().chain()).orElseThrow()));
  }

  void remove(Row row) {
    books.createUpdate("delete from certificate where id = ?").bind(0, row.id()).execute();
    if (row.used()) {
      tellBilling(SslStatus.NONE);
    }
    if (row.name().startsWith(LETS_ENCRYPT)) {
      books
          .createUpdate("delete from certificate_order where domain = ? and state = 'ISSUED'")
          .bind(0, site.id())
          .execute();
    }
  }

  void order(Coverage coverage, String token, String state) {
    books
        .createUpdate(
            """
            insert into certificate_order (domain, coverage, token, state, since)
            values (:domain, :coverage, :token, :state, :since)
            on conflict (domain) do update set
              coverage = excluded.coverage, token = excluded.token, state = excluded.state,
              since = excluded.since
            """)
        .bind("domain", site.id())
        .bind("coverage", coverage.name())
        .bind("token", token)
        .bind("state", state)
        .bind("since", now.toString())
        .execute();
  }

  private Story story() {
    var planted =
        books
            .createQuery("select story from certificate_shelf where domain = ?")
            .bind(0, site.id())
            .mapTo(String.class)
            .one();
    return planted.isEmpty() ? usual() : Story.valueOf(planted);
  }

  /** As the billing department has it of the main domain; the others have nothing yet. */
  private Story usual() {
    return books
        .createQuery("select ssl from service where id = :service and domain = :name")
        .bind("service", site.service())
        .bind("name", site.name())
        .mapTo(String.class)
        .findOne()
        .map(ssl -> Story.of(SslStatus.valueOf(ssl)))
        .orElse(Story.NOTHING);
  }

  private void tell(Story story) {
    switch (story) {
      case NOTHING -> {}
      case LETS_ENCRYPT ->
          issued(
              Coverage.SITE,
              LittleAuthority.LETS_ENCRYPT.sign(
                  LetsEncryptDesk.hosts(Coverage.SITE, site),
                  now.minus(Duration.ofDays(20 + site.id() % 35)),
                  LetsEncryptDesk.LIFE));
      case ENDING -> lay("Bought " + site.name(), LittleAuthority.SHOP, YEAR.minusDays(12));
      case EXPIRED -> lay("Bought " + site.name(), LittleAuthority.SHOP, YEAR.plusDays(5));
      case SELF_SIGNED -> lay("Made by the server", LittleAuthority.NOBODY, YEAR.minusDays(200));
    }
  }

  /** A certificate of a year, of which so much has passed. */
  private void lay(String name, LittleAuthority authority, Duration age) {
    var chain = authority.sign(LetsEncryptDesk.hosts(Coverage.SITE, site), now.minus(age), YEAR);
    add(name, "", "", "");
    replace(name, chain);
    use(name);
  }

  private SslStatus status(CertificateFacts facts) {
    if (facts.expired(now)) {
      return SslStatus.EXPIRED;
    }
    return facts.selfSigned() ? SslStatus.SELF_SIGNED : SslStatus.VALID;
  }

  private void tellBilling(SslStatus status) {
    books
        .createUpdate("update service set ssl = :ssl where id = :service and domain = :name")
        .bind("ssl", status.name())
        .bind("service", site.service())
        .bind("name", site.name())
        .execute();
  }
}
