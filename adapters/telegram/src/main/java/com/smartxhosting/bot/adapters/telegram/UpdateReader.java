package com.smartxhosting.bot.adapters.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads updates one by one where they cannot be read together, so that a malformed one is left out.
 * The library would ask for the same batch for ever.
 */
final class UpdateReader {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

  private UpdateReader() {}

  static List<Update> each(JsonNode updates) {
    var read = new ArrayList<Update>();
    updates.forEach(update -> one(update).ifPresent(read::add));
    return read;
  }

  /** An update, or as much as its number; nothing where there is not even that. */
  static Optional<Update> one(JsonNode json) {
    try {
      return Optional.of(BotApi.JSON.treeToValue(json, Update.class));
    } catch (JsonProcessingException e) {
      int id = json.path("update_id").asInt();
      LOG.warn("Update {} cannot be read and is left out", id);
      var empty = new Update();
      empty.setUpdateId(id); // it must still be acknowledged
      return id == 0 ? Optional.empty() : Optional.of(empty);
    }
  }
}
