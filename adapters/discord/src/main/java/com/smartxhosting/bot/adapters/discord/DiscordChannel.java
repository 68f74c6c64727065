package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.Merging;
import com.smartxhosting.bot.channel.Outbox;
import com.smartxhosting.bot.channel.Painter;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Customers on Discord. */
public final class DiscordChannel implements Channel, AutoCloseable {

  public static final String NAME = "discord";

  /** The bundle with this channel's own words. */
  public static final String WORDS = "com.smartxhosting.bot.adapters.discord.discord";

  /** The loggers of the library below, which write down packets and so what customers say. */
  public static final String INDISCREET_LOGGERS = "org.javacord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordChannel.class);

  private final Discord discord;
  private final Words words;
  private final Vault vault;
  private final Menu menu;
  private final String hush;
  private final Delays delays = new Delays();
  private final FirstAnswers firstAnswers;
  private final Fleeting fleeting;
  private final Outbox<Show> outbox;

  /**
   * How long things may take.
   *
   * @param answer how long a screen has to be the first answer to what it answers; then we say that
   *     we are at work
   * @param secrets how long a secret may be seen
   */
  public record Pace(Duration answer, Duration secrets) {
    public static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofMinutes(1));
  }

  /**
   * How long customers waited for first answers since the start.
   *
   * @param answers how many there were
   * @param half within which time half of them came, since their interactions arrived here
   * @param nearlyAll within which time 99 of 100 came
   * @param longestByDiscord counted by Discord's clock, which may differ from ours
   */
  public record Waits(
      long answers,
      Duration half,
      Duration nearlyAll,
      Duration longest,
      Duration longestByDiscord) {}

  /**
   * @param words must hold the bundle {@link #WORDS}
   * @param commands what Discord lists, in this order
   * @param vault seals what lets one speak for the bot
   */
  public DiscordChannel(
      Discord discord,
      Words words,
      List<Command> commands,
      ChannelNotes notes,
      Vault vault,
      Painter painter,
      InstantSource clock,
      Pace pace) {
    this.discord = discord;
    this.words = words;
    this.vault = vault;
    this.menu = new Menu(words, commands);
    this.hush = words.plain(Text.of("discord.hush"), words.nearest(""));
    var live = new LiveMessages(notes, vault);
    this.firstAnswers = new FirstAnswers(discord, clock, pace.answer(), delays);
    this.fleeting = new Fleeting(discord, notes, live, vault, clock, pace.secrets());
    var courier = new Courier(discord, firstAnswers, live, fleeting, painter, clock, hush);
    this.outbox =
        new Outbox<>(() -> new Merging<>(Show::mergedWith), courier::deliver, Thread::sleep);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.DISCORD;
  }

  @Override
  public void show(Actor to, Card card, Occasion occasion) {
    outbox.add(
        to.conversation(),
        new Show(
            to.conversation(),
            Snowflake.of(to.address()),
            card,
            Page.of(card, hush),
            occasion.cause(),
            Origin.decoded(occasion.origin(), vault),
            0));
  }

  @Override
  public Fetched fetch(Input.Offered offered) {
    return switch (discord.download(new Secret(offered.reference()), Document.LARGEST)) {
      case Answer.Done<Optional<byte[]>>(var bytes) ->
          bytes
              .<Fetched>map(
                  content -> new Fetched.Got(Document.of(offered.name(), offered.type(), content)))
              .orElseGet(Fetched.TooLarge::new);
      case Answer.Failed<Optional<byte[]>>(var fault) -> {
        LOG.warn("A file could not be fetched: {}", fault);
        yield new Fetched.Failed();
      }
    };
  }

  public Waits waits() {
    return delays.waits();
  }

  /**
   * Asks Discord who the bot is and what it can do, without going online.
   *
   * @throws DiscordStartFailed when the token or the connection is not good
   */
  public Standing probe() {
    long asked = System.nanoTime();
    var self = discord.probe();
    var latency = Duration.ofNanos(System.nanoTime() - asked);
    return new Standing(self, latency, menu.commands().size(), discord.published(menu.commands()));
  }

  /**
   * Goes online and hears what customers do.
   *
   * @throws DiscordStartFailed when it cannot work as it is set up
   */
  public void start(Inbox inbox, Insight insight) {
    var self = discord.start(new Reception(discord, inbox, insight, firstAnswers, vault, words));
    discord
        .publish(menu.commands())
        .ifPresent(fault -> LOG.warn("Discord does not take the commands: {}", fault));
    fleeting.resume();
    LOG.info("On Discord as {}", self.user().name());
  }

  /** Goes offline, gives what waits a few seconds to leave, and lets go of the rest. */
  @Override
  public void close() {
    outbox.close();
    fleeting.close();
    discord.close();
    var waits = waits();
    if (waits.answers() > 0) {
      LOG.info(
          "{} interactions on Discord were answered: half within {} ms, 99 of 100 within {} ms, all"
              + " within {} ms",
          waits.answers(),
          waits.half().toMillis(),
          waits.nearlyAll().toMillis(),
          waits.longest().toMillis());
    }
  }
}
