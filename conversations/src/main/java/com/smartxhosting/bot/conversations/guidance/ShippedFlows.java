package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The flows that come with us. */
public final class ShippedFlows {

  /** Who has published them. */
  public static final String AUTHOR = "shipped";

  public static final List<String> IDS =
      List.of(
          "certificate-missing",
          "google-workspace-mail",
          "leave-cleanly",
          "locked-out",
          "mail-in-spam",
          "mail-on-phone",
          "mailbox-full",
          "microsoft-365-mail",
          "point-domain",
          "renew-in-time",
          "verify-domain");

  private ShippedFlows() {}

  /**
   * Publishes those whose text is new. One that was published before stays as it is, also when an
   * agent has retired it or published a better one since.
   */
  public static void publish(FlowLibrary library, Vocabulary vocabulary) {
    for (var id : IDS) {
      var text = text(id);
      if (!library.knows(id, text)) {
        library.publish(read(id, text, vocabulary), text, AUTHOR);
      }
    }
  }

  private static Flow read(String id, String text, Vocabulary vocabulary) {
    return switch (FlowReader.read(text, vocabulary)) {
      case Sound(var flow) -> flow;
      case Flawed(var flaws) ->
          throw new IllegalStateException("The flow %s is wrong: %s".formatted(id, flaws));
    };
  }

  /** A flow as its author wrote it. */
  public static String text(String id) {
    try (var file = ShippedFlows.class.getResourceAsStream("flows/" + id + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("No flow '%s' comes with us: %s".formatted(id, IDS));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
