package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.BotApi.Request;
import com.smartxhosting.bot.adapters.telegram.Spot.Look;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Outbox.Verdict;
import com.smartxhosting.bot.channel.Painter;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a card to its chat: one attempt, and what to do about Telegram's answer. */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /**
   * A message where the conversation went on before, and whose buttons are old now.
   *
   * @param successor where the conversation goes on
   */
  record Superseded(String conversation, String chat, int message, int successor) {}

  private final BotApi api;
  private final Traffic traffic;
  private final LiveMessages live;
  private final Errands errands;
  private final Fleeting fleeting;
  private final Painter painter;
  private final Counters counters;
  private final Consumer<Superseded> superseded;

  /**
   * @param superseded is told of every message whose buttons a card has made old
   */
  Courier(
      BotApi api,
      Traffic traffic,
      LiveMessages live,
      Errands errands,
      Fleeting fleeting,
      Painter painter,
      Counters counters,
      Consumer<Superseded> superseded) {
    this.api = api;
    this.traffic = traffic;
    this.live = live;
    this.errands = errands;
    this.fleeting = fleeting;
    this.painter = painter;
    this.counters = counters;
    this.superseded = superseded;
  }

  Verdict<Show> deliver(Show show) throws InterruptedException {
    var before = live.of(show.conversation());
    if (show.failures() == 0) {
      takeAwaySecret(show, before);
    }
    if (show.page().secret() && !before.secret()) {
      // Noted before it is sent: an attempt that seems to fail may have reached the customer.
      live.put(show.conversation(), before.asking());
    }
    traffic.await(show.chat(), show.notice());
    return live.of(show.conversation()).handouts().equals(handouts(show))
        ? attempt(show)
        : withFiles(show);
  }

  private static String handouts(Show show) {
    return Handouts.name(show.card().handouts());
  }

  /** Files go out once, and before their card: that must stand below them to be noticed. */
  private Verdict<Show> withFiles(Show show) throws InterruptedException {
    for (var handout : show.card().handouts()) {
      switch (api.call(Requests.document(show.chat(), handout.document()))) {
        case Answer.Failed<Integer>(var trouble) -> {
          return failed(show, trouble);
        }
        case Answer.Done<Integer>(var message) -> {
          counters.sent.increment();
          if (handout.privacy() == Privacy.SECRET) {
            fleeting.remember(show.conversation(), show.chat(), message);
          }
        }
      }
    }
    live.put(show.conversation(), live.of(show.conversation()).giving(handouts(show)));
    return attempt(show.card().handouts().isEmpty() ? show : show.below());
  }

  /** A password that the customer typed does not stay in the chat. */
  private void takeAwaySecret(Show show, Live before) {
    if (before.secret()
        && show.cause() == Cause.TEXT
        && show.origin() instanceof Origin.Wrote(var message)) {
      fleeting.takeAwayNow(show.conversation(), show.chat(), message);
    }
  }

  private Verdict<Show> attempt(Show show) throws InterruptedException {
    var target = show.target(live.of(show.conversation()));
    var picture = show.page().picture().flatMap(painter::attempt);
    if (picture.isPresent()) {
      return show.page().fitsCaption()
          ? picture(show, target, picture.get())
          : pictureAboveText(show, target, picture.get());
    }
    return target.isPresent() && target.get().look() == Look.TEXT
        ? edit(show, target.get(), Requests.edit(show.chat(), target.get().message(), show.page()))
        : send(show, target, Look.TEXT, Requests.text(show.chat(), show.page()));
  }

  private Verdict<Show> picture(Show show, Optional<Spot> target, byte[] picture)
      throws InterruptedException {
    if (target.isEmpty()) {
      return send(show, target, Look.PICTURE, Requests.picture(show.chat(), show.page(), picture));
    }
    int message = target.get().message();
    return edit(
        show,
        new Spot(message, Look.PICTURE),
        Requests.edit(show.chat(), message, show.page(), picture));
  }

  /** Words too long for a caption follow the picture in a message of their own. */
  private Verdict<Show> pictureAboveText(Show show, Optional<Spot> target, byte[] picture)
      throws InterruptedException {
    return switch (api.call(Requests.picture(show.chat(), picture))) {
      case Answer.Failed<Integer>(var trouble) -> failed(show, trouble);
      case Answer.Done<Integer>(var above) -> {
        counters.sent.increment();
        target.ifPresent(spot -> remove(show, spot));
        yield attempt(show.below(above));
      }
    };
  }

  private Verdict<Show> send(
      Show show, Optional<Spot> replaced, Look look, Request<Integer> request)
      throws InterruptedException {
    return switch (api.call(request)) {
      case Answer.Failed<Integer>(var trouble) -> failed(show, trouble);
      case Answer.Done<Integer>(var message) -> {
        counters.sent.increment();
        replaced.ifPresent(spot -> remove(show, spot));
        settle(show, new Spot(message, look));
        yield new Verdict.Done<>();
      }
    };
  }

  private Verdict<Show> edit(Show show, Spot target, Request<?> request)
      throws InterruptedException {
    return switch (api.call(request)) {
      case Answer.Done<?> _ -> edited(show, target);
      case Answer.Failed<?>(var trouble) ->
          switch (trouble.kind()) {
            case UNCHANGED -> edited(show, target);
            case GONE -> attempt(show.anew());
            case FLOOD, PASSING, BLOCKED, MARKUP, TOKEN, CONFLICT, REFUSED -> failed(show, trouble);
          };
    };
  }

  private Verdict<Show> edited(Show show, Spot target) {
    counters.edited.increment();
    settle(show, target);
    return new Verdict.Done<>();
  }

  /** This is where the conversation goes on now. */
  private void settle(Show show, Spot spot) {
    if (show.page().fleeting()) {
      fleeting.remember(show.conversation(), show.chat(), spot.message());
    } else {
      fleeting.forget(show.conversation(), spot.message());
    }
    if (show.aim() == Show.Aim.ASIDE) {
      return;
    }
    var before = live.of(show.conversation());
    live.put(show.conversation(), Live.at(spot, show.page(), handouts(show), show.above()));
    before
        .above()
        .filter(old -> !show.above().equals(Optional.of(old)))
        .ifPresent(old -> errands.delete(show.conversation(), show.chat(), old));
    before
        .spot()
        // one further down stays as it is: it is where the customer looks
        .filter(old -> before.keys() && old.message() < spot.message())
        .map(old -> new Superseded(show.conversation(), show.chat(), old.message(), spot.message()))
        .ifPresent(superseded);
  }

  private void remove(Show show, Spot spot) {
    errands.delete(show.conversation(), show.chat(), spot.message());
    fleeting.forget(show.conversation(), spot.message());
    var before = live.of(show.conversation());
    if (before.is(spot.message())) {
      live.put(show.conversation(), before.removed());
    }
  }

  private Verdict<Show> failed(Show show, Trouble trouble) throws InterruptedException {
    return switch (trouble.kind()) {
      case FLOOD -> {
        traffic.refused(show.chat(), trouble.rest());
        yield new Verdict.Later<>(show.failedOnceMore(), trouble.rest());
      }
      case PASSING ->
          show.failures() < Backoff.ATTEMPTS
              ? new Verdict.Later<>(show.failedOnceMore(), Backoff.after(show.failures() + 1))
              : new Verdict.Never<>(trouble.toString());
      case BLOCKED -> {
        live.unwanted(show.conversation());
        yield new Verdict.Unwanted<>();
      }
      case MARKUP, REFUSED, GONE, UNCHANGED -> simpler(show, trouble);
      case TOKEN, CONFLICT -> new Verdict.Never<>(trouble.toString());
    };
  }

  /** A customer without his screen is worse off than one with a plain one. */
  private Verdict<Show> simpler(Show show, Trouble trouble) throws InterruptedException {
    if (show.page().picture().isPresent()) {
      return attempt(show.looking(show.page().withoutPicture()));
    }
    if (show.page().parseMode().isPresent()) {
      LOG.warn("Telegram refused a message to {}: {}", show.conversation(), trouble);
      return attempt(show.looking(show.page().inPlainWords(show.card())));
    }
    return show.aim() == Show.Aim.IN_PLACE
        ? attempt(show.anew())
        : new Verdict.Never<>(trouble.toString());
  }
}
