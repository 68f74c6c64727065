package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.words.Rich;
import java.util.List;
import java.util.stream.Stream;

/** What API v10 takes of a message and of a modal, as far as a card decides it. */
final class DiscordLimits {

  private static final int ROWS = 5;
  private static final int EMBED = 6000;

  static void check(Card card) {
    message(card);
    components(card);
    card.sheet().ifPresent(sheet -> modal(sheet, card));
  }

  /** Were every character escaped, it would still have to fit. */
  private static void message(Card card) {
    int prose = 2 * (card.notice().length() + lengths(card.blocks()));
    int facts =
        card.facts().stream()
            .mapToInt(fact -> 2 * (fact.label().length() + fact.value().length()))
            .sum();
    check(card.title().length() <= 256, "Too long a title", card);
    check(prose <= 4096, "Too long a description", card);
    check(card.facts().size() <= 25, "Too many fields", card);
    check(
        card.facts().stream()
            .allMatch(
                fact -> 2 * fact.label().length() <= 256 && 2 * fact.value().length() <= 1024),
        "Too long a field",
        card);
    check(prose + facts + 2 * card.title().length() <= EMBED, "Too long an embed", card);
  }

  private static void components(Card card) {
    var keys = card.rows().stream().flatMap(List::stream).toList();
    var options = card.menu().map(Card.Menu::options).orElse(List.of());
    int rows = card.rows().size() + (options.isEmpty() ? 0 : 1) + (card.links().isEmpty() ? 0 : 1);
    check(rows <= ROWS && card.links().size() <= ROWS, "Too many rows", card);
    check(card.rows().stream().allMatch(row -> row.size() <= 5), "Too many keys in a row", card);
    check(
        keys.stream().allMatch(key -> !key.label().isBlank() && key.label().length() <= 80),
        "A label that does not fit",
        card);
    check(
        options.stream()
            .allMatch(
                option ->
                    !option.label().isBlank()
                        && option.label().length() <= 100
                        && option.detail().length() <= 100),
        "An option that does not fit",
        card);
    check(options.size() <= 25, "Too many options", card);
    var ids =
        Stream.concat(keys.stream().map(Card.Key::id), options.stream().map(Card.Option::id))
            .toList();
    check(ids.stream().allMatch(id -> id.length() <= 100), "Too long an id", card);
    check(ids.stream().distinct().count() == ids.size(), "Two keys do the same", card);
  }

  private static void modal(Card.Sheet sheet, Card card) {
    check(
        card.rows().stream().flatMap(List::stream).anyMatch(key -> key.id().equals(sheet.id())),
        "A sheet that nothing opens",
        card);
    check(!sheet.title().isBlank() && sheet.title().length() <= 45, "A modal's title", card);
    check(!card.inputs().isEmpty() && card.inputs().size() <= 5, "A modal's inputs", card);
    check(
        card.inputs().stream()
            .allMatch(
                input ->
                    !input.label().isBlank()
                        && input.label().length() <= 45
                        && input.hint().length() <= 100
                        && input.filled().length() <= 4000
                        && (!input.secret() || input.filled().isEmpty())),
        "A modal's input",
        card);
  }

  private static int lengths(List<Rich> texts) {
    return texts.stream().mapToInt(Rich::length).sum();
  }

  private static void check(boolean holds, String what, Card card) {
    if (!holds) {
      throw new AssertionError(what + " for Discord:\n" + Talk.written(card) + card.menu());
    }
  }

  private DiscordLimits() {}
}
