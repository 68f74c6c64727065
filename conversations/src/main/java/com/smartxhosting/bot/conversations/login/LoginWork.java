package com.smartxhosting.bot.conversations.login;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.login.AdminLogin.LoadInstallation;
import com.smartxhosting.bot.conversations.login.AdminLogin.MakeAdminLink;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.login.OneClickLogin.Doors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.LoadDoors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.MakeLink;
import com.smartxhosting.bot.conversations.login.WordPressList.ListInstallations;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds out where a customer may be let in, and makes links for him. */
public final class LoginWork {

  private final Accounts accounts;
  private final PageLinks links;

  public LoginWork(Accounts accounts, PageLinks links) {
    this.accounts = accounts;
    this.links = links;
  }

  public Outcome<Doors> doors(LoadDoors query, Actor actor) {
    return panel(query.service(), actor)
        .flatMap(
            panel ->
                panel
                    .logins()
                    .targets()
                    .flatMap(
                        targets -> panel.domains().map(domains -> new Doors(targets, domains))));
  }

  /** The same key makes the same link, so this may simply be repeated. */
  public Outcome<Link> make(MakeLink effect, Attempt attempt) {
    return panel(effect.of(), attempt.actor())
        .flatMap(
            panel ->
                panel
                    .domains()
                    .flatMap(
                        domains ->
                            domains.contains(effect.domain())
                                ? links.create(
                                    attempt.key(),
                                    attempt.actor(),
                                    new Destination.Login(
                                        effect.of(), effect.target(), effect.domain()))
                                : Outcome.refused(Text.of("login.not-yours"))));
  }

  public Outcome<Rows> installations(ListInstallations query, Actor actor) {
    var filter = query.filter().toLowerCase(Locale.ROOT);
    return logins(query.service(), actor)
        .flatMap(Logins::wordPress)
        .map(
            sites ->
                Rows.of(
                    numbered(sites),
                    each -> each.reads(filter),
                    Page.of(query.page(), actor),
                    Numbered::row,
                    remark(sites)));
  }

  /**
   * @param number by which installations are told whose addresses look alike when they are cut
   */
  private record Numbered(int number, WordPress site) {
    private static final int LONGEST = 34;

    boolean reads(String filter) {
      return (site.title() + " " + site.address()).toLowerCase(Locale.ROOT).contains(filter);
    }

    Row row() {
      var detail =
          Text.of("login.wordpress.line")
              .with("title", site.title())
              .with("version", site.version())
              .with("condition", AdminLogin.condition(site));
      return new Row(site.id(), Text.words(number + ". " + place()), detail);
    }

    /** Cut at the front, since addresses of one service differ at their ends. */
    private String place() {
      var place = site.address().replaceFirst("^https?://", "").replaceFirst("/$", "");
      return place.length() <= LONGEST
          ? place
          : "…" + place.substring(place.length() - LONGEST + 1);
    }
  }

  private static List<Numbered> numbered(List<WordPress> sites) {
    return IntStream.range(0, sites.size())
        .mapToObj(index -> new Numbered(index + 1, sites.get(index)))
        .toList();
  }

  private static Text remark(List<WordPress> sites) {
    var unwell = sites.stream().filter(site -> site.condition() != Condition.RUNNING).count();
    return unwell == 0 ? Text.NONE : Text.of("login.wordpress.unwell").with("count", unwell);
  }

  public Outcome<WordPress> installation(LoadInstallation query, Actor actor) {
    return logins(query.service(), actor).flatMap(logins -> found(logins, query.installation()));
  }

  /** The same key makes the same link, so this may simply be repeated. */
  public Outcome<Link> makeAdmin(MakeAdminLink effect, Attempt attempt) {
    return logins(effect.of(), attempt.actor())
        .flatMap(logins -> found(logins, effect.installation()))
        .flatMap(
            site ->
                links.create(
                    attempt.key(),
                    attempt.actor(),
                    new Destination.WordPress(effect.of(), site.id(), site.address())));
  }

  private static Outcome<WordPress> found(Logins logins, String installation) {
    return logins
        .wordPress()
        .flatMap(
            sites ->
                sites.stream()
                    .filter(site -> site.id().equals(installation))
                    .findFirst()
                    .map(Outcome::ok)
                    .orElseGet(() -> Outcome.refused(Text.of("login.wordpress.gone"))));
  }

  private Outcome<Logins> logins(ServiceId service, Actor actor) {
    return panel(service, actor).map(Panel::logins);
  }

  private Outcome<Panel> panel(ServiceId service, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(service))
        .flatMap(HostedService::panel);
  }
}
