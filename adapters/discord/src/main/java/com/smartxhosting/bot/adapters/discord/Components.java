package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Button.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be pressed below a message: a menu of choices, ways out, and buttons. */
final class Components {

  /** The one menu of a message. What was chosen in it tells more. */
  private static final String MENU = "menu";

  private static final int BESIDE = 5;
  private static final int LONGEST_ADDRESS = 512;

  private Components() {}

  static List<Row> of(Card card) {
    var rows = withoutLinks(card);
    int top = card.menu().isPresent() && !card.busy() ? 1 : 0;
    rows.addAll(top, links(card));
    return rows;
  }

  /** While we are at work there is nothing to press. */
  static List<Row> withoutLinks(Card card) {
    var rows = new ArrayList<Row>();
    if (!card.busy()) {
      card.menu().ifPresent(menu -> rows.add(select(menu)));
      card.rows()
          .forEach(
              keys -> rows.add(new Row.Buttons(keys.stream().map(Components::button).toList())));
    }
    return rows;
  }

  private static List<Row> links(Card card) {
    var ways =
        Stream.concat(
                card.links().stream().filter(Components::pressable).map(Components::link),
                card.passOn().stream().map(Handed::offer))
            .toList();
    var rows = new ArrayList<Row>();
    for (int from = 0; from < ways.size(); from += BESIDE) {
      rows.add(new Row.Buttons(ways.subList(from, Math.min(from + BESIDE, ways.size()))));
    }
    return rows;
  }

  private static Row.Button link(Way way) {
    return new Row.Button.Link(way.label(), URI.create(way.address()));
  }

  /** Discord refuses a whole message for one button that leads nowhere outside this machine. */
  static boolean pressable(Way way) {
    try {
      var host = URI.create(way.address()).getHost();
      return host != null
          && host.contains(".")
          && !host.startsWith("127.")
          && way.address().length() <= LONGEST_ADDRESS;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Row select(Card.Menu menu) {
    var options =
        menu.options().stream()
            .map(
                option ->
                    new Row.Option(
                        checked(option.id()), option.label(), option.detail(), Row.Choice.OPEN))
            .toList();
    return new Row.Select(MENU, menu.prompt(), options, 1, 1, Row.Access.ENABLED);
  }

  private static Row.Button button(Key key) {
    return new Row.Button.Press(
        checked(key.id()), key.label(), style(key.kind()), Optional.empty(), Row.Access.ENABLED);
  }

  private static Row.Style style(Kind kind) {
    return switch (kind) {
      case PRIMARY -> Row.Style.PRIMARY;
      case DANGER -> Row.Style.DANGER;
      case CHOICE, ACTION -> Row.Style.SECONDARY;
    };
  }

  private static String checked(String id) {
    if (id.isEmpty() || id.length() > Capabilities.DISCORD.buttonIdBytes()) {
      throw new IllegalArgumentException(
          "The button id '%s' has %d characters; Discord takes 1 to %d. Make the names of buttons shorter."
              .formatted(id, id.length(), Capabilities.DISCORD.buttonIdBytes()));
    }
    return id;
  }
}
