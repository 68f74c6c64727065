package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.account.EmailAddress;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * Finds clients by the address that WHMCS writes to. Users who may see an account under an address
 * of their own are not found by it: WHMCS sends mail to the account's address alone, and who has
 * been let in for one thing must not come to all others this way.
 */
record WhmcsDirectory(Office office, Letters letters) implements CustomerDirectory {

  @Override
  public Outcome<List<Customer>> byEmail(String address) {
    return switch (EmailAddress.parse(address)) {
      case Parsed.Invalid<EmailAddress> _ -> Outcome.ok(List.of());
      case Parsed.Valid<EmailAddress>(var valid) -> clients(valid.value().reveal());
    };
  }

  /** WHMCS finds whatever begins like the address, in names too. */
  private Outcome<List<Customer>> clients(String address) {
    return office
        .dealings()
        .all(Call.of("GetClients").with("search", address), "clients", "client")
        .map(
            rows ->
                rows.stream()
                    .map(Client::of)
                    .filter(Client::open)
                    .filter(client -> client.hasAddress(address))
                    .map(Client::customer)
                    .toList());
  }

  @Override
  public Outcome<Optional<Customer>> byNumber(String number) {
    return office
        .ledger()
        .client(number.strip())
        .map(found -> found.filter(Client::open).map(Client::customer));
  }

  @Override
  public Outcome<Sent> sendCode(Customer customer, String address, Secret code, String language) {
    return office
        .ledger()
        .clientNow(customer.id())
        .flatMap(
            found ->
                found
                    .filter(Client::open)
                    .filter(client -> client.hasAddress(address.strip()))
                    .map(client -> send(client, code, language))
                    .orElseGet(() -> Outcome.refused(Text.of("whmcs.mail.not-his"))));
  }

  private Outcome<Sent> send(Client client, Secret code, String language) {
    var letter = letters.code(code, language.isEmpty() ? client.language() : language);
    var call =
        Call.of("SendEmail")
            .with("customtype", "general")
            .with("id", client.customer().id())
            .with("customsubject", letter.subject())
            .with("custommessage", letter.html());
    return office
        .dealings()
        .write(
            call, _ -> new Sent(), message -> office.dealings().incidents().failed(call, message));
  }
}
