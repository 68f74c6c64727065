package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.Spot.Look;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Input;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads what Telegram tells us. */
final class Updates {

  /** What an update means to us. */
  sealed interface Meaning {
    /** A customer in his private chat. */
    record Said(Arrival arrival) implements Meaning {}

    record InGroup(Group group) implements Meaning {}

    /** Nothing that concerns a conversation: an edited message, a channel's post, the unknown. */
    record Nothing() implements Meaning {}
  }

  private static final String UNNAMED = "file";

  private final Bot bot;
  private final Menu menu;
  private final InstantSource clock;
  private final String mention;

  Updates(Bot bot, Menu menu, InstantSource clock) {
    this.bot = bot;
    this.menu = menu;
    this.clock = clock;
    this.mention = "@" + bot.username().toLowerCase(Locale.ROOT);
  }

  Meaning read(Update update) {
    if (update.getMessage() != null) {
      return message(update.getUpdateId(), update.getMessage());
    }
    if (update.getCallbackQuery() != null) {
      return press(update.getUpdateId(), update.getCallbackQuery());
    }
    return new Meaning.Nothing();
  }

  private Meaning message(int id, Message message) {
    if (message.getChat() == null || message.getFrom() == null) {
      return new Meaning.Nothing();
    }
    if (!message.getChat().isUserChat()) {
      return forUs(message)
          ? inGroup(message.getChat().getId(), Optional.empty(), message.getFrom())
          : new Meaning.Nothing();
    }
    if (!message.getChat().getId().equals(message.getFrom().getId())) {
      return new Meaning.Nothing();
    }
    return input(message)
        .<Meaning>map(
            input ->
                new Meaning.Said(
                    new Arrival(
                        TelegramChannel.NAME,
                        Integer.toString(id),
                        message.getFrom().getId().toString(),
                        input,
                        new Origin.Wrote(message.getMessageId()).encoded(),
                        language(message.getFrom()),
                        Instant.ofEpochSecond(message.getDate()))))
        .orElseGet(Meaning.Nothing::new);
  }

  private Optional<Input.Customers> input(Message message) {
    if (message.getText() != null) {
      return Optional.of(new Input.Typed(menu.understood(message.getText(), bot.username())));
    }
    if (message.hasDocument() && !message.hasAnimation()) { // an animation is a document too
      return Optional.of(offered(message.getDocument()));
    }
    return kind(message).map(Input.Unreadable::new);
  }

  private static Input.Offered offered(Document document) {
    return new Input.Offered(
        Objects.requireNonNullElse(document.getFileName(), UNNAMED),
        Objects.requireNonNullElse(document.getMimeType(), ""),
        Objects.requireNonNullElse(document.getFileSize(), 0L),
        document.getFileId());
  }

  /** What a customer sent instead of words; nothing for what his client did by itself. */
  private static Optional<String> kind(Message message) {
    if (message.hasPhoto()) {
      return Optional.of("photo");
    }
    if (message.hasSticker()) {
      return Optional.of("sticker");
    }
    if (message.hasVoice()) {
      return Optional.of("voice");
    }
    if (message.hasVideo() || message.hasVideoNote() || message.hasAnimation()) {
      return Optional.of("video");
    }
    if (message.hasAudio()) {
      return Optional.of("audio");
    }
    if (message.hasLocation() || message.getVenue() != null) {
      return Optional.of("location");
    }
    if (message.hasContact()) {
      return Optional.of("contact");
    }
    return message.hasPoll() || message.hasDice() || message.hasStory()
        ? Optional.of("other")
        : Optional.empty();
  }

  private Meaning press(int id, CallbackQuery query) {
    var message = query.getMessage();
    if (message == null || message.getChat() == null || query.getData() == null) {
      return new Meaning.Nothing(); // a button of an inline message or a game; we send neither
    }
    if (!message.getChat().isUserChat()) {
      return inGroup(message.getChat().getId(), Optional.of(query.getId()), query.getFrom());
    }
    if (!message.getChat().getId().equals(query.getFrom().getId())) {
      return new Meaning.Nothing();
    }
    return new Meaning.Said(
        new Arrival(
            TelegramChannel.NAME,
            Integer.toString(id),
            query.getFrom().getId().toString(),
            new Input.Press(query.getData()),
            new Origin.Pressed(query.getId(), spot(message)).encoded(),
            language(query.getFrom()),
            clock.instant())); // Telegram does not say when
  }

  /** A message that is too old to be told about counts as text; an edit finds out otherwise. */
  private static Spot spot(MaybeInaccessibleMessage pressed) {
    boolean picture = pressed instanceof Message message && message.hasPhoto();
    return new Spot(pressed.getMessageId(), picture ? Look.PICTURE : Look.TEXT);
  }

  private Meaning inGroup(long chat, Optional<String> callback, User who) {
    return new Meaning.InGroup(new Group(Long.toString(chat), callback, language(who)));
  }

  private boolean forUs(Message message) {
    var text = message.getText() == null ? "" : message.getText().toLowerCase(Locale.ROOT);
    if (text.contains(mention)) {
      return true;
    }
    boolean command = text.startsWith("/") && !text.split("\\s", 2)[0].contains("@");
    var answered = message.getReplyToMessage();
    boolean answer =
        answered != null && answered.getFrom() != null && answered.getFrom().getId() == bot.id();
    return command || answer;
  }

  private static String language(User who) {
    return who.getLanguageCode() == null ? "" : who.getLanguageCode();
  }
}
