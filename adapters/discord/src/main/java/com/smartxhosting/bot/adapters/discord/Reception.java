package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.adapters.discord.Interaction.Autocomplete;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what customers do, and answers at once what cannot wait for a turn. */
final class Reception implements Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** What no screen has: a press of this shows where the customer is. */
  private static final String NOWHERE = "0:elsewhere";

  /** Leaves Discord's 3 s time for the way. */
  private static final Duration SUGGEST_WITHIN = Duration.ofMillis(1800);

  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(600));

  private final Discord discord;
  private final Inbox inbox;
  private final Insight insight;
  private final FirstAnswers firstAnswers;
  private final Vault vault;
  private final Words words;

  Reception(
      Discord discord,
      Inbox inbox,
      Insight insight,
      FirstAnswers firstAnswers,
      Vault vault,
      Words words) {
    this.discord = discord;
    this.inbox = inbox;
    this.insight = insight;
    this.firstAnswers = firstAnswers;
    this.vault = vault;
    this.words = words;
  }

  @Override
  public void interaction(Interaction interaction) {
    if (interaction instanceof Autocomplete typing) {
      suggest(typing);
      return;
    }
    var to = Origin.Interacted.of(interaction);
    if (!firstAnswers.expect(to)) {
      return; // a repeat
    }
    if (interaction instanceof Interaction.Press(_, var key) && Card.Sheet.isOpenedBy(key)) {
      // what he does next need not wait until it is open
      Thread.ofVirtual().name("discord-sheet").start(() -> openSheet(interaction, to));
      return;
    }
    passedOn(interaction)
        .ifPresentOrElse(
            key ->
                Thread.ofVirtual()
                    .name("discord-pass-on")
                    .start(() -> passOn(to, key, interaction.context().locale())),
            () -> handOn(interaction, to));
  }

  /** What is to be posted for others; only a screen of the presser's own has such a button. */
  private static Optional<Secret> passedOn(Interaction interaction) {
    return interaction instanceof Interaction.Press(var context, var key) && isOurs(context)
        ? Handed.passedOn(key)
        : Optional.empty();
  }

  /** Everybody who reads there shall see it. */
  private void passOn(Origin.Interacted to, Secret key, String language) {
    var message = Handed.message(key, words, words.nearest(language));
    try {
      switch (firstAnswers.take(to.ticket())) {
        case FIRST ->
            firstAnswers.give(
                to.ticket(), () -> discord.reply(to.ticket(), message, Visibility.EVERYBODY));
        case LATER -> discord.followUp(to.ticket(), message, Visibility.EVERYBODY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void openSheet(Interaction interaction, Origin.Interacted to) {
    if (!opened(interaction, to)) {
      handOn(interaction, to);
    }
  }

  /** A modal can only be the first answer, so it cannot wait for a turn. */
  private boolean opened(Interaction interaction, Origin.Interacted to) {
    return interaction instanceof Interaction.Press(var context, var key)
        && key(context, key).equals(key)
        && insight
            .card(conversation(interaction.user()))
            .filter(card -> card.sheet().filter(sheet -> sheet.id().equals(key)).isPresent())
            .flatMap(Sheets::modal)
            .filter(modal -> opened(to, modal))
            .isPresent();
  }

  private boolean opened(Origin.Interacted to, Modal modal) {
    try {
      return switch (firstAnswers.take(to.ticket())) {
        case FIRST -> {
          var fault = firstAnswers.give(to.ticket(), () -> discord.openModal(to.ticket(), modal));
          fault.ifPresent(why -> LOG.warn("A modal was not opened: {}", why));
          yield fault.isEmpty();
        }
        case LATER -> false;
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void handOn(Interaction interaction, Origin.Interacted to) {
    var id = interaction.ticket().id();
    var arrival =
        new Arrival(
            DiscordChannel.NAME,
            id.toString(),
            interaction.user().id().toString(),
            input(interaction),
            to.encoded(vault),
            interaction.context().locale(),
            id.made());
    if (!stored(arrival)) {
      apologize(to, apology(arrival.language()));
    }
  }

  private static Input.Customers input(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Command(_, var name, var options) -> new Input.Called(name, options);
      case Interaction.Hand(_, var file) -> offered(file);
      case Interaction.Press(var context, var key) -> pressed(context, key);
      case Interaction.Choose(var context, _, var values) ->
          new Input.Press(values.isEmpty() ? NOWHERE : key(context, values.getFirst()));
      case Interaction.Submit(_, var key, var inputs) -> new Input.Sheet(key, inputs);
      case Autocomplete _ -> throw new IllegalStateException("It is answered at once");
    };
  }

  /**
   * What others see is none of our screens, whatever its buttons say: it may be somebody's copy of
   * one, and the presser's own screen may have a button of that name.
   */
  private static String key(Interaction.Context context, String key) {
    return isOurs(context) ? key : NOWHERE;
  }

  private static boolean isOurs(Interaction.Context context) {
    return context.place().kind() == Place.Kind.BOT_DM
        || context
            .message()
            .filter(message -> message.visibility() == Visibility.EPHEMERAL)
            .isPresent();
  }

  @Override
  public void message(DirectMessage message) {
    var inputs = inputs(message);
    for (int number = 0; number < inputs.size(); number++) {
      if (!stored(arrival(message, number, inputs.get(number)))) {
        discord.send(message.author().id(), apology(""));
      }
    }
  }

  private Arrival arrival(DirectMessage message, int number, Input.Customers input) {
    var id = message.id().message().toString();
    return new Arrival(
        DiscordChannel.NAME,
        number == 0 ? id : id + "." + number,
        message.author().id().toString(),
        input,
        new Origin.Wrote().encoded(vault),
        "", // Discord tells the language with interactions only
        message.written());
  }

  /** Of a message with files only they count: what is written beside them explains them. */
  private static List<Input.Customers> inputs(DirectMessage message) {
    if (!message.files().isEmpty()) {
      return message.files().stream().<Input.Customers>map(Reception::offered).toList();
    }
    if (message.attachments() > 0) {
      return List.of(new Input.Unreadable("other"));
    }
    return message.text().isBlank() ? List.of() : List.of(new Input.Typed(message.text()));
  }

  private static Input.Customers pressed(Interaction.Context context, String key) {
    return Handed.opened(key)
        .<Input.Customers>map(Input.Brought::new)
        .orElseGet(() -> new Input.Press(key(context, key)));
  }

  private static Input.Offered offered(Attached file) {
    return new Input.Offered(file.name(), file.type(), file.size(), file.address().reveal());
  }

  /** Discord delivers nothing again when we fail, so we try more than once. */
  private boolean stored(Arrival arrival) {
    for (var pause : PAUSES) {
      if (accepted(arrival)) {
        return true;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return accepted(arrival);
  }

  private boolean accepted(Arrival arrival) {
    try {
      inbox.accept(List.of(arrival));
      return true;
    } catch (RuntimeException e) {
      LOG.error("An input could not be stored: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private void apologize(Origin.Interacted to, Message words) {
    try {
      switch (firstAnswers.take(to.ticket())) {
        case FIRST ->
            firstAnswers.give(
                to.ticket(), () -> discord.reply(to.ticket(), words, to.visibility()));
        case LATER -> {
          if (to.below().isPresent()) {
            discord.followUp(to.ticket(), words, to.visibility());
          } else {
            discord.editOriginal(to.ticket(), words);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Message apology(String language) {
    return Message.words(words.plain(Text.of("discord.not-taken"), words.nearest(language)));
  }

  private void suggest(Autocomplete typing) {
    var others = new HashMap<>(typing.options());
    var soFar = Optional.ofNullable(others.remove(typing.focused())).orElse("");
    var suggestions =
        insight.suggest(
            new Insight.Unfinished(
                conversation(typing.user()), typing.name(), typing.focused(), soFar, others),
            SUGGEST_WITHIN);
    discord.suggest(
        typing.ticket(),
        suggestions.stream()
            .map(suggestion -> new Suggestion(suggestion.label(), suggestion.value()))
            .toList());
  }

  private static String conversation(User user) {
    return DiscordChannel.NAME + ":" + user.id();
  }
}
