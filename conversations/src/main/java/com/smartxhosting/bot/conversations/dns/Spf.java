package com.smartxhosting.bot.conversations.dns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An SPF text (RFC 7208): who may send mail for a domain.
 *
 * @param terms in their order, without the version
 */
public record Spf(List<String> terms) {

  /** RFC 7208, 4.6.4: more look-ups than this, and receivers take the text for an error. */
  public static final int MOST_LOOKUPS = 10;

  private static final String VERSION = "v=spf1";

  public Spf {
    terms = List.copyOf(terms);
  }

  /** Reads a text; empty when it is no SPF. */
  public static Optional<Spf> read(String text) {
    var words = text.strip().split("\\s+");
    return words[0].equalsIgnoreCase(VERSION)
        ? Optional.of(new Spf(Arrays.asList(words).subList(1, words.length)))
        : Optional.empty();
  }

  /** Of a TXT record; empty for any other. */
  public static Optional<Spf> of(RecordData record) {
    return record.type() == RecordType.TXT
        ? RecordValue.read(record.type(), record.value())
            .flatMap(
                value ->
                    value instanceof RecordValue.Words(var text) ? read(text) : Optional.empty())
        : Optional.empty();
  }

  /** How many questions its own terms make a receiver ask; what they include comes on top. */
  public int lookups() {
    return (int)
        terms.stream()
            .map(Spf::mechanism)
            .filter(List.of("include", "a", "mx", "ptr", "exists", "redirect")::contains)
            .count();
  }

  /** The names whose texts count as part of this one. */
  public List<String> included() {
    return terms.stream()
        .filter(term -> List.of("include", "redirect").contains(mechanism(term)))
        .map(term -> term.substring(term.indexOf(term.contains("=") ? '=' : ':') + 1))
        .map(name -> DomainNames.withoutLastDot(name.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * One text that lets all send whom either lets, as strict towards others as this one. Empty where
   * a text leaves the decision to another name, which cannot be joined with anything.
   */
  public Optional<Spf> and(Spf other) {
    if (redirects() || other.redirects()) {
      return Optional.empty();
    }
    var together = new ArrayList<String>();
    for (var each : List.of(this, other)) {
      for (var term : each.terms) {
        if (!isLast(term) && together.stream().noneMatch(term::equalsIgnoreCase)) {
          together.add(term);
        }
      }
    }
    last().or(other::last).ifPresent(together::add);
    return Optional.of(new Spf(together));
  }

  public String written() {
    return String.join(" ", VERSION, String.join(" ", terms)).strip();
  }

  /** Whether this very term is in it, such as {@code include:_spf.example.net}. */
  public boolean has(String term) {
    return terms.stream().anyMatch(each -> bare(each).equalsIgnoreCase(term));
  }

  /** What becomes of mail from everybody else: {@code all} with its sign. */
  public Optional<String> last() {
    return terms.stream().filter(Spf::isLast).findFirst();
  }

  private boolean redirects() {
    return terms.stream().anyMatch(term -> mechanism(term).equals("redirect"));
  }

  private static boolean isLast(String term) {
    return mechanism(term).equals("all");
  }

  private static String mechanism(String term) {
    return bare(term).split("[:/=]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String bare(String term) {
    return term.replaceFirst("^[-+~?]", "");
  }
}
