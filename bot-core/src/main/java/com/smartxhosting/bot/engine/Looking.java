package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at conversations beside their lines. */
final class Looking implements Insight {

  private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

  private final Machine machine;
  private final Store store;
  private final Map<String, Presenter> presenters;

  /**
   * @param presenters by the names of their channels; may grow
   */
  Looking(Machine machine, Store store, Map<String, Presenter> presenters) {
    this.machine = machine;
    this.store = store;
    this.presenters = presenters;
  }

  @Override
  public Optional<Card> card(String conversation) {
    try {
      return store.find(conversation).flatMap(this::card);
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
