package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Journal;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.FindStop;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.LookAt;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agent has shared with Ada how to prove that her domain is hers. */
public final class Guided {

  public static final Sharer NINA = new Sharer("telegram:100", "Nina");
  public static final Secret TOKEN = new Secret("AAAAAAAAAAAAAAAAAAAAAA");
  static final Secret CODE = new Secret("ABCDEF");

  public static final List<String> BUNDLES =
      List.of(
          OpenShare.BUNDLE,
          FlowWords.BUNDLE,
          "com.smartxhosting.bot.conversations.dns.texts",
          "com.smartxhosting.bot.conversations.services.texts");

  public static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of("dns.add", AddRecord.DIALOG.form()),
          Map.of(),
          FlowWords.KINDS,
          FlowWords.CHECKS,
          FlowWords.FACTS,
          List.of("en"),
          new Words(ZoneOffset.UTC, List.of("en"), BUNDLES));

  static final Stage STAGE =
      Stage.with(
          List.of(
              new OpenShare(),
              new FlowDialog(VOCABULARY, new DialogId<>(Stage.PERSON)),
              AddRecord.DIALOG,
              PickLists.SERVICE,
              PickLists.DOMAIN),
          BUNDLES.toArray(String[]::new));

  private static final Map<String, String> RECORD =
      Map.of(
          "service", "{service}",
          "domain", "{domain}",
          "type", "TXT",
          "host", "@",
          "text", "{proof}",
          "ttl", "3600");

  private static final Map<String, String> SEEN =
      Map.of("domain", "{domain}", "type", "TXT", "host", "@", "value", "{proof}");

  /** What there is to be led through. */
  public static final Flows FLOWS = new OneFlow();

  final SmallHouse house = new SmallHouse();
  public final MemoryShares shares = new MemoryShares();

  /** What was done for her. */
  final Journal journal = new Journal();

  /** Whether the world has the record. */
  boolean visible;

  public Instant now = Talk.START;

  final GuidanceWork work =
      new GuidanceWork(house, shares, FLOWS, VOCABULARY, new Checks(new World()), () -> now);

  private final Served served = new Served(STAGE, handlers(), journal);

  Guided shared() {
    return shared(share());
  }

  public Guided shared(Share share) {
    shares.put(share);
    shares.giveToken(share.id(), TOKEN);
    shares.giveCode(share.id(), CODE, now);
    return this;
  }

  static Share share() {
    return share(
        Map.of("service", "7", "domain", "shop.example", "proof", "proof=1"),
        Optional.of(Talk.ADA));
  }

  public static Share share(Map<String, String> given, Optional<Customer> recipient) {
    return share("s1", given, recipient);
  }

  static Share share(String id, Map<String, String> given, Optional<Customer> recipient) {
    return new Share(
        id,
        NINA,
        "prove",
        1,
        given,
        recipient,
        "4711",
        "As we said on the phone.",
        Talk.START,
        Talk.START.plus(Duration.ofDays(7)),
        1,
        0,
        Optional.empty());
  }

  static Actor chat(String number, Customer customer) {
    return Actor.stranger("telegram", number).become(customer, Talk.START);
  }

  Talk served(Talk talk) {
    return served.serve(talk);
  }

  /** With the link that Nina has given. */
  Talk opens(Talk talk) {
    return served(talk.starts("share.open", OpenShare.with(TOKEN)));
  }

  public Handlers handlers() {
    var dns = new DnsWork(house);
    var services = new ServicesWork(house);
    return new Handlers()
        .query(OpenShare.LookInto.class, work::look)
        .effect(OpenShare.Begin.class, work::begin, work::begunBefore)
        .query(FindStop.class, work::next)
        .query(LookAt.class, work::look)
        .repeatable(AwaitCheck.class, work::await)
        .query(AddRecord.Check.class, dns::foresee)
        .effect(AddRecord.Save.class, dns::add, dns::added)
        .repeatable(Lobby.Proof.class, (_, _) -> Outcome.ok(true))
        .query(PickLists.ActiveServices.class, services::active)
        .query(PickLists.Domains.class, services::domains);
  }

  private static Said said(String words) {
    return new Said(words.isEmpty() ? Map.of() : Map.of("en", words));
  }

  private static Parameter parameter(String name, String kind) {
    return new Parameter(name, kind, said("Your " + name), said(""), true);
  }

  /** Published once, and still walked by whoever has begun it. */
  static final class OneFlow implements Flows {
    private final List<Parameter> parameters =
        List.of(
            parameter("service", "service"),
            parameter("domain", "domain"),
            parameter("proof", "text"));

    private final Flow flow =
        new Flow(
            "prove",
            1,
            said("Prove that a domain is yours"),
            said("Adds one TXT record."),
            parameters,
            List.of(
                new FlowStep.Tell(
                    "hello", Optional.empty(), said("We prove {domain} of {service.domain}."), ""),
                new FlowStep.Ask("service", Optional.empty(), parameters.get(0), ""),
                new FlowStep.Ask("domain", Optional.empty(), parameters.get(1), ""),
                new FlowStep.Ask("proof", Optional.empty(), parameters.get(2), ""),
                new FlowStep.Run(
                    "add", Optional.empty(), said("Add {proof}."), "dns.add", RECORD, "", "bye"),
                new FlowStep.Wait(
                    "wait",
                    Optional.empty(),
                    said("The world hears of it."),
                    "record-visible",
                    SEEN,
                    Duration.ofHours(2),
                    "",
                    "bye"),
                new FlowStep.End("done", Optional.empty(), said("{domain} is yours.")),
                new FlowStep.End("bye", Optional.empty(), said("Nothing is proved."))));

    @Override
    public Optional<Flow> find(String id, int version) {
      return id.equals("prove") && version == 1 ? Optional.of(flow) : Optional.empty();
    }

    @Override
    public List<Flow> current() {
      return List.of(); // it is retired
    }
  }

  private final class World implements PublicDns {
    @Override
    public List<Answer> own(String zone, String name, RecordType type) {
      return List.of();
    }

    @Override
    public List<Answer> around(String name, RecordType type) {
      return List.of(
          new Answer(
              "resolver",
              visible
                  ? new PublicDns.Said.Values(List.of("\"proof=1\""), 300)
                  : new PublicDns.Said.Nothing(300)));
    }
  }
}
