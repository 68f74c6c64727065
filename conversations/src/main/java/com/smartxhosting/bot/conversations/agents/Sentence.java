package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an agent's own words to a customer. Channels make links of whatever looks like an address,
 * and a customer trusts those that come from us; so only hosts that the operator allows may stand
 * there, and those that the agent has filled in.
 */
public final class Sentence {

  public static final int LONGEST = 500;

  /** A host, wherever it stands: channels need no {@code https://} to make a link of it. */
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.\\p{L}[\\p{L}\\p{N}-]+");

  /** What opens something else than a host's page. */
  private static final Pattern SCHEME = Pattern.compile("\\b([a-z][a-z0-9+.-]*):(?=//|\\S+@|\\?)");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200D]]");

  private final List<String> hosts;

  /**
   * @param hosts to whose pages agents may send customers, with all below them
   */
  public Sentence(Collection<String> hosts) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * @param known values that the agent has filled in
   */
  public Parsed<String> parse(String text, Collection<String> known) {
    var sentence = text.strip();
    if (sentence.length() > LONGEST) {
      return invalid(Text.of("shares.sentence.long").with("most", LONGEST));
    }
    if (CONTROL.matcher(sentence).find()) {
      return invalid(Text.of("shares.sentence.control"));
    }
    var foreign = foreign(sentence, known);
    return foreign.isPresent()
        ? invalid(
            Text.of("shares.sentence.host")
                .with("host", foreign.get())
                .with("hosts", String.join(", ", hosts))
                .with("count", hosts.size()))
        : valid(sentence);
  }

  private Optional<String> foreign(String sentence, Collection<String> known) {
    // full-width letters and dots are as good as others to a browser
    var plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC).replace('。', '.');
    var lower = plain.toLowerCase(Locale.ROOT);
    var schemes =
        SCHEME.matcher(lower).results().map(it -> it.group(1)).filter(it -> !it.matches("https?"));
    var foreign =
        HOST.matcher(lower).results().map(MatchResult::group).filter(host -> !allowed(host, known));
    return Stream.concat(schemes, foreign).findFirst();
  }

  private boolean allowed(String host, Collection<String> known) {
    return hosts.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each))
        || known.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(host));
  }
}
