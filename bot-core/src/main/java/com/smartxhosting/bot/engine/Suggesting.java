package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.engine.Insight.Suggestion;
import com.smartxhosting.bot.engine.Insight.Unfinished;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds what a command's option may name among what is the customer's own. Asks like a dialog that
 * looks a word up, so the short cache that serves the one serves the other.
 */
final class Suggesting {

  /** API v10 of Discord: 25 choices, of which name and value have 100 characters. */
  private static final int MOST = 25;

  private static final int LONGEST = 100;

  private final Answering answering;
  private final Words words;

  Suggesting(Answering answering, Words words) {
    this.answering = answering;
    this.words = words;
  }

  List<Suggestion> suggestions(
      Session session, Command command, Unfinished typed, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    var given = Answers.NONE;
    for (var option : command.options()) {
      var names = names(option, given, session.actor(), end);
      if (option.name().equals(typed.option())) {
        return names.stream()
            .flatMap(known -> known.like(typed.text()).stream())
            .filter(name -> name.key().length() <= LONGEST)
            .limit(MOST)
            .map(name -> suggestion(name, session.language()))
            .toList();
      }
      var meant =
          names
              .map(known -> known.meantBy(typed.options().getOrDefault(option.name(), "")))
              .filter(found -> found.size() == 1);
      if (meant.isEmpty()) {
        return List.of(); // what follows belongs to one that is not known yet
      }
      given = given.with(option.field(), meant.get().getFirst().key());
    }
    return List.of();
  }

  private Optional<Names> names(Option option, Answers given, Actor actor, long end)
      throws InterruptedException {
    try {
      if (option.naming().isEmpty()) {
        return Optional.empty();
      }
      var answer = answering.ask(option.naming().get().query().apply(given), actor);
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
              instanceof Outcome.Ok<?>(Names names)
          ? Optional.of(names)
          : Optional.empty();
    } catch (TimeoutException e) {
      return Optional.empty(); // asked on: the next letter may find the answer
    } catch (ExecutionException e) {
      throw new IllegalStateException("Trouble is an outcome", e);
    }
  }

  private Suggestion suggestion(Names.Name name, String language) {
    var label = words.plain(name.label(), language);
    return new Suggestion(
        label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…", name.key());
  }
}
