package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Input;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Line;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen.Handout;
import com.smartxhosting.bot.dialog.Screen.Mood;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cards to show, written as a customer would describe them. */
final class Cards {

  private Rich notice = Rich.NONE;
  private final Rich title;
  private final List<Rich> blocks = new ArrayList<>();
  private final List<Line> facts = new ArrayList<>();
  private Optional<Drawing> picture = Optional.empty();
  private final List<List<Key>> rows = new ArrayList<>();
  private final List<Way> links = new ArrayList<>();
  private final List<Handout> handouts = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();
  private Mood mood = Mood.OPEN;

  private Cards(String title) {
    this.title = Rich.plain(title);
  }

  static Cards titled(String title) {
    return new Cards(title);
  }

  static Card busy(String title) {
    var card = titled(title);
    card.mood = Mood.BUSY;
    return card.card();
  }

  static Span span(Style style, String words) {
    return new Span(style, words);
  }

  Cards notice(String words) {
    notice = Rich.plain(words);
    return this;
  }

  Cards says(String words) {
    return says(new Span(Style.PLAIN, words));
  }

  Cards says(Span... spans) {
    blocks.add(new Rich(List.of(spans)));
    return this;
  }

  Cards fact(String label, String value) {
    return fact(label, new Span(Style.PLAIN, value));
  }

  Cards fact(String label, Span value) {
    facts.add(new Line(Rich.plain(label), new Rich(List.of(value))));
    return this;
  }

  Cards reveals(String label, String secret) {
    mood = Mood.FLEETING;
    return fact(label, new Span(Style.SECRET, secret));
  }

  Cards chart(String title, Drawing.Bar... bars) {
    return picture(new Drawing.Bars(title, List.of(bars)));
  }

  Cards picture(Drawing drawing) {
    picture = Optional.of(drawing);
    return this;
  }

  Cards row(String... labels) {
    var row = new ArrayList<Key>();
    for (var label : labels) {
      row.add(new Key(Kind.CHOICE, label, "1:" + label));
    }
    rows.add(row);
    return this;
  }

  Cards link(String label, String address) {
    links.add(new Way(label, address));
    return this;
  }

  Cards asks(String label, String hint, String filled) {
    inputs.add(new Input("name", label, hint, filled, false, 0));
    return this;
  }

  Cards asksForSecret(String label) {
    inputs.add(new Input("password", label, "", "", true, 0));
    return this;
  }

  Cards asksForFile(String label) {
    inputs.add(new Input("file", label, "", "", false, 0, Entry.Takes.DOCUMENT));
    return this;
  }

  Cards gives(Document document) {
    handouts.add(new Handout(document, Handout.Privacy.SECRET));
    return this;
  }

  Card card() {
    return new Card(
        notice,
        title,
        blocks,
        facts,
        picture,
        Optional.empty(),
        rows,
        links,
        Optional.empty(),
        handouts,
        inputs,
        Optional.empty(),
        mood);
  }
}
