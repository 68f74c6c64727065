package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.telegram.Courier.Superseded;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.Outbox;
import com.smartxhosting.bot.channel.Painter;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Words;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Customers on Telegram. */
public final class TelegramChannel implements Channel, AutoCloseable {

  public static final String NAME = "telegram";

  /** The bundle with this channel's own words. */
  public static final String WORDS = "com.smartxhosting.bot.adapters.telegram.telegram";

  private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
  private static final int PROBES = 3;

  private final TelegramSettings settings;
  private final Words words;
  private final Time time;
  private final Counters counters = new Counters();
  private final Menu menu;
  private final BotApi api;
  private final Files files;
  private final Errands errands;
  private final Fleeting fleeting;
  private final Outbox<Show> outbox;
  private Optional<Poller> poller = Optional.empty();
  private volatile Optional<String> username = Optional.empty();

  /**
   * @param words must hold the bundle {@link #WORDS}
   * @param commands what the menu lists, in this order
   */
  public TelegramChannel(
      TelegramSettings settings,
      Words words,
      List<Command> commands,
      ChannelNotes notes,
      Painter painter,
      Time time) {
    this.settings = settings;
    this.words = words;
    this.time = time;
    this.menu = new Menu(words, commands);
    this.api = new BotApi(settings);
    this.files = new Files(api, time);
    var traffic = new Traffic(time, settings.messagesPerSecond());
    var live = new LiveMessages(notes, time);
    this.errands = new Errands(api, traffic, live, time, counters);
    this.fleeting = new Fleeting(notes, live, errands, api, words, time);
    var courier =
        new Courier(
            api, traffic, live, errands, fleeting, painter, counters, this::stripSuperseded);
    this.outbox = new Outbox<>(RepliesFirst::new, courier::deliver, time::sleep);
  }

  /**
   * What went out since the start.
   *
   * @param sent new messages
   * @param edited edits of live messages
   * @param retried attempts that had to be repeated
   * @param dropped messages given up
   * @param answered presses answered
   */
  public record Figures(long sent, long edited, long retried, long dropped, long answered) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.TELEGRAM;
  }

  @Override
  public void show(Actor to, Card card, Occasion occasion) {
    var show = Show.of(to.conversation(), to.address(), card, occasion);
    if (show.origin() instanceof Origin.Pressed(var callback, _)) {
      errands.answer(show.conversation(), callback);
    }
    outbox.add(show.conversation(), show);
  }

  private void stripSuperseded(Superseded old) {
    errands.stripLater(old, outbox);
  }

  @Override
  public Fetched fetch(Input.Offered offered) {
    try {
      return files.fetch(offered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Failed();
    }
  }

  public Figures figures() {
    return counters.figures(outbox);
  }

  /**
   * Asks Telegram which bot this is.
   *
   * @return the bot's user name
   * @throws TelegramStartFailed when the token or the connection is not good
   */
  public String probe() {
    return interruptibly(this::bot).username();
  }

  /**
   * Begins to fetch what customers write.
   *
   * @throws TelegramStartFailed when it cannot work as it is set up
   */
  public void start(Inbox inbox) {
    var bot = interruptibly(this::bot);
    interruptibly(
        () -> {
          probeUpdates();
          menu.publish(api);
          return bot;
        });
    fleeting.resume();
    poller = Optional.of(new Poller(settings, api, reception(bot, inbox), time));
    LOG.info("On Telegram as @{}, fetching updates", bot.username());
  }

  /**
   * Has Telegram post what customers write.
   *
   * @param address where the webhook is mounted, as seen from outside
   * @param secret 1 to 256 of {@code A-Za-z0-9_-}, which Telegram presents with every update
   * @throws TelegramStartFailed when it cannot work as it is set up
   */
  public TelegramWebhook startWebhook(Inbox inbox, URI address, Secret secret) {
    var bot = interruptibly(this::bot);
    interruptibly(
        () -> {
          setWebhook(address, secret);
          menu.publish(api);
          return bot;
        });
    fleeting.resume();
    LOG.info("On Telegram as @{}, by webhook", bot.username());
    return new TelegramWebhook(secret, reception(bot, inbox));
  }

  /**
   * A link that opens a chat with this bot and says {@code /start} with this; empty before Telegram
   * has told the bot's name.
   *
   * @param payload at most 64 of {@code A-Za-z0-9_-}
   */
  public Optional<Secret> link(Secret payload) {
    return username.map(
        name -> new Secret("https://t.me/%s?start=%s".formatted(name, payload.reveal())));
  }

  private Reception reception(Bot bot, Inbox inbox) {
    username = Optional.of(bot.username());
    return new Reception(bot, new Updates(bot, menu, time), inbox, errands, words, time);
  }

  private Bot bot() throws InterruptedException {
    return switch (api.call(BotApi.plainly(GetMe.builder().build()))) {
      case Answer.Done<org.telegram.telegrambots.meta.api.objects.User>(var user) ->
          new Bot(user.getId(), user.getUserName());
      case Answer.Failed<org.telegram.telegrambots.meta.api.objects.User>(var trouble) ->
          throw TelegramStartFailed.unreachable(settings.server(), trouble);
    };
  }

  /**
   * The library deletes a webhook and fights with a second poller without a word. A poll of the
   * process we take over from may still be open, so a conflict counts when it stays.
   */
  private void probeUpdates() throws InterruptedException {
    var probe = GetUpdates.builder().limit(1).timeout(0).allowedUpdates(Poll.WANTED).build();
    for (int attempt = 1; ; attempt++) {
      if (!(api.call(BotApi.plainly(probe)) instanceof Answer.Failed(var trouble))
          || trouble.kind() != Trouble.Kind.CONFLICT) {
        return;
      }
      if (attempt == PROBES) {
        throw TelegramStartFailed.noUpdates(trouble);
      }
      time.sleep(Duration.ofSeconds(1));
    }
  }

  private void setWebhook(URI address, Secret secret) throws InterruptedException {
    var webhook =
        SetWebhook.builder()
            .url(address.toString())
            .secretToken(secret.reveal())
            .allowedUpdates(Poll.WANTED)
            .build();
    if (api.call(client -> client.executeAsync(webhook)) instanceof Answer.Failed(var trouble)) {
      throw TelegramStartFailed.noWebhook(address, trouble);
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T take() throws InterruptedException;
  }

  private static <T> T interruptibly(Step<T> step) {
    try {
      return step.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting on Telegram");
    }
  }

  /** Stops fetching, gives what waits a few seconds to leave, and lets go of the rest. */
  @Override
  public void close() {
    poller.ifPresent(Poller::close);
    outbox.close();
    errands.close();
    api.close();
  }
}
