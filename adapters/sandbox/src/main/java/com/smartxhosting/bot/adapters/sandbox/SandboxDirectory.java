package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The company's list of customers, and its mail to them, which is in English alone. */
record SandboxDirectory(Premises premises, Outbox outbox) implements CustomerDirectory {

  @Override
  public Outcome<List<Customer>> byEmail(String address) {
    return premises.read(books -> Outcome.ok(open(books, address)));
  }

  @Override
  public Outcome<Optional<Customer>> byNumber(String number) {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery(
                        "select id, name from customer where id = :id and status <> 'CLOSED'")
                    .bind("id", number.strip())
                    .map((row, _) -> new Customer(row.getString("id"), row.getString("name")))
                    .findOne()));
  }

  @Override
  public Outcome<Sent> sendCode(Customer customer, String address, Secret code, String language) {
    // a read of the books, but no code must be sent twice because of that
    return premises
        .wire()
        .write(
            () -> {
              var to =
                  premises.books().read(books -> open(books, address)).stream()
                      .filter(open -> open.id().equals(customer.id()))
                      .findFirst();
              if (to.isEmpty()) {
                return Outcome.refused(Text.of("sandbox.mail.not-his"));
              }
              outbox.send(letter(to.get(), address, code));
              return Outcome.ok(new Sent());
            });
  }

  private Mail letter(Customer to, String address, Secret code) {
    return new Mail(
        premises.now(),
        address.strip(),
        "Your code for the hosting assistant",
        """
        Hello %s,

        your code is %s. Type it into the chat in which you asked for it.

        It works once, and only for a few minutes. If you did not ask for it,
        somebody else has typed your address: you need not do anything, and
        nothing of yours was changed.

        Sandbox Hosting
        """
            .formatted(to.name(), code.reveal()));
  }

  private static List<Customer> open(Handle books, String address) {
    return books
        .createQuery(
            "select id, name from customer where email = :email and status <> 'CLOSED' order by id")
        .bind("email", address.strip().toLowerCase(Locale.ROOT))
        .map((row, at) -> new Customer(row.getString("id"), row.getString("name")))
        .list();
  }
}
