package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Line;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Shown;
import com.smartxhosting.bot.engine.Way;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts screens into words and lays them out for a channel. Shared by all channels, so that they
 * stay thin: what is too long for one message is shown in leaves, with keys to turn them.
 */
public final class Presenter {

  /** What a channel adds of its own to a message: markup, escapes, line ends. */
  private static final int SLACK = 200;

  /** Above this many characters a choice takes a row for itself. */
  private static final int SHORT_LABEL = 18;

  private final Capabilities channel;
  private final Words words;

  public Presenter(Capabilities channel, Words words) {
    this.channel = channel;
    this.words = words;
  }

  public Card card(Shown shown) {
    return new Layout(shown).card();
  }

  /** A paragraph or a fact: what is never torn apart unless it is too long by itself. */
  private sealed interface Piece {
    int length();

    record Paragraph(Rich words) implements Piece {
      @Override
      public int length() {
        return words.length() + 2;
      }
    }

    record Value(Line line) implements Piece {
      @Override
      public int length() {
        return line.label().length() + line.value().length() + 3;
      }
    }
  }

  private final class Layout {
    private final Shown shown;
    private final Screen<?> screen;
    private final Rich notice;
    private final Rich title;

    Layout(Shown shown) {
      this.shown = shown;
      this.screen = shown.screen();
      this.notice = rich(shown.notice());
      this.title = rich(screen.title());
    }

    Card card() {
      var leaves = leaves();
      var allKeys = keys(screen.buttons());
      var ways = Way.of(shown.ways()).stream().map(this::key).toList();
      var keyLeaves = keyLeaves(rows(allKeys), leaves.size() > 1 || !ways.isEmpty());
      int count = Math.max(leaves.size(), keyLeaves.size());
      int leaf = Math.clamp(shown.leaf(), 0, count - 1);
      var pieces = leaf < leaves.size() ? leaves.get(leaf) : List.<Piece>of();
      var rows = new ArrayList<List<Key>>(keyLeaves.get(Math.min(leaf, keyLeaves.size() - 1)));
      if (count > 1) {
        rows.add(leafKeys(leaf, count));
      }
      if (!ways.isEmpty()) {
        rows.addAll(inRowsOf(ways, Math.max(2, channel.buttonsPerRow())));
      }
      return new Card(
          notice,
          title,
          paragraphs(pieces),
          values(pieces),
          screen.picture().map(this::drawing),
          rows,
          links(),
          inputs(),
          screen.mood());
    }

    private List<List<Piece>> leaves() {
      int room = Math.max(SLACK, channel.textLength() - notice.length() - title.length() - SLACK);
      var leaves = new ArrayList<List<Piece>>();
      var leaf = new ArrayList<Piece>();
      int used = 0;
      for (var piece : pieces(room)) {
        if (used + piece.length() > room && !leaf.isEmpty()) {
          leaves.add(List.copyOf(leaf));
          leaf.clear();
          used = 0;
        }
        leaf.add(piece);
        used += piece.length();
      }
      leaves.add(leaf);
      return leaves;
    }

    private List<Piece> pieces(int room) {
      var pieces = new ArrayList<Piece>();
      for (var paragraph : screen.body()) {
        cut(rich(paragraph), room).forEach(part -> pieces.add(new Piece.Paragraph(part)));
      }
      screen
          .entry()
          .map(entry -> entry.inputs().getFirst())
          .ifPresent(
              input -> {
                pieces.add(new Piece.Paragraph(rich(input.label())));
                pieces.add(new Piece.Paragraph(rich(input.hint())));
              });
      for (var fact : screen.facts()) {
        var label = rich(fact.label());
        cut(rich(fact.value()), room - label.length())
            .forEach(part -> pieces.add(new Piece.Value(new Line(label, part))));
      }
      for (var reveal : screen.reveals()) {
        var secret = new Rich(List.of(new Span(Style.SECRET, reveal.value().reveal())));
        pieces.add(new Piece.Value(new Line(rich(reveal.label()), secret)));
      }
      return pieces;
    }

