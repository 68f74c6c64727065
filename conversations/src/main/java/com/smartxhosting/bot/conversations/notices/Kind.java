package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;

/** The kinds of notices. Their names are stored. */
public enum Kind {
  DNS(Side.CUSTOMER, Manner.CHOSEN),
  ORDER(Side.CUSTOMER, Manner.CHOSEN),
  RENEWAL(Side.CUSTOMER, Manner.CHOSEN),
  CANCELLATION(Side.CUSTOMER, Manner.CHOSEN),
  INVOICE(Side.CUSTOMER, Manner.CHOSEN),
  USAGE(Side.CUSTOMER, Manner.CHOSEN),
  /** What a guided customer waits for, who cannot go on without it. */
  GUIDANCE(Side.CUSTOMER, Manner.ALWAYS),
  /** What a person has written to a customer who asked. */
  ANSWER(Side.CUSTOMER, Manner.AT_ONCE),
  /** All about certificates: issued or why not, and about to end. */
  EXPIRY(Side.CUSTOMER, Manner.CHOSEN),
  SHARE_HELP(Side.AGENT, Manner.CHOSEN),
  SHARE_STUCK(Side.AGENT, Manner.CHOSEN),
  SHARE_OPENED(Side.AGENT, Manner.CHOSEN),
  SHARE_DONE(Side.AGENT, Manner.CHOSEN),
  SHARE_LEFT(Side.AGENT, Manner.CHOSEN),
  /** What a guided customer has written to whoever leads him. */
  SHARE_WORDS(Side.AGENT, Manner.AT_ONCE);

  /** When it is told. */
  private enum Manner {
    /** To whoever has not switched it off. */
    CHOSEN,
    /** To everybody; there is no switch for it. */
    ALWAYS,
    /** In quiet hours too: somebody waits for it. */
    AT_ONCE
  }

  private final Side side;
  private final Manner manner;

  Kind(Side side, Manner manner) {
    this.side = side;
    this.manner = manner;
  }

  /** Who is told of it. */
  Side side() {
    return side;
  }

  boolean isAtOnce() {
    return manner == Manner.AT_ONCE;
  }

  /** Those that a reader on this side can switch off. */
  static List<Kind> switches(Side side) {
    return Arrays.stream(values())
        .filter(kind -> kind.side == side && kind.manner == Manner.CHOSEN)
        .toList();
  }

  public Text label() {
    return Text.of("notices.kind." + name());
  }
}
