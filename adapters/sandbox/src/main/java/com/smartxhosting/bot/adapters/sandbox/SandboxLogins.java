package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions of the pretend panel: used once, within a minute, from one address. */
record SandboxLogins(Premises premises, long service) implements Logins {

  private static final Duration LIFETIME = Duration.ofSeconds(60);

  @Override
  public Outcome<List<Target>> targets() {
    return premises.read(books -> Outcome.ok(targets(books)));
  }

  @Override
  public Outcome<Secret> mint(Target target, String domain, String browser) {
    return premises.write(
        books ->
            Site.open(
                books,
                service,
                domain,
                site -> {
                  if (!targets(books).contains(target)) {
                    return Outcome.refused(
                        Text.of("sandbox.login.no-target").with("domain", site.name()));
                  }
                  return Outcome.ok(address(mint(books, target, site, browser, Optional.empty())));
                }));
  }

  @Override
  public Outcome<List<WordPress>> wordPress() {
    return premises.read(books -> Outcome.ok(installations(books)));
  }

  @Override
  public Outcome<Secret> mintAdmin(String installation, String browser) {
    return premises.write(
        books ->
            installations(books).stream()
                .filter(each -> each.id().equals(installation))
                .findFirst()
                .map(
                    each ->
                        Site.open(
                            books,
                            service,
                            URI.create(each.address()).getHost(),
                            site -> Outcome.ok(address(admin(books, each, site, browser)))))
                .orElseGet(() -> Outcome.refused(Text.of("sandbox.login.no-wordpress"))));
  }

  private String admin(Handle books, WordPress installation, Site site, String browser) {
    return mint(books, Target.WP_TOOLKIT, site, browser, Optional.of(installation.title()));
  }

  private List<WordPress> installations(Handle books) {
    return books
        .createQuery(
            """
            select w.*, d.ascii from wordpress w join domain d on d.id = w.domain
            where d.service = :service order by d.ascii, w.path
            """)
        .bind("service", service)
        .map(
            (row, at) ->
                new WordPress(
                    row.getString("id"),
                    row.getString("title"),
                    "https://" + row.getString("ascii") + row.getString("path"),
                    row.getString("version"),
                    Condition.valueOf(row.getString("condition"))))
        .list();
  }

  /** What a session opens; empty when it is not known, used, too old, or of another browser. */
  static Optional<PanelPage> redeem(
      Handle books, Premises premises, String session, String browser) {
    return books
        .createQuery(
            """
            delete from panel_session
            where token = :token and browser = :browser and expires > :now
            returning target, domain, wordpress,
              (select login from service where id = panel_session.service) as login
            """)
        .bind("token", Hash.of(session))
        .bind("browser", browser)
        .bind("now", premises.now().toEpochMilli())
        .map(
            (row, at) ->
                new PanelPage(
                    Target.valueOf(row.getString("target")),
                    row.getString("domain"),
                    row.getString("login"),
                    Optional.ofNullable(row.getString("wordpress"))))
        .findOne();
  }

  private List<Target> targets(Handle books) {
    var kind =
        books
            .createQuery(
                "select p.kind from service s join plan p on p.name = s.plan where s.id = :service")
            .bind("service", service)
            .mapTo(String.class)
            .one();
    return switch (ServiceKind.valueOf(kind)) {
      case SHARED, MAIL -> List.of(Target.PLESK, Target.WEBMAIL);
      case WORDPRESS -> List.of(Target.PLESK, Target.WEBMAIL, Target.WP_TOOLKIT);
    };
  }

  private String mint(
      Handle books, Target target, Site site, String browser, Optional<String> wordPress) {
    var now = premises.now();
    books
        .createUpdate("delete from panel_session where expires <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
    var token = Hash.newToken();
    books
        .createUpdate(
            """
            insert into panel_session (token, service, target, domain, browser, expires, wordpress)
            values (:token, :service, :target, :domain, :browser, :expires, :wordpress)
            """)
        .bind("token", Hash.of(token))
        .bind("service", service)
        .bind("target", target.name())
        .bind("domain", site.name())
        .bind("browser", browser)
        .bind("wordpress", wordPress)
        .bind("expires", now.plus(LIFETIME).toEpochMilli())
        .execute();
    return token;
  }

  private Secret address(String token) {
    return new Secret(premises.settings().panel() + "?session=" + token);
  }
}
