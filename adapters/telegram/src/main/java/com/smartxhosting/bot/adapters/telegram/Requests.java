package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.BotApi.Request;
import com.smartxhosting.bot.document.Document;
import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** What we ask of the Bot API about messages. */
final class Requests {

  /** A preview would fetch a customer's one-use link before he does. */
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private static final String UNNAMED = "file";
  private static final String FILE = "picture.png";

  private Requests() {}

  static Request<Integer> text(String chat, Page page) {
    var message =
        SendMessage.builder().chatId(chat).text(page.text()).linkPreviewOptions(NO_PREVIEW);
    page.parseMode().ifPresent(message::parseMode);
    page.keyboard().ifPresent(message::replyMarkup);
    return sent(message.build());
  }

  static Request<Integer> words(String chat, String words, InlineKeyboardMarkup keyboard) {
    return sent(
        SendMessage.builder()
            .chatId(chat)
            .text(words)
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(keyboard)
            .build());
  }

  private static Request<Integer> sent(SendMessage message) {
    return client -> client.executeAsync(message).thenApply(Message::getMessageId);
  }

  /** An edit without a keyboard takes the message's keyboard away. */
  static Request<?> edit(String chat, int message, Page page) {
    var edit =
        EditMessageText.builder()
            .chatId(chat)
            .messageId(message)
            .text(page.text())
            .linkPreviewOptions(NO_PREVIEW);
    page.parseMode().ifPresent(edit::parseMode);
    page.keyboard().ifPresent(edit::replyMarkup);
    return BotApi.plainly(edit.build());
  }

  /** Puts a picture in the place of what the message shows now. */
  static Request<?> edit(String chat, int message, Page page, byte[] picture) {
    return client -> {
      var photo =
          InputMediaPhoto.builder()
              .media(new ByteArrayInputStream(picture), FILE)
              .caption(page.text());
      page.parseMode().ifPresent(photo::parseMode);
      var edit = EditMessageMedia.builder().chatId(chat).messageId(message).media(photo.build());
      page.keyboard().ifPresent(edit::replyMarkup);
      return client.executeAsync(edit.build());
    };
  }

  static Request<Integer> picture(String chat, Page page, byte[] picture) {
    return client -> {
      var photo = SendPhoto.builder().chatId(chat).photo(file(picture)).caption(page.text());
      page.parseMode().ifPresent(photo::parseMode);
      page.keyboard().ifPresent(photo::replyMarkup);
      return client.executeAsync(photo.build()).thenApply(Message::getMessageId);
    };
  }

  static Request<Integer> picture(String chat, byte[] picture) {
    return client ->
        client
            .executeAsync(SendPhoto.builder().chatId(chat).photo(file(picture)).build())
            .thenApply(Message::getMessageId);
  }

  static Request<Integer> document(String chat, Document document) {
    return client -> {
      var file = new InputFile(new ByteArrayInputStream(document.bytes()), named(document));
      return client
          .executeAsync(
              SendDocument.builder()
                  .chatId(chat)
                  .document(file)
                  .disableContentTypeDetection(true)
                  .build())
          .thenApply(Message::getMessageId);
    };
  }

  /** The name refers to a part of the form, where a quotation mark would read otherwise. */
  private static String named(Document document) {
    return document.name().isEmpty() ? UNNAMED : document.name().replace('"', '\'');
  }

  private static InputFile file(byte[] picture) {
    return new InputFile(new ByteArrayInputStream(picture), FILE);
  }

  static Request<?> delete(String chat, int message) {
    return BotApi.plainly(DeleteMessage.builder().chatId(chat).messageId(message).build());
  }

  /** Takes the buttons away. */
  static Request<?> strip(String chat, int message) {
    return BotApi.plainly(EditMessageReplyMarkup.builder().chatId(chat).messageId(message).build());
  }

  static Request<?> answer(String callback) {
    return BotApi.plainly(AnswerCallbackQuery.builder().callbackQueryId(callback).build());
  }

  static Request<?> answer(String callback, String words) {
    return BotApi.plainly(
        AnswerCallbackQuery.builder()
            .callbackQueryId(callback)
            .text(words)
            .showAlert(true)
            .build());
  }
}
