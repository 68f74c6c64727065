package com.smartxhosting.bot.adapters.whmcs;

import static com.smartxhosting.bot.adapters.whmcs.AwkwardJson.encoded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.sandbox.Fate;
import com.smartxhosting.bot.adapters.sandbox.FirstDay;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox's customers behind a WHMCS: billing is told by the stand-in over HTTP, and only the
 * servers are the sandbox's own.
 */
public final class WhmcsCompany implements Company {

  public static final Instant NOW = Instant.parse("2026-08-31T10:15:00Z");
  static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  static final Words WORDS = new Words(ZoneOffset.UTC, List.of("en"), List.of(Whmcs.WORDS));

  private static final long MB = 1L << 20;
  private static final Map<String, ServiceKind> KINDS =
      Map.of("2", ServiceKind.WORDPRESS, "6", ServiceKind.WORDPRESS, "3", ServiceKind.MAIL);
  private static final List<String> PRODUCTS =
      List.of(
          "Web Start",
          "WordPress Pro",
          "Mail Only",
          "Web Mini",
          "Web Business",
          "WordPress Unlimited");
  private static final Path FOUNDED = foundOnce();
  private static final StandInBooks BOOKS = booksOf(FOUNDED);

  private final Path folder;
  private final Sandbox sandbox;
  private final WhmcsStandIn standIn;
  private final Whmcs whmcs;

  private WhmcsCompany(Path folder) {
    this.folder = folder;
    this.sandbox = Sandbox.open(folder, SandboxSettings.calm(), () -> NOW);
    this.standIn = WhmcsStandIn.of(BOOKS.copy());
    this.whmcs = Whmcs.open(settings(standIn), this::panel, WORDS, () -> NOW);
  }

  public static WhmcsCompany fresh() {
    return new WhmcsCompany(copyOf(FOUNDED));
  }

  public static WhmcsSettings settings(WhmcsStandIn standIn) {
    return new WhmcsSettings(
        standIn.url(),
        WhmcsStandIn.CREDENTIALS,
        Optional.empty(),
        "chat@example.com",
        List.of("ns1.sandbox-hosting.example", "ns2.sandbox-hosting.example"),
        KINDS,
        Map.of("AUTUMN", "A tenth off", "BLOG", "Half price", "GONE", "Free", "FULL", "Free too"),
        Optional.empty(),
        ZoneOffset.UTC,
        new Pace(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO));
  }

  public WhmcsStandIn standIn() {
    return standIn;
  }

  Whmcs whmcs() {
    return whmcs;
  }

  /** What stands in for Plesk: it knows subscriptions by domain and login, and nothing else. */
  private Outcome<Panel> panel(Server server, Subscription subscription) {
    return sandboxService(subscription)
        .map(HostedService::panel)
        .orElseGet(() -> Outcome.refused(Text.words("No such subscription")));
  }

