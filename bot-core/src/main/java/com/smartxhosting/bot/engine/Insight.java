package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.channel.Card;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a channel may look at between inputs. It changes nothing and waits for no turn under way, so
 * it can be asked where a platform wants its answer at once.
 */
public interface Insight {

  /**
   * The card of a conversation as it is stored now; its keys name the turn that it belongs to.
   * Empty when there is none, or when it cannot be told now: an input then leads to a card as
   * always.
   */
  Optional<Card> card(String conversation);

  /** Where a conversation stands now; empty as for {@link #card}. */
  Optional<Standing> standing(String conversation);

  /** A conversation as it is stored, and what it shows. */
  record Standing(Session session, Shown shown) {}

  /**
   * What the option of a command may mean, among what is the customer's own; the best 25. Empty for
   * whoever is not linked, and where nothing is found within the patience. Never fails.
   *
   * @param patience how long this may take at most
   */
  List<Suggestion> suggest(Unfinished typed, Duration patience);

  /**
   * A command that is being typed.
   *
   * @param option the one that is typed now
   * @param text what stands there so far
   * @param options what stands in the others, by their names
   */
  record Unfinished(
      String conversation,
      String command,
      String option,
      String text,
      Map<String, String> options) {
    public Unfinished {
      options = Map.copyOf(options);
    }
  }

  /**
   * @param value what the option then says; a dialog looks it up like a typed word
   */
  record Suggestion(String label, String value) {}
}
