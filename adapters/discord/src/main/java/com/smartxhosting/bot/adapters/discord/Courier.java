package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Outbox.Verdict;
import com.smartxhosting.bot.channel.Painter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a card to its customer: by which way, and by which other when that is closed. */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Discord itself has been tried for some seconds each time: about five minutes in all. */
  private static final int ATTEMPTS = 12;

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** A way to a customer. */
  private sealed interface Way {
    /** The first answer to what he did. */
    record First(Origin.Interacted to) implements Way {}

    /** What the first answer shows, changed. */
    record Afterwards(Origin.Interacted to) implements Way {}

    record Edit(Spot spot) implements Way {}

    record Send() implements Way {}
  }

  private final Discord discord;
  private final FirstAnswers firstAnswers;
  private final LiveMessages live;
  private final Fleeting fleeting;
  private final Painter painter;
  private final InstantSource clock;
  private final String hush;

  Courier(
      Discord discord,
      FirstAnswers firstAnswers,
      LiveMessages live,
      Fleeting fleeting,
      Painter painter,
      InstantSource clock,
      String hush) {
    this.discord = discord;
    this.firstAnswers = firstAnswers;
    this.live = live;
    this.fleeting = fleeting;
    this.painter = painter;
    this.clock = clock;
    this.hush = hush;
  }

  Verdict<Show> deliver(Show show) throws InterruptedException {
    var message = painted(show.page()); // before the first answer is claimed, for it takes time
    return deliver(show, message, ways(show));
  }

  private Message painted(Page page) {
    return page.picture().flatMap(painter::attempt).map(page::with).orElse(page.message());
  }

  private List<Way> ways(Show show) throws InterruptedException {
    var ways = new ArrayList<Way>();
    switch (show.origin()) {
      case Origin.Interacted to -> {
        switch (firstAnswers.take(to.ticket())) {
          case FIRST -> ways.add(new Way.First(to));
          case LATER -> {}
        }
        ways.add(new Way.Afterwards(to));
        to.below()
            .filter(_ -> to.visibility() == Visibility.EVERYBODY)
            .map(to::spot)
            .map(Way.Edit::new)
            .ifPresent(ways::add);
      }
      case Origin.Wrote() -> {}
      case Origin.Nobody() ->
          live.of(show.conversation())
              .map(Live::spot)
              .filter(spot -> inPlace(show.cause(), spot))
              .map(Way.Edit::new)
              .ifPresent(ways::add);
    }
    ways.add(new Way.Send());
    return ways;
  }

  /** Where others look on, no new message can be sent of itself; the live one stands for it. */
  private static boolean inPlace(Cause cause, Spot live) {
    return switch (cause) {
      case PRESS, SETTLED -> true;
      case TEXT -> live instanceof Spot.Ephemeral;
      case NOTICE -> false;
    };
  }

  private Verdict<Show> deliver(Show show, Message message, List<Way> ways)
      throws InterruptedException {
    var way = ways.getFirst();
    var others = ways.subList(1, ways.size());
    return switch (take(way, show.user(), message)) {
      case Answer.Done<Spot>(var spot) -> {
        settle(show, spot);
        yield new Verdict.Done<>();
      }
      case Answer.Failed<Spot>(var fault) ->
          switch (fault) {
            case Fault.ClosedDms _ -> {
              live.unwanted(show.conversation(), clock.instant());
              yield new Verdict.Unwanted<>();
            }
            case Fault.Gone _, Fault.Expired _, Fault.AnsweredAlready _ ->
                others.isEmpty()
                    ? new Verdict.Never<>(fault.toString())
                    : deliver(show, message, others);
            case Fault.RateLimited(var rest) -> later(show, rest, fault);
            // it may have arrived; whether it has, the next way tells
            case Fault.Unreachable _ ->
                way instanceof Way.First
                    ? deliver(show, message, others)
                    : later(show, PAUSE, fault);
            case Fault.Refused _ -> simpler(show, fault, ways);
          };
    };
  }

  private Answer<Spot> take(Way way, Snowflake user, Message message) {
    return switch (way) {
      case Way.First(var to) ->
          at(firstAnswers.give(to.ticket(), () -> firstAnswer(to, message)), to::spot);
      case Way.Afterwards(var to) ->
          to.ticket().expired(clock.instant())
              ? new Answer.Failed<>(new Fault.Expired(0))
              : at(discord.editOriginal(to.ticket(), message), to::spot);
      case Way.Edit(Spot.Direct spot) ->
          at(discord.edit(spot.message(), message), Spot.Direct::new);
      case Way.Edit(Spot.Ephemeral spot) ->
          spot.ticket().expired(clock.instant())
              ? new Answer.Failed<>(new Fault.Expired(0))
              : at(
                  discord.editOriginal(spot.ticket(), message),
                  id -> new Spot.Ephemeral(id, spot.ticket()));
      case Way.Send() -> at(discord.send(user, message), Spot.Direct::new);
    };
  }

  private Answer<MessageId> firstAnswer(Origin.Interacted to, Message message) {
    return to.below().isPresent()
        ? discord.update(to.ticket(), message)
        : discord.reply(to.ticket(), message, to.visibility());
  }

  private static Answer<Spot> at(Answer<MessageId> answer, Function<MessageId, Spot> spot) {
    return switch (answer) {
      case Answer.Done<MessageId>(var id) -> new Answer.Done<>(spot.apply(id));
      case Answer.Failed<MessageId>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  /** This is where the conversation goes on now. */
  private void settle(Show show, Spot spot) {
    if (show.page().fleeting()) {
      fleeting.remember(show.conversation(), spot);
    } else {
      fleeting.forget(show.conversation(), spot.message());
    }
    var before = live.of(show.conversation());
    live.put(show.conversation(), new Live(spot, show.card().busy()));
    before
        .filter(left -> left.waiting() && !left.is(spot.message()))
        .ifPresent(left -> takeAway(show, left.spot()));
  }

  /**
   * What says that we are at work would say so for ever, now that the answer is shown elsewhere.
   */
  private void takeAway(Show show, Spot waiting) {
    discord
        .takeAway(waiting)
        .ifPresent(
            fault -> LOG.debug("{} keeps a waiting message: {}", show.conversation(), fault));
  }

  private static Verdict<Show> later(Show show, Duration pause, Fault why) {
    return show.failures() < ATTEMPTS
        ? new Verdict.Later<>(show.failedOnceMore(), pause)
        : new Verdict.Never<>(why.toString());
  }

  /** A customer without his screen is worse off than one with a plain one. */
  private Verdict<Show> simpler(Show show, Fault fault, List<Way> ways)
      throws InterruptedException {
    LOG.warn("Discord refused a card for {}: {}", show.conversation(), fault);
    var plain = Page.plain(show.card(), hush);
    return plain.equals(show.page())
        ? new Verdict.Never<>(fault.toString())
        : deliver(show.looking(plain), plain.message(), ways);
  }
}