  private Optional<HostedService> sandboxService(Subscription subscription) {
    for (var who : Who.values()) {
      if (sandbox.accounts().open(actor(who)) instanceof Outcome.Ok<?>) {
        var account = Expect.ok(sandbox.accounts().open(actor(who)));
        for (var line : Expect.ok(account.services())) {
          if (line.domain().equals(subscription.domain())
              && subscription.login().equals(login(line.id()))) {
            return Optional.of(Expect.ok(account.service(line.id())));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String login(ServiceId id) {
    return "sbx" + id.value();
  }

  @Override
  public Accounts accounts() {
    return whmcs.accounts();
  }

  @Override
  public CustomerDirectory directory() {
    return whmcs.directory();
  }

  @Override
  public SupportDesk desk() {
    return whmcs.desk();
  }

  @Override
  public Announcements announcements() {
    return whmcs.announcements();
  }

  @Override
  public LocalDate today() {
    return TODAY;
  }

  @Override
  public Customer customer(Who who) {
    return FirstDay.customer(who);
  }

  @Override
  public String email(Who who) {
    return FirstDay.email(who);
  }

  @Override
  public ServiceId service(Which which) {
    return FirstDay.service(which);
  }

  @Override
  public boolean admits(String login, Secret password) {
    return standIn.books().admits(login, password.reveal()) || sandbox.admits(login, password);
  }

  @Override
  public List<String> mailTo(String address) {
    return standIn.books().mails().stream()
        .filter(mail -> mail.to().equals(address))
        .map(StandInBooks.Mail::html)
        .toList();
  }

  @Override
  public void pay(Secret page) {
    standIn.books().till().pay(page.reveal());
  }

  @Override
  public void raisePrices() {
    standIn.books().raisePrices();
  }

  @Override
  public void stopTaking(String paymentMethod) {
    standIn.books().stopTaking(paymentMethod);
  }

  /** Whichever of the two the next change goes to. */
  @Override
  public void upset(Trouble trouble) {
    switch (trouble) {
      case FAILS -> {
        standIn.upsetNextWrite(Mishap.NOT_ALLOWED);
        sandbox.faults().nextWrites(Fate.FAILED);
      }
      case LOSES_REQUEST -> {
        standIn.upsetNextWrite(Mishap.CLOSES_AT_ONCE);
        sandbox.faults().nextWrites(Fate.LOST_REQUEST);
      }
      case LOSES_ANSWER -> {
        standIn.upsetNextWrite(Mishap.ACTS_AND_CLOSES);
        sandbox.faults().nextWrites(Fate.LOST_ANSWER);
      }
    }
  }

  @Override
  public void close() {
    whmcs.close();
    standIn.close();
    sandbox.close();
    delete(folder);
    if (!standIn.violations().isEmpty()) {
      throw new AssertionError("WHMCS documents no such requests: " + standIn.violations());
    }
  }

  // ---- the same customers, in WHMCS's books

  private static Path foundOnce() {
    try {
      var folder = Files.createTempDirectory("whmcs-founded");
      Sandbox.open(folder, SandboxSettings.calm(), () -> NOW).close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copyOf(Path founded) {
    try {
      var folder = Files.createTempDirectory("whmcs");
      Files.copy(founded.resolve("sandbox.db"), folder.resolve("sandbox.db"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandInBooks booksOf(Path founded) {
    var books = new StandInBooks(TODAY.toString());
    var folder = copyOf(founded);
    try (var sandbox = Sandbox.open(folder, SandboxSettings.calm(), () -> NOW)) {
      for (var who : Who.values()) {
        var customer = FirstDay.customer(who);
        books.client(customer, FirstDay.email(who), who == Who.CLOSED ? "Closed" : "Active");
        var actor = Actor.stranger("test", customer.id()).become(customer, NOW);
        if (who != Who.CLOSED) {
          var account = Expect.ok(sandbox.accounts().open(actor));
          for (var line : Expect.ok(account.services())) {
            copy(Expect.ok(account.service(line.id())), customer, books);
          }
          books.addCredit(customer.id(), Expect.ok(account.billing().credit()).amount());
        }
      }
    }
    delete(folder);
    promote(books);
    books.announcement("2026-07-01", "Prices & plans", "<p>They stay.</p>");
    books.announcement("2026-08-20", "Works", "<p>On <b>Sunday</b>.<br>From 2 to 4.</p>");
    return books;
  }

  private static void promote(StandInBooks books) {
    books.promotion("AUTUMN", "");
    books.promotion("BLOG", "2,6");
    books.promotion("GONE", "").put("expirationdate", TODAY.minusDays(1).toString());
    books.promotion("FULL", "").put("maxuses", "100").put("uses", 100);
    books.promotion("FRIENDS-ONLY", "");
  }

  private static void copy(HostedService service, Customer customer, StandInBooks books) {
    var line = service.line();
    var details = Expect.ok(service.details());
    var billing = details.billing();
    var due =
        billing.unpaid().stream()
            .map(invoice -> invoice.due())
            .min(Comparator.naturalOrder())
            .or(billing::nextDue);
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", line.id().value())
            .put("clientid", customer.id())
            .put("pid", Integer.toString(1 + PRODUCTS.indexOf(line.product())))
            .put("regdate", billing.registered().toString())
            .put("name", encoded(line.product()))
            .put("domain", line.domain().toUpperCase(Locale.ROOT))
            .put("dedicatedip", "")
            .put("serverid", "1")
            .put("servername", details.hosting().serverName())
            .put("serverip", details.hosting().ipAddress())
            .put("serverhostname", details.hosting().serverName())
            .put("recurringamount", billing.recurring().amount().toPlainString())
            .put("paymentmethodname", billing.paymentMethod())
            .put("billingcycle", cycle(billing.cycle()))
            .put("nextduedate", due.map(LocalDate::toString).orElse("0000-00-00"))
            .put("status", status(line.status()))
            .put("username", login(line.id()))
            .put("password", "the-password-of-the-service")
            .put("ns1", "")
            .put("ns2", "");
    count(row, service, line.status());
    StandInShop.setToNothing(row);
    books.service(row);
    for (var invoice : billing.unpaid()) {
      books
          .till()
          .unpaid(
              customer.id(),
              line.id().value(),
              invoice.total().amount().toPlainString(),
              invoice.due().toString());
    }
    Expect.ok(service.cancellations().pending())
        .ifPresent(
            request ->
                books.cancelRequest(
                    line.id().value(),
                    "End of Billing Period",
                    request.reason(),
                    request.requested().toString()));
  }

  /** What is not set up yet was never counted. */
  private static void count(ObjectNode row, HostedService service, ServiceStatus status) {
    if (status == ServiceStatus.PENDING) {
      row.put("diskusage", "0")
          .put("disklimit", "0")
          .put("bwusage", "0")
          .put("bwlimit", "0")
          .put("lastupdate", "0000-00-00 00:00:00");
      return;
    }
    var usage = Expect.ok(service.usage());
    row.put("diskusage", Long.toString(usage.disk().used() / MB))
        .put("disklimit", limit(usage.disk()))
        .put("bwusage", Long.toString(usage.traffic().used() / MB))
        .put("bwlimit", limit(usage.traffic()))
        .put("lastupdate", TODAY + " 02:04:11");
  }

  private static String limit(Amount amount) {
    return amount.unlimited() ? "0" : Long.toString(amount.limit() / MB);
  }

  private static String status(ServiceStatus status) {
    return status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String cycle(BillingCycle cycle) {
    return switch (cycle) {
      case FREE -> "Free Account";
      case ONE_TIME -> "One Time";
      case MONTHLY -> "Monthly";
      case QUARTERLY -> "Quarterly";
      case SEMI_ANNUALLY -> "Semi-Annually";
      case ANNUALLY -> "Annually";
      case BIENNIALLY -> "Biennially";
      case TRIENNIALLY -> "Triennially";
    };
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
