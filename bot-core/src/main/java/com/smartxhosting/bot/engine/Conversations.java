package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Fetched;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.channel.Pages;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes inputs to conversations, one at a time for each: moves the machine, stores the turn, has
 * requests carried out, and shows what comes of it.
 *
 * <p>An answer that is there within the channel's patience goes into the same turn, so that the
 * customer sees one screen; a later one is a turn of its own. Nothing is shown that is not stored.
 */
public final class Conversations implements Inbox, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

  /**
   * How long things may take.
   *
   * @param answer how long a customer looks at nothing before he sees that we are at work
   * @param looks the pauses before each look after an attempt without a clear answer
   * @param retry the pause after the store has failed; doubles up to half a minute
   * @param rounds how often deadlines and the work of dead nodes are looked for
   */
  public record Pace(Duration answer, List<Duration> looks, Duration retry, Duration rounds) {
    public static final Pace USUAL =
        new Pace(
            Duration.ofMillis(700),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15)),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));
  }

  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final int DUE_AT_ONCE = 500;
  private static final Duration CLEANING = Duration.ofHours(1);

  private final Machine machine;
  private final Store store;
  private final Words words;
  private final InstantSource clock;
  private final Pace pace;
  private final Errands errands;
  private final Lines lines = new Lines();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, Presenter> presenters = new ConcurrentHashMap<>();
  private final Insight insight;
  private final Rounds rounds;
  private Instant cleaned = Instant.EPOCH;
  private volatile Pages pages = Pages.NONE;
  private volatile boolean closed;

  /**
   * @param concern hears of effects whose end nobody can tell
   */
  public Conversations(
      Machine machine,
      Handlers handlers,
      Store store,
      Words words,
      Concern concern,
      InstantSource clock,
      Pace pace) {
    this.machine = machine;
    this.store = store;
    this.words = words;
    this.clock = clock;
    this.pace = pace;
    var answering = new Answering(handlers);
    this.errands = new Errands(machine, answering, new Carrying(handlers, concern, pace.looks()));
    this.insight = new Looking(machine, store, presenters, new Suggesting(answering, words));
    this.rounds = new Rounds(this::round, pace.rounds());
  }

  /** Serves a channel from now on. */
  public void attach(Channel channel) {
    channels.put(channel.name(), channel);
    presenters.put(channel.name(), new Presenter(channel.capabilities(), words));
  }

  /** Lets what is secret be entered and fetched on pages from now on. */
  public void offer(Pages ours) {
    pages = ours;
  }

  /** Where arrives what may happen once only. */
  public Once once() {
    return arrival -> {
      var fresh = store.receive(List.of(arrival));
      fresh.forEach(this::line);
      return !fresh.isEmpty();
    };
  }

  /**
   * Takes up what an earlier run or a dead node has left, and looks after deadlines from now on.
   */
  public void start() {
    store.beat(clock.instant());
    adopt();
    rounds.start();
  }

  /** A look at conversations for channels that must answer before a turn is taken. */
  public Insight insight() {
    return insight;
  }

  @Override
  public void accept(List<Arrival> arrivals) {
    store.receive(arrivals).forEach(this::line);
  }

  /**
   * Tells a conversation something from elsewhere, in its line and stored like any other turn.
   *
   * @return done once it is stored, or at once when there is no such conversation
   */
  public CompletableFuture<Void> tell(String conversation, Input.Told told) {
    var stored = new CompletableFuture<Void>();
    lines.add(
        conversation,
        () -> {
          try {
            persistently(conversation, () -> hear(conversation, told));
          } finally {
            stored.complete(null);
          }
        });
    return stored;
  }

  private void hear(String conversation, Input.Told told) {
    if (current(conversation).isPresent()) {
      turn(conversation, Optional.empty(), told, List.of(), new Occasion(Cause.NOTICE, ""));
    }
  }

  private void line(Arrival arrival) {
    lines.add(
        arrival.conversation(), () -> persistently(arrival.conversation(), () -> take(arrival)));
  }

  private void take(Arrival arrival) {
    var cause =
        switch (arrival.input()) {
          case Input.Press _, Input.Sheet _, Input.Collected _ -> Cause.PRESS;
          case Input.Typed _,
              Input.Called _,
              Input.Start _,
              Input.Brought _,
              Input.Handed _,
              Input.Offered _,
              Input.Unreadable _ ->
              Cause.TEXT;
        };
    turn(
        arrival.conversation(),
        Optional.of(arrival),
        fetched(arrival),
        List.of(),
        new Occasion(cause, arrival.origin()));
  }

  /** A file that was offered and can be used is got first; all else is as it came. */
  private Input fetched(Arrival arrival) {
    var channel = channels.get(arrival.channel());
    if (!(arrival.input() instanceof Input.Offered offered)
        || channel == null
        || offered.isTooLarge()
        || current(arrival.conversation()).filter(machine::awaitsDocument).isEmpty()) {
      return arrival.input();
    }
    try {
      return switch (channel.fetch(offered)) {
        case Fetched.Got(var document) -> new Input.Handed(document);
        case Fetched.TooLarge() -> offered.of(Document.LARGEST + 1L);
        case Fetched.Failed() -> offered;
      };
    } catch (RuntimeException e) {
      Incident.log(LOG, "A file could not be fetched", e);
      return offered;
    }
  }

  /** Tries again while the store is out of reach: the input is on the disk, so nothing is lost. */
  private void persistently(String conversation, Runnable work) {
    var pause = pace.retry();
    MDC.put("conversation", conversation);
    try {
      while (!closed) {
        try {
          work.run();
          return;
        } catch (StoreUnavailable e) {
          LOG.warn("The store is out of reach; trying again in {}", pause, e);
          Thread.sleep(pause);
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_RETRY) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_RETRY;
        } catch (RuntimeException e) {
          Incident.log(LOG, "A turn was given up", e);
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      MDC.remove("conversation");
    }
  }

  // ---- a turn

  /** Everything one input leads to, until the customer has the word again or has to wait. */
  private void turn(
      String conversation,
      Optional<Arrival> arrival,
      Input first,
      List<Ended> alreadyEnded,
      Occasion occasion) {
    var patience = new Patience(pace.answer());
    var input = first;
    var cause = arrival;
    var ended = alreadyEnded;
    var told = first instanceof Input.Told word ? word.notices() : List.<String>of();
    while (true) {
      var before = find(conversation, arrival);
      var progress = new Progress(machine, errands, clock, before);
      progress.move(input);
      progress.awaitQueries(patience);
      var result =
          store.store(
              new Commit(
                  cause,
                  before,
                  progress.session(),
                  progress.toStore(),
                  ended,
                  told,
                  machine.footprints(before, progress.session(), input, clock.instant())));
      if (result == Store.Result.OVERTAKEN) {
        continue;
      }
      if (result == Store.Result.REPEATED) {
        if (told.isEmpty()) {
          current(conversation).ifPresent(session -> show(session, occasion));
        }
        return;
      }
      var effects = progress.startEffects();
      progress.pendingQueries().forEach(query -> deliverLater(conversation, query));
      var settled = patience.first(effects);
      if (settled.isEmpty()) {
        show(progress.session(), occasion);
        effects.values().forEach(effect -> deliverLater(conversation, effect));
        return;
      }
      effects.remove(settled.get().key());
      effects.values().forEach(effect -> deliverLater(conversation, effect));
      input = settled.get().input();
      ended = List.of(settled.get().ended(clock.instant()));
      cause = Optional.empty();
      told = List.of();
    }
  }

  private Session find(String conversation, Optional<Arrival> arrival) {
    return current(conversation)
        .or(
            () ->
                arrival.map(
                    known ->
                        Session.fresh(Actor.stranger(known.channel(), known.address()))
                            .speaking(words.nearest(known.language()))))
        .orElseThrow(() -> new IllegalStateException("There is no conversation " + conversation));
  }

  private Optional<Session> current(String conversation) {
    return store.find(conversation);
  }

  private void show(Session session, Occasion occasion) {
    var channel = channels.get(session.actor().channel());
    if (channel == null || session.stack().isEmpty()) {
      return; // the channel is switched off now; the conversation waits for it
    }
    var presenter = presenters.get(session.actor().channel());
    try {
      channel.show(
          session.actor(), presenter.card(pages.around(session, machine.shown(session))), occasion);
    } catch (RuntimeException e) {
      Incident.log(LOG, "A screen could not be shown", e);
    }
  }

  private void deliverLater(String conversation, CompletableFuture<Settlement> coming) {
    coming.thenAccept(
        settlement ->
            lines.add(
                conversation,
                () -> persistently(conversation, () -> settle(conversation, settlement))));
  }

  private void settle(String conversation, Settlement settlement) {
    turn(
        conversation,
        Optional.empty(),
        settlement.input(),
        List.of(settlement.ended(clock.instant())),
        new Occasion(Cause.SETTLED, ""));
  }

  // ---- rounds

  private void round() {
    store.beat(clock.instant());
    adopt();
    store.due(clock.instant(), DUE_AT_ONCE).forEach(this::expire);
    if (cleaned.plus(CLEANING).isBefore(clock.instant())) {
      cleaned = clock.instant();
      store.clean(cleaned, Store.Periods.USUAL);
    }
  }

  private void adopt() {
    var backlog = store.adopt(clock.instant());
    backlog.inputs().forEach(this::line);
    // in a new message: nobody knows whether the last one sent before the end is known to us
    var unseen = new LinkedHashSet<>(backlog.cutOff());
    backlog.requests().forEach(orphan -> unseen.add(orphan.conversation()));
    unseen.forEach(conversation -> redraw(conversation, new Occasion(Cause.TEXT, "")));
    for (var orphan : backlog.requests()) {
      lines.add(
          orphan.conversation(), () -> persistently(orphan.conversation(), () -> resume(orphan)));
    }
  }

  /** Shows once more where a conversation stands; showing it twice changes nothing. */
  public void redraw(String conversation) {
    redraw(conversation, new Occasion(Cause.SETTLED, ""));
  }

  private void redraw(String conversation, Occasion occasion) {
    lines.add(
        conversation,
        () ->
            persistently(
                conversation,
                () -> current(conversation).ifPresent(session -> show(session, occasion))));
  }

  /** A query is simply asked again; an effect is looked up first. */
  private void resume(Store.Orphan orphan) {
    var session = current(orphan.conversation());
    if (session.isEmpty()) {
      return;
    }
    deliverLater(orphan.conversation(), takenUp(orphan, session.get().actor()));
  }

  private CompletableFuture<Settlement> takenUp(Store.Orphan orphan, Actor actor) {
    var request = orphan.request();
    try {
      return request.effect()
          ? errands.carryOut(request, actor, orphan.attempt())
          : errands.ask(request, actor);
    } catch (UnreadableState e) {
      var reference = Incident.log(LOG, "A request of an earlier version is not known here", e);
      return CompletableFuture.completedFuture(
          new Settlement(request, new Outcome.Unknown<>(reference)));
    }
  }

  private void expire(String conversation) {
    lines.add(
        conversation,
        () ->
            persistently(
                conversation,
                () ->
                    turn(
                        conversation,
                        Optional.empty(),
                        new Input.Expired(),
                        List.of(),
                        new Occasion(Cause.SETTLED, ""))));
  }

  /**
   * Lets what is under way come to an end, for a while; what does not is taken up by the next
   * start.
   */
  @Override
  public void close() {
    rounds.close();
    try {
      lines.awaitQuiet(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
  }
}
