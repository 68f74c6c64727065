package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Undo after each reversible change, on Telegram: the back end's books are again what they were.
 */
@Timeout(180)
class UndoOnTelegramTest {

  @TempDir Path folder;

  private TelegramStandIn telegram;
  private Assistant assistant;
  private Customer ada;
  private SandboxBooks books;
  private volatile Duration ahead = Duration.ZERO;

  @BeforeEach
  void open() throws Exception {
    telegram = new TelegramStandIn();
    start();
    books = new SandboxBooks(folder);
    ada = telegram.customer(7);
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  private void start() {
    assistant =
        Assistant.open(
            Premises.settings(folder, Premises.environment(folder, telegram)),
            () -> Instant.now(Clock.systemUTC()).plus(ahead));
    assistant.start();
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
  }

  @Test
  void what_was_added_edited_and_deleted_is_undone_one_after_the_other() throws Exception {
    var untouched = books.kept();

    addsARecord();
    var added = books.kept();
    ada.presses("Undo");
    ada.sees("After undoing: not there");
    ada.presses("Undo it");
    ada.sees("shop2.ada-lovell.example A is again as it was: not there");
    assertThat(books.kept()).isEqualTo(untouched);

    ada.presses("Undo"); // and back again
    ada.presses("Undo it");
    ada.sees("is again as it was: shop2.ada-lovell.example");
    ada.presses("Close");
    assertThat(books.kept()).isEqualTo(added);

    ada.presses("TXT  @  v=spf1 +a +mx -all");
    ada.presses("Edit");
    ada.presses("Change: Text");
    ada.types("v=spf1 mx -all");
    ada.sees("Afterwards");
    ada.presses("Save the change");
    ada.sees("Changed: ada-lovell.example TXT");
    assertThat(books.kept()).isNotEqualTo(added);
    ada.presses("Undo");
    ada.presses("Undo it");
    ada.sees("ada-lovell.example TXT is again as it was");
    assertThat(books.kept()).isEqualTo(added);

    ada.presses("Close");
    ada.presses("TXT  @  v=spf1 +a +mx -all");
    ada.presses("Delete");
    ada.presses("Delete the record");
    ada.sees("Deleted: ada-lovell.example TXT");
    ada.presses("Undo");
    ada.presses("Undo it");
    ada.sees("ada-lovell.example TXT is again as it was");
    assertThat(books.kept()).isEqualTo(added);
  }

  @Test
  void a_mailbox_gets_back_what_was_set_of_it_even_after_a_restart_from_the_activity()
      throws Exception {
    var untouched = books.kept();
    ada.types("/mail");
    ada.presses("info@ada-lovell.example  37 of 500 MB");
    ada.presses("Change settings");
    ada.presses("Change: Size");
    ada.types("700 MB");
    ada.sees("Size: 700 MB");
    ada.presses("Change: Use as login to Plesk");
    ada.presses("Yes");
    ada.sees("Use as login to Plesk: Yes");
    ada.presses("Change: Description");
    ada.types("Reception");
    ada.sees("Description: Reception");
    ada.presses("Confirm");
    ada.sees("37 MB of 700 MB");
    assertThat(books.kept()).isNotEqualTo(untouched);

    assistant.close();
    start();
    ada.types("/activity");
    ada.presses("No. 1");
    ada.sees("Can be undone until");
    ada.presses("Undo");
    ada.sees("After undoing: size 500 MB, login to Plesk: No, description: Contact form");
    ada.presses("Undo it");
    ada.sees("info@ada-lovell.example is again as it was");
    assertThat(books.kept()).isEqualTo(untouched);

    ada.presses("Close");
    ada.awaitThat(
        "the entry",
        messages -> messages.getLast().words().matches("(?s).*Reference: .*Undone: .*"));
  }

  @Test
  void what_was_changed_elsewhere_or_long_ago_is_left_alone() throws Exception {
    addsARecord();
    books.change("UPDATE record SET ttl = 60 WHERE host = 'shop2.ada-lovell.example'");
    var theirs = books.kept();
    ada.presses("Undo");
    ada.sees("nothing to undo");
    assertThat(books.kept()).isEqualTo(theirs);

    ada.types("/mail");
    ada.presses("info@ada-lovell.example  37 of 500 MB");
    ada.presses("Change settings");
    ada.presses("Change: Description");
    ada.types("Reception");
    ada.sees("Description: Reception");
    ada.presses("Confirm");
    ada.presses("Undo");
    ada.sees("Undo this change?");
    books.change("UPDATE mailbox SET description = 'Theirs' WHERE local = 'info'");
    theirs = books.kept();
    ada.presses("Undo it");
    ada.sees("It was changed since");
    assertThat(books.kept()).isEqualTo(theirs);

    ahead = Duration.ofDays(31);
    ada.types("/undo");
    ada.sees("no change of the last 30 days");
    assertThat(books.kept()).isEqualTo(theirs);
  }

  private void addsARecord() {
    ada.types("/dns");
    ada.sees("of 50 records used");
    ada.presses("Create a record");
    ada.presses("A: an IPv4 address");
    ada.types("shop2");
    ada.sees("IPv4 address");
    ada.types("203.0.113.99");
    ada.presses("1 hour");
    ada.presses("Add the record");
    ada.sees("13 of 50 records used");
  }
}
