package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.smartxhosting.bot.adapters.plesk.Webspace.Limits;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.adapters.plesk.xml.Element;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailboxes of one webspace's domains. Every call names a domain by a number that was found in
 * the webspace, so that a mailbox of somebody else's cannot be named.
 */
record PleskMailboxes(Plesk plesk, Subscription subscription) implements Mailboxes {

  private static final Logger LOG = LoggerFactory.getLogger(PleskMailboxes.class);

  private static final int LONGEST_LOCAL = 64; // RFC 5321, 4.5.3.1.1
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9_]+(?:(?:\\.|[+-]+)[a-z0-9_]+)*"); // no two dots in a row

  @Override
  public Outcome<Overview> overview() {
    return plesk.outcome(
        "listing mailboxes", () -> plesk.webspaces().recent(subscription).flatMap(this::overview));
  }

  @Override
  public Outcome<Mailbox> create(NewMailbox wanted, Secret password) {
    return changing(
        "creating a mailbox",
        webspace -> {
          var named = named(webspace, wanted.address());
          if (named.filter(name -> LOCAL.matcher(name.local()).matches()).isEmpty()) {
            return Outcome.refused(Text.of("plesk.mail.address").with("address", wanted.address()));
          }
          var name = named.get();
          return overview(webspace)
              .flatMap(
                  all -> permitted(name, all, wanted).flatMap(_ -> create(name, wanted, password)))
              .flatMap(_ -> made(webspace, name, wanted));
        });
  }

  @Override
  public Outcome<Mailbox> edit(String address, Changes changes) {
    return existing(
        "changing a mailbox",
        address,
        (webspace, name, before) ->
            unless(objection(webspace.limits(), changes.quota(), changes.description()))
                .flatMap(_ -> set(name, changes))
                .map(_ -> changed(before, changes)));
  }

  @Override
  public Outcome<Deleted> delete(String address) {
    return existing(
        "deleting a mailbox",
        address,
        (_, name, before) -> {
          var packet =
              plesk
                  .agent()
                  .write(
                      of(
                          "mail",
                          of(
                              "remove",
                              of(
                                  "filter",
                                  of("site-id", name.site().id()),
                                  of("name", name.local())))));
          return settled(packet, "remove", name).map(_ -> new Deleted(before.address()));
        });
  }

  /** Which mailbox is meant: a name at one of the webspace's domains. */
  private record Named(Site site, String local) {
    String address() {
      return local + "@" + site.name();
    }
  }

  private interface OnExisting<T> {
    Outcome<T> make(Webspace webspace, Named name, Mailbox before);
  }

  private <T> Outcome<T> changing(String what, Function<Webspace, Outcome<T>> change) {
    return plesk.outcome(what, () -> plesk.webspaces().now(subscription).flatMap(change));
  }

  /** Goes on with a mailbox of this webspace; anybody else's is met like one that is gone. */
  private <T> Outcome<T> existing(String what, String address, OnExisting<T> change) {
    return changing(
        what,
        webspace ->
            named(webspace, address)
                .map(
                    name ->
                        standing(webspace, name)
                            .flatMap(
                                found ->
                                    found
                                        .map(before -> change.make(webspace, name, before))
                                        .orElseGet(() -> gone(address))))
                .orElseGet(() -> gone(address)));
  }

  private static <T> Outcome<T> gone(String address) {
    return Outcome.refused(Text.of("plesk.mail.gone").with("address", address));
  }

  private static Optional<Named> named(Webspace webspace, String address) {
    var at = address.indexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || address.indexOf('@', at + 1) >= 0) {
      return Optional.empty();
    }
    var local = address.substring(0, at).toLowerCase(Locale.ROOT);
    return webspace
        .site(address.substring(at + 1))
        .filter(_ -> Agent.holds(local))
        .map(site -> new Named(site, local));
  }

  private Outcome<Overview> overview(Webspace webspace) {
    var all = new ArrayList<Mailbox>();
    for (var part : listed(webspace)) {
      switch (part) {
        case Ok<List<Mailbox>>(var mailboxes) -> all.addAll(mailboxes);
        case Outcome.Refused<List<Mailbox>> _,
            Outcome.Failed<List<Mailbox>> _,
            Outcome.Unknown<List<Mailbox>> _ -> {
          return part.map(_ -> new Overview(all, 0, 0, 0));
        }
      }
    }
    var limits = webspace.limits();
    return Outcome.ok(
        new Overview(
            all,
            limits.mailboxes() < 0
                ? Overview.UNLIMITED
                : (int) Math.min(limits.mailboxes(), Integer.MAX_VALUE),
            limits.mailboxSize(),
            limits.mailboxSize()));
  }

  /** The mailboxes of each domain: all asked in one packet, whose answers keep its order. */
  private List<Outcome<List<Mailbox>>> listed(Webspace webspace) {
    var sites = webspace.sites();
    var packet =
        plesk.agent().read(of("mail", sites.stream().map(site -> info(site, "")).toList()));
    var answers = packet.all("mail").flatMap(mail -> mail.all("get_info")).toList();
    if (answers.size() == sites.size()) {
      var all = new ArrayList<Outcome<List<Mailbox>>>();
      for (int i = 0; i < sites.size(); i++) {
        all.add(mailboxes(answers.get(i), sites.get(i), webspace.limits()));
      }
      return all;
    }
    // a server that puts all results into one answer does not tell whose they are
    return sites.stream()
        .map(
            site ->
                mailboxes(
                    Element.of("all", together(plesk.agent().read(of("mail", info(site, ""))))),
                    site,
                    webspace.limits()))
        .toList();
  }

  private static List<Element> together(Element packet) {
    return packet
        .all("mail")
        .flatMap(mail -> mail.all("get_info"))
        .flatMap(info -> info.children().stream())
        .toList();
  }

  private static Element info(Site site, String local) {
    var filter = new ArrayList<>(List.of(of("site-id", site.id())));
    if (!local.isEmpty()) {
      filter.add(of("name", local));
    }
    return of("get_info", of("filter", filter), of("mailbox"), of("mailbox-usage"));
  }

  private Outcome<List<Mailbox>> mailboxes(Element answer, Site site, Limits limits) {
    var found = new ArrayList<Mailbox>();
    for (var result : answer.all("result").map(Result::of).toList()) {
      switch (result) {
        case Done(var element) ->
            element
                .child("mailname")
                .flatMap(each -> mailbox(each, site, limits))
                .ifPresent(found::add);
        case Denied denied
            when denied.code() == Denials.NOT_FOUND
                || denied.code() == Denials.OWNER_NOT_FOUND -> {}
        case Denied denied -> {
          return Denials.failed(LOG, server(), "listing mailboxes", denied.toString());
        }
      }
    }
    return Outcome.ok(found);
  }

  /** Empty for a name that keeps no mail, but only passes it on. */
  private static Optional<Mailbox> mailbox(Element name, Site site, Limits limits) {
    return name.child("mailbox")
        .filter(box -> !box.at("enabled").equals("false"))
        .map(
            box ->
                new Mailbox(
                    name.at("name").toLowerCase(Locale.ROOT) + "@" + site.name(),
                    number(box.at("usage"), 0),
                    size(number(box.at("quota"), Webspace.UNLIMITED), limits),
                    Optional.empty(),
                    name.at("description")));
  }

  /** Some versions tell of a mailbox without a size of its own that it has none. */
  private static long size(long told, Limits limits) {
    return told == Webspace.UNLIMITED ? limits.mailboxSize() : told;
  }

  private static long number(String written, long otherwise) {
    return Webspaces.number(written).orElse(otherwise);
  }

  private Outcome<Optional<Mailbox>> standing(Webspace webspace, Named name) {
    var packet = plesk.agent().read(of("mail", info(name.site(), name.local())));
    return mailboxes(Element.of("all", together(packet)), name.site(), webspace.limits())
        .map(
            found ->
                found.stream().filter(box -> box.address().equals(name.address())).findFirst());
  }

  private static Outcome<Named> permitted(Named name, Overview all, NewMailbox wanted) {
    if (all.mailboxes().stream().anyMatch(box -> box.address().equals(name.address()))) {
      return Outcome.refused(Text.of("plesk.mail.exists").with("address", name.address()));
    }
    if (all.limit() != Overview.UNLIMITED && all.mailboxes().size() >= all.limit()) {
      return Outcome.refused(full(name));
    }
    return unless(
            objection(
                new Limits(all.limit(), all.largestQuota()),
                wanted.quota(),
                Optional.of(wanted.description())))
        .map(_ -> name);
  }

  private static Text full(Named name) {
    return Text.of("plesk.mail.full").with("address", name.address());
  }

  private static Optional<Text> objection(
      Limits limits, Optional<Long> quota, Optional<String> description) {
    if (description.filter(words -> !Agent.holds(words)).isPresent()) {
      return Optional.of(Text.of("plesk.mail.description"));
    }
    if (quota.filter(size -> size != Overview.UNLIMITED && size < 1).isPresent()) {
      return Optional.of(Text.of("plesk.mail.quota.none"));
    }
    var largest = limits.mailboxSize();
    return quota
        .filter(size -> largest != Webspace.UNLIMITED)
        .filter(size -> size == Overview.UNLIMITED || size > largest)
        .map(_ -> Text.of("plesk.mail.quota.large").with("largest", largest >> 20));
  }

  private static Outcome<Boolean> unless(Optional<Text> objection) {
    return objection.<Outcome<Boolean>>map(Outcome::refused).orElseGet(() -> Outcome.ok(true));
  }

  private Outcome<Element> create(Named name, NewMailbox wanted, Secret password) {
    var mailbox = new ArrayList<>(List.of(of("enabled", true)));
    wanted.quota().ifPresent(quota -> mailbox.add(of("quota", quota)));
    var parts =
        new ArrayList<>(
            List.of(
                of("name", name.local()),
                of("cp-access", wanted.login()),
                of("mailbox", mailbox),
                password(password)));
    if (!wanted.description().isEmpty()) {
      parts.add(of("description", wanted.description()));
    }
    var packet = plesk.agent().write(of("mail", of("create", filter(name, parts))));
    return settled(packet, "create", name);
  }

  private Outcome<Boolean> set(Named name, Changes changes) {
    var parts = new ArrayList<>(List.of(of("name", name.local())));
    changes.login().ifPresent(login -> parts.add(of("cp-access", login)));
    changes
        .quota()
        .ifPresent(quota -> parts.add(of("mailbox", of("enabled", true), of("quota", quota))));
    changes.password().ifPresent(password -> parts.add(password(password)));
    changes.description().ifPresent(words -> parts.add(of("description", words)));
    if (parts.size() == 1) {
      return Outcome.ok(true);
    }
    var packet = plesk.agent().write(of("mail", of("update", of("set", filter(name, parts)))));
    var answer =
        packet.all("mail").flatMap(mail -> mail.all("update")).findFirst().orElse(of("update"));
    return settled(Element.of("packet", Element.of("mail", answer.children())), "set", name)
        .map(_ -> true);
  }

  private static Element filter(Named name, List<Element> mailname) {
    return of("filter", of("site-id", name.site().id()), of("mailname", mailname));
  }

  private static Element password(Secret password) {
    return of("password", of("value", password.reveal()), of("type", "plain"));
  }

  private Outcome<Element> settled(Element packet, String operation, Named name) {
    return switch (Result.one(packet, "mail", operation)) {
      case Done(var element) -> Outcome.ok(element);
      case Denied denied -> denied(denied, name);
    };
  }

  private <T> Outcome<T> denied(Denied denied, Named name) {
    return switch (denied.code()) {
      case Denials.EXISTS ->
          Outcome.refused(Text.of("plesk.mail.exists").with("address", name.address()));
      case Denials.NOT_FOUND, Denials.OWNER_NOT_FOUND -> gone(name.address());
      case Denials.LIMIT_REACHED -> Outcome.refused(full(name));
      case Denials.UNFIT_VALUE ->
          Outcome.refused(
              denied.text().toLowerCase(Locale.ROOT).contains("password")
                  ? Text.of("plesk.mail.weak")
                  : Text.of("plesk.mail.unfit").with("address", name.address()));
      default -> Denials.failed(LOG, server(), "changing a mailbox", denied.toString());
    };
  }

  /** The new mailbox as the server has it; it is made, whatever becomes of this question. */
  private Outcome<Mailbox> made(Webspace webspace, Named name, NewMailbox wanted) {
    var asWanted =
        new Mailbox(
            name.address(),
            0,
            wanted.quota().orElse(webspace.limits().mailboxSize()),
            Optional.empty(),
            wanted.description());
    try {
      return Outcome.ok(
          standing(webspace, name) instanceof Ok<Optional<Mailbox>>(var found)
              ? found.orElse(asWanted)
              : asWanted);
    } catch (NoAnswer e) {
      return Outcome.ok(asWanted);
    }
  }

  private static Mailbox changed(Mailbox before, Changes changes) {
    return new Mailbox(
        before.address(),
        before.used(),
        changes.quota().orElse(before.quota()),
        before.login(),
        changes.description().orElse(before.description()));
  }

  private String server() {
    return plesk.server().name();
  }
}
