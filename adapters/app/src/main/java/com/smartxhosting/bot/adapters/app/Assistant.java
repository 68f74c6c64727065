package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.app.metrics.CountedEffects;
import com.smartxhosting.bot.adapters.app.metrics.MetricsServer;
import com.smartxhosting.bot.adapters.app.settings.DataFolder;
import com.smartxhosting.bot.adapters.app.settings.Problem;
import com.smartxhosting.bot.adapters.app.settings.Setting;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.app.settings.VaultKeys;
import com.smartxhosting.bot.adapters.app.settings.WrongSettings;
import com.smartxhosting.bot.adapters.discord.DiscordChannel;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.discord.javacord.JavacordGateway;
import com.smartxhosting.bot.adapters.plesk.PleskServers;
import com.smartxhosting.bot.adapters.sandbox.Mail;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcAgents;
import com.smartxhosting.bot.adapters.store.JdbcChallenges;
import com.smartxhosting.bot.adapters.store.JdbcFigures;
import com.smartxhosting.bot.adapters.store.JdbcFlows;
import com.smartxhosting.bot.adapters.store.JdbcFreezes;
import com.smartxhosting.bot.adapters.store.JdbcLinks;
import com.smartxhosting.bot.adapters.store.JdbcNotes;
import com.smartxhosting.bot.adapters.store.JdbcOfferWishes;
import com.smartxhosting.bot.adapters.store.JdbcOrders;
import com.smartxhosting.bot.adapters.store.JdbcShares;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.adapters.store.JdbcThreads;
import com.smartxhosting.bot.adapters.store.JdbcTrails;
import com.smartxhosting.bot.adapters.store.JdbcWatches;
import com.smartxhosting.bot.adapters.store.JdbcWishes;
import com.smartxhosting.bot.adapters.telegram.TelegramChannel;
import com.smartxhosting.bot.adapters.telegram.TelegramWebhook;
import com.smartxhosting.bot.adapters.telegram.Time;
import com.smartxhosting.bot.adapters.web.Holders;
import com.smartxhosting.bot.adapters.web.Holders.Holder;
import com.smartxhosting.bot.adapters.web.JdbcOneUseLinks;
import com.smartxhosting.bot.adapters.web.JdbcVisits;
import com.smartxhosting.bot.adapters.web.LinkDesk;
import com.smartxhosting.bot.adapters.web.Passes;
import com.smartxhosting.bot.adapters.web.Places;
import com.smartxhosting.bot.adapters.web.PretendPanel;
import com.smartxhosting.bot.adapters.web.PretendPanel.Visit;
import com.smartxhosting.bot.adapters.web.SecretDesk;
import com.smartxhosting.bot.adapters.web.SecretPages;
import com.smartxhosting.bot.adapters.web.SharePages;
import com.smartxhosting.bot.adapters.web.Site;
import com.smartxhosting.bot.adapters.web.StoredPageLinks;
import com.smartxhosting.bot.adapters.web.Tokens;
import com.smartxhosting.bot.adapters.web.VisitDesk;
import com.smartxhosting.bot.adapters.web.VisitLinks;
import com.smartxhosting.bot.adapters.web.WebServer;
import com.smartxhosting.bot.adapters.web.Webhook;
import com.smartxhosting.bot.adapters.whmcs.Whmcs;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.channel.Painter;
import com.smartxhosting.bot.conversations.account.Alarms;
import com.smartxhosting.bot.conversations.account.Codes;
import com.smartxhosting.bot.conversations.account.Postman;
import com.smartxhosting.bot.conversations.account.Proofs;
import com.smartxhosting.bot.conversations.account.WebsiteWork.Website;
import com.smartxhosting.bot.conversations.agents.Messenger;
import com.smartxhosting.bot.conversations.agents.RehearseDialog;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.Lookouts;
import com.smartxhosting.bot.conversations.notices.PromptNotices;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.Watchman;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Rounds;
import com.smartxhosting.bot.engine.Witness;
import com.smartxhosting.bot.flow.FormFlows;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole bot, put together: the store, the back ends, the pages, the conversations and the
 * channels. Opened, it answers; closed, it leaves everything for the next run.
 */
final class Assistant implements AutoCloseable {

  private static final String WEBHOOK_PATH = "/telegram";
  private static final int NOT_YET = 503;

