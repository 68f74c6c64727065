package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Input;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Line;
import com.smartxhosting.bot.channel.Card.Menu;
import com.smartxhosting.bot.channel.Card.Option;
import com.smartxhosting.bot.channel.Card.Sheet;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.dialog.Screen.Mood;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards as a presenter lays them out. */
final class Cards {

  private Cards() {}

  /** A title and buttons, whose keys are of turn 1. */
  static Card of(String title, String... labels) {
    return card(title, Mood.OPEN, List.of(), labels);
  }

  static Card busy(String title) {
    return card(title, Mood.BUSY, List.of());
  }

  static Card reveals(String title, String secret) {
    var line = new Line(Rich.plain("Password"), new Rich(List.of(new Span(Style.SECRET, secret))));
    return card(title, Mood.FLEETING, List.of(line), "I have noted it");
  }

  private static Card card(String title, Mood mood, List<Line> facts, String... labels) {
    return new Card(
        Rich.NONE,
        Rich.plain(title),
        List.of(),
        facts,
        Optional.empty(),
        Optional.empty(),
        Stream.of(labels)
            .map(label -> List.of(new Key(Kind.ACTION, label, "1:" + label.hashCode())))
            .toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        mood);
  }

  /** Asks for these lines on the sheet of a turn. */
  static Card asks(String title, int turn, Input... inputs) {
    var id = turn + ":.sheet";
    return new Card(
        Rich.NONE,
        Rich.plain(title),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(List.of(new Key(Kind.PRIMARY, "Fill in", id))),
        List.of(),
        List.of(inputs),
        Optional.of(new Sheet(id, title)),
        Mood.OPEN);
  }

  static Input line(String name, String label, String filled) {
    return new Input(name, label, "", filled, false, 0);
  }

  static Card draws(String title) {
    var card = of(title, "OK");
    return new Card(
        card.notice(),
        card.title(),
        card.blocks(),
        card.facts(),
        Optional.of(new Drawing.Bars(title, List.of(new Drawing.Bar("Disk: 1 of 2 GB", 1, 2)))),
        card.menu(),
        card.rows(),
        List.of(new Way("Open the panel", "https://panel.example.com/")),
        card.inputs(),
        card.sheet(),
        card.mood());
  }

  static Card passesOn(String title, String label, String key) {
    var card = of(title);
    return new Card(
        card.notice(),
        card.title(),
        card.blocks(),
        card.facts(),
        card.picture(),
        card.menu(),
        card.rows(),
        card.links(),
        Optional.of(new Card.PassOn(label, new Secret(key))),
        card.handouts(),
        card.inputs(),
        card.sheet(),
        card.mood());
  }

  static Card offers(String title, String... choices) {
    var card = of(title, "Cancel");
    return new Card(
        Rich.plain("Something has happened."),
        card.title(),
        card.blocks(),
        card.facts(),
        card.picture(),
        Optional.of(
            new Menu(
                "Choose…",
                Stream.of(choices)
                    .map(choice -> new Option(choice, "", "1:" + choice.hashCode()))
                    .toList())),
        card.rows(),
        card.links(),
        card.inputs(),
        card.sheet(),
        card.mood());
  }
}