    /** Parts of at most so many characters; no span is torn but one too long by itself. */
    private List<Rich> cut(Rich text, int length) {
      if (text.length() <= length) {
        return List.of(text);
      }
      var parts = new ArrayList<Rich>();
      var part = new ArrayList<Span>();
      int used = 0;
      for (var span : text.spans()) {
        var rest = span.words();
        while (used + rest.length() > length) {
          int end = length - used;
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

    private List<Rich> paragraphs(List<Piece> pieces) {
      var paragraphs = new ArrayList<Rich>();
      for (var piece : pieces) {
        if (piece instanceof Piece.Paragraph(var paragraph) && !paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
      }
      return paragraphs;
    }

    private List<Line> values(List<Piece> pieces) {
      var values = new ArrayList<Line>();
      for (var piece : pieces) {
        if (piece instanceof Piece.Value(var line)) {
          values.add(line);
        }
      }
      return values;
    }

    private List<Key> keys(List<? extends Button<?>> buttons) {
      var keys = new ArrayList<Key>();
      for (var button : buttons) {
        keys.add(key(button.kind(), button.label(), button.id()));
      }
      return keys;
    }

    private Key key(Way way) {
      return key(Button.Kind.ACTION, way.label(), way.id());
    }

    private Key key(Button.Kind kind, Text label, String id) {
      return new Key(
          kind, shortened(words.plain(label, shown.language()), channel.labelLength()), named(id));
    }

    private String named(String id) {
      return Machine.turnName(shown.version()) + ":" + id;
    }

    private List<List<Key>> rows(List<Key> keys) {
      boolean roomy = keys.stream().anyMatch(key -> key.label().length() > SHORT_LABEL);
      return inRowsOf(keys, roomy ? 1 : channel.buttonsPerRow());
    }

    private List<List<Key>> inRowsOf(List<Key> keys, int perRow) {
      var rows = new ArrayList<List<Key>>();
      for (int from = 0; from < keys.size(); from += perRow) {
        rows.add(List.copyOf(keys.subList(from, Math.min(from + perRow, keys.size()))));
      }
      return rows;
    }

    private List<List<List<Key>>> keyLeaves(List<List<Key>> rows, boolean framed) {
      int room = channel.rows() - (framed ? 2 : 0);
      if (rows.size() <= room) {
        return List.of(rows);
      }
      var leaves = new ArrayList<List<List<Key>>>();
      for (int from = 0; from < rows.size(); from += room - 1) {
        leaves.add(rows.subList(from, Math.min(from + room - 1, rows.size())));
      }
      return leaves;
    }

    private List<Key> leafKeys(int leaf, int count) {
      var keys = new ArrayList<Key>();
      if (leaf > 0) {
        keys.add(leafKey(leaf - 1, count, "‹ "));
      }
      if (leaf < count - 1) {
        keys.add(leafKey(leaf + 1, count, "› "));
      }
      return keys;
    }

    private Key leafKey(int leaf, int count, String arrow) {
      var label = Text.of("kernel.leaf").with("leaf", leaf + 1L).with("leaves", count);
      return new Key(
          Button.Kind.ACTION,
          arrow + words.plain(label, shown.language()),
          named(Machine.LEAF + leaf));
    }

    private Card.Drawing drawing(Screen.Picture picture) {
      var bars =
          picture.bars().stream()
              .map(
                  bar ->
                      new Card.Drawing.Bar(
                          words.plain(bar.label(), shown.language()), bar.used(), bar.limit()))
              .toList();
      return new Card.Drawing(words.plain(picture.title(), shown.language()), bars);
    }

    private List<Card.Way> links() {
      return screen.links().stream()
          .map(
              link ->
                  new Card.Way(
                      words.plain(link.label(), shown.language()), link.address().reveal()))
          .toList();
    }

    private List<Card.Input> inputs() {
      var wanted = screen.entry().map(Entry::inputs).orElse(List.of());
      return wanted.stream().limit(Math.max(1, channel.sheetInputs())).map(this::input).toList();
    }

    private Card.Input input(Entry.Input input) {
      return new Card.Input(
          input.name(),
          words.plain(input.label(), shown.language()),
          words.plain(input.hint(), shown.language()),
          input.filled(),
          input.secret());
    }

    private Rich rich(Text text) {
      return words.rich(text, shown.language());
    }
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
