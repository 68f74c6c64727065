package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.form.Parsed.invalid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands before the @ of a mailbox: the part of RFC 5321's dot-atom that Plesk takes.
 */
final class LocalPart {

  private static final int LONGEST = 64; // RFC 5321, 4.5.3.1.1

  private static final Pattern TAKEN =
      Pattern.compile("[a-z0-9_]+(?:(?:\\.|[+-]+)[a-z0-9_]+)*"); // no two dots in a row

  /** Where the world writes when something is wrong with a domain (RFC 2142). */
  private static final Set<String> RESERVED =
      Set.of("postmaster", "abuse", "hostmaster", "webmaster");

  /**
   * @param domain the chosen one, in Unicode; a full address of it is accepted as well
   */
  static Parsed<String> read(String typed, String domain) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return local(text, domain);
    }
    var named = text.substring(at + 1);
    return unicode(named).equals(unicode(domain))
        ? local(text.substring(0, at), domain)
        : invalid(Text.of("mail.local.other-domain").with("domain", domain));
  }

  /** Whether mail to it is meant for whoever is responsible for the domain. */
  static boolean reserved(String local) {
    return RESERVED.contains(local);
  }

  private static Parsed<String> local(String text, String domain) {
    if (text.isEmpty()) {
      return invalid(Text.of("mail.local.empty").with("domain", domain));
    }
    if (text.length() > LONGEST) {
      return invalid(Text.of("mail.local.long").with("longest", Integer.toString(LONGEST)));
    }
    return TAKEN.matcher(text).matches()
        ? Parsed.valid(text)
        : invalid(Text.of("mail.local.characters"));
  }

  private static String unicode(String domain) {
    var name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return IDN.toUnicode(name).toLowerCase(Locale.ROOT);
  }

  private LocalPart() {}
}
