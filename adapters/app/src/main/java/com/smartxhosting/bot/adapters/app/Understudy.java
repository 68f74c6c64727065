package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.sandbox.Mail;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcAgents;
import com.smartxhosting.bot.adapters.store.JdbcChallenges;
import com.smartxhosting.bot.adapters.store.JdbcFigures;
import com.smartxhosting.bot.adapters.store.JdbcFlows;
import com.smartxhosting.bot.adapters.store.JdbcFreezes;
import com.smartxhosting.bot.adapters.store.JdbcLinks;
import com.smartxhosting.bot.adapters.store.JdbcNotes;
import com.smartxhosting.bot.adapters.store.JdbcOfferWishes;
import com.smartxhosting.bot.adapters.store.JdbcShares;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.adapters.store.JdbcThreads;
import com.smartxhosting.bot.adapters.store.JdbcTrails;
import com.smartxhosting.bot.adapters.store.JdbcWatches;
import com.smartxhosting.bot.adapters.store.JdbcWishes;
import com.smartxhosting.bot.adapters.web.PublicAddress;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.conversations.account.Codes;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Postman;
import com.smartxhosting.bot.conversations.account.Proofs;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Part;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Play;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.ShareToken;
import com.smartxhosting.bot.conversations.guidance.Sharer;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.Lookouts;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.Watchman;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Rounds;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A second bot, in which one agent rehearses. Its company, its database and its key are its own and
 * of no use to anybody else; of the first bot it has only the channel on which the agent sees what
 * comes of it. So nothing that is real can be reached from here, whatever is asked for.
 */
final class Understudy implements AutoCloseable {

  private static final Duration SPREAD = Duration.ofSeconds(10);
  private static final Duration SHARED_FOR = Duration.ofDays(1);

  /** Nobody is reached there, so that no word to whoever has shared it leaves the rehearsal. */
  private static final String NOBODY = "rehearsal:nobody";

  /**
   * No conversation has ever come so far, and no two rehearsals begin at one number; so a button of
   * one is known nowhere else.
   */
  private static final long FIRST_TURN = 1L << 61;

  private static final int TURNS_APART = 20;

  /**
   * What it needs to know of the first bot.
   *
   * @param folder for its files, and nobody else's
   * @param pages where the page is to which its links lead
   */
  record Surroundings(
      Path folder,
      Words words,
      List<String> languages,
      ZoneId zone,
      Supplier<PublicAddress> pages,
      InstantSource clock) {

    Surroundings within(Path another) {
      return new Surroundings(another, words, languages, zone, pages, clock);
    }
  }

  private final Surroundings around;
  private final SecureRandom chance = new SecureRandom();
  private final Parts parts = new Parts("a rehearsal");
  private final JdbcStore store;
  private final JdbcShares shares;
  private final JdbcLinks links;
  private final Sandbox company;
  private final Conversations conversations;

  /**
   * @param end has the rehearsal end
   */
  private Understudy(Surroundings around, Play play, Channel channel, Runnable end) {
    this.around = around;
    var clock = around.clock();
    var vault = Vault.ofRandomKey();
    var database = parts.keep(Database.sqlite(around.folder().resolve("bot.db")));
    this.store = parts.keep(JdbcStore.open(database, "rehearsal", vault, clock));
    var notes = parts.keep(JdbcNotes.open(database));
    this.shares = new JdbcShares(database, vault);
    this.links = new JdbcLinks(database, vault);
    this.company = parts.keep(Sandbox.inMemory(SandboxSettings.calm().withSpread(SPREAD), clock));
    var dns = company.publicDns();
    var notices = new ChatNotices();
    var watches = new JdbcWatches(database, vault);
    var wishes = new JdbcWishes(database);
    var flows = new OneFlow(play.flow());
    var trails = new JdbcTrails(database, vault);
    var lookouts = new Lookouts(dns, flows, trails, around.zone());
    var agents = new JdbcAgents(database);
    var staff = new Staff(agents, List.of());
    var reach = new Reach(links, notes, staff::has);
    var catalog =
        Catalog.rehearsed(
            new Catalog.Outside(
                company.accounts(),
                company.directory(),
                new RehearsalDesk(company.desk(), around.words()),
                company.announcements(),
                new RehearsalLinks(company, around.pages()),
                links,
                new JdbcFreezes(database),
                Optional.empty(),
                new Proofs(new JdbcChallenges(database), new Codes(vault, chance), clock),
                new JdbcOfferWishes(database),
                new Postman(Duration.ZERO, clock, _ -> {}, chance),
                vault,
                notices,
                dns,
                watches,
                wishes,
                lookouts,
                flows,
                around.languages(),
                store,
                around.words(),
                Strength.STRONG,
                clock,
                around.zone(),
                new Catalog.Office(
                    staff,
                    agents,
                    shares,
                    _ -> List.of(),
                    trails,
                    new JdbcFlows(database, clock, around.languages().getFirst()),
                    new JdbcFigures(database),
                    reach,
                    watches,
                    new JdbcThreads(database, vault),
                    List.of(),
                    _ -> Outcome.ok(Ended.NO_AGENT))),
            end);
    var machine =
        new Machine(
            catalog.house(), catalog.dialogs(), Catalog.rehearsable(), around.words(), vault);
    this.conversations =
        parts.keep(
            new Conversations(
                machine,
                catalog.handlers(),
                store,
                around.words(),
                (_, _, _) -> {}, // nobody looks into what is pretended
                clock,
                Pace.USUAL));
    conversations.attach(channel);
    notices.reachThrough(conversations);
    company.onMail(mail -> tell(play.chat(), told(mail)));
    var watchman = new Watchman(watches, reach, company.accounts(), lookouts, clock);
    var herald = new Herald(watches, wishes, reach, notices::tell, clock, around.zone());
    var rounds =
        parts.keep(
            new Rounds(
                () -> {
                  watchman.round();
                  herald.round();
                },
                Pace.USUAL.rounds()));
    conversations.start();
    rounds.start();
  }

