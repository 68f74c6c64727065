package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.rest.Rest;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions for the customer whom a webspace belongs to. There is none where it belongs to an
 * administrator or a reseller: that session would open everybody's.
 *
 * <p>A session that nobody opens does no harm, so that asking for one may be repeated like a
 * question.
 */
record PleskLogins(Plesk plesk, Subscription subscription, String webmail) implements Logins {

  private static final Logger LOG = LoggerFactory.getLogger(PleskLogins.class);
  private static final String TOOLKIT = "/modules/wp-toolkit/index.php/domain/list/id/";

  @Override
  public Outcome<List<Target>> targets() {
    return plesk.outcome(
        "finding out what there is to log in to",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .map(webspace -> targets(webspace, webspace.main())));
  }

  @Override
  public Outcome<Secret> mint(Target target, String domain, String browser) {
    return plesk.outcome(
        "opening a session",
        () ->
            plesk
                .webspaces()
                .now(subscription)
                .flatMap(
                    webspace ->
                        webspace
                            .site(domain)
                            .map(site -> mint(target, webspace, site, browser))
                            .orElseGet(
                                () ->
                                    Outcome.refused(
                                        Text.of("plesk.no-domain").with("domain", domain)))));
  }

  @Override
  public Outcome<List<WordPress>> wordPress() {
    return plesk.outcome(
        "listing WordPress installations",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .map(webspace -> ownersOwn(webspace, plesk.installations()::of)));
  }

  /** Toolkit sessions are the owner's, like those of the panel. */
  private static List<WordPress> ownersOwn(
      Webspace webspace, Function<Webspace, List<WordPress>> installations) {
    return webspace.owner().isPresent() ? installations.apply(webspace) : List.of();
  }

  /** The toolkit's sessions are not bound to a browser. */
  @Override
  public Outcome<Secret> mintAdmin(String installation, String browser) {
    return plesk.outcome(
        "opening a session of WordPress",
        () ->
            plesk
                .webspaces()
                .now(subscription)
                .flatMap(
                    webspace ->
                        ownersOwn(webspace, plesk.installations()::nowOf).stream()
                            .filter(each -> each.id().equals(installation))
                            .findFirst()
                            .flatMap(plesk.installations()::admin)
                            .map(address -> Outcome.ok(new Secret(address)))
                            .orElseGet(
                                () -> Outcome.refused(Text.of("plesk.login.no-wordpress")))));
  }

  private List<Target> targets(Webspace webspace, Site site) {
    var targets = new ArrayList<Target>();
    if (webspace.owner().isPresent()) {
      targets.add(Target.PLESK);
    }
    if (readsMail(site)) {
      targets.add(Target.WEBMAIL);
    }
    if (webspace.owner().isPresent() && plesk.installations().on(webspace)) {
      targets.add(Target.WP_TOOLKIT);
    }
    return targets;
  }

  private Outcome<Secret> mint(Target target, Webspace webspace, Site site, String browser) {
    return switch (target) {
      case PLESK -> session(webspace, site, browser, "");
      case WEBMAIL ->
          readsMail(site)
              ? Outcome.ok(new Secret(webmail.replace("{domain}", site.ascii())))
              : noSuchPage(site);
      case WP_TOOLKIT ->
          plesk.installations().on(webspace)
              ? session(webspace, site, browser, TOOLKIT + site.id())
              : noSuchPage(site);
    };
  }

  private static Outcome<Secret> noSuchPage(Site site) {
    return Outcome.refused(Text.of("plesk.login.none").with("domain", site.name()));
  }

  /** Where the server does not tell, there is one: it comes with every installation. */
  private boolean readsMail(Site site) {
    var packet =
        plesk.agent().read(of("mail", of("get_prefs", of("filter", of("site-id", site.id())))));
    return Result.all(packet, "mail", "get_prefs").stream()
        .filter(Done.class::isInstance)
        .flatMap(result -> ((Done) result).element().everywhere())
        .filter(element -> element.name().equals("webmail"))
        .noneMatch(element -> element.text().equals("none"));
  }

  private Outcome<Secret> session(Webspace webspace, Site site, String browser, String page) {
    if (webspace.owner().isEmpty()) {
      return noSuchPage(site);
    }
    var packet =
        plesk
            .agent()
            .read(
                of(
                    "server",
                    of(
                        "create_session",
                        of("login", webspace.owner().get()),
                        of("data", of("user_ip", browser), of("source_server")))));
    return switch (Result.one(packet, "server", "create_session")) {
      case Done(var element) -> Outcome.ok(new Secret(address(element.at("id"), page)));
      case Denied denied ->
          Denials.failed(LOG, plesk.server().name(), "opening a session", denied.toString());
    };
  }

  /** Versions of Plesk differ in the name of the parameter; the other one they pass over. */
  private String address(String session, String page) {
    var id = Rest.encoded(session);
    var address =
        plesk
            .server()
            .address()
            .resolve("/enterprise/rsession_init.php?PLESKSESSID=" + id + "&PHPSESSID=" + id)
            .toString();
    return page.isEmpty() ? address : address + "&success_redirect_url=" + Rest.encoded(page);
  }
}
