package com.smartxhosting.bot.adapters.plesk.wire;

import java.util.Optional;

/**
 * A call brought no answer that could be used. It tells why, and whether the server may have done
 * what it was sent for; it holds nothing of what was sent or received.
 */
public final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Why {
    UNREACHABLE("no connection", Sent.NO),
    UNTRUSTED("its certificate is not trusted, or has expired", Sent.NO),
    BUSY("too many calls to it are under way", Sent.NO),
    RESTING("it failed too often a moment ago and is left alone", Sent.NO),
    REDIRECTED("it sends us elsewhere, which is not followed", Sent.NO),
    LOCKED_OUT("it does not accept our key, login or address", Sent.NO),
    UNFIT("it does not understand what we ask", Sent.NO),
    SILENT("no answer in time", Sent.PERHAPS),
    BROKEN_OFF("the connection broke off", Sent.PERHAPS),
    NOT_PLESK("something else than Plesk's interface answers", Sent.PERHAPS),
    TOO_LARGE("the answer is larger than any should be", Sent.PERHAPS);

    private final String words;
    private final Sent sent;

    Why(String words, Sent sent) {
      this.words = words;
      this.sent = sent;
    }

    /** For an operator. */
    public String words() {
      return words;
    }

    /** Whether it passes by itself, and asking once more is worth it. */
    boolean passing() {
      return switch (this) {
        case UNREACHABLE, BROKEN_OFF, NOT_PLESK -> true;
        case UNTRUSTED, BUSY, RESTING, REDIRECTED, LOCKED_OUT, UNFIT, SILENT, TOO_LARGE -> false;
      };
    }

    /** Whether it speaks against the server's health. */
    boolean ill() {
      return switch (this) {
        case UNREACHABLE, UNTRUSTED, SILENT, BROKEN_OFF, NOT_PLESK -> true;
        case BUSY, RESTING, REDIRECTED, LOCKED_OUT, UNFIT, TOO_LARGE -> false;
      };
    }

    /** Whether an operator has to do something about it. */
    public boolean alarming() {
      return switch (this) {
        case UNTRUSTED, REDIRECTED, LOCKED_OUT, UNFIT -> true;
        case UNREACHABLE, BUSY, RESTING, SILENT, BROKEN_OFF, NOT_PLESK, TOO_LARGE -> false;
      };
    }
  }

  /** Whether the request has come to the part of the server that acts. */
  private enum Sent {
    NO,
    PERHAPS
  }

  private final Why why;
  private final boolean write;

  private NoAnswer(Why why, boolean write, String detail) {
    super(detail.isEmpty() ? why.words : why.words + " (" + detail + ")");
    this.why = why;
    this.write = write;
  }

  public NoAnswer(Why why) {
    this(why, false, "");
  }

  /**
   * @param detail a number of an error or a status, never a text of the server's
   */
  public NoAnswer(Why why, String detail) {
    this(why, false, detail);
  }

  public Why why() {
    return why;
  }

  /** Whether a change may have been made all the same. */
  public boolean perhapsDone() {
    return write && why.sent == Sent.PERHAPS;
  }

  /** The same, as it came of an attempt to change something. */
  NoAnswer ofWrite() {
    var same = new NoAnswer(why, true, detail().orElse(""));
    same.setStackTrace(getStackTrace());
    return same;
  }

  private Optional<String> detail() {
    var message = String.valueOf(getMessage());
    return message.length() > why.words.length()
        ? Optional.of(message.substring(why.words.length() + 2, message.length() - 1))
        : Optional.empty();
  }
}
