package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.adapters.app.Mails;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A customer who reads the newest message and does what it asks for, until he has his record. He
 * knows nothing of restarts, and does nothing twice: whatever he does must lead to something.
 */
final class Person {

  /** Several starts of a process on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Several times what it takes with a kill at every step. */
  private static final int MOST_ACTS = 40;

  /** What he presses where he is offered it; what comes first goes first. */
  private static final List<String> BUTTONS =
      List.of(
          "Add the record",
          "1 hour",
          "A: an IPv4 address",
          "Create a record",
          "Link my account",
          "DNS");

  private static final List<String> TROUBLES = List.of("That did not work", "no clear answer");

  private final int number;
  private final Customer chat;
  private final Mails mails;
  private final Runnable acts;

  /**
   * @param acts hears of everything he does
   */
  Person(int number, Customer chat, Mails mails, Runnable acts) {
    this.number = number;
    this.chat = chat;
    this.mails = mails;
    this.acts = acts;
  }

  String customer() {
    return "bench-" + number;
  }

  private String email() {
    return customer() + "@example.com";
  }

  /** The name of his record, which nobody else's has. */
  String host() {
    return "shop-" + number;
  }

  String address() {
    return "203.0.113." + number;
  }

  void links() throws Exception {
    goesOnUntil(seen -> seen.words().contains("Hello, Bench " + number));
  }

  /** Adds his record, and looks how it ended. */
  Posted addsHisRecord() throws Exception {
    return goesOnUntil(seen -> listed(seen) || TROUBLES.stream().anyMatch(seen.words()::contains));
  }

  boolean listed(Posted seen) {
    return seen.words().contains("11 of 500 records used");
  }

  private Posted goesOnUntil(Predicate<Posted> there) throws Exception {
    var seen = newest();
    for (int done = 0; !there.test(seen); done++) {
      if (done == MOST_ACTS) {
        throw new AssertionError(customer() + " gets nowhere; he sees " + chat.messages());
      }
      act(seen);
      var next = chat.newestAfter(seen, PATIENCE);
      if (next.equals(seen)) {
        throw new AssertionError(
            customer() + " got no answer any more; he sees " + chat.messages());
      }
      seen = next;
    }
    return seen;
  }

  private Posted newest() {
    return chat.messages().stream()
        .filter(Posted::fromBot)
        .reduce((_, later) -> later)
        .orElse(Customer.NOTHING);
  }

  private void act(Posted seen) throws Exception {
    if (seen.words().contains("six-digit code") && !mails.comes(email())) {
      chat.pressesOld(seen, "Send a new code");
      acts.run();
      return;
    }
    var button = BUTTONS.stream().filter(seen.labels()::contains).findFirst();
    if (button.isPresent()) {
      chat.pressesOld(seen, button.get());
      acts.run();
      return;
    }
    var text = answer(seen.words());
    if (text.isPresent()) {
      chat.types(text.get());
      acts.run();
    }
  }

  /** What he types; nothing while the bot says that it is at work. */
  private Optional<String> answer(String words) throws Exception {
    if (words.isEmpty()) {
      return Optional.of("/start");
    }
    if (words.contains("six-digit code")) {
      return mails.codes(email()).stream().reduce((_, later) -> later);
    }
    if (words.contains("e-mail address of your account")) {
      return Optional.of(email());
    }
    if (words.contains("Write @ for")) {
      return Optional.of(host());
    }
    if (words.contains("Such as 203.0.113.7")) {
      return Optional.of(address());
    }
    return Optional.empty();
  }
}
