package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.Naming;
import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.relay.RelayDialog.AskHelp;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Chat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.CustomerCloses;
import com.smartxhosting.bot.conversations.relay.RelayDialog.LoadCustomersChat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Reached;
import com.smartxhosting.bot.conversations.support.FindHelper;
import com.smartxhosting.bot.conversations.support.FindHelper.Helper;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a guided customer writes to whoever leads him, with the step and what was not taken
 * there; to the support desk where he cannot be reached.
 */
public final class HelpWork {

  private static final String SUBJECT = "Chat assistant: a guided customer asks for a person";

  /** As many as tell what goes wrong. */
  private static final int REFUSALS = 3;

  private final Leads leads;
  private final Naming naming;
  private final Threads threads;
  private final WaitingNotices waiting;
  private final SupportDesk desk;
  private final InstantSource clock;

  public HelpWork(
      Leads leads, Threads threads, WaitingNotices waiting, SupportDesk desk, InstantSource clock) {
    this.leads = leads;
    this.naming = new Naming(leads.flows());
    this.threads = threads;
    this.waiting = waiting;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Who hears of a call for a person is decided here: for a run that nobody shared, nobody does.
   */
  public Outcome<Helper> helper(FindHelper query, Actor actor) {
    return Outcome.ok(
        leads
            .of(query.run())
            .filter(lead -> lead.isOf(actor))
            .<Helper>map(
                lead ->
                    leads.reachesAgent(lead)
                        ? new Helper.Here()
                        : new Helper.Away(lead.share().by().name()))
            .orElseGet(Helper.Nobody::new));
  }

  private Outcome<Lead> his(String run, Actor actor) {
    return leads
        .of(run)
        .filter(lead -> lead.isOf(actor))
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("relay.nobody")));
  }

  public Outcome<Chat> chat(LoadCustomersChat query, Actor actor) {
    var run = query.run();
    return his(run, actor)
        .map(
            lead ->
                new Chat(
                    run,
                    Text.words(lead.share().by().name()),
                    Text.of("relay.about").with("what", naming.what(lead.share())),
                    Remarks.of(threads, run, Writer.CUSTOMER, Text.NONE),
                    Remarks.stage(threads, run)));
  }

  public Outcome<Reached> ask(AskHelp effect, Attempt attempt) {
    return his(effect.run(), attempt.actor())
        .flatMap(
            lead ->
                leads.reachesAgent(lead)
                    ? Outcome.ok(passOn(lead, effect, attempt))
                    : desk(effect, attempt).map(ticket -> new Reached.ByTicket(ticket.number())));
  }

  private Outcome<Ticket> desk(AskHelp effect, Attempt attempt) {
    return desk.open(
        attempt.key(), attempt.actor(), SUBJECT, effect.words().reveal(), effect.circumstances());
  }

  private Reached passOn(Lead lead, AskHelp effect, Attempt attempt) {
    var now = clock.instant();
    threads.add(new Remark(attempt.key(), effect.run(), Writer.CUSTOMER, "", effect.words(), now));
    waiting.addOnce(
        Notice.toAgent(
            Remarks.notice(attempt.key()),
            lead.share().by().conversation(),
            Kind.SHARE_WORDS,
            word(lead, effect.words()),
            offers(lead),
            now));
    return new Reached.PassedOn();
  }

  private Text word(Lead lead, Secret words) {
    var share = lead.share();
    var lines = new ArrayList<Text>();
    lines.add(
        Text.of(words.reveal().isEmpty() ? "relay.calls" : "relay.asks")
            .with("who", naming.who(share))
            .with("what", naming.what(share))
            .with("ticket", naming.ticket(share))
            .with("number", lead.last().map(Footprint::number).orElse(0))
            .with("of", lead.last().map(Footprint::of).orElse(0))
            .with("words", new Text.Confided(words)));
    refused(lead).stream()
        .map(
            print -> Text.of("relay.refused").with("place", print.place()).with("why", print.why()))
        .forEach(lines::add);
    return Text.joined(lines, "\n");
  }

  /** The last of what was not taken at the step where he stands. */
  private static List<Footprint> refused(Lead lead) {
    var step = lead.last().map(Footprint::step).orElse("");
    var refused =
        lead.trail().stream()
            .filter(print -> print.what() == What.REFUSED && print.step().equals(step))
            .toList();
    return refused.subList(Math.max(0, refused.size() - REFUSALS), refused.size());
  }

  private List<Offer> offers(Lead lead) {
    var given = Answers.of(House.RUN, lead.run().id());
    return List.of(
        new Offer(Text.of("relay.offer.answer"), RelayDialog.ANSWER.name(), given),
        new Offer(Text.of("relay.offer.lead"), LeadDialog.ID.name(), given),
        naming.offer(lead.share()));
  }

  /** Either way is found again: the remark that was passed on, or the ticket. */
  public Trace<Reached> askedBefore(AskHelp effect, Attempt attempt) {
    if (waiting.addedAt(Remarks.notice(attempt.key())).isPresent()) {
      return Trace.found(new Reached.PassedOn());
    }
    return desk.opened(attempt.key()) instanceof Outcome.Ok<Optional<Ticket>>(var ticket)
        ? ticket
            .map(found -> Trace.<Reached>found(new Reached.ByTicket(found.number())))
            .orElseGet(Trace::missing)
        : Trace.unclear();
  }

  /** May be carried out again. */
  public Outcome<Boolean> close(CustomerCloses effect, Attempt attempt) {
    return his(effect.run(), attempt.actor())
        .map(
            lead -> {
              var now = clock.instant();
              threads.close(effect.run());
              return waiting.addOnce(closed(lead, attempt, now));
            });
  }

  private Notice closed(Lead lead, Attempt attempt, Instant now) {
    return Notice.toAgent(
        Remarks.notice(attempt.key()),
        lead.share().by().conversation(),
        Kind.SHARE_WORDS,
        Text.of("relay.closed.by").with("who", naming.who(lead.share())),
        List.of(naming.offer(lead.share())),
        now);
  }
}
