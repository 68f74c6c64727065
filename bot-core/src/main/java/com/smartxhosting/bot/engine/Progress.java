package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Store.Opened;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation on its way through one turn, before it is stored. */
final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final Machine machine;
  private final Errands errands;
  private final InstantSource clock;
  private final Map<String, Request> opened = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<Settlement>> queries = new LinkedHashMap<>();
  private Session session;

  Progress(Machine machine, Errands errands, InstantSource clock, Session before) {
    this.machine = machine;
    this.errands = errands;
    this.clock = clock;
    this.session = before;
  }

  Session session() {
    return session;
  }

  /** Moves the machine, and has asked at once what it asks. */
  void move(Input input) {
    Turn turn;
    try {
      turn = machine.turn(session, input, clock.instant());
    } catch (RuntimeException e) {
      var reference = Incident.log(LOG, "A dialog failed; the conversation stays where it was", e);
      session =
          stranded(input).saying(Text.of("kernel.incident").with("reference", reference)).counted();
      return;
    }
    session = turn.session();
    for (var request : turn.opened()) {
      opened.put(request.key(), request);
      if (!request.effect()) {
        queries.put(request.key(), errands.ask(request, session.actor()));
      }
    }
  }

  /** Where a failed turn leaves the customer: where he was, unless he would wait there for ever. */
  private Session stranded(Input input) {
    if (session.stack().isEmpty() || input instanceof Input.Settled) {
      var answered =
          input instanceof Input.Settled(var key, _, _) ? session.withoutRequest(key) : session;
      return machine.turn(answered.with(List.of()), new Input.Expired(), clock.instant()).session();
    }
    return session;
  }

  /** Takes up answers as they come, for as long as the customer's patience lasts. */
  void awaitQueries(Patience patience) {
    while (!queries.isEmpty() && opened.values().stream().noneMatch(Request::effect)) {
      var answer = patience.first(queries);
      if (answer.isEmpty()) {
        return;
      }
      queries.remove(answer.get().key());
      opened.remove(answer.get().key());
      move(answer.get().input());
    }
  }

  /** What is still under way and must outlive this process. */
  List<Opened> toStore() {
    return opened.values().stream().map(this::remembered).toList();
  }

  private Opened remembered(Request request) {
    var now = clock.instant();
    return machine.ask(request) instanceof Effect<?, ?> effect
        ? new Opened(
            request,
            effect.title(),
            effect.before(),
            effect.after(),
            effect.concerns(),
            effect.service(),
            now)
        : new Opened(request, Text.NONE, Text.NONE, Text.NONE, "", "", now);
  }

  /** To be called once it is stored that they were asked for. */
  Map<String, CompletableFuture<Settlement>> startEffects() {
    var effects = new HashMap<String, CompletableFuture<Settlement>>();
    for (var request : opened.values()) {
      if (request.effect()) {
        effects.put(request.key(), errands.carryOut(request, session.actor(), 1));
      }
    }
    return effects;
  }

  /** Questions whose answers did not come in time. */
  Collection<CompletableFuture<Settlement>> pendingQueries() {
    return List.copyOf(queries.values());
  }
}
