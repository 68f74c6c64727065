package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.PasteLabels.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A record on one line without labels: as in a zone file (RFC 1035, 5.1), or as a row of a table
 * whose parts must be told by how they look. There may be several ways to read one.
 */
final class PastedRow {

  /**
   * A way to read a line.
   *
   * @param sure whether a sentence could not look like this by chance
   */
  record Way(Map<Label, String> said, boolean sure) {}

  /** How well a type on a line shows that the line is meant as a record. */
  static final Pattern TYPE_WORD =
      Pattern.compile("(?<![\\w.-])(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA)(?![\\w.-])");

  private static final Pattern TOKEN =
      Pattern.compile("(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"\\s*+)++|[^\\s\"]++");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s);.*$");
  private static final Pattern BRACKETS = Pattern.compile("(?<=\\s)\\((?=\\s)|(?<=\\s)\\)\\s*$");
  private static final Pattern ARROW = Pattern.compile("-+>|=+>|[→➜⇒➔]|\\|");
  private static final Pattern HOST =
      Pattern.compile(
          "@|\\*|(?:\\*\\.)?[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._<>{}\\[\\]%-]*[\\p{L}\\p{N}.>}\\]%])?");
  private static final Pattern TIME = Pattern.compile("(?i)\\d{1,9}[smhdw]?");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?iu).*?\\b(?:(?<t>A|AAAA|CNAME|MX|TXT|NS)[- ]?(?:record|eintrag|resource record)"
              + "|(?:enregistrement|registro)(?: de tipo| de type)? (?<u>A|AAAA|CNAME|MX|TXT|NS))"
              + "\\s+(?:for|named|called|für|namens|mit dem namen|pour|nommé|para|llamado)\\s+"
              + "(?<host>\\S+)\\s+(?:[\\p{L}]+\\s+){0,2}?"
              + "(?:to|at|auf|mit|vers|à|hacia|a|->|→)\\s+(?<value>[^\\s,;]+?)[.,;!]?(?:\\s.*)?");

  private static final Pattern RECORD_WORD =
      Pattern.compile("(?i)record|eintrag|enregistrement|registro");

  /** Words before a type that make a sentence, not a host. */
  private static final Pattern NO_HOST =
      Pattern.compile(
          "(?iu)the|an?|to|in|on|at|is|by|from|as|auf|im|zu|von|vers|dans|hacia|en|your|our|this|add|create|set|use|enter|please|new|following|and|or|of|for|"
              + "with|der|die|das|den|ein(?:e|en|em)?|ihre?|bitte|neue[rsn]?|und|oder|für|mit|le|la|"
              + "les|une?|votre|vos|ajoutez|ajouter|créez|el|los|las|una?|tu|su|crea|cree|añad\\p{L}+|"
              + "agreg\\p{L}+|record|eintrag|enregistrement|registro|type|typ|tipo");

  /** All ways to read it, the likeliest first. */
  static List<Way> ways(String line) {
    var bare = BRACKETS.matcher(uncommented(line)).replaceAll(" ").strip();
    var ways = new ArrayList<Way>();
    var cells = cells(bare);
    if (cells.size() > 2) {
      ofCells(cells).ifPresent(ways::add);
    }
    var words = words(bare);
    zoneLine(words).ifPresent(ways::add);
    typeFirst(words).ifPresent(ways::add);
    typeLast(words).ifPresent(ways::add);
    withoutHost(words).ifPresent(ways::add);
    sentence(line).ifPresent(ways::add);
    return ways;
  }

  /** The line without a zone file's comment; a text that is not in quotes may hold a semicolon. */
  static String uncommented(String line) {
    return line.matches("(?i).*(?<![\"\\w])v=\\w+.*") || line.contains("\"")
        ? line.replaceFirst("(?<=[\")])\\s*;[^\"]*$", "")
        : COMMENT.matcher(line).replaceFirst("");
  }

  /** A type of the DNS that we do not manage, where a line of a zone file has it. */
  static Optional<String> otherType(String line) {
    var words = words(line);
    for (int at = 0; at < Math.min(words.size() - 1, 4); at++) {
      var other = SaidRecord.otherType(words.get(at));
      if (other.isPresent() && words.get(at).equals(other.get())) {
        return other;
      }
    }
    return Optional.empty();
  }

  private static List<String> cells(String line) {
    return line.contains("\t") || line.contains("|")
        ? Arrays.stream(line.split("[\t|]"))
            .map(String::strip)
            .filter(cell -> !cell.isEmpty())
            .toList()
        : List.of();
  }

  private static List<String> words(String line) {
    return TOKEN
        .matcher(line)
        .results()
        .map(found -> found.group().strip())
        .filter(word -> !ARROW.matcher(word).matches())
        .toList();
  }

  private static boolean isClass(String word) {
    return word.equalsIgnoreCase("IN");
  }

  private static Optional<RecordType> type(String word) {
    var bare = word.replaceFirst("^\\(|[:)]$", "").replaceFirst("[:)]$", "");
    return Arrays.stream(RecordType.values())
        .filter(type -> type.name().equalsIgnoreCase(bare))
        .findFirst();
  }

  /** Host, time, class and type, then the data: the way of zone files. */
  private static Optional<Way> zoneLine(List<String> words) {
    return words.size() > 2
            && HOST.matcher(words.getFirst()).matches()
            && !(isClass(words.getFirst()) && type(words.get(1)).isPresent())
            && !NO_HOST.matcher(words.getFirst()).matches()
        ? afterHost(words, 1)
            .map(
                way -> {
                  way.said().put(Label.HOST, words.getFirst());
                  return new Way(way.said(), way.sure() || isPlain(words));
                })
        : Optional.empty();
  }

  /** Whether the words are three parts of a record, whole names or addresses among them. */
  private static boolean isPlain(List<String> words) {
    var last = words.getLast();
    return !words.get(1).equals(words.get(1).toLowerCase(Locale.ROOT))
        && (last.contains(".")
            || last.contains("=")
            || last.startsWith("\"")
            || last.contains(":"));
  }

  private static Optional<Way> withoutHost(List<String> words) {
    return words.size() > 1 ? afterHost(words, 0) : Optional.empty();
  }

  private static Optional<Way> afterHost(List<String> words, int from) {
    var said = new EnumMap<Label, String>(Label.class);
    int at = from;
    boolean sure = false;
    while (at < words.size() && type(words.get(at)).isEmpty()) {
      var word = words.get(at++);
      if (TIME.matcher(word).matches() && !said.containsKey(Label.TTL)) {
        said.put(Label.TTL, word);
      } else if (!isClass(word)) {
        return Optional.empty();
      }
      sure = true;
    }
    if (at + 1 >= words.size()) {
      return Optional.empty();
    }
    said.put(Label.TYPE, type(words.get(at)).orElseThrow().name());
    said.put(Label.VALUE, String.join(" ", words.subList(at + 1, words.size())));
    boolean oneWord = words.size() == at + 2;
    boolean openBracket = said.get(Label.VALUE).startsWith("(");
    return openBracket
            || !sure
                && type(words.get(at)).orElseThrow() == RecordType.TXT
                && !oneWord
                && !said.get(Label.VALUE).matches("(?is)\"?v=(?:spf1|dkim1|dmarc1).*")
        ? Optional.empty()
        : Optional.of(new Way(said, sure));
  }

  /** Type, host and value, then priority and time: the way of tables. */
  private static Optional<Way> typeFirst(List<String> words) {
    if (words.size() < 3
        || type(words.getFirst()).isEmpty()
        || !words.getFirst().toUpperCase(Locale.ROOT).equals(words.getFirst())
        || !HOST.matcher(words.get(1)).matches()) {
      return Optional.empty();
    }
    return rest(type(words.getFirst()).orElseThrow(), words.get(1), words.subList(2, words.size()));
  }

  /** Host, value and type in brackets. */
  private static Optional<Way> typeLast(List<String> words) {
    return words.size() == 3 && words.getLast().matches("\\([A-Z]+\\)")
        ? type(words.getLast()).flatMap(type -> rest(type, words.getFirst(), words.subList(1, 2)))
        : Optional.empty();
  }

  /** A row of a table: the type stands first, after the host and its time, or last. */
  private static Optional<Way> ofCells(List<String> cells) {
    int at = 0;
    while (at < cells.size() && !TYPE_WORD.matcher(cells.get(at)).matches()) {
      at++;
    }
    if (at == cells.size()) {
      return Optional.empty();
    }
    var type = type(cells.get(at)).orElseThrow();
    if (at == 0) {
      return rest(type, cells.get(1), cells.subList(2, cells.size()));
    }
    if (at == cells.size() - 1) {
      return rest(type, cells.getFirst(), cells.subList(1, at));
    }
    var between = cells.subList(1, at).stream().filter(cell -> !isClass(cell)).toList();
    var way = rest(type, cells.getFirst(), cells.subList(at + 1, cells.size()));
    if (between.size() == 1 && TIME.matcher(between.getFirst()).matches()) {
      way.ifPresent(found -> found.said().put(Label.TTL, between.getFirst()));
      return way;
    }
    return between.isEmpty() ? way : Optional.empty();
  }

  /** Value, priority and time in any order that can be told apart. */
  private static Optional<Way> rest(RecordType type, String host, List<String> rest) {
    var said = new EnumMap<Label, String>(Label.class);
    said.put(Label.TYPE, type.name());
    said.put(Label.HOST, host);
    var words = new ArrayList<>(rest);
    switch (type) {
      case A, AAAA, CNAME, NS -> {
        if (words.size() == 2 && TIME.matcher(words.getLast()).matches()) {
          said.put(Label.TTL, words.removeLast());
        }
        if (words.size() != 1) {
          return Optional.empty();
        }
      }
      case MX -> {
        if (words.size() == 3 && TIME.matcher(words.getLast()).matches()) {
          said.put(Label.TTL, words.removeLast());
        }
        if (words.size() == 2 && words.getLast().matches("\\d{1,3}")) {
          said.put(Label.PRIORITY, words.removeLast());
        }
      }
      case TXT -> {
        if (words.size() == 2 && words.getLast().matches("\\d{2,6}[smhd]?")) {
          said.put(Label.TTL, words.removeLast());
        }
      }
      case SRV, CAA -> {}
    }
    said.put(Label.VALUE, words.stream().collect(Collectors.joining(" ")));
    return Optional.of(new Way(said, true));
  }

  private static Optional<Way> sentence(String line) {
    var found = SENTENCE.matcher(line);
    if (!RECORD_WORD.matcher(line).find() || !found.matches()) {
      return Optional.empty();
    }
    var said = new EnumMap<Label, String>(Label.class);
    said.put(Label.TYPE, found.group("t") == null ? found.group("u") : found.group("t"));
    said.put(Label.HOST, found.group("host"));
    said.put(Label.VALUE, found.group("value"));
    return Optional.of(new Way(said, true));
  }

  private PastedRow() {}
}
