package com.smartxhosting.bot.listing;

import com.smartxhosting.bot.words.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What all the things on a list are called, so that a word can name one of them. */
public record Names(List<Name> names) {

  /**
   * A thing that can be named.
   *
   * @param key as that of its row
   * @param words all that a customer may call it, such as its domain and its product
   */
  public record Name(String key, Text label, List<String> words) {
    public Name {
      words = List.copyOf(words);
    }

    private boolean isCalled(String word) {
      return key.equalsIgnoreCase(word) || words.stream().anyMatch(word::equalsIgnoreCase);
    }

    private boolean startsWith(String part) {
      return words.stream().anyMatch(word -> lower(word).startsWith(part));
    }

    private boolean contains(String part) {
      return words.stream().anyMatch(word -> lower(word).contains(part));
    }
  }

  public Names {
    names = List.copyOf(names);
  }

  /** Those called exactly so, or else those whose name has this in it. */
  public List<Name> meantBy(String word) {
    var said = word.strip();
    var exactly = names.stream().filter(name -> name.isCalled(said)).toList();
    return exactly.isEmpty()
        ? names.stream().filter(name -> name.contains(lower(said))).toList()
        : exactly;
  }

  /** Those that an unfinished word may lead to: the ones that begin with it first. */
  public List<Name> like(String unfinished) {
    var part = lower(unfinished.strip());
    return names.stream()
        .filter(name -> name.contains(part) || name.isCalled(part))
        .sorted(Comparator.comparing(name -> !name.startsWith(part)))
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
