package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/**
 * A change at a back end. Stored with the state that waits for it, carried out at least once under
 * one key, its outcome kept in the journal, never repeated blindly.
 */
public non-sealed interface Effect<T, M> extends Ask<T, M> {

  /** The message the outcome becomes. */
  M reply(Outcome<T> outcome);

  /**
   * What this does, for the journal, as a noun phrase: "Password change for example.com". No
   * secrets.
   */
  Text title();

  Risk risk();

  /** The name that the customer must type before a {@link Risk#DESTRUCTIVE} effect. */
  default String thing() {
    return "";
  }

  /** What stands before the change, as the customer saw it; for the journal. */
  default Text before() {
    return Text.NONE;
  }

  /** What shall stand after the change; for the journal. */
  default Text after() {
    return Text.NONE;
  }

  /**
   * How it can be taken back; empty for what cannot be undone, which is said before it is
   * confirmed.
   *
   * @param result what it has come to
   */
  default Optional<WayBack> wayBack(T result) {
    return Optional.empty();
  }

  /** The journal's key of the change that this one takes back; empty when it takes back none. */
  default String undoes() {
    return "";
  }

  /**
   * Whether it may be done even while the customer has his changes frozen: only what proves who he
   * is, calls a person, takes power from a chat, or concerns the chat alone.
   */
  default boolean evenFrozen() {
    return false;
  }

  /**
   * The customer in whose journal it stands, by his id, where somebody else does it for him; empty
   * for whoever asks for it.
   */
  default String concerns() {
    return "";
  }

  /** The service it concerns, for the journal; empty when it concerns none. */
  default String service() {
    return "";
  }
}
