package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Channel.Fetched;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input.Offered;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Fetches the files that customers send: Telegram says only what they are called. */
final class Files {

  private static final Logger LOG = LoggerFactory.getLogger(Files.class);
  private static final int ATTEMPTS = 3;

  private final BotApi api;
  private final Time time;

  Files(BotApi api, Time time) {
    this.api = api;
    this.time = time;
  }

  Fetched fetch(Offered offered) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      switch (attempt(offered)) {
        case Answer.Done<Optional<byte[]>>(var bytes) -> {
          return bytes
              .<Fetched>map(
                  content -> new Fetched.Got(Document.of(offered.name(), offered.type(), content)))
              .orElseGet(Fetched.TooLarge::new);
        }
        case Answer.Failed<Optional<byte[]>>(var trouble) -> {
          if (!trouble.again() || attempt == ATTEMPTS) {
            LOG.warn("A file could not be fetched: {}", trouble);
            return new Fetched.Failed();
          }
          time.sleep(trouble.pause(attempt));
        }
      }
    }
  }

  /** Where a file lies may have changed since it was sent, so it is asked for each time. */
  private Answer<Optional<byte[]>> attempt(Offered offered) throws InterruptedException {
    var where = GetFile.builder().fileId(offered.reference()).build();
    return switch (api.call(BotApi.plainly(where))) {
      case Answer.Done<org.telegram.telegrambots.meta.api.objects.File>(var file) ->
          api.download(file.getFilePath(), Document.LARGEST);
      case Answer.Failed<org.telegram.telegrambots.meta.api.objects.File>(var trouble) ->
          new Answer.Failed<>(trouble);
    };
  }
}
