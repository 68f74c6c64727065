package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Billing;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Hosting;
import com.smartxhosting.bot.conversations.services.Services.AllServices;
import com.smartxhosting.bot.conversations.services.Services.LoadDetails;
import com.smartxhosting.bot.conversations.services.Services.LoadService;
import com.smartxhosting.bot.conversations.services.Services.Tab;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Names.Name;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Answers what the dialogs of this subject ask, from the customer's own account. */
public final class ServicesWork {

  private static final int LONGEST_LABEL = 38;

  /** The oldest ones; once they are paid there is room for others. */
  private static final int MOST_INVOICES = 4;

  private final Accounts accounts;

  public ServicesWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Rows> all(AllServices query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(Account::services)
        .map(
            services ->
                Rows.of(
                    services,
                    matches(query.filter()),
                    Page.of(query.page(), actor),
                    ServicesWork::withStatus,
                    Text.NONE));
  }

  public Outcome<Rows> active(PickLists.ActiveServices query, Actor actor) {
    var wanted = matches(query.filter()).and(line -> line.status().manageable());
    return accounts
        .open(actor)
        .flatMap(Account::services)
        .map(
            services ->
                Rows.of(
                    services,
                    wanted,
                    Page.of(query.page(), actor),
                    line -> new Row(line.id().value(), Text.words(label(line))),
                    Text.NONE));
  }

  public Outcome<Rows> domains(PickLists.Domains query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(HostedService::panel)
        .flatMap(Panel::domains)
        .map(
            domains ->
                Rows.of(
                    domains,
                    domain -> domain.contains(query.filter().toLowerCase(Locale.ROOT)),
                    Page.of(query.page(), actor),
                    domain -> new Row(domain, Text.words(shortened(domain))),
                    Text.NONE));
  }

  public Outcome<Names> names(PickLists.ServiceNames query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(Account::services)
        .map(
            services ->
                new Names(
                    services.stream()
                        .filter(line -> isAmong(query.among(), line))
                        .map(ServicesWork::name)
                        .toList()));
  }

  private static boolean isAmong(PickLists.Among among, ServiceLine line) {
    return switch (among) {
      case ALL -> true;
      case ACTIVE -> line.status().manageable();
    };
  }

  private static Name name(ServiceLine line) {
    return new Name(
        line.id().value(),
        withStatus(line).label(),
        List.of(
            line.domain(),
            line.product(),
            line.product() + " " + number(line),
            number(line),
            label(line)));
  }

  private static String number(ServiceLine line) {
    return "#" + line.id().value();
  }

  public Outcome<Names> domainNames(PickLists.DomainNames query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(HostedService::panel)
        .flatMap(Panel::domains)
        .map(
            domains ->
                new Names(
                    domains.stream()
                        .map(domain -> new Name(domain, Text.words(domain), List.of(domain)))
                        .toList()));
  }

  public Outcome<Board> menu(LoadService query, Actor actor) {
    return service(query.service(), actor).map(HostedService::line).map(ServicesWork::menu);
  }

  public Outcome<Board> details(LoadDetails query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(
            service ->
                service.details().map(details -> details(service.line(), details, query.tab())));
  }

  private Outcome<HostedService> service(ServiceId id, Actor actor) {
    return accounts.open(actor).flatMap(account -> account.service(id));
  }

  private static Predicate<ServiceLine> matches(String filter) {
    var wanted = filter.toLowerCase(Locale.ROOT);
    return line ->
        line.domain().toLowerCase(Locale.ROOT).contains(wanted)
            || line.product().toLowerCase(Locale.ROOT).contains(wanted)
            || line.status().name().toLowerCase(Locale.ROOT).contains(wanted)
            || number(line).contains(wanted);
  }

  private static Row withStatus(ServiceLine line) {
    var label =
        line.status().manageable()
            ? Text.words(shortened(label(line)))
            : Text.of("services.row")
                .with("name", label(line))
                .with("status", status(line.status()));
    return new Row(line.id().value(), label);
  }

