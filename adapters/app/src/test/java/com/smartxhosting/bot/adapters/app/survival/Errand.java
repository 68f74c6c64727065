package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something a customer wants of the bot, and how he gets it from whatever screen he looks at.
 *
 * @param opening what he writes first; empty where the screen that he looks at leads on
 * @param presses how that begins which he presses where it is offered; what comes first goes first
 * @param writes what he writes where a screen has these words
 * @param files what he sends as a file where a screen has these words
 * @param over whether a screen shows him how it has ended
 */
record Errand(
    String opening,
    List<String> presses,
    Map<String, String> writes,
    Map<String, String> files,
    Predicate<Posted> over) {

  private static final List<String> TROUBLES = List.of("That did not work", "no clear answer");

  static Errand of(String opening, String... presses) {
    return new Errand(opening, List.of(presses), Map.of(), Map.of(), _ -> false);
  }

  Errand writing(Map<String, String> texts) {
    return new Errand(opening, presses, texts, files, over);
  }

  Errand sending(String asked, String content) {
    return new Errand(opening, presses, writes, Map.of(asked, content), over);
  }

  Errand untilSaid(String words) {
    return until(seen -> seen.words().contains(words));
  }

  Errand untilOffered(String beginning) {
    return until(seen -> offered(seen, beginning).isPresent());
  }

  /** Not over before this is said on the same screen. */
  Errand andSaid(String words) {
    return until(over.and(seen -> seen.words().contains(words)));
  }

  private Errand until(Predicate<Posted> end) {
    return new Errand(opening, presses, writes, files, end);
  }

  /** The same, also over as soon as the company has failed. */
  Errand orTrouble() {
    return until(over.or(seen -> TROUBLES.stream().anyMatch(seen.words()::contains)));
  }

  Optional<String> button(Posted seen) {
    return presses.stream().flatMap(each -> offered(seen, each).stream()).findFirst();
  }

  private static Optional<String> offered(Posted seen, String beginning) {
    return seen.labels().stream().filter(label -> label.startsWith(beginning)).findFirst();
  }

  Optional<String> text(Posted seen) {
    return answer(writes, seen);
  }

  Optional<String> file(Posted seen) {
    return answer(files, seen);
  }

  private static Optional<String> answer(Map<String, String> answers, Posted seen) {
    return answers.entrySet().stream()
        .filter(each -> seen.words().contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
