package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
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
                  return Outcome.ok(address(mint(books, target, site, browser)));
                }));
  }

  /** What a session opens; empty when it is not known, used, too old, or of another browser. */
  static Optional<PanelPage> redeem(
      Handle books, Premises premises, String session, String browser) {
    return books
        .createQuery(
            """
            delete from panel_session
            where token = :token and browser = :browser and expires > :now
            returning target, domain,
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
                    row.getString("login")))
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

  private String mint(Handle books, Target target, Site site, String browser) {
    var now = premises.now();
    books
        .createUpdate("delete from panel_session where expires <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
    var token = Hash.newToken();
    books
        .createUpdate(
            """
            insert into panel_session (token, service, target, domain, browser, expires)
            values (:token, :service, :target, :domain, :browser, :expires)
            """)
        .bind("token", Hash.of(token))
        .bind("service", service)
        .bind("target", target.name())
        .bind("domain", site.name())
        .bind("browser", browser)
        .bind("expires", now.plus(LIFETIME).toEpochMilli())
        .execute();
    return token;
  }

  private Secret address(String token) {
    return new Secret(premises.settings().panel() + "?session=" + token);
  }
}
