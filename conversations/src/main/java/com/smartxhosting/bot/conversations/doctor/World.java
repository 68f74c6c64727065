package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.dns.RecordValue.Alias;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.notices.PublicDns.Answer;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What most of the public resolvers say, each question asked once. A resolver that lies is
 * outvoted, and when none has answered for some questions no more are asked: nobody waits for a
 * dead line.
 */
final class World {

  /** A name and what is asked about it. */
  record Question(String name, RecordType type) {}

  private static final int PATIENCE = 4;
  private static final int LONGEST_CHAIN = 8;

  private final PublicDns dns;
  private final Map<Question, Seen> heard = new ConcurrentHashMap<>();
  private final AtomicInteger silences = new AtomicInteger();

  World(PublicDns dns) {
    this.dns = dns;
  }

  /** Asks several questions at once, so that the answers are there when they are wanted. */
  void lookAhead(Collection<Question> questions) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      questions.forEach(question -> threads.submit(() -> seen(question)));
    }
  }

  Seen seen(String name, RecordType type) {
    return seen(new Question(name, type));
  }

  private Seen seen(Question question) {
    var known = heard.get(question);
    if (known != null) {
      return known;
    }
    var seen = silences.get() < PATIENCE ? asked(question) : new Seen.Untold();
    heard.put(question, seen);
    return seen;
  }

  private Seen asked(Question question) {
    var answers = dns.around(question.name(), question.type());
    if (answers.stream().allMatch(answer -> answer.said() instanceof Said.Silence)) {
      silences.incrementAndGet();
      return new Seen.Untold();
    }
    silences.set(0);
    return agreed(answers, question.type());
  }

  /** What each of the zone's own name servers says. */
  List<Answer> own(String zone, RecordType type) {
    return dns.own(zone, zone, type);
  }

  /** The addresses of a name, behind whatever aliases it has. */
  List<String> addresses(String name) {
    var target = behindAliases(name);
    return Stream.of(RecordType.A, RecordType.AAAA)
        .flatMap(type -> seen(target, type).values().stream())
        .map(RecordValue::written)
        .toList();
  }

  /** Whether it is sure that a name has no address. */
  boolean hasNoAddress(String name) {
    var target = behindAliases(name);
    return seen(target, RecordType.A) instanceof Seen.Nothing
        && seen(target, RecordType.AAAA) instanceof Seen.Nothing
        && !seen(target, RecordType.CNAME).untold();
  }

  /** The texts of a name. */
  List<String> texts(String name) {
    return texts(seen(behindAliases(name), RecordType.TXT));
  }

  static List<String> texts(Seen seen) {
    return seen.values().stream()
        .filter(RecordValue.Words.class::isInstance)
        .map(value -> ((RecordValue.Words) value).text())
        .toList();
  }

  boolean untold(String name, RecordType type) {
    return seen(behindAliases(name), type).untold();
  }

  String behindAliases(String name) {
    var at = name;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      var alias = seen(at, RecordType.CNAME).values().stream().findFirst();
      if (alias.isEmpty() || !(alias.get() instanceof Alias(var target))) {
        return at;
      }
      at = target;
    }
    return at;
  }

  private static Seen agreed(List<Answer> answers, RecordType type) {
    var votes =
        answers.stream()
            .filter(answer -> !(answer.said() instanceof Said.Silence))
            .collect(
                Collectors.groupingBy(
                    answer -> values(answer.said(), type), Collectors.counting()));
    long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var winners =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return winners.size() == 1 ? seen(winners.getFirst()) : new Seen.Untold();
  }

  private static Seen seen(Set<RecordValue> values) {
    return values.isEmpty() ? new Seen.Nothing() : new Seen.Records(List.copyOf(values));
  }

  /** In no order, since servers give them in a different one each time. */
  static Set<RecordValue> values(Said said, RecordType type) {
    return switch (said) {
      case Said.Values(var written, _) ->
          written.stream()
              .flatMap(value -> RecordValue.read(type, value).stream())
              .collect(Collectors.toCollection(HashSet::new));
      case Said.Nothing _, Said.Silence _ -> Set.of();
    };
  }
}