  private final Settings settings;
  private final Painter painter = new HousePainter();
  private final Vault vault;
  private final Words words;
  private final JdbcStore store;
  private final JdbcNotes notes;
  private final BackEnds backEnds;
  private final WebServer web;
  private final Catalog catalog;
  private final Conversations conversations;
  private final Playhouse playhouse;
  private final Rounds watch;
  private final AtomicReference<Optional<TelegramWebhook>> webhook =
      new AtomicReference<>(Optional.empty());
  private final Parts parts = new Parts("the bot");
  private volatile Optional<TelegramChannel> telegram = Optional.empty();
  private Optional<DiscordChannel> discord = Optional.empty();
  private volatile Optional<SecretDesk> secrets = Optional.empty();

  private Assistant(Settings settings, InstantSource clock) {
    this.settings = settings;
    var folder = DataFolder.ready(settings.storage().folder());
    SqliteLibrary.keepIn(folder);
    this.vault = VaultKeys.open(settings.storage());
    var database = parts.keep(database(folder, settings.storage().database()));
    var name = parts.keep(ProcessName.in(folder)).name();
    this.store = parts.keep(JdbcStore.open(database, name, vault, clock));
    this.notes = parts.keep(JdbcNotes.open(database));
    this.words =
        translated(new Words(settings.talk().zone(), settings.talk().languages(), bundles()));
    this.backEnds =
        parts.keep(BackEnds.open(settings, folder, words, new JdbcOrders(database), clock));
    database.migrate(JdbcOneUseLinks.MODULE);
    var links = new JdbcLinks(database, vault);
    var freezes = new JdbcFreezes(database);
    var notices = new ChatNotices();
    var pageLinks = new JdbcOneUseLinks(database, vault);
    var tokens = new Tokens(vault);
    Holders holders =
        conversation ->
            store
                .find(conversation)
                .map(session -> new Holder(links.confirmed(session.actor()), session.language()));
    var desk =
        new LinkDesk(
            pageLinks,
            tokens,
            holders,
            backEnds.accounts(),
            new DoorKeeper(freezes, new Alarms(links, notices)),
            clock);
    var proofs =
        new Proofs(new JdbcChallenges(database), new Codes(vault, new SecureRandom()), clock);
    var visits = new JdbcVisits(database, vault);
    var passes = new Passes(vault);
    this.web =
        new WebServer(
            settings.web(),
            new Site(
                desk,
                backEnds
                    .website()
                    .map(
                        website ->
                            new VisitDesk(
                                visits,
                                passes,
                                holders,
                                website,
                                proofs,
                                () -> web().address(),
                                clock)),
                this::chatDoors,
                words,
                backEnds.sandbox().map(Assistant::panelOf),
                backEnds.sandbox().map(SandboxTill::new),
                webhooks(),
                () -> secrets,
                () -> true,
                clock));
    var zone = settings.talk().zone();
    var watches = new JdbcWatches(database, vault);
    var noticeWishes = new JdbcWishes(database);
    var dns = backEnds.dns();
    var languages = settings.talk().languages();
    var flows = new JdbcFlows(database, clock, languages.getFirst());
    var trails = new JdbcTrails(database, vault);
    var lookouts = new Lookouts(dns, flows, trails, zone);
    var agents = new JdbcAgents(database);
    var staff = new Staff(agents, settings.agents());
    this.playhouse =
        new Playhouse(
            new Understudy.Surroundings(
                folder, words, languages, zone, () -> web().address(), clock),
            staff,
            store);
    var reach = new Reach(links, this.notes, staff::has);
    var shares = new JdbcShares(database, vault);
    var threads = new JdbcThreads(database, vault);
    this.catalog =
        Catalog.of(
            new Catalog.Outside(
                backEnds.accounts(),
                backEnds.directory(),
                backEnds.desk(),
                backEnds.announcements(),
                new StoredPageLinks(pageLinks, tokens, clock, web::address),
                links,
                freezes,
                backEnds
                    .website()
                    .map(
                        login ->
                            new Website(
                                login, new VisitLinks(visits, passes, clock, web::address))),
                proofs,
                new JdbcOfferWishes(database),
                new Postman(
                    settings.talk().codeTime(), clock, Assistant::pause, new SecureRandom()),
                vault,
                notices,
                dns,
                watches,
                noticeWishes,
                lookouts,
                flows,
                languages,
                store,
                words,
                backEnds.passwords(),
                clock,
                zone,
                new Catalog.Office(
                    staff,
                    agents,
                    shares,
                    this::doors,
                    trails,
                    flows,
                    new JdbcFigures(database),
                    reach,
                    new PromptNotices(watches, this::tellSoon),
                    threads,
                    settings.shareHosts(),
                    playhouse)));
    var vocabulary = FlowCatalog.vocabulary(catalog.dialogs(), languages, words);
    ShippedFlows.publish(flows, vocabulary);
    catalog.handlers().witnessedBy(new CountedEffects());
    // what was only pretended is nothing that the company's people should read of
    backEnds
        .whmcs()
        .filter(_ -> settings.pretended().isEmpty())
        .ifPresent(whmcs -> catalog.handlers().witnessedBy(ofDeeds(whmcs.activityLog())));
    var machine =
        new Machine(catalog.house(), catalog.dialogs(), Catalog.understood(), words, vault);
    this.conversations =
        new Conversations(
            machine, catalog.handlers(), store, words, this::raise, clock, pace(settings));
    notices.reachThrough(conversations);
    if (settings.web().publicUrl().isPresent()) {
      var places = new Places(vault);
      secrets =
          Optional.of(
              new SecretDesk(
                  places, conversations.insight(), holders, conversations.once(), clock));
      conversations.offer(new SecretPages(places, web::address));
    }
    var watchman = new Watchman(watches, reach, backEnds.accounts(), lookouts, clock);
    var herald = new Herald(watches, noticeWishes, reach, notices::tell, clock, zone);
    var messenger =
        new Messenger(
            shares, new FormFlows(flows, vocabulary), trails, trails, threads, watches, clock);
    this.watch =
        new Rounds(
            () -> {
              watchman.round();
              messenger.round();
              herald.round();
            },
            Pace.USUAL.rounds());
    parts.keep(web);
    parts.keep(conversations);
    parts.keep(watch);
    parts.keep(playhouse);
  }

