package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/**
 * For whom something is shared.
 *
 * @param id the customer's number; empty for anyone
 */
public record Recipient(String id, String name) {

  static final Recipient ANYONE = new Recipient("", "");

  private static final String ANY = "anyone";

  static Recipient of(Customer customer) {
    return new Recipient(customer.id(), customer.name());
  }

  /** As it stands among answers. */
  String written() {
    return id.isEmpty() ? ANY : id + " " + name;
  }

  static Recipient read(String written) {
    var text = written.strip();
    if (text.equals(ANY)) {
      return ANYONE;
    }
    int blank = text.indexOf(' ');
    return blank < 0
        ? new Recipient(text, "")
        : new Recipient(text.substring(0, blank), text.substring(blank + 1));
  }

  static Parsed<Recipient> parse(String written) {
    return written.isBlank()
        ? Parsed.invalid(Text.of("shares.for.wrong"))
        : Parsed.valid(read(written));
  }

  Optional<Customer> customer() {
    return id.isEmpty() ? Optional.empty() : Optional.of(new Customer(id, name));
  }

  Text label() {
    return customer()
        .<Text>map(
            customer ->
                Text.of("shares.for.customer")
                    .with("name", customer.name())
                    .with("number", customer.id()))
        .orElseGet(() -> Text.of("shares.for.anyone"));
  }
}
