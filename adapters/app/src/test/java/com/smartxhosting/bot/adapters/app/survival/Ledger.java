package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.app.Premises;
import com.smartxhosting.bot.adapters.app.settings.VaultKeys;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
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

  private static final int RECORDS_OF_A_NEW_ZONE = 10;
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
   * What became of a customer's wishes.
   *
   * @param records how often his record stands in his zone
   * @param others how many records stand there that nobody asked for
   * @param linkings how linking his account ended, as his journal has it
   * @param additions how adding his record ended, as his journal has it
   */
  record Account(
      int records, int others, List<Optional<Ending>> linkings, List<Optional<Ending>> additions) {}

  Account account(Person person) {
    var zone = zone(person.customer());
    var his =
        zone.stream()
            .filter(record -> record.data().host().startsWith(person.host() + "."))
            .filter(record -> record.data().value().equals(person.address()))
            .count();
    var journal = store.journal(person.customer(), 0, 100);
    return new Account(
        (int) his,
        zone.size() - (int) his - RECORDS_OF_A_NEW_ZONE,
        endings(journal, "account.link.journal"),
        endings(journal, "dns.add.journal"));
  }

  private static List<Optional<Ending>> endings(List<Entry> journal, String title) {
    return journal.stream()
        .filter(entry -> entry.title() instanceof Text.Phrase(var key, _) && key.equals(title))
        .map(Entry::how)
        .toList();
  }

  private List<DnsRecord> zone(String customer) {
    var actor = Actor.stranger("audit", "1").become(new Customer(customer, ""), Instant.now());
    var account = value(company.accounts().open(actor));
    var line = value(account.services()).getFirst();
    return value(
            account
                .service(line.id())
                .flatMap(HostedService::panel)
                .map(Panel::dns)
                .flatMap(zones -> zones.zone(line.domain())))
        .records();
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
