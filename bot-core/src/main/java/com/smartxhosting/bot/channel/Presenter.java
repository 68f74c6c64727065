package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Entry.Reading;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Screen.Picture;
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
import java.util.Optional;

/**
 * Puts screens into words and lays them out for a channel. Shared by all channels, so that they
 * stay thin: what is too long for one message is shown in leaves, with keys to turn them.
 */
public final class Presenter {

  /** A notice longer than this is a paragraph like others, so that it can be cut into leaves. */
  private static final int LONGEST_NOTICE = 600;

  private final Capabilities channel;
  private final Words words;

  public Presenter(Capabilities channel, Words words) {
    this.channel = channel;
    this.words = words;
  }

  public Card card(Shown shown) {
    return new Layout(shown).card();
  }

  private final class Layout {
    private final Shown shown;
    private final Screen<?> screen;
    private final Rich notice;
    private final Rich title;
    private final List<Entry.Input> lines;

    Layout(Shown shown) {
      this.shown = shown;
      this.screen = shown.screen();
      this.notice = rich(shown.notice());
      this.title = rich(screen.title());
      this.lines =
          screen.entry().map(Entry::inputs).orElse(List.of()).stream()
              .limit(Math.max(1, channel.sheets().lines()))
              .toList();
    }

    Card card() {
      var texts = texts();
      var ways = Way.of(shown.ways()).stream().map(this::key).toList();
      var wayRows = Keys.parts(ways, Math.max(2, channel.buttonsPerRow()));
      var offerRows =
          Keys.parts(offers(), channel.menus().options() > 0 ? channel.buttonsPerRow() : 1);
      int out = screen.links().size() + (screen.passOn().isPresent() ? 1 : 0);
      int links = Math.ceilDiv(out, channel.buttonsPerRow());
      var keys =
          new Keys(channel, wayRows.size() + offerRows.size() + links)
              .leaves(keys(), options(), texts.size() > 1);
      int count = Math.max(texts.size(), keys.size());
      int leaf = Math.clamp(shown.leaf(), 0, count - 1);
      var text = leaf < texts.size() ? texts.get(leaf) : new Leaves.Leaf(List.of(), List.of());
      var below = keys.get(Math.min(leaf, keys.size() - 1));
      var rows = new ArrayList<>(below.rows());
      if (count > 1) {
        rows.add(leafKeys(leaf, count));
      }
      rows.addAll(wayRows);
      rows.addAll(offerRows);
      return new Card(
          notice.length() > LONGEST_NOTICE ? Rich.NONE : notice,
          Leaves.shortened(title, channel.texts().title()),
          text.blocks(),
          text.facts(),
          screen.picture().map(this::drawing),
          menu(below.options()),
          rows,
          links(),
          screen.passOn().map(what -> new Card.PassOn(plain(what.label()), what.key())),
          screen.handouts(),
          lines.stream().map(this::input).toList(),
          sheet(),
          screen.mood());
    }

    private List<Leaves.Leaf> texts() {
      boolean paged = notice.length() > LONGEST_NOTICE;
      var leaves = new Leaves(channel.texts(), title.length(), paged ? 0 : notice.length());
      if (paged) {
        leaves.paragraph(notice);
      }
      if (title.length() > channel.texts().title()) {
        leaves.paragraph(title);
      }
      screen.body().forEach(paragraph -> leaves.paragraph(rich(paragraph)));
      questions().forEach(leaves::paragraph);
      screen.facts().forEach(fact -> leaves.fact(rich(fact.label()), rich(fact.value())));
      for (var button : screen.buttons()) {
        if (!button.detail().isEmpty()) {
          leaves.fact(rich(button.label()), rich(button.detail()));
        }
      }
      for (var reveal : screen.reveals()) {
        var secret = new Rich(List.of(new Span(Style.SECRET, reveal.value().reveal())));
        leaves.fact(rich(reveal.label()), secret);
      }
      return leaves.all();
    }

    /** What is asked, in full: the lines of a sheet have no room for it. */
    private List<Rich> questions() {
      if (lines.isEmpty() || (sheet().isPresent() && reading(Reading.FILTER))) {
        return List.of();
      }
      var questions = new ArrayList<Rich>();
      if (lines.size() == 1) {
        questions.add(rich(lines.getFirst().label()));
        questions.add(rich(lines.getFirst().hint()));
      } else {
        lines.forEach(line -> questions.add(rich(question(line))));
      }
      if (lines.stream().anyMatch(line -> line.takes() == Entry.Takes.DOCUMENT)) {
        questions.add(
            rich(Text.of("kernel.document.how").with("handing", channel.handing().name())));
      }
      return questions;
    }

