package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Screen.Handout;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as Discord shows it: what just happened as the message's words, the rest as one embed with
 * components below, perhaps a picture.
 *
 * @param message without the picture
 * @param secret whether the customer is to type something that nobody may read later
 * @param fleeting whether it shows something that nobody may read later
 */
record Page(Message message, Optional<Card.Drawing> picture, boolean secret, boolean fleeting) {

  private static final String PICTURE = "picture.png";
  private static final String UNNAMED = "file";
  private static final int PICTURE_TOLD = 1024;
  private static final int DESCRIPTION = 4096;
  private static final int NAME = 256;
  private static final int VALUE = 1024;

  /** Up to this many characters a label and its value stand beside others. */
  private static final int BESIDE = 24;

  /** Discord refuses empty texts. */
  private static final String NOTHING = "\u200b";

  private static final int OPEN = 0x1259c3;
  private static final int BUSY = 0x9aa3ad;
  private static final int FLEETING = 0xe08a00;

  /**
   * @param hush said below a card that asks for a secret
   */
  static Page of(Card card, String hush) {
    return page(card, hush, Components.of(card), written(card));
  }

  /** The same card without what Discord could refuse: no markup, no picture, links written out. */
  static Page plain(Card card, String hush) {
    var bare = bare(card);
    var page = page(bare, hush, Components.withoutLinks(card), written(bare, card.links()));
    return new Page(page.message(), Optional.empty(), page.secret(), page.fleeting());
  }

  private static Page page(Card card, String hush, List<Row> rows, String description) {
    boolean secret = card.inputs().stream().anyMatch(Card.Input::secret);
    var embed =
        new Embed(
            Markdown.of(card.title()),
            description,
            card.facts().stream().map(Page::field).toList(),
            secret ? hush : "",
            Optional.of(colour(card)),
            Optional.empty());
    var files = card.handouts().stream().map(Page::file).toList();
    var message = new Message(Markdown.of(card.notice()), List.of(embed), rows, files);
    return new Page(message, card.picture(), secret, card.fleeting());
  }

  private static int colour(Card card) {
    return switch (card.mood()) {
      case OPEN -> OPEN;
      case BUSY -> BUSY;
      case FLEETING -> FLEETING;
    };
  }

  private static String written(Card card) {
    return written(card, card.links().stream().filter(way -> !Components.pressable(way)).toList());
  }

  private static String written(Card card, List<Way> ways) {
    var links =
        ways.stream()
            .map(
                way ->
                    new Rich(
                        List.of(
                            new Span(Style.PLAIN, way.label() + ": "),
                            new Span(Style.LINK, way.address()))));
    var text =
        Stream.concat(card.blocks().stream(), links)
            .map(Markdown::of)
            .filter(paragraph -> !paragraph.isBlank())
            .collect(Collectors.joining("\n\n"));
    return text.isEmpty() && card.title().isEmpty() && card.facts().isEmpty()
        ? NOTHING
        : cut(text, DESCRIPTION);
  }

  private static Embed.Field field(Card.Line fact) {
    int length = Math.max(fact.label().length(), fact.value().length());
    return new Embed.Field(
        cut(something(Markdown.of(fact.label())), NAME),
        cut(something(Markdown.of(fact.value())), VALUE),
        length <= BESIDE && !holdsSecret(fact.value()) ? Embed.Width.INLINE : Embed.Width.WHOLE);
  }

  private static boolean holdsSecret(Rich value) {
    return value.spans().stream().anyMatch(span -> span.style() == Style.SECRET);
  }

  private static String something(String text) {
    return text.isBlank() ? NOTHING : text;
  }

  private static Card bare(Card card) {
    return new Card(
        bare(card.notice()),
        bare(card.title()),
        card.blocks().stream().map(Page::bare).toList(),
        card.facts().stream()
            .map(fact -> new Card.Line(bare(fact.label()), bare(fact.value())))
            .toList(),
        Optional.empty(),
        card.menu(),
        card.rows(),
        card.links(),
        card.passOn(),
        card.handouts(),
        card.inputs(),
        card.sheet(),
        card.mood());
  }

  /** Without emphasis, but secrets stay hidden. */
  private static Rich bare(Rich words) {
    return new Rich(
        words.spans().stream()
            .map(span -> span.style() == Style.SECRET ? span : new Span(Style.PLAIN, span.words()))
            .toList());
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  Message with(byte[] png) {
    var embed = message.embeds().getFirst();
    return new Message(
        message.content(),
        List.of(
            new Embed(
                embed.title(),
                embed.description(),
                embed.fields(),
                embed.footer(),
                embed.colour(),
                Optional.of(PICTURE))),
        message.rows(),
        Stream.concat(
                Stream.of(new Attachment(PICTURE, "image/png", told(), png)),
                message.attachments().stream())
            .toList());
  }

  private static Attachment file(Handout handout) {
    var document = handout.document();
    var name = document.name().replaceAll("[^A-Za-z0-9._-]", "_");
    return new Attachment(name.isEmpty() ? UNNAMED : name, document.type(), "", document.bytes());
  }

  /** What the picture shows, for those who cannot see it. */
  private String told() {
    var parts = new ArrayList<String>();
    picture.ifPresent(
        drawing -> {
          parts.add(drawing.title());
          parts.addAll(drawing.told());
        });
    return cut(String.join("\n", parts), PICTURE_TOLD);
  }

  @Override
  public String toString() {
    return "Page[" + message + "]"; // it may hold a password
  }
}
