package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;

/** Has real handlers answer, at once, whatever a {@link Talk} asks for. */
public final class Served {

  private final Stage stage;
  private final Handlers handlers;
  private final Journal journal;

  public Served(Stage stage, Handlers handlers) {
    this(stage, handlers, new Journal());
  }

  public Served(Stage stage, Handlers handlers, Journal journal) {
    this.stage = stage;
    this.handlers = handlers;
    this.journal = journal;
  }

  /** Answers until nothing is asked for any more. */
  public Talk serve(Talk talk) {
    while (!talk.session().awaited().isEmpty()) {
      talk.hear(settled(talk.session().awaited().getFirst(), talk.session().actor()));
    }
    return talk;
  }

  private Input.Settled settled(Request request, Actor actor) {
    var attempt = new Attempt(request.key(), 1, actor);
    var outcome =
        switch (stage.machine().ask(request)) {
          case Query<?, ?> query -> answered(query, actor);
          case Effect<?, ?> effect -> journalled(effect, attempt);
          case Call<?, ?, ?> _ -> throw new IllegalStateException("A call is never awaited");
        };
    return new Input.Settled(
        request.key(),
        outcome,
        outcome instanceof Outcome.Ok<?> ? attempt.consequences() : List.of());
  }

  private <T> Outcome<T> answered(Query<T, ?> query, Actor actor) {
    return handlers.of(query).answer(query, handlers.admitted(actor));
  }

  private <T> Outcome<T> journalled(Effect<T, ?> effect, Attempt attempt) {
    var outcome = handlers.of(effect).carryOut(effect, attempt);
    journal.add(effect, outcome, attempt);
    return outcome;
  }
}
