package com.smartxhosting.bot.conversations.undo;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.util.Map;

/** Takes changes of one kind of thing back. */
public interface Reversal {

  /** The {@link WayBack#kind} of the ways it knows. */
  String kind();

  /** What the thing is called, such as {@code www.example.com A}. */
  Text name(WayBack way);

  /** How the thing reads when these values are what is {@code before} or {@code left} of it. */
  Text shown(WayBack way, Map<String, String> values);

  Risk risk(WayBack way);

  /** Whether what was taken back can be had again by taking that back, too. */
  default boolean goesBothWays() {
    return true;
  }

  /** How the thing stands now. */
  Outcome<Standing> standing(WayBack way, Actor actor);

  /**
   * Has the thing stand as before; refused when it does not stand as the change has left it. Goes
   * on where it stands {@link Standing.Partly} so.
   *
   * @return what the thing has become, for the way back from here
   */
  Outcome<Map<String, String>> restore(WayBack way, Attempt attempt);

  /** How a thing stands, seen from a change to it. */
  sealed interface Standing {
    record AsLeft() implements Standing {}

    record AsBefore() implements Standing {}

    /**
     * Some of it stands as left and the rest as before: an undo broke off, or somebody else has
     * changed it since.
     *
     * @param now which of it stands as before
     */
    record Partly(Text now) implements Standing {}

    /**
     * Somebody else has changed it since.
     *
     * @param now how it reads now
     */
    record Otherwise(Text now) implements Standing {}
  }
}
