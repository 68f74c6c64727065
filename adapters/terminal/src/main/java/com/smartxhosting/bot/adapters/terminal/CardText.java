package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A card as lines of text. */
final class CardText {

  private static final int WIDEST_LABEL = 28;

  private final Card card;
  private final Page page;
  private final List<String> files;

  private CardText(Card card, Page page, List<String> files) {
    this.card = card;
    this.page = page;
    this.files = files;
  }

  static List<String> of(Card card, Page page) {
    return of(card, page, List.of());
  }

  /**
   * @param files where the files lie that the card gives
   */
  static List<String> of(Card card, Page page, List<String> files) {
    var text = new CardText(card, page, files);
    return card.busy() ? text.waiting() : text.whole();
  }

  /** What the card wants kept from later readers, each with its label. */
  static List<String> secrets(Card card) {
    var labelled =
        card.facts().stream()
            .filter(fact -> holdsSecret(fact.value()))
            .map(fact -> fact.label().bare() + ": " + fact.value().bare());
    var said = card.blocks().stream().filter(CardText::holdsSecret).map(Rich::bare);
    return Stream.concat(labelled, said).map(Harmless::inLine).toList();
  }

  private static boolean holdsSecret(Rich rich) {
    return rich.spans().stream().anyMatch(span -> span.style() == Style.SECRET);
  }

  private List<String> waiting() {
    var what = Harmless.inLine(card.title().bare()).strip().replaceFirst("[.…\\s]+$", "");
    return sections(notice(), List.of(page.ink().faint(what + " ...")));
  }

  private List<String> whole() {
    return sections(notice(), words(), facts(), picture(), files, ways(), keys(), input());
  }

  private List<String> notice() {
    return card.notice().isEmpty() ? List.of() : hanging(page.ink().news("* "), 2, card.notice());
  }

  private List<String> words() {
    var lines = new ArrayList<String>();
    if (!card.title().isEmpty()) {
      lines.addAll(Wrapping.prose(strong(card.title()), page));
    }
    var roomy = false;
    for (var block : card.blocks()) {
      var paragraph = Wrapping.prose(block, page);
      // short lines belong together; paragraphs of several lines stand apart
      if (!lines.isEmpty() && (roomy || paragraph.size() > 1)) {
        lines.add("");
      }
      roomy = paragraph.size() > 1;
      lines.addAll(paragraph);
    }
    return lines;
  }

  private List<String> facts() {
    var widest =
        card.facts().stream()
            .mapToInt(fact -> Page.columns(Harmless.inLine(fact.label().bare())) + 1)
            .filter(columns -> columns <= WIDEST_LABEL)
            .max()
            .orElse(0);
    return card.facts().stream()
        .flatMap(
            fact -> {
              var label = Page.padded(Harmless.inLine(fact.label().bare()) + ":", widest) + " ";
              return hanging(page.ink().faint(label), Page.columns(label), fact.value()).stream();
            })
        .toList();
  }

  private List<String> picture() {
    return card.picture().map(drawing -> Pictures.of(drawing, page)).orElse(List.of());
  }

  private List<String> ways() {
    return card.links().stream()
        .map(
            way ->
                Harmless.inLine(way.label())
                    + ": "
                    + page.ink().words(Style.LINK, Harmless.inLine(way.address())))
        .toList();
  }

  private List<String> keys() {
    var keys = card.rows().stream().flatMap(List::stream).toList();
    var digits = String.valueOf(keys.size()).length();
    var lines = new ArrayList<String>();
    for (var number = 1; number <= keys.size(); number++) {
      var key = keys.get(number - 1);
      var lead = "  %" + digits + "d) ";
      lines.addAll(hanging(lead.formatted(number), digits + 4, label(key)));
    }
    return lines;
  }

  private Rich label(Card.Key key) {
    return switch (key.kind()) {
      case CHOICE, ACTION, DANGER -> Rich.plain(key.label());
      case PRIMARY -> strong(Rich.plain(key.label()));
    };
  }

  /** The line asked for now; a channel without sheets asks for the first. */
  private List<String> input() {
    if (card.inputs().isEmpty()) {
      return List.of();
    }
    var input = card.inputs().getFirst();
    var said =
        Stream.concat(Stream.of(card.title()), card.blocks().stream()).map(Rich::bare).toList();
    var parts = new ArrayList<String>();
    if (!said.contains(input.label())) {
      parts.add(input.label());
    }
    if (!input.hint().isBlank() && !said.contains(input.hint())) {
      parts.add("(" + input.hint() + ")");
    }
    if (!input.filled().isBlank()) {
      parts.add("[" + input.filled() + "]");
    }
    return parts.isEmpty()
        ? List.of()
        : Wrapping.after(0, Rich.plain(String.join(" ", parts) + ":"), page);
  }

  private List<String> hanging(String lead, int columns, Rich words) {
    var lines = new ArrayList<String>();
    for (var line : Wrapping.after(columns, words, page)) {
      lines.add((lines.isEmpty() ? lead : " ".repeat(columns)) + line);
    }
    return lines;
  }

  private static Rich strong(Rich rich) {
    return new Rich(
        rich.spans().stream()
            .map(span -> span.style() == Style.PLAIN ? new Span(Style.BOLD, span.words()) : span)
            .toList());
  }

  @SafeVarargs
  private static List<String> sections(List<String>... sections) {
    var lines = new ArrayList<String>();
    for (var section : sections) {
      if (!section.isEmpty() && !lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(section);
    }
    return lines;
  }
}
