package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.ibm.icu.text.IDNA;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Names of the DNS: from what people write to what servers keep, and back. */
public final class DomainNames {

  /** RFC 1035, 2.3.4: in bytes, as servers keep them. */
  static final int LONGEST_LABEL = 63;

  /** RFC 1035, 2.3.4: 255 bytes on the wire are 253 characters without the last dot. */
  static final int LONGEST_NAME = 253;

  /** Which letters a name may hold. */
  public enum Letters {
    /** Of a machine: letters, digits and hyphens (RFC 1123, 2.1). */
    HOST,
    /** Of anything: underscores too, as in {@code _dmarc} (RFC 8552). */
    ANY
  }

  /** As browsers read names today, with ß kept as it is (UTS 46, not transitional). */
  private static final IDNA UNICODE =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI);

  private static final int LONGEST_QUOTE = 40;

  /** Lower case, in punycode, without a last dot. */
  public static Parsed<String> ascii(String written, Letters letters) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    var refused = refused(text);
    if (refused.isPresent()) {
      return invalid(refused.get());
    }
    return switch (punycode(text)) {
      case Valid<String>(var name) -> checked(withoutLastDot(name), letters);
      case Invalid<String> invalid -> invalid;
    };
  }

  /** As people read it; what is not punycode stays as it is. */
  public static String unicode(String ascii) {
    if (!ascii.contains("xn--")) {
      return ascii;
    }
    var info = new IDNA.Info();
    var name = UNICODE.nameToUnicode(ascii, new StringBuilder(), info).toString();
    return info.hasErrors() ? ascii : name;
  }

  static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** So much of a text as a sentence can bear. */
  public static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
  }

  /** What people paste into a field for names, though it is something else. */
  private static Optional<Text> refused(String text) {
    if (text.isEmpty()) {
      return Optional.of(Text.of("dns.name.empty"));
    }
    if (text.contains("/")) {
      return Optional.of(Text.of("dns.name.url").with("name", quoted(text)));
    }
    if (text.contains("@")) {
      return Optional.of(Text.of("dns.name.email").with("name", quoted(text)));
    }
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of(Text.of("dns.name.spaces").with("name", quoted(text)));
    }
    return Optional.empty();
  }

  private static Parsed<String> punycode(String text) {
    if (text.chars().allMatch(c -> c < 128) && !text.contains("xn--")) {
      return valid(text);
    }
    var info = new IDNA.Info();
    var name = UNICODE.nameToASCII(text, new StringBuilder(), info).toString();
    var errors = info.getErrors();
    errors.remove(IDNA.Error.LABEL_TOO_LONG); // told better below
    errors.remove(IDNA.Error.DOMAIN_NAME_TOO_LONG);
    errors.remove(IDNA.Error.EMPTY_LABEL);
    return errors.isEmpty()
        ? valid(name)
        : invalid(Text.of("dns.name.characters").with("name", quoted(text)));
  }

  private static Parsed<String> checked(String name, Letters letters) {
    for (var label : name.split("\\.", -1)) {
      var problem = problem(name, label, letters);
      if (problem.isPresent()) {
        return invalid(problem.get());
      }
    }
    return name.length() > LONGEST_NAME
        ? invalid(
            Text.of("dns.name.long")
                .with("length", String.valueOf(name.length()))
                .with("most", String.valueOf(LONGEST_NAME)))
        : valid(name);
  }

  private static Optional<Text> problem(String name, String label, Letters letters) {
    if (label.isEmpty()) {
      return Optional.of(Text.of("dns.name.dots").with("name", quoted(name)));
    }
    int length = label.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_LABEL) {
      return Optional.of(
          Text.of("dns.name.label")
              .with("label", quoted(unicode(label)))
              .with("length", String.valueOf(length))
              .with("most", String.valueOf(LONGEST_LABEL)));
    }
    if (letters == Letters.HOST && label.contains("_")) {
      return Optional.of(Text.of("dns.name.underscore").with("name", quoted(name)));
    }
    if (!label.matches("[a-z0-9_-]+")) {
      return Optional.of(Text.of("dns.name.characters").with("name", quoted(name)));
    }
    return label.startsWith("-") || label.endsWith("-")
        ? Optional.of(Text.of("dns.name.hyphen").with("label", quoted(label)))
        : Optional.empty();
  }

  private DomainNames() {}
}
