package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.agents.FillDialog.NextBlank;
import com.smartxhosting.bot.conversations.agents.HandOut.Keys;
import com.smartxhosting.bot.conversations.agents.HandOut.MakeKeys;
import com.smartxhosting.bot.conversations.agents.RecipientDialog.FindCustomers;
import com.smartxhosting.bot.conversations.agents.ShareForm.Create;
import com.smartxhosting.bot.conversations.agents.ShareForm.Lasting;
import com.smartxhosting.bot.conversations.agents.ShareForm.Often;
import com.smartxhosting.bot.conversations.agents.ShareForm.Prepare;
import com.smartxhosting.bot.conversations.agents.WhatList.ListTemplates;
import com.smartxhosting.bot.conversations.guidance.Doors;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.ShareCode;
import com.smartxhosting.bot.conversations.guidance.ShareToken;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Prepares shares for customers, and makes what opens them. */
public final class ShareWork {

  /** In which agents read what a thing is called. */
  private static final String ENGLISH = "en";

  private final Staff staff;
  private final Shares shares;
  private final Templates templates;
  private final CustomerDirectory directory;
  private final Doors doors;
  private final Words words;
  private final InstantSource clock;
  private final RandomGenerator chance;

  /**
   * @param words to find what can be shared by what it is called
   * @param chance must not be guessable, as {@link java.security.SecureRandom}
   */
  public ShareWork(
      Staff staff,
      Shares shares,
      Flows flows,
      Vocabulary vocabulary,
      CustomerDirectory directory,
      Doors doors,
      Words words,
      InstantSource clock,
      RandomGenerator chance) {
    this.staff = staff;
    this.shares = shares;
    this.templates = new Templates(flows, vocabulary);
    this.directory = directory;
    this.doors = doors;
    this.words = words;
    this.clock = clock;
    this.chance = chance;
  }

  // ---- preparing

  public Outcome<Rows> list(ListTemplates query, Actor actor) {
    var needle = query.filter().toLowerCase(Locale.ROOT);
    return staff
        .admit(actor, AgentRole.AGENT)
        .map(
            _ ->
                Rows.of(
                    templates.all(),
                    offered -> reads(offered, needle),
                    Page.of(query.page(), actor),
                    offered -> new Row(offered.template().key(), offered.title(), offered.about()),
                    Text.NONE));
  }

  private boolean reads(Templates.Offered offered, String needle) {
    return (plain(offered.title()) + " " + plain(offered.about()))
        .toLowerCase(Locale.ROOT)
        .contains(needle);
  }

  private String plain(Text text) {
    return words.plain(text, ENGLISH);
  }

  public Outcome<Optional<Blank>> next(NextBlank query, Actor actor) {
    var sheet = query.sheet();
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(_ -> open(sheet.what()))
        .flatMap(
            _ -> {
              var template = Template.parse(sheet.what()).orElseThrow();
              var problem = templates.problem(template, sheet.values());
              return problem.isEmpty()
                  ? Outcome.ok(templates.next(template, sheet.values(), sheet.passed()))
                  : Outcome.refused(problem);
            });
  }

  private Outcome<Flow> open(String what) {
    return Template.parse(what)
        .flatMap(templates::open)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("shares.what.gone")));
  }

  public Outcome<List<Customer>> find(FindCustomers query, Actor actor) {
    var named = query.named().reveal();
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(
            _ ->
                named.contains("@")
                    ? directory.byEmail(named)
                    : directory.byNumber(named).map(customer -> customer.stream().toList()));
  }

  public Outcome<Answers> prepare(Prepare query, Actor actor) {
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(_ -> open(query.what()))
        .map(
            flow ->
                Answers.of("about", title(flow))
                    .with(ShareForm.LASTS, Lasting.WEEK.name())
                    .with(ShareForm.OFTEN, Often.ONCE.name()));
  }

  private String title(Flow flow) {
    return plain(flow.title().with(Map.of()));
  }

  /** Everything is looked at again: what the form holds may be days old. */
  public Outcome<String> create(Create effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.AGENT)
        .flatMap(
            agent ->
                open(effect.what())
                    .flatMap(flow -> filled(effect, flow))
                    .flatMap(
                        flow ->
                            recipient(effect.recipient())
                                .map(customer -> keep(effect, attempt, agent, flow, customer))));
  }

  private Outcome<Flow> filled(Create effect, Flow flow) {
    var problem = templates.problem(new Template(flow.id(), flow.version()), effect.values());
    return problem.isEmpty() ? Outcome.ok(flow) : Outcome.refused(problem);
  }

  /** Who he is, as the billing system knows him, whatever stands among the answers. */
  private Outcome<Optional<Customer>> recipient(Recipient recipient) {
    if (recipient.customer().isEmpty()) {
      return Outcome.ok(Optional.empty());
    }
    return directory
        .byNumber(recipient.id())
        .flatMap(
            found ->
                found.isPresent()
                    ? Outcome.ok(found)
                    : Outcome.refused(Text.of("shares.for.nobody")));
  }

  private String keep(
      Create effect, Attempt attempt, Agent agent, Flow flow, Optional<Customer> customer) {
    var now = clock.instant();
    var id = id(attempt);
    if (shares.find(id).isEmpty()) {
      shares.put(
          new Share(
              id,
              agent.sharer(),
              flow.id(),
              flow.version(),
              effect.values(),
              customer,
              effect.ticket(),
              effect.sentence(),
              now,
              now.plus(effect.lasts()),
              effect.uses(),
              0,
              Optional.empty()));
    }
    return id;
  }

  /** The same for every try at one request. */
  private static String id(Attempt attempt) {
    return UUID.nameUUIDFromBytes(attempt.key().getBytes(StandardCharsets.UTF_8)).toString();
  }

  public Trace<String> createdBefore(Create effect, Attempt attempt) {
    return shares.find(id(attempt)).map(share -> Trace.found(share.id())).orElseGet(Trace::missing);
  }

  // ---- handing out

  /** May be carried out again: what nobody was shown opens nothing for anybody. */
  public Outcome<Keys> makeKeys(MakeKeys effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.AGENT)
        .flatMap(agent -> own(agent, effect.share()))
        .flatMap(this::usable)
        .map(this::keys);
  }

  private Outcome<Share> own(Agent agent, String id) {
    return shares
        .find(id)
        .filter(share -> mayManage(agent, share))
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("shares.gone")));
  }

  private static boolean mayManage(Agent agent, Share share) {
    return agent.may(AgentRole.ADMINISTRATOR)
        || share.by().conversation().equals(agent.conversation());
  }

  private Outcome<Share> usable(Share share) {
    return share.revoked().isEmpty() && share.until().isAfter(now())
        ? Outcome.ok(share)
        : Outcome.refused(Text.of("shares.hand.over"));
  }

  private Keys keys(Share share) {
    var token = ShareToken.fresh(chance);
    shares.giveToken(share.id(), token);
    var code = ShareCode.fresh(chance);
    while (!shares.giveCode(share.id(), code, now())) {
      code = ShareCode.fresh(chance);
    }
    return new Keys(
        what(share), token, doors.to(token), ShareCode.spoken(code), now().plus(ShareCode.LIFE));
  }

  private String what(Share share) {
    return templates
        .find(new Template(share.flow(), share.version()))
        .map(this::title)
        .orElse(share.flow());
  }

  private Instant now() {
    return clock.instant();
  }
}
