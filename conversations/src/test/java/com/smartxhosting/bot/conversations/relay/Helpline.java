package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.MemoryFreezes;
import com.smartxhosting.bot.conversations.account.MemoryLinks;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.AgentRole;
import com.smartxhosting.bot.conversations.agents.MemoryAgents;
import com.smartxhosting.bot.conversations.agents.MemoryTrails;
import com.smartxhosting.bot.conversations.agents.Sentence;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.guidance.Guided;
import com.smartxhosting.bot.conversations.guidance.MemoryThreads;
import com.smartxhosting.bot.conversations.guidance.OpenShare;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.MemoryWatches;
import com.smartxhosting.bot.conversations.notices.NoticesDialog;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.support.FindHelper;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.conversations.support.SupportWork;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.engine.Journal;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.testing.Reception;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ada, who is led by Nina, each in a chat of her own; Vera is an administrator, and Tom is not. */
final class Helpline {

  static final String ADAS = "discord:5";
  static final String NINAS = Guided.NINA.conversation();
  static final String VERAS = "telegram:1";
  static final String TOMS = "telegram:10";

  static final Stage STAGE = stage();

  final Guided guided = new Guided();
  final MemoryAgents agents = new MemoryAgents();
  final MemoryTrails trails = new MemoryTrails();
  final MemoryLinks links = new MemoryLinks();
  final MemoryFreezes freezes = new MemoryFreezes();
  final MemoryNotes notes = new MemoryNotes();
  final MemoryWatches waiting = new MemoryWatches(Stream::empty);
  final MemoryThreads threads = new MemoryThreads();
  final List<String> tickets = new ArrayList<>();
  final Journal journal = new Journal();
  Instant now = Talk.START;

  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Staff staff = new Staff(agents, List.of(Agent.named(VERAS, "Vera")));
  private final Reach reach = new Reach(links, notes, staff::has);
  private final Leads leads =
      new Leads(
          guided.shares,
          Guided.FLOWS,
          trails,
          links,
          freezes,
          reach,
          waiting.wishes(),
          () -> now,
          ZoneOffset.UTC);
  private final SupportDesk desk = new Desk();
  final HelpWork help = new HelpWork(leads, threads, waiting, desk, () -> now);
  final AnswerWork answers = new AnswerWork(leads, staff, threads, waiting, () -> now);
  private final Served served = new Served(STAGE, handlers(), journal);
  private final Herald herald =
      new Herald(waiting, waiting.wishes(), reach, this::tell, () -> now, ZoneOffset.UTC);

  Helpline() {
    agents.put(new Agent(NINAS, "Nina", AgentRole.AGENT, now));
    agents.put(new Agent(TOMS, "Tom", AgentRole.AGENT, now));
    link(Talk.ADA);
    guided.shared(
        Guided.share(Map.of("service", "7", "domain", "shop.example"), Optional.of(Talk.ADA)));
    talks.put(ADAS, Talk.as(STAGE, Actor.of(ADAS).become(Talk.ADA, now)));
    for (var agent : List.of(NINAS, VERAS, TOMS)) {
      talks.put(agent, Talk.as(STAGE, Actor.of(agent)).says("hello"));
    }
  }

  private static Stage stage() {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>(dialogs());
    for (var lobby :
        List.of("lobby.home", "lobby.link", "lobby.verify", "lobby.undo", "shares.share")) {
      dialogs.add(new Lobby(lobby));
    }
    dialogs.add(new Reception(Stage.PERSON));
    var house =
        new House(
            new Lobby("lobby.home").id(),
            new Lobby("lobby.link").id(),
            new Lobby("lobby.verify").id(),
            HumanDialog.ID,
            new Lobby("lobby.undo").id(),
            _ -> OpenShare.ID);
    var bundles = new ArrayList<>(Guided.BUNDLES);
    bundles.addAll(
        List.of(
            "com.smartxhosting.bot.kernel",
            "com.smartxhosting.bot.conversations.agents.texts",
            "com.smartxhosting.bot.conversations.support.texts",
            NoticesDialog.BUNDLE,
            RelayDialog.BUNDLE));
    var words = new Words(ZoneOffset.UTC, List.of("en"), bundles);
    var commands = List.of(HumanDialog.COMMAND);
    return new Stage(new Machine(house, dialogs, commands, words, Stage.VAULT), words);
  }

  private static List<Dialog<?, ?, ?, ?>> dialogs() {
    var rule = new Sentence(List.of("help.example.com"));
    return List.of(
        new OpenShare(),
        new FlowDialog(Guided.VOCABULARY, HumanDialog.ID),
        AddRecord.DIALOG,
        PickLists.SERVICE,
        PickLists.DOMAIN,
        new HumanDialog(RelayDialog.ASK),
        new RelayDialog(Writer.CUSTOMER, RelayDialog::words),
        new RelayDialog(Writer.AGENT, text -> rule.parse(text, List.of())),
        new LeadDialog());
  }

  private Handlers handlers() {
    var support = new SupportWork(desk);
    return guided
        .handlers()
        .behind(links::confirmed)
        .query(HumanDialog.WhoAsks.class, support::whoAsks)
        .effect(HumanDialog.OpenTicket.class, support::open, support::opened)
        .query(FindHelper.class, help::helper)
        .query(RelayDialog.LoadCustomersChat.class, help::chat)
        .query(RelayDialog.LoadAgentsChat.class, answers::chat)
        .effect(RelayDialog.AskHelp.class, help::ask, help::askedBefore)
        .effect(RelayDialog.Answer.class, answers::answer, answers::answeredBefore)
        .repeatable(RelayDialog.CustomerCloses.class, help::close)
        .repeatable(RelayDialog.AgentCloses.class, answers::close)
        .query(LeadDialog.LoadStops.class, answers::stops)
        .effect(LeadDialog.HandBack.class, answers::handBack, answers::handedBackBefore);
  }

  void link(Customer customer) {
    links.remove(Actor.of(ADAS));
    links.put(new Link(customer, "discord", "5", new Secret("who@example.com"), Instant.EPOCH));
  }

  /** What somebody does next in a chat, once all that was asked for there is answered. */
  Talk in(String chat) {
    var talk = served.serve(talks.get(chat));
    trails.prints.removeIf(print -> print.conversation().equals(chat));
    trails.prints.addAll(talk.footprints());
    return talk;
  }

  /** Ada stands where she is asked for the proof. */
  Talk adaIsAskedForHerProof() {
    in(ADAS).starts("share.open", OpenShare.with(Guided.TOKEN));
    in(ADAS).presses("Go on");
    in(ADAS).presses("Go on");
    return in(ADAS).sees("Your proof");
  }

  /** What waits is told. */
  void round() {
    talks.keySet().forEach(this::in);
    herald.round();
  }

  private void tell(Actor chat, Told told) {
    talks.get(chat.conversation()).hear(told);
    waiting.drop(told.notices());
  }

  /** Where people help whom nobody leads. */
  private final class Desk implements SupportDesk {
    private final Map<String, Ticket> opened = new LinkedHashMap<>();

    @Override
    public Outcome<Ticket> open(
        String key, Actor actor, String subject, String about, String circumstances) {
      tickets.add(about);
      return Outcome.ok(opened.computeIfAbsent(key, _ -> new Ticket("T-" + tickets.size())));
    }

    @Override
    public Outcome<Optional<Ticket>> opened(String key) {
      return Outcome.ok(Optional.ofNullable(opened.get(key)));
    }
  }
}
