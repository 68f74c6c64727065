package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at conversations beside their lines. */
final class Looking implements Insight {

  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

  private final Machine machine;
  private final Store store;
  private final Map<String, Presenter> presenters;
  private final Suggesting suggesting;

  /**
   * @param presenters by the names of their channels; may grow
   */
  Looking(Machine machine, Store store, Map<String, Presenter> presenters, Suggesting suggesting) {
    this.machine = machine;
    this.store = store;
    this.presenters = presenters;
    this.suggesting = suggesting;
  }

  @Override
  public Optional<Card> card(String conversation) {
    return look(conversation, this::card);
  }

  @Override
  public Optional<Standing> standing(String conversation) {
    return look(
        conversation,
        session ->
            session.stack().isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(session, machine.shown(session))));
  }

  @Override
  public List<Suggestion> suggest(Unfinished typed, Duration patience) {
    return look(typed.conversation(), session -> suggest(session, typed, patience))
        .orElse(List.of());
  }

  private Optional<List<Suggestion>> suggest(Session session, Unfinished typed, Duration patience) {
    var command = machine.command(typed.command());
    if (command.isEmpty() || !session.actor().linked()) {
      return Optional.empty();
    }
    try {
      return Optional.of(suggesting.suggestions(session, command.get(), typed, patience));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private <T> Optional<T> look(String conversation, Function<Session, Optional<T>> at) {
    try {
      return store.find(conversation).flatMap(at);
    } catch (StoreUnavailable | UnreadableState e) {
      LOG.debug("A conversation could not be looked at", e);
      return Optional.empty();
    } catch (RuntimeException e) {
      Incident.log(LOG, "A conversation could not be looked at", e);
      return Optional.empty();
    }
  }

  private Optional<Card> card(Session session) {
    return session.stack().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(presenters.get(session.actor().channel()))
            .map(presenter -> presenter.card(machine.shown(session)));
  }
}
