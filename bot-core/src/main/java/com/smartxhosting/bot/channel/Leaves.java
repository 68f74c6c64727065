package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.channel.Card.Line;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import java.util.ArrayList;
import java.util.List;

/** Texts spread over as many leaves as a channel's messages need; nothing is left out. */
final class Leaves {

  /** What fits one message. */
  record Leaf(List<Rich> blocks, List<Line> facts) {
    Leaf {
      blocks = List.copyOf(blocks);
      facts = List.copyOf(facts);
    }
  }

  /** What a channel adds of its own to a message: markup, line ends. */
  private static final int SLACK = 200;

  private final Capabilities.Texts limits;
  private final int room;
  private final int proseRoom;
  private final List<Leaf> full = new ArrayList<>();
  private List<Rich> blocks = new ArrayList<>();
  private List<Line> facts = new ArrayList<>();
  private int prose;
  private int used;

  /**
   * @param notice how long the words above the paragraphs are
   */
  Leaves(Capabilities.Texts limits, int title, int notice) {
    this.limits = limits;
    this.room = Math.max(SLACK, limits.all() - title - notice - SLACK);
    this.proseRoom = Math.min(room, Math.max(SLACK, limits.prose() - notice - SLACK));
  }

  void paragraph(Rich paragraph) {
    for (var part : cut(paragraph, proseRoom)) {
      int length = part.length() + 2;
      if (part.isEmpty()) {
        continue;
      }
      if (used + length > room || prose + length > proseRoom) {
        turn();
      }
      blocks.add(part);
      prose += length;
      used += length;
    }
  }

  void fact(Rich label, Rich value) {
    var head = shortened(label, limits.label());
    for (var part : cut(value, Math.min(limits.value(), room - head.length()))) {
      int length = head.length() + part.length() + 3;
      if (used + length > room || facts.size() == limits.facts()) {
        turn();
      }
      facts.add(new Line(head, part));
      used += length;
    }
  }

  /** At least one, be it empty. */
  List<Leaf> all() {
    var all = new ArrayList<>(full);
    if (all.isEmpty() || !blocks.isEmpty() || !facts.isEmpty()) {
      all.add(new Leaf(blocks, facts));
    }
    return all;
  }

  private void turn() {
    if (!blocks.isEmpty() || !facts.isEmpty()) {
      full.add(new Leaf(blocks, facts));
    }
    blocks = new ArrayList<>();
    facts = new ArrayList<>();
    prose = 0;
    used = 0;
  }

  /** Parts of at most so many characters; no span is torn but one too long by itself. */
  private static List<Rich> cut(Rich text, int length) {
    if (text.length() <= length) {
      return List.of(text);
    }
    var parts = new ArrayList<Rich>();
    var part = new ArrayList<Span>();
    int used = 0;
    for (var span : text.spans()) {
      var rest = span.words();
      while (used + rest.length() > length) {
        int end = whole(rest, length - used);
        part.add(new Span(span.style(), rest.substring(0, end)));
        parts.add(new Rich(part));
        part.clear();
        rest = rest.substring(end);
        used = 0;
      }
      part.add(new Span(span.style(), rest));
      used += rest.length();
    }
    parts.add(new Rich(part));
    return parts;
  }

  static Rich shortened(Rich text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var part = new ArrayList<>(cut(text, length - 1).getFirst().spans());
    part.add(new Span(Rich.Style.PLAIN, "…"));
    return new Rich(part);
  }

  static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, whole(text, length - 1)) + "…";
  }

  /** Not between the halves of a character such as an emoji. */
  private static int whole(String text, int end) {
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end;
  }
}
