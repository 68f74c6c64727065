package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.conversations.agents.Rehearsals;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Rounds;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where agents rehearse, each in an {@link Understudy} of his own. As long as a rehearsal lasts,
 * whatever is done in its chat goes there; all else goes past it.
 */
final class Playhouse implements Rehearsals, AutoCloseable {

  private static final int MOST = 20;

  private final Understudy.Surroundings around;
  private final Staff staff;
  private final Store store;
  private final Map<String, Rehearsal> rehearsals = new ConcurrentHashMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Rounds rounds = new Rounds(this::round, Pace.USUAL.rounds());

  /**
   * @param store where it is found what language an agent speaks
   */
  Playhouse(Understudy.Surroundings around, Staff staff, Store store) {
    this.around = around;
    this.staff = staff;
    this.store = store;
    rounds.start();
  }

  // ---- between the channels and the bot

  /**
   * Takes what arrives at channels, and passes on what is done in no rehearsal. One that must not
   * go on ends first; what was meant for it is the bot's to refuse.
   */
  Inbox before(Inbox bot) {
    return arrivals -> {
      var past = new ArrayList<Arrival>();
      for (var arrival : arrivals) {
        goingOn(arrival.conversation())
            .ifPresentOrElse(
                rehearsal -> rehearsal.accept(arrival, around.clock().instant()),
                () -> past.add(arrival));
      }
      if (!past.isEmpty()) {
        bot.accept(past);
      }
    };
  }

  /** The same for channels that look at a chat between inputs. */
  Insight before(Insight bot) {
    return new Insight() {
      private Insight of(String conversation) {
        return stage(conversation).map(Understudy::insight).orElse(bot);
      }

      @Override
      public Optional<Card> card(String conversation) {
        return of(conversation).card(conversation);
      }

      @Override
      public Optional<Standing> standing(String conversation) {
        return of(conversation).standing(conversation);
      }

      @Override
      public List<Suggestion> suggest(Unfinished typed, Duration patience) {
        return of(typed.conversation()).suggest(typed, patience);
      }
    };
  }

  private Optional<Rehearsal> goingOn(String conversation) {
    var rehearsal = Optional.ofNullable(rehearsals.get(conversation));
    rehearsal.ifPresent(each -> look(conversation, each));
    return rehearsal.filter(each -> !each.isOver());
  }

  private Optional<Understudy> stage(String conversation) {
    return Optional.ofNullable(rehearsals.get(conversation)).flatMap(Rehearsal::stage);
  }

  /** The channel as the bot has it: what the bot shows of itself, a rehearsal is told of. */
  Channel behind(Channel channel) {
    channels.put(channel.name(), channel);
    return new Shared(
        channel,
        (to, card, occasion) -> {
          channel.show(to, card, occasion);
          Optional.ofNullable(rehearsals.get(to.conversation())).ifPresent(Rehearsal::covered);
        });
  }

  /**
   * The channel as a rehearsal has it: what comes too late is not shown in the agent's own chat.
   */
  private Channel stageOf(Channel channel, Rehearsal rehearsal) {
    return new Shared(
        channel,
        (to, card, occasion) -> {
          if (!rehearsal.isStruck()) {
            channel.show(to, card, occasion);
          }
        });
  }

  @FunctionalInterface
  private interface Showing {
    void show(Actor to, Card card, Channel.Occasion occasion);
  }

  /** A channel that shows in another way. */
  private record Shared(Channel channel, Showing showing) implements Channel {
    @Override
    public String name() {
      return channel.name();
    }

    @Override
    public Capabilities capabilities() {
      return channel.capabilities();
    }

    @Override
    public void show(Actor to, Card card, Occasion occasion) {
      showing.show(to, card, occasion);
    }

    @Override
    public Fetched fetch(Input.Offered offered) {
      return channel.fetch(offered);
    }
  }

  // ---- rehearsing

  @Override
  public Outcome<Ended> hold(Play play) {
    var chat = play.chat().conversation();
    var rehearsal = new Rehearsal(play, around.clock().instant());
    if (rehearsals.size() >= MOST || rehearsals.putIfAbsent(chat, rehearsal) != null) {
      return Outcome.refused(Text.of("rehearse.full"));
    }
    try (var folder = RehearsalFolder.in(around.folder());
        var stage = stage(play, rehearsal, folder)) {
      return Outcome.ok(rehearsal.hold(stage, language(chat)));
    } finally {
      rehearsal.strike();
      rehearsals.remove(chat);
    }
  }

  private Understudy stage(Play play, Rehearsal rehearsal, RehearsalFolder folder) {
    var channel = stageOf(channels.get(play.chat().channel()), rehearsal);
    return Understudy.open(
        around.within(folder.path()), play, channel, () -> rehearsal.end(Ended.BY_AGENT));
  }

  private String language(String conversation) {
    return store.find(conversation).map(Session::language).orElse("");
  }

  private void round() {
    rehearsals.forEach(this::look);
  }

  private void look(String conversation, Rehearsal rehearsal) {
    if (staff.find(conversation).isEmpty()) {
      rehearsal.end(Ended.NO_AGENT);
    } else if (rehearsal.isSilentAt(around.clock().instant())) {
      rehearsal.end(Ended.IDLE);
    }
  }

  /** What is under way goes with the process; the next one tells the agents so. */
  @Override
  public void close() {
    rounds.close();
  }
}
