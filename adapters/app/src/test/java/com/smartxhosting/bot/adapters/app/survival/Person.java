package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.adapters.app.Mails;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A customer who reads the newest message and does what it asks for, until he has what he wants. He
 * knows nothing of restarts, and does nothing twice: whatever he does must lead to something.
 */
final class Person {

  /** Several starts of a process on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Several times what it takes with a kill at every step. */
  private static final int MOST_ACTS = 40;

  private static final Errand LINKING = Errand.of("", "Link my account");

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

  int number() {
    return number;
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

  String domain() {
    return customer() + ".example";
  }

  Errand record() {
    return Wishes.record(host(), address());
  }

  Posted links() throws Exception {
    return does(LINKING.untilSaid("Hello, Bench " + number));
  }

  /**
   * Goes on until it is over.
   *
   * @return what showed him how it ended
   */
  Posted does(Errand errand) throws Exception {
    int from = opens(errand);
    var seen = newest();
    for (int done = 0; seen.id() < from || !errand.over().test(seen); done++) {
      if (done == MOST_ACTS) {
        throw new AssertionError(customer() + " gets nowhere; he sees " + chat.messages());
      }
      if (seen.id() > from) {
        act(errand, seen);
      }
      var next = chat.newestAfter(seen, PATIENCE);
      if (next.equals(seen)) {
        throw new AssertionError(
            customer() + " got no answer any more; he sees " + chat.messages());
      }
      seen = next;
    }
    return seen;
  }

  /** Gives the number of the message after which the answers come. */
  private int opens(Errand errand) {
    if (errand.opening().isEmpty()) {
      return -1;
    }
    acts.run();
    return chat.types(errand.opening());
  }

  private Posted newest() {
    return chat.messages().stream()
        .filter(Posted::fromBot)
        .reduce((_, later) -> later)
        .orElse(Customer.NOTHING);
  }

  private void act(Errand errand, Posted seen) throws Exception {
    if (seen.words().contains("six-digit code") && !mails.comes(email())) {
      chat.pressesOld(seen, "Send a new code");
      acts.run();
      return;
    }
    var button = errand.button(seen);
    var file = errand.file(seen);
    var text = errand.text(seen);
    if (button.isPresent()) {
      chat.pressesOld(seen, button.get());
    } else if (file.isPresent()) {
      chat.sendsFile("all.pem", file.get().getBytes(StandardCharsets.US_ASCII));
    } else if (text.isPresent()) {
      chat.types(text.get());
    } else if (introduction(seen.words()).isPresent()) {
      chat.types(introduction(seen.words()).get());
    } else {
      return; // the bot says that it is at work
    }
    acts.run();
  }

  /** By what he begins, and says who he is. */
  private Optional<String> introduction(String words) throws IOException {
    if (words.isEmpty()) {
      return Optional.of("/start");
    }
    if (words.contains("six-digit code")) {
      return Optional.of(mails.codes(email()).getLast());
    }
    return words.contains("e-mail address of your account")
        ? Optional.of(email())
        : Optional.empty();
  }
}
