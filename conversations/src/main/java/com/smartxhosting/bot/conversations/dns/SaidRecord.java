package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.PasteLabels.Label;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Type;

/**
 * A record as somebody has told it, part by part. It becomes a record through the very fields in
 * which a customer would have filled it in; whatever had to be guessed is said beside it.
 */
final class SaidRecord {

  /**
   * @param doubts what was guessed
   */
  record Understood(RecordData record, List<Text> doubts) {}

  static final long USUAL_TTL = 3_600;

  private static final Pattern NOTE = Pattern.compile("(?<!\\S)\\([^)]*\\)");
  private static final Pattern NO_HOST =
      Pattern.compile(
          "(?i)(?:-|leer|blank|empty|none|root|apex|n/a|vide|vacío|vacio|raíz|racine"
              + "|.*\\b(?:leave|leer lassen|laisser|laissez|dejar|deje)\\b.*|.+\\s@.*|@\\s.+)");

  /** What stands for the customer's domain in instructions that are the same for everybody. */
  private static final String STAND_INS =
      "[<\\[{%$]{1,2}\\s*(?:your|ihre|deine|votre|tu|su)?[- _]?"
          + "(?:domain(?:[- _]?name)?|domaine|dominio)(?:\\.\\w+)?\\s*[>\\]}%]{1,2}"
          + "|\\b(?:your|my|ihre|deine|meine|votre|mon|tu|su|mi)[-_]?"
          + "(?:domain(?:name)?|domaine|dominio|site)\\.(?:com|net|org|tld|de|at|ch|fr|es|eu)\\b";

  private static final Pattern STAND_IN =
      Pattern.compile(STAND_INS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern STAND_IN_HOST =
      Pattern.compile(
          STAND_INS + "|\\b(?:example\\.(?:com|net|org)|domain\\.(?:com|tld))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern MAIL = Pattern.compile("(\\d{1,5})\\s+(\\S+)");
  private static final Pattern SERVER =
      Pattern.compile("(?:(\\d{1,5})\\s+)?(\\d{1,5})\\s+(\\d{1,5})\\s+(\\S+)");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?i)(?:(\\d{1,3})\\s+)?(issue|issuewild|iodef)\\s+(\\S.*)");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{3,45}");
  private static final Pattern USUAL =
      Pattern.compile("(?i)(?:auto\\w*|default|standard|voreinstellung|par défaut|por defecto|-)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,' ](?=\\d{3}\\b)");

  private final Map<Label, String> said;
  private final ZoneName zone;
  private final List<Text> doubts = new ArrayList<>();

  private SaidRecord(Map<Label, String> said, ZoneName zone) {
    this.said = new EnumMap<>(said);
    this.zone = zone;
  }

  /**
   * The record that is meant, or why it cannot be told.
   *
   * @param said what was said, by part; {@link Label#RECORD} is not among it
   */
  static Parsed<Understood> read(Map<Label, String> said, ZoneName zone) {
    return new SaidRecord(said, zone).read();
  }

  /** A type that customers manage, as the words for it name it. */
  static Optional<RecordType> type(String words) {
    return type(NOTE.matcher(words).replaceAll(" ").split("[^A-Za-z]+"))
        .or(() -> type(words.split("[^A-Za-z]+")));
  }

  private static Optional<RecordType> type(String... words) {
    return Arrays.stream(words)
        .flatMap(
            word ->
                Arrays.stream(RecordType.values())
                    .filter(type -> type.name().equalsIgnoreCase(word)))
        .findFirst();
  }

  /** A type of the DNS, or of some provider's, that is not managed here. */
  static Optional<String> otherType(String word) {
    var name = word.toUpperCase(Locale.ROOT);
    boolean other =
        name.matches("[A-Z][A-Z0-9]{1,9}")
            && type(name).isEmpty()
            && (Type.value(name) >= 0 || name.matches("ALIAS|ANAME"));
    return other ? Optional.of(name) : Optional.empty();
  }

  private Parsed<Understood> read() {
    var typeSaid = text(Label.TYPE);
    var type = type(typeSaid).or(() -> typeSaid.isEmpty() ? inferred() : Optional.empty());
    if (type.isEmpty()) {
      return invalid(
          typeSaid.isEmpty()
              ? Text.of("dns.paste.no-type")
              : Text.of("dns.paste.other-type").with("type", DomainNames.quoted(typeSaid)));
    }
    split(type.get());
    if (type.get() == RecordType.TXT && isKey(text(Label.VALUE)) && bareHost().isEmpty()) {
      return invalid(Text.of("dns.paste.no-selector"));
    }
    return complete(answers(type.get()));
  }

