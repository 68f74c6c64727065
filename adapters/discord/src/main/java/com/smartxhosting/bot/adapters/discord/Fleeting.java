package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.secret.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages with secrets away after a minute. Every one is noted until that is done, so that a
 * restart does not leave it standing.
 */
final class Fleeting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Fleeting.class);
  private static final String NOTE = "fleeting:";

  /** So long before a ticket expires its message is taken away, be its time over or not. */
  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Discord discord;
  private final ChannelNotes notes;
  private final LiveMessages live;
  private final Vault vault;
  private final InstantSource clock;
  private final Duration stay;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentHashMap<MessageId, Instant> shown = new ConcurrentHashMap<>();

  /**
   * @param stay how long a secret may be seen
   */
  Fleeting(
      Discord discord,
      ChannelNotes notes,
      LiveMessages live,
      Vault vault,
      InstantSource clock,
      Duration stay) {
    this.discord = discord;
    this.notes = notes;
    this.live = live;
    this.vault = vault;
    this.clock = clock;
    this.stay = stay;
  }

  /** Takes up what was shown before a restart. */
  void resume() {
    for (var note : notes.all(DiscordChannel.NAME, NOTE)) {
      var parts = note.value().split(" ", 2);
      Spot.decoded(parts[parts.length - 1], vault)
          .ifPresentOrElse(
              spot ->
                  takeAwayAt(
                      note.conversation(), spot, Instant.ofEpochMilli(Long.parseLong(parts[0]))),
              () -> notes.erase(note.conversation(), note.name()));
    }
  }

  /** A message that shows a secret. */
  void remember(String conversation, Spot spot) {
    var end = end(spot);
    var value = end.toEpochMilli() + " " + spot.encoded(vault);
    notes.write(new Note(conversation, name(spot.message()), value));
    takeAwayAt(conversation, spot, end);
  }

  private Instant end(Spot spot) {
    var usual = clock.instant().plus(stay);
    return switch (spot) {
      case Spot.Direct _ -> usual;
      case Spot.Ephemeral(_, var ticket) -> {
        var latest = ticket.id().made().plus(Ticket.LIFE).minus(BEFORE_EXPIRY);
        yield latest.isBefore(usual) ? latest : usual;
      }
    };
  }

  /** The message shows something else by now. */
  void forget(String conversation, MessageId message) {
    if (!shown.isEmpty() && shown.remove(message) != null) {
      notes.erase(conversation, name(message));
    }
  }

  private static String name(MessageId message) {
    return NOTE + message.message();
  }

  private void takeAwayAt(String conversation, Spot spot, Instant end) {
    shown.put(spot.message(), end);
    threads.execute(
        () -> {
          try {
            Thread.sleep(Duration.between(clock.instant(), end)); // at once when that is past
            if (shown.remove(spot.message(), end)) {
              takeAway(conversation, spot);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void takeAway(String conversation, Spot spot) throws InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (discord.takeAway(spot).filter(Fleeting::passing).isEmpty()) {
        live.removed(conversation, spot.message());
        notes.erase(conversation, name(spot.message()));
        return;
      }
      Thread.sleep(PAUSE);
    }
    LOG.warn(
        "A secret shown to {} could not be taken away; the next start tries again", conversation);
  }

  /** Whether trying again may help. */
  private static boolean passing(Fault fault) {
    return switch (fault) {
      case Fault.RateLimited _, Fault.Unreachable _ -> true;
      case Fault.Gone _,
          Fault.Expired _,
          Fault.AnsweredAlready _,
          Fault.ClosedDms _,
          Fault.Refused _ ->
          false;
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
