package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.dns.Ttl;
import com.smartxhosting.bot.conversations.notices.PublicDns.Answer;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a change has come, as seen at one moment. The zone's own servers are believed first: a
 * resolver that says otherwise is behind, or lies, and decides nothing.
 *
 * @param own what the zone's own name servers say
 * @param around what the public resolvers say
 */
record DnsView(DnsChange change, List<Answer> own, List<Answer> around) {

  /** How far it has come. */
  enum Stage {
    NOWHERE,
    /** At all of the zone's own name servers that answer. */
    OWN,
    /** And at one of the resolvers. */
    SOME,
    /** At all that answer, and these are most. */
    EVERYWHERE;

    /** Whoever hears of this stage need not hear of those before it. */
    List<String> andEarlier() {
      return Arrays.stream(values())
          .filter(each -> each.compareTo(this) <= 0)
          .map(Enum::name)
          .toList();
    }
  }

  Stage stage() {
    long seen = seeing(around);
    long answered = answering(around);
    boolean ownSilent = answering(own) == 0;
    if (seeing(own) < answering(own) || ownSilent && seen == 0) {
      return Stage.NOWHERE;
    }
    if (seen == answered && 2 * answered > around.size() || around.isEmpty()) {
      return Stage.EVERYWHERE;
    }
    return seen > 0 ? Stage.SOME : Stage.OWN;
  }

  private long seeing(List<Answer> answers) {
    return answers.stream()
        .map(Answer::said)
        .filter(said -> !(said instanceof Said.Silence) && change.isTold(said))
        .count();
  }

  private static long answering(List<Answer> answers) {
    return answers.stream().filter(answer -> !(answer.said() instanceof Said.Silence)).count();
  }

  /** The stage in words, with how long what is still missing may take. */
  Text told() {
    return switch (stage()) {
      case NOWHERE -> Text.NONE;
      case OWN -> counted("notices.dns.own").with("keeping", keeping());
      case SOME -> counted("notices.dns.some").with("keeping", keeping());
      case EVERYWHERE ->
          around.isEmpty()
              ? Text.of("notices.dns.own-only").with("record", change.name())
              : counted("notices.dns.everywhere");
    };
  }

  /** What is to be said when it has not come about in all this time. */
  Text late(long days) {
    if (stage() == Stage.NOWHERE) {
      return Text.of(answering(own) == 0 ? "notices.dns.late.unknown" : "notices.dns.late.nowhere")
          .with("record", change.name())
          .with("days", days)
          .with("servers", names(own));
    }
    return counted("notices.dns.late").with("days", days).with("others", names(missing()));
  }

  private Text.Phrase counted(String key) {
    return Text.of(key)
        .with("record", change.name())
        .with("seen", seeing(around))
        .with("all", around.size())
        .with("silent", around.size() - answering(around));
  }

  /** Why others may say something else for a while, and for how long. */
  private Text keeping() {
    long left = missing().stream().mapToLong(answer -> left(answer.said())).max().orElse(0);
    boolean nothing = missing().stream().map(Answer::said).anyMatch(Said.Nothing.class::isInstance);
    if (left == 0) {
      return Text.NONE;
    }
    return Text.of(nothing ? "notices.dns.keeping.nothing" : "notices.dns.keeping.values")
        .with("left", Ttl.words(left));
  }

  private static long left(Said said) {
    return switch (said) {
      case Said.Values(_, var ttl) -> ttl;
      case Said.Nothing(var ttl) -> ttl;
      case Said.Silence() -> 0;
    };
  }

  private List<Answer> missing() {
    return around.stream()
        .filter(answer -> !change.isTold(answer.said()) || answer.said() instanceof Said.Silence)
        .toList();
  }

  private static String names(List<Answer> answers) {
    return answers.stream().map(Answer::server).collect(Collectors.joining(", "));
  }
}