  static Understudy open(Surroundings around, Play play, Channel channel, Runnable end) {
    return new Understudy(around, play, channel, end);
  }

  private static Text told(Mail mail) {
    return Text.of("rehearse.mail").with("to", mail.to()).with("mail", mail.body());
  }

  /** Opens the flow for the agent as a link opens it for a customer. */
  void begin(Play play, String language) {
    seat(play, language);
    var token = ShareToken.fresh(chance);
    var now = around.clock().instant();
    var share = share(play, now);
    shares.put(share);
    shares.giveToken(share.id(), token);
    inbox().accept(List.of(arrival(play.chat(), token, language, now)));
  }

  /** Gives the agent the customer's chat that he plays, as one that was linked long ago. */
  private void seat(Play play, String language) {
    var stranger = Actor.stranger(play.chat().channel(), play.chat().address());
    var actor = address(play.part()).map(mail -> link(mail, stranger)).orElse(stranger);
    var first = FIRST_TURN + (chance.nextLong(1L << (60 - TURNS_APART)) << TURNS_APART);
    var session =
        new Session(
            actor.conversation(),
            first,
            actor,
            language,
            List.of(),
            List.of(),
            Text.NONE,
            0,
            List.of(),
            0);
    store.store(
        new Store.Commit(Optional.empty(), Session.fresh(stranger), session, List.of(), List.of()));
  }

  private Actor link(String mail, Actor chat) {
    if (!(company.directory().byEmail(mail) instanceof Outcome.Ok<List<Customer>>(var found))) {
      throw new IllegalStateException("The pretended company does not know its own customers");
    }
    var who = found.getFirst();
    var now = around.clock().instant();
    links.put(new Link(who, chat.channel(), chat.address(), new Secret(mail), now));
    return chat.become(who, Instant.EPOCH);
  }

  private static Optional<String> address(Part part) {
    return switch (part) {
      case ONE_SERVICE -> Optional.of("ada@example.com");
      case A_DOZEN -> Optional.of("ben@example.com");
      case HUNDREDS -> Optional.of("carla@example.com");
      case STRANGER -> Optional.empty();
    };
  }

  private static Share share(Play play, Instant now) {
    return new Share(
        "rehearsed",
        new Sharer(NOBODY, play.by().name()),
        play.flow().id(),
        play.flow().version(),
        play.given(),
        Optional.empty(),
        "",
        "",
        now,
        now.plus(SHARED_FOR),
        1,
        0,
        Optional.empty());
  }

  private static Arrival arrival(Actor chat, Secret token, String language, Instant now) {
    var input = new Input.Brought(token);
    return new Arrival(chat.channel(), "curtain", chat.address(), input, "", language, now);
  }

  Inbox inbox() {
    return conversations;
  }

  Insight insight() {
    return conversations.insight();
  }

  /** Shows a word above where the agent stands, in a message of its own. */
  void tell(Actor chat, Text word) {
    conversations.tell(chat.conversation(), new Input.Told(word, List.of()));
  }

  @Override
  public void close() {
    parts.close();
  }
}
