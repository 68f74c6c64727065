package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.Chain;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.End;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a certificate will do for a domain.
 *
 * @param obstacle why it will not, or an empty text
 * @param remarks what to know although it will
 */
public record Inspection(Text obstacle, List<Text> remarks) {

  private static final int NAMES_TOLD = 5;

  public Inspection {
    remarks = List.copyOf(remarks);
  }

  /**
   * @param domain in ASCII
   */
  public static Inspection of(Certificate leaf, Chain chain, String domain, Instant now) {
    return new Inspection(
        time(leaf, now).or(() -> names(leaf, domain)).or(() -> missing(chain)).orElse(Text.NONE),
        remarks(leaf, chain, domain));
  }

  /** What stands in the way when the next authority of a chain is missing. */
  public static Optional<Text> missing(Chain chain) {
    return chain.end() instanceof End.Missing(var issuer)
        ? Optional.of(Text.of("ssl.chain.missing").with("issuer", issuer))
        : Optional.empty();
  }

  private static Optional<Text> time(Certificate leaf, Instant now) {
    var facts = leaf.facts();
    if (facts.expired(now)) {
      return Optional.of(Text.of("ssl.check.expired").with("until", facts.until()));
    }
    return facts.from().isAfter(now)
        ? Optional.of(Text.of("ssl.check.early").with("from", facts.from()))
        : Optional.empty();
  }

  private static Optional<Text> names(Certificate leaf, String domain) {
    boolean within =
        leaf.names().stream().anyMatch(name -> name.equals(domain) || name.endsWith("." + domain));
    return within || leaf.covers(domain)
        ? Optional.empty()
        : Optional.of(
            Text.of("ssl.check.names")
                .with("domain", DomainNames.unicode(domain))
                .with("names", told(leaf)));
  }

  private static List<Text> remarks(Certificate leaf, Chain chain, String domain) {
    var remarks = new ArrayList<Text>();
    switch (chain.end()) {
      case End.SelfSigned() -> remarks.add(Text.of("ssl.check.self-signed"));
      case End.Private(var root) -> remarks.add(Text.of("ssl.check.private").with("root", root));
      case End.Trusted _, End.Missing _ -> {}
    }
    for (var host : List.of(domain, "www." + domain)) {
      if (!leaf.covers(host)) {
        remarks.add(Text.of("ssl.check.uncovered").with("host", DomainNames.unicode(host)));
      }
    }
    if (leaf.key().weak()) {
      remarks.add(Text.of("ssl.check.weak-key").with("key", leaf.key().kind()));
    }
    if (leaf.weaklySigned()) {
      remarks.add(Text.of("ssl.check.weak-signature"));
    }
    return remarks;
  }

  /** The hosts that a certificate is for, as many as a sentence can bear. */
  static Text told(Certificate leaf) {
    return names(leaf.facts().names());
  }

  /** So many names as a sentence can bear. */
  public static Text names(List<String> names) {
    if (names.isEmpty()) {
      return Text.of("ssl.names.none");
    }
    var first = String.join(", ", names.subList(0, Math.min(NAMES_TOLD, names.size())));
    return names.size() <= NAMES_TOLD
        ? Text.words(first)
        : Text.of("ssl.names.more").with("first", first).with("more", names.size() - NAMES_TOLD);
  }
}
