package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Option;
import com.smartxhosting.bot.dialog.Button.Kind;
import java.util.ArrayList;
import java.util.List;

/** Keys laid out as a channel has room for them, in as many leaves as it takes. */
final class Keys {

  /**
   * What fits below one message.
   *
   * @param options the choices of a menu; empty where they are keys among the others
   */
  record Leaf(List<Option> options, List<List<Key>> rows) {}

  private final Capabilities channel;

  /** How many rows the screen itself may take. */
  private final int room;

  /**
   * @param around how many rows stand below those of the screen
   */
  Keys(Capabilities channel, int around) {
    this.channel = channel;
    this.room = channel.rows() - around;
  }

  /**
   * @param choices those of the keys that are choices, as a menu would list them
   * @param turning whether there are leaves to turn already, for which a row is needed
   */
  List<Leaf> leaves(List<Key> keys, List<Option> choices, boolean turning) {
    boolean menu = channel.menus().options() > 0 && choices.size() > channel.buttonsPerRow();
    var rows = menu ? rows(others(keys)) : channel.menus().options() > 0 ? apart(keys) : rows(keys);
    var options = menu ? parts(choices, channel.menus().options()) : List.<List<Option>>of();
    int left = room - (menu ? 1 : 0);
    boolean fits = !turning && rows.size() <= left && options.size() <= 1;
    var parts = parts(rows, fits ? left : left - 1);
    var leaves = new ArrayList<Leaf>();
    for (int leaf = 0; leaf < Math.max(1, Math.max(options.size(), parts.size())); leaf++) {
      leaves.add(new Leaf(at(options, leaf), at(parts, leaf)));
    }
    return leaves;
  }

  /** Where a channel has menus, choices stand in rows of their own even when they are few. */
  private List<List<Key>> apart(List<Key> keys) {
    var rows = rows(keys.stream().filter(key -> key.kind() == Kind.CHOICE).toList());
    rows.addAll(rows(others(keys)));
    return rows;
  }

  private static List<Key> others(List<Key> keys) {
    return keys.stream().filter(key -> key.kind() != Kind.CHOICE).toList();
  }

  private List<List<Key>> rows(List<Key> keys) {
    boolean roomy = keys.stream().anyMatch(key -> key.label().length() > channel.shortLabel());
    return parts(keys, roomy ? 1 : channel.buttonsPerRow());
  }

  static <T> List<List<T>> parts(List<T> all, int size) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(List.copyOf(all.subList(from, Math.min(from + size, all.size()))));
    }
    return parts;
  }

  /** What runs out first keeps its last part, so that no leaf is without keys. */
  private static <T> List<T> at(List<List<T>> parts, int leaf) {
    return parts.isEmpty() ? List.of() : parts.get(Math.min(leaf, parts.size() - 1));
  }
}
