package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.rest.CommandLine;
import com.smartxhosting.bot.adapters.plesk.rest.CommandLine.Ended;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The extension that asks Let's Encrypt; only the command line reaches it. */
record SslIt(CommandLine commands) {

  private static final String EXTENSION = "extension";

  private static final Pattern PROOF =
      Pattern.compile("dnsRecordValue\\W+([A-Za-z0-9_-]{20,})", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@-][^\\s@]*@[^\\s@]+");

  /** What came of asking. */
  sealed interface Answer {
    /** The certificate is there and in use. */
    record Issued() implements Answer {}

    /**
     * It wants to see a text in the DNS first.
     *
     * @param text empty where the server has put it there itself
     */
    record Challenge(Optional<String> text) implements Answer {}

    record Refused(Reason reason) implements Answer {}
  }

  /** Why there is no certificate, as far as its words tell. */
  enum Reason {
    OTHER_AUTHORITIES("caa"),
    TOO_OFTEN("ratelimit", "rate limit", "too many"),
    LEADS_ELSEWHERE(
        "nxdomain",
        "dns problem",
        "resolve",
        "unauthorized",
        "invalid response",
        "timeout",
        "connection",
        "challenge"),
    UNTOLD;

    private final List<String> words;

    Reason(String... words) {
      this.words = List.of(words);
    }

    static Reason in(String said) {
      var text = said.toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(each -> each.words.stream().anyMatch(text::contains))
          .findFirst()
          .orElse(UNTOLD);
    }
  }

  /** Whether commands are taken; that it is installed shows when it is asked. */
  boolean reached() {
    return commands.knows(EXTENSION);
  }

  /**
   * @param contact the customer's e-mail address; empty for none
   */
  Answer issue(Site site, Coverage coverage, String contact) {
    return read(commands.run(EXTENSION, parameters(site, coverage, contact)));
  }

  /** Goes on with an order once its text is in the DNS. */
  Answer goOn(Site site, Coverage coverage, String contact) {
    var parameters = parameters(site, coverage, contact);
    parameters.add("-continue");
    return read(commands.run(EXTENSION, parameters));
  }

  private static List<String> parameters(Site site, Coverage coverage, String contact) {
    var all =
        new ArrayList<>(
            List.of("--call", "sslit", "--certificate", "-issue", "-domain", site.ascii()));
    if (ADDRESS.matcher(contact).matches()) {
      all.addAll(List.of("-registrationEmail", contact));
    }
    all.add("-secure-domain");
    all.addAll(
        switch (coverage) {
          case SITE -> List.of("-secure-www");
          case SITE_AND_MAIL -> List.of("-secure-www", "-secure-webmail", "-secure-mail");
          case WILDCARD -> List.of("-wildcard");
        });
    return all;
  }

  private static Answer read(Ended ended) {
    var proof = PROOF.matcher(ended.words());
    if (proof.find()) {
      return new Answer.Challenge(Optional.of(proof.group(1)));
    }
    if (ended.words().toLowerCase(Locale.ROOT).contains("pending")) {
      return new Answer.Challenge(Optional.empty());
    }
    return ended.well() ? new Answer.Issued() : new Answer.Refused(Reason.in(ended.words()));
  }
}
