package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.conversations.dns.DomainNames.unicode;
import static com.smartxhosting.bot.conversations.dns.DomainNames.withoutLastDot;
import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.DomainNames.Letters;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a zone, and how the names in its records are written and read.
 *
 * @param ascii lower case, in punycode, without a last dot
 */
record ZoneName(String ascii) {

  /** What stands for the domain itself, as in zone files. */
  static final String ITSELF = "@";

  private static final String WILDCARD = "*.";

  /** Endings by which the name of another domain is told from one inside the zone. */
  private static final Set<String> COMMON_ENDINGS =
      Set.of("com", "net", "org", "info", "biz", "edu", "gov", "arpa");

  static Parsed<ZoneName> of(String domain) {
    return switch (DomainNames.ascii(domain, Letters.HOST)) {
      case Valid<String>(var ascii) -> valid(new ZoneName(ascii));
      case Invalid<String> _ -> invalid(Text.of("dns.domain.unreadable"));
    };
  }

  /** The full name of a record whose host was written so: {@code @}, relative or in full. */
  Parsed<String> host(String written, RecordType type) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return invalid(Text.of("dns.host.empty").with("domain", unicode(ascii)));
    }
    if (text.equals(ITSELF)) {
      return valid(ascii);
    }
    if (text.equals("*")) {
      return wildcard(ascii, type);
    }
    return text.startsWith(WILDCARD)
        ? switch (inside(text.substring(WILDCARD.length()), type)) {
          case Valid<String>(var name) -> wildcard(name, type);
          case Invalid<String> invalid -> invalid;
        }
        : inside(text, type);
  }

  /** The full name, without a last dot, that a record points to; empty for nothing at all. */
  Parsed<String> target(String written, RecordType type) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return invalid(Text.of("dns.target.empty"));
    }
    if (text.equals(ITSELF)) {
      return valid(ascii);
    }
    if (text.equals(".")) {
      return type == RecordType.MX || type == RecordType.SRV
          ? valid("")
          : invalid(Text.of("dns.target.empty"));
    }
    var address = IpAddresses.kind(text);
    if (address.isPresent()) {
      return invalid(
          Text.of("dns.target.address")
              .with("address", text)
              .with("type", type.name())
              .with("other", address.get().name()));
    }
    var letters = type == RecordType.CNAME ? Letters.ANY : Letters.HOST;
    return switch (DomainNames.ascii(text, letters)) {
      case Valid<String>(var name) when name.matches("(.*\\.)?[0-9]+") ->
          invalid(Text.of("dns.target.number").with("target", DomainNames.quoted(text)));
      case Valid<String>(var name) when name.contains(".") -> valid(name);
      case Valid<String>(var name) when text.endsWith(".") ->
          invalid(Text.of("dns.target.short").with("target", DomainNames.quoted(name)));
      case Valid<String>(var label) -> fitting(label + "." + ascii);
      case Invalid<String> invalid -> invalid;
    };
  }

  /** As people read it, without the domain: {@code www}, or {@code @} for the domain itself. */
  String relative(String host) {
    if (host.equals(ascii)) {
      return ITSELF;
    }
    return unicode(
        host.endsWith("." + ascii) ? host.substring(0, host.length() - ascii.length() - 1) : host);
  }

  /** What {@link #host} reads as this host again, as short as that allows. */
  String written(String host, RecordType type) {
    var relative = relative(host);
    return host(relative, type).equals(valid(host)) ? relative : unicode(host);
  }

  private Parsed<String> inside(String text, RecordType type) {
    return switch (DomainNames.ascii(text, letters(type))) {
      case Valid<String>(var name) -> placed(name, text);
      case Invalid<String> invalid -> invalid;
    };
  }

  private Parsed<String> placed(String name, String written) {
    var rest = name;
    while (rest.endsWith("." + ascii)) { // more than once where a name was doubled
      rest = rest.substring(0, rest.length() - ascii.length() - 1);
    }
    if (rest.equals(ascii)) {
      return valid(ascii);
    }
    if (rest.equals(name) && (written.endsWith(".") || looksForeign(name))) {
      return invalid(
          Text.of("dns.host.foreign")
              .with("name", DomainNames.quoted(withoutLastDot(written)))
              .with("domain", unicode(ascii)));
    }
    return fitting(rest + "." + ascii);
  }

  /** Only a guess; a name that really lies inside the zone can still be written in full. */
  private boolean looksForeign(String name) {
    if (!name.contains(".")) {
      return false;
    }
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.matches("[a-z]{2}")
        || COMMON_ENDINGS.contains(ending)
        || ascii.endsWith("." + ending);
  }

  private Parsed<String> wildcard(String name, RecordType type) {
    return switch (type) {
      case A, AAAA, CNAME, MX, TXT, CAA -> fitting(WILDCARD + name);
      case NS, SRV -> invalid(Text.of("dns.host.wildcard").with("type", type.name()));
    };
  }

  private static Parsed<String> fitting(String name) {
    return name.length() <= DomainNames.LONGEST_NAME
        ? valid(name)
        : invalid(
            Text.of("dns.name.long")
                .with("length", String.valueOf(name.length()))
                .with("most", String.valueOf(DomainNames.LONGEST_NAME)));
  }

  private static Letters letters(RecordType type) {
    return switch (type) {
      case CNAME, TXT, NS, SRV -> Letters.ANY;
      case A, AAAA, MX, CAA -> Letters.HOST;
    };
  }
}
