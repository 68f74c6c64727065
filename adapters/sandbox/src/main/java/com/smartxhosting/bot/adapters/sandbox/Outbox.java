package com.smartxhosting.bot.adapters.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Where the company's mail goes instead of the internet: a file to read, and whoever listens. */
final class Outbox {

  private final Optional<Path> file;
  private final List<Consumer<Mail>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * @param file empty to keep nothing
   */
  Outbox(Optional<Path> file) {
    this.file = file;
  }

  void listen(Consumer<Mail> listener) {
    listeners.add(listener);
  }

  void send(Mail mail) {
    file.ifPresent(path -> append(path, mail));
    listeners.forEach(listener -> listener.accept(mail));
  }

  private void append(Path path, Mail mail) {
    writing.lock();
    try {
      Files.writeString(path, letter(mail), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not write its mail to " + path, e);
    } finally {
      writing.unlock();
    }
  }

  private static String letter(Mail mail) {
    return """
        Date: %s
        To: %s
        Subject: %s

        %s
        ----------------------------------------------------------------------
        """
        .formatted(
            DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.date().atOffset(ZoneOffset.UTC)),
            mail.to(),
            mail.subject(),
            mail.body());
  }
}
