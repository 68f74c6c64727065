package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Once;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Shown;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A conversation that stays where a test has put it, and remembers what it was told. */
final class Standstill implements Insight, Once {

  final List<Arrival> heard = new ArrayList<>();

  private final String id;
  private final Set<String> known = new HashSet<>();
  private Screen<?> screen = Screen.of(Text.words("Home"));
  private String place = "{}";
  private long version = 1;

  Standstill(String id) {
    this.id = id;
  }

  void stands(String at, Screen<?> showing) {
    place = at;
    screen = showing;
    version++;
  }

  Standing standing() {
    return standing(Premises.ADA);
  }

  Standing standing(Actor actor) {
    var frame =
        new Frame(
            "1.0",
            "test",
            place,
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty());
    var session =
        new Session(id, version, actor, "", List.of(frame), List.of(), Text.NONE, 0, List.of(), 0);
    var ways = new Shown.Ways(false, true, true, false, false);
    return new Standing(session, new Shown(screen, ways, Text.NONE, List.of(), version, 0, ""));
  }

  @Override
  public Optional<Standing> standing(String conversation) {
    return conversation.equals(id) ? Optional.of(standing()) : Optional.empty();
  }

  @Override
  public boolean accept(Arrival arrival) {
    if (!known.add(arrival.id())) {
      return false;
    }
    heard.add(arrival);
    return true;
  }

  @Override
  public Optional<Card> card(String conversation) {
    return Optional.empty();
  }

  @Override
  public List<Suggestion> suggest(Unfinished typed, Duration patience) {
    return List.of();
  }
}