  /** Without a word on it the value or the other parts can still tell the type. */
  private Optional<RecordType> inferred() {
    var value = name(text(Label.VALUE));
    var address = IpAddresses.kind(value);
    if (address.isPresent()) {
      return address;
    }
    if (value.matches("(?is)\"?v=(?:spf1|dkim1|dmarc1)\\b.*")) {
      return Optional.of(RecordType.TXT);
    }
    Optional<RecordType> guess = Optional.empty();
    if (said.containsKey(Label.PORT) && said.containsKey(Label.WEIGHT)) {
      guess = Optional.of(RecordType.SRV);
    } else if (said.containsKey(Label.TAG)) {
      guess = Optional.of(RecordType.CAA);
    } else if (said.containsKey(Label.PRIORITY)) {
      guess = Optional.of(RecordType.MX);
    }
    guess.ifPresent(type -> doubts.add(Text.of("dns.paste.doubt.type").with("type", type.name())));
    return guess;
  }

  /** Parts that were told within the value, as a zone file has them. */
  private void split(RecordType type) {
    var value = text(Label.VALUE);
    switch (type) {
      case MX -> {
        var mail = MAIL.matcher(value);
        if (!said.containsKey(Label.PRIORITY) && mail.matches()) {
          take(mail, Label.PRIORITY, Label.VALUE);
        }
      }
      case SRV -> {
        var server = SERVER.matcher(value);
        if (!said.containsKey(Label.PORT) && server.matches()) {
          take(server, Label.PRIORITY, Label.WEIGHT, Label.PORT, Label.VALUE);
        }
      }
      case CAA -> {
        var authority = AUTHORITY.matcher(value);
        if (!said.containsKey(Label.TAG) && authority.matches()) {
          take(authority, Label.FLAGS, Label.TAG, Label.VALUE);
        }
        said.putIfAbsent(Label.FLAGS, "0");
      }
      case A, AAAA, CNAME, TXT, NS -> {}
    }
  }

  private void take(Matcher found, Label... parts) {
    for (int i = 0; i < parts.length; i++) {
      if (found.group(i + 1) != null) {
        said.put(parts[i], found.group(i + 1));
      }
    }
  }

  private Answers answers(RecordType type) {
    var answers =
        Answers.of(ServiceFields.DOMAIN.name(), zone.ascii())
            .with(RecordFields.TYPE, type.name())
            .with(RecordFields.HOST, host(type))
            .with(RecordFields.TTL, String.valueOf(ttl()));
    var value = type == RecordType.TXT ? domainIn(text(Label.VALUE)) : name(text(Label.VALUE));
    answers = with(answers, RecordFields.PRIORITY, name(text(Label.PRIORITY)));
    answers = with(answers, RecordFields.WEIGHT, name(text(Label.WEIGHT)));
    answers = with(answers, RecordFields.PORT, name(text(Label.PORT)));
    answers = with(answers, RecordFields.FLAGS, name(text(Label.FLAGS)));
    answers = with(answers, RecordFields.TAG, name(text(Label.TAG)));
    return switch (type) {
      case A -> with(answers, RecordFields.IPV4, value);
      case AAAA -> with(answers, RecordFields.IPV6, value);
      case CNAME, MX, NS, SRV -> with(answers, RecordFields.TARGET, domainIn(value));
      case TXT -> with(answers, RecordFields.TEXT, keyTogether(value));
      case CAA -> with(answers, RecordFields.AUTHORITY, domainIn(value));
    };
  }

  private static Answers with(Answers answers, Field<?> field, String text) {
    return text.isEmpty() ? answers : answers.with(field, text);
  }

  /** The record that the answers make, or the first thing that is wrong or missing. */
  private Parsed<Understood> complete(Answers answers) {
    for (var field : RecordFields.with()) {
      if (!field.when().test(answers)) {
        continue;
      }
      if (!answers.has(field)) {
        return invalid(Text.of("dns.paste.missing").with("field", field.label()));
      }
      if (field.parse(answers.text(field), answers) instanceof Invalid<?>(var why)) {
        return invalid(why);
      }
    }
    return valid(new Understood(RecordFields.record(answers), List.copyOf(doubts)));
  }

