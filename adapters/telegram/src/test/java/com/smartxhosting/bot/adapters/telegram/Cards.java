package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Line;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.dialog.Screen.Handout;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import com.smartxhosting.bot.dialog.Screen.Mood;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards as a presenter lays them out. */
final class Cards {

  private Cards() {}

  /** A title and buttons. */
  static Card of(String title, String... labels) {
    return card(title, List.of(), List.of(), Optional.empty(), List.of(), false, Mood.OPEN, labels);
  }

  static Card saying(String title, Rich... blocks) {
    return card(
        title, List.of(blocks), List.of(), Optional.empty(), List.of(), false, Mood.OPEN, "OK");
  }

  static Card asksPassword(String title) {
    return card(
        title, List.of(), List.of(), Optional.empty(), List.of(), true, Mood.OPEN, "Cancel");
  }

  static Card reveals(String title, String secret) {
    var line = new Line(Rich.plain("Password"), new Rich(List.of(new Span(Style.SECRET, secret))));
    return card(
        title,
        List.of(),
        List.of(line),
        Optional.empty(),
        List.of(),
        false,
        Mood.FLEETING,
        "I have noted it");
  }

  static Card draws(String title, int length) {
    return card(
        title,
        List.of(Rich.plain("x".repeat(length))),
        List.of(),
        Optional.of(new Drawing.Bars(title, List.of(new Drawing.Bar("Disk", 1, 2)))),
        List.of(),
        false,
        Mood.OPEN,
        "OK");
  }

  static Card leads(String title, Way... ways) {
    return card(
        title, List.of(), List.of(), Optional.empty(), List.of(ways), false, Mood.OPEN, "OK");
  }

  static Card gives(String title, Privacy privacy, Document... documents) {
    var card = of(title, "OK");
    return new Card(
        card.notice(),
        card.title(),
        card.blocks(),
        card.facts(),
        card.picture(),
        card.menu(),
        card.rows(),
        card.links(),
        card.passOn(),
        Stream.of(documents).map(document -> new Handout(document, privacy)).toList(),
        card.inputs(),
        card.sheet(),
        card.mood());
  }

  static Card keyed(Key... keys) {
    return new Card(
        Rich.NONE,
        Rich.plain("Keys"),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(List.of(keys)),
        List.of(),
        List.of(),
        Optional.empty(),
        Mood.OPEN);
  }

  private static Card card(
      String title,
      List<Rich> blocks,
      List<Line> facts,
      Optional<Drawing> picture,
      List<Way> ways,
      boolean secret,
      Mood mood,
      String... labels) {
    return new Card(
        Rich.NONE,
        Rich.plain(title),
        blocks,
        facts,
        picture,
        Optional.empty(),
        Stream.of(labels)
            .map(label -> List.of(new Key(Kind.ACTION, label, "t1:" + label)))
            .toList(),
        ways,
        secret ? List.of(new Card.Input("text", "Password", "", "", true, 0)) : List.of(),
        Optional.empty(),
        mood);
  }
}
