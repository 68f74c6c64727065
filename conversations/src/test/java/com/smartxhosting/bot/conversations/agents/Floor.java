package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.account.MemoryLinks;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Play;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.conversations.guidance.MemoryThreads;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.notices.MemoryWatches;
import com.smartxhosting.bot.conversations.notices.NoticesDialog;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Where agents sit: Vera, who may do everything, Nina and Tom. They share tea. */
final class Floor {

  static final String VERA = "1";
  static final String NINA = "9";
  static final String TOM = "10";

  static final Stage STAGE =
      Stage.with(
          List.of(
              new ShareDialog(),
              ShareForm.dialog(List.of("help.example.com")),
              WhatList.LIST,
              new FillDialog(),
              new RecipientDialog(),
              new HandOut(),
              ShareList.LIST,
              ShareList.ONE,
              ShareList.REVOKE_FORM,
              ShareList.EXTEND_FORM,
              new RehearseDialog(),
              ShareList.NUDGE_FORM),
          List.of(ShareDialog.COMMAND, ShareList.COMMAND, RehearseDialog.COMMAND),
          Orders.BUNDLE,
          NoticesDialog.BUNDLE,
          "com.smartxhosting.bot.conversations.agents.texts");

  static final Flow TEA =
      new Flow(
          "tea",
          1,
          said("A cup of tea"),
          said("How to make it"),
          List.of(parameter("guest"), parameter("tea")),
          List.of(
              new FlowStep.Wait(
                  "steep",
                  Optional.empty(),
                  said("It steeps."),
                  "steeped",
                  Map.of(),
                  Duration.ofDays(1),
                  "",
                  ""),
              new FlowStep.End("done", Optional.empty(), said("Cheers"))));

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of("orders.brew", Orders.BREW.form(), "orders.smash", Orders.SMASH.form()),
          Map.of(),
          Map.of("guest", Floor::guest, "tea", _ -> Orders.TEA),
          Map.of(),
          Set.of(),
          List.of("en"),
          STAGE.words());

  final MemoryAgents agents = new MemoryAgents();
  final MemoryShares shares = new MemoryShares();
  Instant now = Talk.START;
  final Menu menu = new Menu();
  final Staff staff = new Staff(agents, List.of(Agent.named("telegram:" + VERA, "Vera")));
  final ShareWork work =
      new ShareWork(
          staff,
          shares,
          menu,
          VOCABULARY,
          new Guests(),
          token ->
              List.of(
                  new Door(
                      Text.words("Telegram"),
                      new Secret("https://t.me/our_bot?start=" + token.reveal()))),
          STAGE.words(),
          () -> now,
          new Random(7));
  final List<Play> rehearsed = new ArrayList<>();
  final RehearsalWork rehearsal = new RehearsalWork(staff, menu, VOCABULARY, this::rehearse);
  final MemoryTrails trails = new MemoryTrails();
  final MemoryLinks links = new MemoryLinks();
  final MemoryNotes notes = new MemoryNotes();
  final MemoryWatches waiting = new MemoryWatches(Stream::empty);
  final Reach reach = new Reach(links, notes, staff::has);
  final NudgeWork nudge =
      new NudgeWork(
          staff,
          shares,
          menu,
          trails,
          links,
          reach,
          waiting,
          waiting.wishes(),
          () -> now,
          ZoneOffset.UTC,
          new Random(8));
  final MemoryThreads threads = new MemoryThreads();
  private final FollowWork follow =
      new FollowWork(staff, shares, menu, trails, nudge, threads, STAGE.words(), () -> now);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(RehearseDialog.ReadScript.class, rehearsal::read)
              .effect(
                  RehearseDialog.Rehearse.class, rehearsal::rehearse, rehearsal::rehearsedBefore)
              .query(WhatList.ListTemplates.class, work::list)
              .query(FillDialog.NextBlank.class, work::next)
              .query(RecipientDialog.FindCustomers.class, work::find)
              .query(ShareForm.Prepare.class, work::prepare)
              .effect(ShareForm.Create.class, work::create, work::createdBefore)
              .repeatable(HandOut.MakeKeys.class, work::makeKeys)
              .query(ShareList.ListShares.class, follow::list)
              .query(ShareList.LoadShare.class, follow::one)
              .repeatable(ShareList.Revoke.class, follow::revoke)
              .repeatable(ShareList.Extend.class, follow::extend)
              .effect(ShareList.Nudge.class, nudge::nudge, nudge::nudgedBefore));

  Floor() {
    agents.put(new Agent("telegram:" + NINA, "Nina", AgentRole.AGENT, now));
    agents.put(new Agent("telegram:" + TOM, "Tom", AgentRole.AUTHOR, now));
  }

  Talk chat(String address) {
    return Talk.as(STAGE, Actor.stranger("telegram", address)).says("hello");
  }

  Talk serve(Talk talk) {
    return served.serve(talk);
  }

  private Outcome<Ended> rehearse(Play play) {
    rehearsed.add(play);
    return Outcome.ok(Ended.BY_AGENT);
  }

  /** What a word leaves of the list. */
  List<Row> listed(String address, String filter) {
    var rows =
        follow.list(new ShareList.ListShares(filter, 0), Actor.stranger("telegram", address));
    return ((Outcome.Ok<Rows>) rows).value().rows();
  }

  Share share(String id, String agent) {
    return new Share(
        id,
        agents.find("telegram:" + agent).orElseThrow().sharer(),
        "tea",
        1,
        Map.of(),
        Optional.of(Talk.ADA),
        "4711",
        "",
        now,
        now.plus(Duration.ofDays(7)),
        1,
        0,
        Optional.empty());
  }

  private static Said said(String words) {
    return new Said(Map.of("en", words));
  }

  private static Parameter parameter(String name) {
    return new Parameter(name, name, said(name), said(""), true);
  }

  private static Field<?> guest(Parameter parameter) {
    return Field.<String>text(
        parameter.name(), Text.words("guest"), text -> Parsed.valid(text.strip()));
  }

  /** What there is to share. */
  record Menu() implements Flows {
    @Override
    public Optional<Flow> find(String id, int version) {
      return Stream.of(TEA, form("orders.brew", "Order tea"), form("orders.smash", "Smash"))
          .filter(flow -> flow.id().equals(id) && flow.version() == version)
          .findFirst();
    }

    private static Flow form(String dialog, String title) {
      return new Flow("form." + dialog, 0, said(title), said(""), List.of(), List.of());
    }

    @Override
    public List<Flow> current() {
      return List.of(TEA);
    }
  }

  /** Whom the billing system knows. */
  private record Guests() implements CustomerDirectory {
    private static final Customer BEN = new Customer("2", "Ben Ortiz");

    @Override
    public Outcome<List<Customer>> byEmail(String address) {
      return Outcome.ok(
          switch (address) {
            case "ada@example.com" -> List.of(Talk.ADA);
            case "both@example.com" -> List.of(Talk.ADA, BEN);
            default -> List.of();
          });
    }

    @Override
    public Outcome<Optional<Customer>> byNumber(String number) {
      return Outcome.ok(
          Stream.of(Talk.ADA, BEN).filter(each -> each.id().equals(number)).findFirst());
    }

    @Override
    public Outcome<Sent> sendCode(Customer to, String address, Secret code, String language) {
      return Outcome.failed("no letters are sent from here");
    }
  }
}
