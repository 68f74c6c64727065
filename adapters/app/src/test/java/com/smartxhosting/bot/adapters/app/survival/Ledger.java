package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.app.Premises;
import com.smartxhosting.bot.adapters.app.settings.VaultKeys;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.words.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the company and the bot have in their books when the bot is at rest. */
final class Ledger implements AutoCloseable {

  static final int RECORDS_OF_A_NEW_ZONE = 10;
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

  private final Sandbox company;
  private final Database database;
  private final JdbcStore store;

  private Ledger(Path folder, Map<String, String> environment) {
    this.company = Sandbox.open(folder, SandboxSettings.calm(), Clock.systemUTC());
    this.database =
        Optional.ofNullable(environment.get("BOT_DATABASE_URL"))
            .map(Database::postgres)
            .orElseGet(() -> Database.sqlite(folder.resolve("bot.db")));
    var vault = VaultKeys.open(Premises.settings(folder, environment).storage());
    this.store = JdbcStore.open(database, "auditor", vault, LATER);
  }

  static Ledger of(Rehearsal rehearsal) {
    return new Ledger(rehearsal.folder(), rehearsal.environment());
  }

  /**
   * What became of a customer's record.
   *
   * @param records how often his record stands in his zone
   * @param others how many records stand there that nobody asked for
   * @param linkings how linking his account ended, as his journal has it
   * @param additions how adding his record ended, as his journal has it
   */
  record Addition(
      int records, int others, List<Optional<Ending>> linkings, List<Optional<Ending>> additions) {}

  Addition addition(Person person) {
    var zone = zone(person.customer());
    var his =
        zone.stream()
            .filter(record -> record.data().host().startsWith(person.host() + "."))
            .filter(record -> record.data().value().equals(person.address()))
            .count();
    var journal = store.journal(person.customer(), 0, 100);
    return new Addition(
        (int) his,
        zone.size() - (int) his - RECORDS_OF_A_NEW_ZONE,
        endings(journal, "account.link.journal"),
        endings(journal, "dns.add.journal"));
  }

  /** His changes and how they ended, the newest first, as his journal has them. */
  List<String> journal(Person person) {
    return store.journal(person.customer(), 0, 100).stream()
        .map(
            entry ->
                entry.title() instanceof Text.Phrase(var key, _)
                    ? "%s %s".formatted(key, entry.how().map(Ending::name).orElse("not ended"))
                    : "untitled")
        .toList();
  }

  /** His orders and how far they have come, the newest first. */
  List<String> orders(Person person) {
    return value(opened(person.customer()).billing().orders()).stream()
        .map(order -> "%s %s".formatted(order.kind(), order.state()))
        .toList();
  }

  /** What he owes. */
  List<String> unpaid(Person person) {
    return value(opened(person.customer()).billing().unpaid()).stream()
        .map(Invoice::number)
        .toList();
  }

  /** Under which names his records stand, each as often as it has any. */
  List<String> hosts(Person person) {
    return zone(person.customer()).stream().map(record -> record.data().host()).toList();
  }

  /** Who has signed his certificates, and which one is in use. */
  List<String> certificates(Person person) {
    var certificates = value(service(person.customer()).panel()).certificates();
    return value(certificates.pool(person.domain())).held().stream()
        .map(
            held ->
                held.facts().map(CertificateFacts::issuer).orElse("nobody yet")
                    + (held.inUse() ? ", in use" : ""))
        .toList();
  }

  private static List<Optional<Ending>> endings(List<Entry> journal, String title) {
    return journal.stream()
        .filter(entry -> entry.title() instanceof Text.Phrase(var key, _) && key.equals(title))
        .map(Entry::how)
        .toList();
  }

  private List<DnsRecord> zone(String customer) {
    var service = service(customer);
    return value(value(service.panel()).dns().zone(service.line().domain())).records();
  }

  private HostedService service(String customer) {
    var account = opened(customer);
    return value(account.service(value(account.services()).getFirst().id()));
  }

  private Account opened(String customer) {
    var actor = Actor.stranger("audit", "1").become(new Customer(customer, ""), Instant.now());
    return value(company.accounts().open(actor));
  }

  private static <T> T value(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Ok<T>(var value)) {
      return value;
    }
    throw new AssertionError("The books cannot be read: " + outcome);
  }

  /** Inputs without an answer and requests without an end. */
  List<String> leftBehind() {
    var backlog = store.adopt(LATER.instant());
    var left = new ArrayList<String>();
    backlog.inputs().forEach(input -> left.add("input of " + input.conversation()));
    backlog.requests().forEach(orphan -> left.add(orphan.request().key()));
    return left;
  }

  @Override
  public void close() {
    store.close();
    database.close();
    company.close();
  }
}