  /**
   * Puts everything together; nothing is listened to yet.
   *
   * @throws RuntimeException with words for the operator when something is not as it is set up
   */
  static Assistant open(Settings settings, InstantSource clock) {
    return new Assistant(settings, clock);
  }

  private void tellSoon() {
    watch.hurry();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // answered early: the process ends
    }
  }

  private static Pace pace(Settings settings) {
    var usual = Pace.USUAL;
    return new Pace(settings.talk().patience(), usual.looks(), usual.retry(), usual.rounds());
  }

  private static Database database(Path folder, Optional<Secret> shared) {
    return shared
        .map(url -> Database.postgres(url.reveal()))
        .orElseGet(() -> Database.sqlite(folder.resolve("bot.db")));
  }

  private static Words translated(Words words) {
    if (!words.untranslated().isEmpty()) {
      throw new WrongSettings(
          new Problem(
              Setting.LANGUAGES.variable(),
              "there are no texts in " + String.join(", ", words.untranslated()),
              "Leave it out, or put bundles such as texts_xx.properties on the class path."));
    }
    return words;
  }

  /** Where everything that we say stands. */
  static List<String> bundles() {
    var bundles = new ArrayList<>(Catalog.BUNDLES);
    bundles.addAll(
        List.of(
            "com.smartxhosting.bot.kernel",
            "com.smartxhosting.bot.adapters.sandbox.texts",
            Whmcs.WORDS,
            PleskServers.BUNDLE,
            Site.BUNDLE,
            TelegramChannel.WORDS,
            DiscordChannel.WORDS));
    return bundles;
  }

  /** Answers on this channel too, beside those that are set up. */
  void serve(Channel channel) {
    conversations.attach(playhouse.behind(channel));
  }

  /** Begins: what an earlier run has left first, then whatever arrives. */
  void start() {
    settings.metrics().map(MetricsServer::open).ifPresent(parts::keep);
    telegram = settings.telegram().map(this::telegramChannel);
    discord = settings.discord().map(this::discordChannel);
    telegram.ifPresent(this::serve);
    discord.ifPresent(this::serve);
    if (settings.serves()) {
      Thread.ofVirtual().name("painter").start(this::rehearsePainting);
    }
    conversations.start();
    watch.start();
    web.start();
    telegram.ifPresent(channel -> listen(channel, settings.telegram().orElseThrow()));
    discord.ifPresent(this::listen);
  }

  /** The first picture of a process takes a second or more; no customer should wait for it. */
  private void rehearsePainting() {
    painter.png(new Drawing.Bars("", List.of(new Drawing.Bar("", 1, 2))));
  }

  private TelegramChannel telegramChannel(Settings.Telegram setup) {
    return new TelegramChannel(
        setup.connection(), words, catalog.commands(), notes, painter, Time.real());
  }

  private void listen(TelegramChannel channel, Settings.Telegram setup) {
    parts.keep(channel);
    setup
        .webhook()
        .ifPresentOrElse(
            secret -> {
              var address = URI.create(web.address().base() + WEBHOOK_PATH);
              webhook.set(Optional.of(channel.startWebhook(inbox(), address, secret)));
            },
            () -> channel.start(inbox()));
  }

  /** What an agent may hand out: the page leads those on whose channel he does not know. */
  private List<Door> doors(Secret token) {
    return Stream.concat(chatDoors(token).stream(), pageDoor(token).stream()).toList();
  }

  private List<Door> chatDoors(Secret token) {
    return telegram
        .flatMap(channel -> channel.link(token))
        .map(address -> List.of(new Door(Text.of("agents.door.telegram"), address)))
        .orElseGet(List::of);
  }

  private Optional<Door> pageDoor(Secret token) {
    return settings
        .web()
        .publicUrl()
        .map(_ -> SharePages.address(web.address(), token))
        .map(address -> new Door(Text.of("agents.door.page"), address));
  }

  private DiscordChannel discordChannel(DiscordSettings setup) {
    return new DiscordChannel(
        JavacordGateway.discord(setup),
        words,
        catalog.commands(),
        notes,
        vault,
        painter,
        Clock.systemUTC(),
        DiscordChannel.Pace.USUAL);
  }

  private void listen(DiscordChannel channel) {
    parts.keep(channel);
    channel.start(inbox(), playhouse.before(conversations.insight()));
  }

  private List<Webhook> webhooks() {
    return settings.telegram().flatMap(Settings.Telegram::webhook).isEmpty()
        ? List.of()
        : List.of(
            new Webhook(
                WEBHOOK_PATH,
                TelegramWebhook.HEADER,
                (secret, body) ->
                    webhook.get().map(hook -> hook.handle(secret, body)).orElse(NOT_YET)));
  }

  private static PretendPanel panelOf(Sandbox sandbox) {
    return (session, browser) ->
        sandbox
            .redeem(session, browser)
            .map(page -> new Visit(page.target(), page.domain(), page.login(), page.wordPress()));
  }

  /** That somebody has rehearsed is nothing that a customer of the company has done. */
  private static Witness ofDeeds(Witness log) {
    return (effect, actor, outcome) -> {
      if (!(effect instanceof RehearseDialog.Rehearse)) {
        log.ended(effect, actor, outcome);
      }
    };
  }

  /** Has a person look into what nobody can tell. */
  private void raise(Actor actor, Text what, String reference) {
    backEnds
        .desk()
        .open(
            reference,
            actor,
            "Please look into " + reference,
            words.plain(what, "en"),
            "The back end gave no clear answer, and a look showed neither that it happened nor that it did not.");
  }

  Inbox inbox() {
    return playhouse.before(conversations);
  }

  /**
   * How a conversation begins at a channel that has just been opened: whoever was here before is
   * shown where he stands; whoever was not is greeted.
   */
  Optional<Input.Customers> opening(String conversation) {
    if (store.find(conversation).isEmpty()) {
      return Optional.of(new Input.Typed("/start"));
    }
    conversations.redraw(conversation);
    return Optional.empty();
  }

  Insight insight() {
    return conversations.insight();
  }

  BackEnds backEnds() {
    return backEnds;
  }

  /** Asks Telegram which bot we are, and serves nobody. */
  String probeTelegram() {
    try (var channel = telegramChannel(settings.telegram().orElseThrow())) {
      return channel.probe();
    }
  }

  /** Asks Discord which bot we are and what it can do, and serves nobody. */
  String probeDiscord() {
    try (var channel = discordChannel(settings.discord().orElseThrow())) {
      return channel.probe().words();
    }
  }

  WebServer web() {
    return web;
  }

  /** Hears of every mail that the pretended company sends. */
  void onMail(Consumer<Mail> listener) {
    backEnds.sandbox().ifPresent(sandbox -> sandbox.onMail(listener));
  }

  @Override
  public void close() {
    parts.close();
  }
}