  private String host(RecordType type) {
    var host = bareHost();
    if (host.isEmpty()) {
      host = assumed(type);
    }
    var service = name(text(Label.SERVICE));
    var protocol = name(text(Label.PROTOCOL));
    if (type != RecordType.SRV || service.isEmpty() || protocol.isEmpty() || host.startsWith("_")) {
      return host;
    }
    var prefix = underscored(service) + "." + underscored(protocol);
    return host.equals(ZoneName.ITSELF) ? prefix : prefix + "." + host;
  }

  private static String underscored(String word) {
    return word.startsWith("_") ? word : "_" + word;
  }

  /** The host without the words around it; empty where none was told. */
  private String bareHost() {
    var host = text(Label.HOST);
    var bare = name(host);
    if (!host.isEmpty() && (bare.isEmpty() || NO_HOST.matcher(bare).matches())) {
      return bare.contains("@") || host.contains("@") ? itselfAmongWords(host) : "";
    }
    return standsFor(STAND_IN_HOST, bare);
  }

  /** As in "leave blank or enter @". */
  private String itselfAmongWords(String host) {
    if (!NOTE.matcher(host).replaceAll(" ").strip().equals(ZoneName.ITSELF)) {
      doubts.add(itself());
    }
    return ZoneName.ITSELF;
  }

  private String assumed(RecordType type) {
    if (type == RecordType.TXT && text(Label.VALUE).matches("(?is)\"?v=dmarc1\\b.*")) {
      doubts.add(Text.of("dns.paste.doubt.dmarc"));
      return "_dmarc";
    }
    doubts.add(itself());
    return ZoneName.ITSELF;
  }

  private Text itself() {
    return Text.of("dns.paste.doubt.host").with("domain", DomainNames.unicode(zone.ascii()));
  }

  private String domainIn(String text) {
    return standsFor(STAND_IN, text);
  }

  private String standsFor(Pattern standIn, String text) {
    var found = standIn.matcher(text);
    if (!found.find()) {
      return text;
    }
    var doubt =
        Text.of("dns.paste.doubt.stand-in")
            .with("word", found.group())
            .with("domain", DomainNames.unicode(zone.ascii()));
    if (!doubts.contains(doubt)) {
      doubts.add(doubt);
    }
    return found.replaceAll(Matcher.quoteReplacement(zone.ascii()));
  }

  private long ttl() {
    var text = name(text(Label.TTL));
    if (text.isEmpty() || USUAL.matcher(text).matches()) {
      return USUAL_TTL;
    }
    if (Ttl.parse(inEnglish(text)) instanceof Valid<Long>(var seconds)) {
      return seconds;
    }
    doubts.add(
        Text.of("dns.paste.doubt.ttl")
            .with("text", DomainNames.quoted(text))
            .with("ttl", Ttl.words(USUAL_TTL)));
    return USUAL_TTL;
  }

  private static String inEnglish(String time) {
    return THOUSANDS
        .matcher(time.toLowerCase(Locale.ROOT))
        .replaceAll("")
        .replaceAll("(?<=\\d)\\s*(?:stunden?|std\\.?|heures?|horas?)\\b", "h")
        .replaceAll("(?<=\\d)\\s*(?:minuten?|minutos?|minutes?|min\\.?)(?!\\p{L})", "m")
        .replaceAll("(?<=\\d)\\s*(?:sekunden?|sek\\.?|secondes?|segundos?|seg\\.?)(?!\\p{L})", "s")
        .replaceAll("(?<=\\d)\\s*(?:tage?|jours?|d[ií]as?)\\b", "d")
        .replaceAll("(?<=\\d)\\s*(?:wochen?|semaines?|semanas?)\\b", "w");
  }

  private static boolean isKey(String text) {
    return text.matches("(?is)\"?v=dkim1\\b.*");
  }

  /** Mail programs put blanks into long keys, and no key has any. */
  private static String keyTogether(String text) {
    return isKey(text) && !text.startsWith("\"")
        ? Pattern.compile("(?<=p=)[A-Za-z0-9+/=\\s]+")
            .matcher(text)
            .replaceAll(key -> key.group().replaceAll("\\s", ""))
        : text;
  }

  private String text(Label label) {
    return said.getOrDefault(label, "").strip();
  }

  /** A word without notes, quotes and the end of a sentence. */
  private static String name(String text) {
    var word = ADDRESS.matcher(text).matches() ? text : NOTE.matcher(text).replaceAll(" ").strip();
    return word.replaceFirst("^[\"']", "").replaceFirst("[\"']?[,;]?$", "").strip();
  }
}
