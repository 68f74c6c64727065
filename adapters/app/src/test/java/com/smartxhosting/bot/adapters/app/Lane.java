package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.mail.CreateMailbox;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox;
import com.smartxhosting.bot.conversations.mail.MailWork;
import com.smartxhosting.bot.conversations.mail.MailboxPassword;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.ssl.DeleteCertificate;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.conversations.ssl.SslWork;
import com.smartxhosting.bot.conversations.ssl.UploadCertificate;
import com.smartxhosting.bot.conversations.ssl.UseCertificate;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A company with one customer, Ada, on a WHMCS and a Plesk server, and the engine with its store
 * before them: what she asks for goes the way that it goes in the bot, and is told in the journal.
 */
final class Lane implements AutoCloseable {

  static final String DOMAIN = "ada-lovell.example";
  static final String SERVICE = "2001";

  private static final Instant NOW = Instant.parse("2026-08-31T10:15:00Z");
  private static final Customer ADA = new Customer("1001", "Ada Lovell");

  private static final Set<Class<? extends Ask<?, Message>>> EFFECTS =
      Set.of(
          AddRecord.Save.class,
          EditRecord.Save.class,
          DeleteRecord.Remove.class,
          CreateMailbox.Create.class,
          MailboxPassword.SetPassword.class,
          DeleteMailbox.Delete.class,
          UploadCertificate.Upload.class,
          UseCertificate.Use.class,
          DeleteCertificate.Delete.class);

  /** Looks once, without waiting for better times. */
  private static final Conversations.Pace QUICK =
      new Conversations.Pace(
          Duration.ofSeconds(20),
          List.of(Duration.ofMillis(1)),
          Duration.ofMillis(5),
          Duration.ofSeconds(5));

  private final Map<String, Effect<?, Message>> effects = new ConcurrentHashMap<>();
  private final List<String> concerns = new CopyOnWriteArrayList<>();
  private final Table table = new Table();
  private final WhmcsStandIn whmcs = WhmcsStandIn.withAda();
  private final PleskStandIn plesk;
  private final BackEnds backEnds;
  private final Database database;
  private final JdbcStore store;
  private final Conversations conversations;
  private int said;

  /**
   * @param write how long a change of the server's may take
   */
  Lane(Path folder, PleskStandIn plesk, Duration write) throws InterruptedException {
    var ticks = new AtomicLong();
    InstantSource clock = () -> NOW.plusMillis(ticks.incrementAndGet());
    var stage =
        Stage.with(
            List.of(new Errand(EFFECTS, effects::get)),
            Assistant.bundles().stream().filter(Lane::isNoKernels).toArray(String[]::new));
    this.plesk = plesk;
    plesk.customer("ada", "login" + SERVICE, 10_000, -1, -1, List.of(DOMAIN));
    plesk.letsEncrypt(DOMAIN);
    this.backEnds =
        BackEnds.open(settings(folder, write), folder, stage.words(), new MemoryOrders(), clock);
    this.database = Database.sqlite(folder.resolve("bot.db"));
    this.store = JdbcStore.open(database, "lane", Stage.VAULT, clock);
    this.conversations =
        new Conversations(
            stage.machine(),
            handlers(backEnds.accounts(), clock),
            store,
            stage.words(),
            (_, _, reference) -> concerns.add(reference),
            clock,
            QUICK);
    conversations.attach(table);
    conversations.start();
    says(new Input.Typed("hello"));
    says(new Input.Press(table.key("Prove")));
  }

  /** The stage brings those along. */
  private static boolean isNoKernels(String bundle) {
    return !bundle.endsWith(".kernel");
  }

  private Settings settings(Path folder, Duration write) {
    var environment = Premises.environment(folder, whmcs, plesk);
    var usual = Pace.USUAL;
    var hasty =
        new Pace(
            usual.connect(),
            usual.read(),
            write,
            usual.together(),
            usual.queue(),
            Duration.ofMillis(1),
            Duration.ofNanos(1));
    return Premises.withPlesk(
        Premises.settings(folder, environment),
        servers -> servers.paced(hasty).withWebsites(plesk.websites()));
  }

  private static Handlers handlers(Accounts accounts, InstantSource clock) {
    var dns = new DnsWork(accounts);
    var mail = new MailWork(accounts, new PasswordPolicy(Strength.STRONG));
    var ssl = new SslWork(accounts, new KeyMaker(new SecureRandom()), clock);
    return new Handlers()
        .effect(AddRecord.Save.class, dns::add, dns::added)
        .effect(EditRecord.Save.class, dns::edit, dns::edited)
        .effect(DeleteRecord.Remove.class, dns::delete, dns::deleted)
        .effect(CreateMailbox.Create.class, mail::create, mail::createdBefore)
        .effect(MailboxPassword.SetPassword.class, mail::setPassword, mail::passwordSetBefore)
        .effect(DeleteMailbox.Delete.class, mail::delete, mail::deletedBefore)
        .effect(UploadCertificate.Upload.class, ssl::upload, ssl::uploadedBefore)
        .effect(UseCertificate.Use.class, ssl::use, ssl::usedBefore)
        .effect(DeleteCertificate.Delete.class, ssl::delete, ssl::deletedBefore)
        .repeatable(
            Lobby.Proof.class,
            (_, attempt) -> {
              attempt.entails(new Consequence.Linked(ADA, clock.instant()));
              return Outcome.ok(true);
            });
  }

  PleskStandIn plesk() {
    return plesk;
  }

  /** Has an effect carried out, and tells what the journal says of it. */
  Entry carriesOut(Effect<?, Message> effect) throws InterruptedException {
    var number = Integer.toString(said);
    var entries = store.journalSize(ADA.id());
    effects.put(number, effect);
    says(new Input.Start(Errand.NAME, Answers.of("number", number)));
    if (effect.risk() == Risk.DESTRUCTIVE) {
      says(new Input.Typed(effect.thing()));
    }
    assertThat(store.journalSize(ADA.id())).isEqualTo(entries + 1);
    return store.journal(ADA.id(), 0, 1).getFirst();
  }

  /** What a person was asked to look into. */
  List<String> concerns() {
    return concerns;
  }

  private void says(Input.Customers input) throws InterruptedException {
    conversations.accept(
        List.of(new Arrival(table.name(), "n" + said++, "7", input, "", "en", NOW)));
    table.awaitAnswer();
  }

  @Override
  public void close() {
    conversations.close();
    store.close();
    database.close();
    backEnds.close();
    plesk.close();
    whmcs.close();
  }

  /** A channel on which one customer waits for every answer. */
  private static final class Table implements Channel {
    private final BlockingQueue<Card> cards = new LinkedBlockingQueue<>();
    private volatile List<Card.Key> keys = List.of();

    @Override
    public String name() {
      return "table";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.TERMINAL;
    }

    @Override
    public void show(Actor to, Card card, Occasion occasion) {
      keys = card.rows().stream().flatMap(List::stream).toList();
      cards.add(card);
    }

    String key(String label) {
      return keys.stream()
          .filter(key -> key.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No " + label + " among " + keys))
          .id();
    }

    void awaitAnswer() throws InterruptedException {
      for (var card = cards.poll(20, TimeUnit.SECONDS);
          card != null;
          card = cards.poll(20, TimeUnit.SECONDS)) {
        if (!card.busy()) {
          return;
        }
      }
      throw new AssertionError("No answer came");
    }
  }
}
