package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address that a customer gave. It prints as dots, for no log may hold it. */
public record EmailAddress(Secret value) implements Claimant {

  private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets
  private static final Pattern LOCAL =
      Pattern.compile("[^\\s\\p{Cc}\\p{Cf}@<>()\\[\\],;:\\\\\"]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** Reads what was typed; the domain becomes lower case, as mail servers read it. */
  public static Parsed<EmailAddress> parse(String text) {
    var typed = text.strip();
    int at = typed.lastIndexOf('@');
    if (typed.length() > LONGEST || at < 1 || !LOCAL.matcher(typed.substring(0, at)).matches()) {
      return invalid(Text.of("account.address.wrong"));
    }
    var domain = domain(typed.substring(at + 1));
    return DOMAIN.matcher(domain).matches()
        ? valid(new EmailAddress(new Secret(typed.substring(0, at + 1) + domain)))
        : invalid(Text.of("account.address.wrong"));
  }

  private static String domain(String typed) {
    try {
      return IDN.toASCII(typed).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** What is counted under: two spellings of one mailbox must not count twice. */
  @Override
  public String canonical() {
    return value.reveal().toLowerCase(Locale.ROOT);
  }

  /** Enough to recognize it by, not to write to it: {@code a••@example.com}. */
  String masked() {
    var address = value.reveal();
    int first = Character.charCount(address.codePointAt(0));
    return address.substring(0, first) + "••" + address.substring(address.lastIndexOf('@'));
  }
}
