package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.regex.Pattern;

/** The password of one service's login, which WHMCS has its server module set. */
record WhmcsPassword(Office office, ClientsProduct product) implements ServicePassword {

  /** Without one WHMCS sets the old password again and calls that a success. */
  private static final Pattern POSSIBLE = Pattern.compile("[!-~]+");

  /** WHMCS may write these as HTML entities before the server sees them. */
  private static final Pattern ENCODED = Pattern.compile("[&<>\"']");

  private static final Pattern TOO_WEAK =
      words("password.*(complex|strength|strong|weak|short|policy)");

  /** The module had no answer from the server, which may have set it all the same. */
  private static final Pattern UNANSWERED =
      words("time[d]?[ -]?out|curl|connect|gateway|empty reply|reset by|unavailable|http error");

  @Override
  public String login() {
    return product.login();
  }

  @Override
  public Outcome<Changed> change(Secret password) {
    if (!POSSIBLE.matcher(password.reveal()).matches()) {
      return Outcome.refused(Text.of("whmcs.password.characters"));
    }
    if (ENCODED.matcher(password.reveal()).find()) {
      return Outcome.refused(Text.of("whmcs.password.encoded"));
    }
    return office
        .ledger()
        .productNow(product.owner(), product.id())
        .flatMap(
            found ->
                found
                    .map(now -> Closed.unless(now, () -> set(password)))
                    .orElseGet(() -> Outcome.refused(unknown())));
  }

  private Outcome<Changed> set(Secret password) {
    var call =
        Call.of("ModuleChangePw")
            .with("serviceid", product.id())
            .with("servicepassword", password.reveal());
    return office
        .dealings()
        .write(call, _ -> new Changed(login()), message -> objection(call, message));
  }

  private Outcome<Changed> objection(Call call, String message) {
    if (message.equalsIgnoreCase("Service ID not found")) {
      return Outcome.refused(unknown());
    }
    if (message.equalsIgnoreCase("Service not assigned to a module")) {
      return Outcome.refused(Text.of("whmcs.password.no-login").with("service", product.called()));
    }
    if (TOO_WEAK.matcher(message).find()) {
      return Outcome.refused(Text.of("whmcs.password.weak"));
    }
    return UNANSWERED.matcher(message).find()
        ? office.dealings().incidents().unknown(call, message)
        : office.dealings().incidents().failed(call, message);
  }

  private Text unknown() {
    return WhmcsAccount.unknown(product.service());
  }

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
