package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A provider's letter, pasted on Telegram. */
@Timeout(120)
class TelegramPasteTest {

  /** What a mail provider writes, with lines that are no records. */
  static final String LETTER =
      """
      Hallo Ada,

      bitte legen Sie diese Einträge an:

      Typ: MX
      Name: @
      Wert: mx1.briefkasten.example
      Priorität: 20

      Typ: TXT
      Name: @
      Wert: v=spf1 include:_spf.briefkasten.example ~all

      Typ: A
      Name: kasse
      Wert: 203.0.113.300
      """;

  @TempDir Path folder;

  @Test
  void a_letter_becomes_records_and_its_spf_text_is_put_into_the_one_that_is_there()
      throws Exception {
    try (var telegram = new TelegramStandIn();
        var assistant =
            Assistant.open(
                Premises.settings(folder, Premises.environment(folder, telegram)),
                Clock.systemUTC())) {
      assistant.start();
      var ada = telegram.customer(7);
      ada.types("/start");
      ada.presses("Link my account");
      ada.sees("e-mail address");
      ada.types("ada@example.com");
      ada.sees("six-digit code");
      ada.types(new Mails(folder).nextCode("ada@example.com", 0));
      ada.sees("Hello, Ada Lovell");

      ada.types("/dns");
      ada.sees("12 of 50 records used");
      ada.presses("Create a record");
      ada.sees("Or paste what you were told");
      ada.types(LETTER);
      ada.sees("1 change will be made. 1 record clashes with another. 1 piece could not be read.");
      ada.presses("Put SPF texts into one");
      ada.sees("v=spf1 +a +mx include:_spf.briefkasten.example -all");
      ada.types("status CNAME status.wachturm.example");
      ada.sees("3 changes will be made.");
      ada.presses("Make these 3 changes");
      ada.sees("3 records were added.");
      ada.presses("Done");
      ada.sees("14 of 50 records used");
      ada.types("/activity");
      ada.sees("3 pasted DNS records for ada-lovell.example: done");
    }
  }
}
