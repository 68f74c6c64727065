package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.DomainNames.Letters;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hosts that a certificate shall be for, as customers write them. */
final class HostList {

  /** What the most popular authorities still take, and far more than anybody types. */
  private static final int MOST = 50;

  private static final String WILDCARD = "*.";

  /** In ASCII, each once, in the order in which they were written. */
  static Parsed<List<String>> read(String text) {
    var names = new LinkedHashSet<String>();
    for (var written : written(text).toList()) {
      switch (name(written)) {
        case Valid<String>(var name) -> names.add(name);
        case Invalid<String>(var why) -> {
          return invalid(why);
        }
      }
    }
    if (names.isEmpty()) {
      return invalid(Text.of("ssl.names.empty"));
    }
    return names.size() > MOST
        ? invalid(Text.of("ssl.names.many").with("most", Integer.toString(MOST)))
        : valid(List.copyOf(names));
  }

  /** As people read them. */
  static Text shown(String text) {
    return switch (read(text)) {
      case Valid<List<String>>(var names) -> shown(names);
      case Invalid<List<String>> _ -> Text.words(text);
    };
  }

  static Text shown(List<String> names) {
    return Text.words(names.stream().map(DomainNames::unicode).collect(Collectors.joining(", ")));
  }

  private static Stream<String> written(String text) {
    return Stream.of(text.split("[\\s,;]+")).filter(part -> !part.isEmpty());
  }

  private static Parsed<String> name(String written) {
    if (!written.startsWith(WILDCARD)) {
      return host(written);
    }
    return switch (host(written.substring(WILDCARD.length()))) {
      case Valid<String>(var name) -> valid(WILDCARD + name);
      case Invalid<String> invalid -> invalid;
    };
  }

  private static Parsed<String> host(String written) {
    return switch (DomainNames.ascii(written, Letters.HOST)) {
      case Valid<String>(var name) when name.indexOf('.') < 0 ->
          invalid(Text.of("ssl.names.label").with("name", DomainNames.quoted(written)));
      case Valid<String> good -> good;
      case Invalid<String> invalid -> invalid;
    };
  }

  private HostList() {}
}
