package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Discord as this channel needs it. A library lives behind it.
 *
 * <p>Every method blocks until Discord has answered. Passing trouble is tried again within the time
 * that is left: three seconds from an interaction's making for a first answer, some seconds for all
 * else. Where a fault is returned, it is what remained; nothing is thrown for what Discord or the
 * network does. The empty {@link Optional} means that it is done.
 *
 * <p>An edit makes the message look exactly like the one given: what that does not hold is taken
 * away.
 */
public interface Discord extends AutoCloseable {

  /**
   * Who the bot is.
   *
   * @param application the number that commands and tokens belong to
   * @param guilds how many it is in, as Discord counts them now and then
   */
  record Self(Snowflake application, User user, int guilds) {}

  /**
   * Asks Discord who the bot is, without going online.
   *
   * @throws DiscordStartFailed when the token or the connection is not good
   */
  Self probe();

  /**
   * Goes online; the listener may hear of something before this returns. Can be done once.
   *
   * @throws DiscordStartFailed when it cannot work as it is set up
   */
  Self start(Listener listener);

  /** Makes these the bot's commands everywhere, unless Discord has them already. */
  Optional<Fault> publish(List<CommandSpec> commands);

  /** Whether these are the commands that Discord has. */
  Answer<Boolean> published(List<CommandSpec> commands);

  // The first answer to an interaction: one of these, within Ticket.FIRST_ANSWER.

  /** Says something new. */
  Answer<MessageId> reply(Ticket to, Message message, Visibility visibility);

  /** Changes the message that the component sits on. */
  Answer<MessageId> update(Ticket to, Message message);

  /** Shows that we are at work; {@link #editOriginal} says what came of it. */
  Optional<Fault> deferReply(Ticket to, Visibility visibility);

  /** Leaves the message that the component sits on as it is; {@link #editOriginal} changes it. */
  Optional<Fault> deferUpdate(Ticket to);

  Optional<Fault> openModal(Ticket to, Modal modal);

  /**
   * Answers an {@link Interaction.Autocomplete}.
   *
   * @param suggestions at most 25
   */
  Optional<Fault> suggest(Ticket to, List<Suggestion> suggestions);

  // Afterwards, within Ticket.LIFE; also for a ticket of another process of this bot.

  /** Changes what the first answer shows: its own message, or the one that it updated. */
  Answer<MessageId> editOriginal(Ticket to, Message message);

  Optional<Fault> deleteOriginal(Ticket to);

  /** Says something more. */
  Answer<MessageId> followUp(Ticket to, Message message, Visibility visibility);

  // Direct messages, at any time.

  /** Writes to a customer; a repeated attempt of this call shows it once. */
  Answer<MessageId> send(Snowflake user, Message message);

  Answer<MessageId> edit(MessageId sent, Message message);

  Optional<Fault> delete(MessageId sent);

  /**
   * The bytes of a file that a customer handed over; none when there are more than that.
   *
   * @param address as Discord told it
   */
  Answer<Optional<byte[]>> download(Secret address, int most);

  /** Deletes a message wherever it is; one seen by the customer alone, while its ticket lives. */
  default Optional<Fault> takeAway(Spot spot) {
    return switch (spot) {
      case Spot.Direct(var message) -> delete(message);
      case Spot.Ephemeral(_, var ticket) -> deleteOriginal(ticket);
    };
  }

  /** Goes offline and returns when nothing of it runs any more. */
  @Override
  void close();
}