  private static String label(ServiceLine line) {
    return shortened(
        line.domain().isEmpty() ? line.product() + " #" + line.id().value() : line.domain());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_LABEL - 14 ? name : name.substring(0, LONGEST_LABEL - 15) + "…";
  }

  /** A status in the customer's words. */
  public static Text status(ServiceStatus status) {
    return Text.of("services.status." + status);
  }

  private static Board menu(ServiceLine line) {
    var given = Answers.of("service", line.id().value());
    var board =
        Board.of(Text.of("services.menu.title").with("name", label(line)))
            .fact(Text.of("services.product"), line.product())
            .fact(Text.of("services.status"), status(line.status()))
            .door(Text.of("services.door.overview"), "service.overview", given)
            .door(Text.of("services.door.details"), "service.details", given);
    if (!line.status().manageable()) {
      return board.says(Text.of("services.closed." + line.status()));
    }
    return board
        .door(Text.of("services.door.dns"), "dns.start", given)
        .door(Text.of("services.door.mail"), "mail.start", given)
        .door(Text.of("services.door.ssl"), "ssl.start", given)
        .door(Text.of("services.door.login"), "login.links", given)
        .door(Text.of("services.door.password"), "service.password", given)
        .door(Text.of("services.door.upgrade"), "upgrades.options", given)
        .door(Text.of("services.door.renew"), "renewals.cart", given)
        .door(Button.Kind.DANGER, Text.of("services.door.cancel"), "service.cancel", given);
  }

  private static Board details(ServiceLine line, ServiceDetails details, Tab tab) {
    var board =
        Board.of(
            Text.of("services.details.title")
                .with("name", label(line))
                .with("tab", Text.of("services.tab." + tab)));
    board =
        switch (tab) {
          case BILLING -> billing(board, details.billing());
          case HOSTING -> hosting(board, details.hosting());
          case OPTIONS -> options(board, details.options());
        };
    for (var other : Tab.values()) {
      if (other != tab) {
        board =
            board.door(
                Text.of("services.tab." + other),
                "service.details",
                Answers.of("service", line.id().value()).with("tab", other.name()));
      }
    }
    return board;
  }

  private static Board billing(Board board, Billing billing) {
    var told =
        board
            .fact(
                Text.of("services.registered"),
                Text.of("services.day").with("day", billing.registered()))
            .fact(Text.of("services.recurring"), billing.recurring().written())
            .fact(
                Text.of("services.next-due"),
                billing
                    .nextDue()
                    .<Text>map(day -> Text.of("services.day").with("day", day))
                    .orElse(Text.of("services.not-billed")))
            .fact(Text.of("services.cycle"), Text.of("services.cycle." + billing.cycle()))
            .fact(Text.of("services.payment"), billing.paymentMethod());
    for (var invoice : billing.unpaid()) {
      told =
          told.says(
              Text.of("services.unpaid")
                  .with("number", invoice.number())
                  .with("total", invoice.total().written())
                  .with("due", invoice.due()));
    }
    for (var invoice : billing.unpaid().stream().limit(MOST_INVOICES).toList()) {
      told =
          told.door(
              Text.of("services.door.pay").with("number", invoice.number()),
              "billing.invoice",
              Answers.of("invoice", invoice.number()));
    }
    return told;
  }

  private static Board hosting(Board board, Hosting hosting) {
    return board
        .fact(Text.of("services.domain"), hosting.domain())
        .fact(Text.of("services.ssl"), Text.of("services.ssl." + hosting.ssl()))
        .fact(Text.of("services.server"), hosting.serverName())
        .fact(Text.of("services.ip"), hosting.ipAddress())
        .fact(Text.of("services.name-servers"), String.join(", ", hosting.nameServers()));
  }

  private static Board options(Board board, List<ServiceDetails.ConfigurableOption> options) {
    if (options.isEmpty()) {
      return board.says(Text.of("services.no-options"));
    }
    var told = board;
    for (var option : options) {
      told = told.fact(Text.words(option.name()), option.value());
    }
    return told;
  }
}