    private static Text question(Entry.Input line) {
      return line.hint().isEmpty()
          ? Text.of("kernel.sheet.plain-line").with("label", line.label())
          : Text.of("kernel.sheet.line").with("label", line.label()).with("hint", line.hint());
    }

    private boolean reading(Reading reading) {
      return screen.entry().filter(entry -> entry.reading() == reading).isPresent();
    }

    private Optional<Card.Sheet> sheet() {
      return channel.sheets().lines() == 0 || lines.isEmpty() || reading(Reading.CHOICE)
          ? Optional.empty()
          : Optional.of(
              new Card.Sheet(
                  named(Machine.SHEET), Leaves.shortened(title.bare(), channel.sheets().title())));
    }

    private Key opener() {
      if (reading(Reading.FILTER)) {
        return key(Kind.ACTION, Text.of("kernel.sheet.filter"), Machine.SHEET);
      }
      var label = lines.size() == 1 ? lines.getFirst().label() : Text.of("kernel.sheet.fill");
      return key(Kind.PRIMARY, label, Machine.SHEET);
    }

    private List<Key> keys() {
      var keys = new ArrayList<Key>();
      if (sheet().isPresent()) {
        keys.add(opener());
      }
      for (var button : screen.buttons()) {
        keys.add(key(button.kind(), button.label(), button.id()));
      }
      return keys;
    }

    private List<Key> offers() {
      return shown.offers().stream()
          .map(offer -> key(Kind.PRIMARY, offer.label(), offer.id()))
          .toList();
    }

    private Key key(Way way) {
      return key(Kind.ACTION, way.label(), way.id());
    }

    private Key key(Kind kind, Text label, String id) {
      return new Key(kind, Leaves.shortened(plain(label), channel.labelLength()), named(id));
    }

    private String named(String id) {
      return Machine.turnName(shown.version()) + ":" + id;
    }

    /** The choices as a menu would list them; none where there are no menus. */
    private List<Card.Option> options() {
      if (channel.menus().options() == 0) {
        return List.of();
      }
      return screen.buttons().stream()
          .filter(button -> button.kind() == Kind.CHOICE)
          .map(this::option)
          .toList();
    }

    private Card.Option option(Button<?> choice) {
      var menus = channel.menus();
      return new Card.Option(
          Leaves.shortened(plain(choice.label()), menus.label()),
          Leaves.shortened(plain(choice.detail()), menus.detail()),
          named(choice.id()));
    }

    private Optional<Card.Menu> menu(List<Card.Option> options) {
      return options.isEmpty()
          ? Optional.empty()
          : Optional.of(new Card.Menu(plain(Text.of("kernel.menu")), options));
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
      return new Key(Kind.ACTION, arrow + plain(label), named(Machine.LEAF + leaf));
    }

    private Drawing drawing(Picture picture) {
      return switch (picture) {
        case Picture.Bars(var about, var bars) ->
            new Drawing.Bars(
                plain(about),
                bars.stream()
                    .map(bar -> new Drawing.Bar(plain(bar.label()), bar.used(), bar.limit()))
                    .toList());
        case Picture.Qr(var about, var address) -> new Drawing.Qr(plain(about), address);
        case Picture.Funnel(var about, var stages) ->
            new Drawing.Funnel(
                plain(about),
                stages.stream()
                    .map(
                        each -> new Drawing.Stage(plain(each.label()), each.reached(), each.left()))
                    .toList());
        case Picture.Plan(var diagram) -> new Drawing.Plan(diagram);
      };
    }

    private List<Card.Way> links() {
      return screen.links().stream()
          .map(link -> new Card.Way(plain(link.label()), link.address().reveal()))
          .toList();
    }

    private Card.Input input(Entry.Input line) {
      var label = plain(line.label());
      var hint = plain(line.hint());
      var sheets = channel.sheets();
      return sheets.lines() == 0
          ? new Card.Input(
              line.name(), label, hint, line.filled(), line.secret(), line.longest(), line.takes())
          : new Card.Input(
              line.name(),
              Leaves.shortened(label, sheets.label()),
              Leaves.shortened(hint, sheets.hint()),
              whole(line.typed().isEmpty() ? line.filled() : line.typed()),
              line.secret(),
              Math.min(line.longest(), sheets.text()),
              line.takes());
    }

    /** Rather an empty line than a part, which would be sent as if it were the answer. */
    private String whole(String filled) {
      return filled.length() <= channel.sheets().text() ? filled : "";
    }

    private Rich rich(Text text) {
      return words.rich(text, shown.language());
    }

    private String plain(Text text) {
      return words.plain(text, shown.language());
    }
  }
}
