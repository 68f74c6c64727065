package com.smartxhosting.bot.adapters.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library's request for updates, which does not fail as a whole for one malformed update. */
final class Poll extends GetUpdates {

  @Serial private static final long serialVersionUID = 1L;

  static final Duration LONGEST = Duration.ofSeconds(50);

  private static final int MOST = 100;

  /** What we can make something of; Telegram keeps the rest to itself. */
  static final List<String> WANTED = List.of("message", "callback_query");

  Poll(int lastSeen) {
    super(lastSeen + 1, MOST, (int) LONGEST.toSeconds(), WANTED);
  }

  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      return super.deserializeResponse(answer);
    } catch (TelegramApiRequestException e) {
      if (e.getApiResponse() != null) {
        throw e;
      }
      return oneByOne(answer);
    }
  }

  private static ArrayList<Update> oneByOne(String answer) throws TelegramApiRequestException {
    try {
      return new ArrayList<>(UpdateReader.each(BotApi.JSON.readTree(answer).path("result")));
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("The answer to getUpdates is not JSON");
    }
  }
}
