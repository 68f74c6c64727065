package com.smartxhosting.bot.flow.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What YAML is to us: words, lists and named entries. Numbers, yes and no are words too. */
sealed interface Yaml {

  /** Where it stands. */
  Spot spot();

  record Words(Spot spot, String text) implements Yaml {}

  record Items(Spot spot, List<Yaml> all) implements Yaml {}

  /** Entries with different names, in the order of the file. */
  record Entries(Spot spot, Map<String, Entry> all) implements Yaml {}

  /**
   * An entry.
   *
   * @param spot of its name
   */
  record Entry(Spot spot, Yaml value) {}

  /** Where everything stands, by its path, such as {@code steps/3/with/host}. */
  default Map<String, Spot> places() {
    var places = new LinkedHashMap<String, Spot>();
    note("", places);
    return places;
  }

  private void note(String path, Map<String, Spot> places) {
    places.put(path, spot());
    switch (this) {
      case Words _ -> {}
      case Items(_, var all) -> {
        for (int i = 0; i < all.size(); i++) {
          all.get(i).note(below(path, String.valueOf(i)), places);
        }
      }
      case Entries(_, var all) ->
          all.forEach((name, entry) -> entry.value().note(below(path, name), places));
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
