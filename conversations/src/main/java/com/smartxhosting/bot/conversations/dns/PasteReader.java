package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.PasteLabels.Label;
import com.smartxhosting.bot.conversations.dns.PasteLabels.Pair;
import com.smartxhosting.bot.conversations.dns.Pasted.Portion;
import com.smartxhosting.bot.conversations.dns.Pasted.Talk;
import com.smartxhosting.bot.conversations.dns.Pasted.Told;
import com.smartxhosting.bot.conversations.dns.Pasted.Unclear;
import com.smartxhosting.bot.conversations.dns.PastedText.Line;
import com.smartxhosting.bot.conversations.dns.SaidRecord.Understood;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a provider has told a customer of the records that he shall make: lines of a zone
 * file, tables, labelled lines and blocks in four languages, bare texts, and what stands between
 * them in a letter. Nothing is dropped, and what had to be guessed is said.
 */
final class PasteReader {

  /** "Create an A record", above lines that do not repeat the type. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?iu)\\b(?:(?<t>(?-i:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA))[- ]?(?:records?|eintr[aä]ge?|"
              + "resource records?)|(?:enregistrements?|registros?|records?)(?: de tipo| de type)?"
              + " (?<u>(?-i:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA)))\\b");

  private static final Pattern BARE_TEXT = Pattern.compile("(?is)\"?v=(?:spf1|dkim1|dmarc1)\\b.*");
  private static final Pattern DIRECTIVE = Pattern.compile("(?i)\\$(ORIGIN|TTL)\\s+(\\S+).*");
  private static final Pattern OBJECT = Pattern.compile("^\\W*\"\\w[\\w -]*\"\\s*:.*");
  private static final Pattern WEB_OR_MAIL_ADDRESS =
      Pattern.compile("\\S+://\\S+|\\S+@\\S+\\.\\S+");
  private static final Pattern NAME_OR_ADDRESS =
      Pattern.compile(
          "[\\w-]+\\.[\\w.-]*[A-Za-z]{2,}|\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]+:[0-9a-f:]+");
  private static final Pattern IPV4_LIKE =
      Pattern.compile("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
  private static final Pattern CLASS_AND_TYPE =
      Pattern.compile("\\bIN\\s+(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA)\\b");

  private final ZoneName zone;
  private final List<Portion> portions = new ArrayList<>();

  /** What the labels of the block under way have said so far, and its lines. */
  private final Map<Label, String> block = new EnumMap<>(Label.class);

  private final List<Line> blockLines = new ArrayList<>();
  private Optional<Label> awaited = Optional.empty();
  private Optional<PastedTable> table = Optional.empty();
  private Optional<String> announced = Optional.empty();
  private Optional<String> hostBefore = Optional.empty();
  private Optional<String> lonelyHost = Optional.empty();
  private Optional<String> usualTtl = Optional.empty();
  private String origin = "";
  private boolean apart;

  private PasteReader(ZoneName zone) {
    this.zone = zone;
  }

  static Pasted read(String pasted, ZoneName zone) {
    var reader = new PasteReader(zone);
    for (var line : PastedLines.together(PastedText.lines(pasted))) {
      reader.hear(line);
    }
    reader.endBlock();
    return new Pasted(reader.portions);
  }

  /** Whether there is nothing in a text that could be a record; whatever zone it were for. */
  static boolean findsNothing(String pasted) {
    return read(pasted, new ZoneName("example")).portions().stream()
        .allMatch(Talk.class::isInstance);
  }

  private void hear(Line line) {
    if (line.blank()) {
      table = Optional.empty();
      apart = true;
      return;
    }
    if (!line.says() && !line.words().contains("@")) {
      endOfObject(line);
      return;
    }
    if (line.words().length() > PastedText.LONGEST_LINE) {
      endBlock();
      unclear(line, Text.of("dns.paste.long-line"));
      return;
    }
    if (directive(line) || tableRow(line) || labels(line)) {
      apart = false;
      return;
    }
    if (awaited.isPresent() && PasteLabels.of(line.words()).isEmpty()) {
      block.put(awaited.get(), line.words());
      awaited = Optional.empty();
      blockLines.add(line);
      return;
    }
    if (lonelyLabel(line)) {
      return;
    }
    endBlock();
    apart = false;
    if (!row(line)) {
      rest(line);
    }
  }

  private void endOfObject(Line line) {
    if (line.words().contains("}") || line.words().contains("{")) {
      endBlock();
    }
  }

  private boolean directive(Line line) {
    var directive = DIRECTIVE.matcher(line.words());
    if (!directive.matches()) {
      return false;
    }
    endBlock();
    if (directive.group(1).equalsIgnoreCase("TTL")) {
      usualTtl = Optional.of(directive.group(2));
    } else {
      origin = directive.group(2);
    }
    talk(line);
    return true;
  }

  private boolean tableRow(Line line) {
    var head = PastedTable.headedBy(line.words());
    if (head.isPresent()) {
      endBlock();
      table = head;
      talk(line);
      return true;
    }
    var said = table.flatMap(known -> known.row(line.words()));
    said.ifPresent(
        row -> {
          announced.ifPresent(type -> row.putIfAbsent(Label.TYPE, type));
          keep(line, SaidRecord.read(row, zone));
        });
    return said.isPresent();
  }

  // ---- labels

  private boolean labels(Line line) {
    var words = OBJECT.matcher(line.words()).matches() ? unwrapped(line.words()) : line.words();
    var pairs = PasteLabels.pairs(words);
    if (pairs.isEmpty() || awaited.isPresent() && pairs.size() == 1 && isText(line)) {
      return false;
    }
    awaited = Optional.empty();
    for (var pair : pairs) {
      if (begins(pair)) {
        endBlock();
      }
      if (blockLines.isEmpty() || blockLines.getLast() != line) {
        blockLines.add(line);
      }
      take(pair);
    }
    if (line.words().contains("}") && OBJECT.matcher(line.words()).matches()) {
      endBlock();
    }
    return true;
  }

  private static boolean isText(Line line) {
    return BARE_TEXT.matcher(line.words()).matches();
  }

  /** Whether this label is of another record than those before it. */
  private boolean begins(Pair pair) {
    var label = meant(pair);
    return block.containsKey(label)
        || apart && block.containsKey(Label.VALUE) && (label == Label.TYPE || label == Label.HOST);
  }

  private void take(Pair pair) {
    var label = meant(pair);
    if (pair.value().isEmpty()) {
      awaited = Optional.of(label);
    } else {
      block.put(label, unquoted(label, pair.value()));
    }
    apart = false;
  }

  private static Label meant(Pair pair) {
    return pair.label() != Label.RECORD
        ? pair.label()
        : SaidRecord.type(pair.value()).isPresent() ? Label.TYPE : Label.HOST;
  }

  /** A text stays in its quotes, which tell where its strings end. */
  private static String unquoted(Label label, String value) {
    return label != Label.VALUE && value.matches("\".*\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** An object's line without the brackets and commas around it. */
  private static String unwrapped(String words) {
    return words
        .replaceFirst("^[\\[{\\s]+", "")
        .replaceFirst("[,\\s]*[}\\]]*[,\\s]*[}\\]]*[,\\s]*$", "")
        .replace("\\\"", "\"");
  }

  private boolean lonelyLabel(Line line) {
    var label = PasteLabels.of(line.words());
    if (label.isEmpty()) {
      return false;
    }
    var meant = label.get() == Label.RECORD ? Label.HOST : label.get();
    if (block.containsKey(meant) || awaited.isPresent()) {
      endBlock();
    }
    awaited = Optional.of(meant);
    blockLines.add(line);
    return true;
  }

  /** Makes a record of what the labels have said. */
  private void endBlock() {
    if (blockLines.isEmpty()) {
      return;
    }
    var lines = List.copyOf(blockLines);
    var said = new EnumMap<Label, String>(Label.class);
    said.putAll(block);
    blockLines.clear();
    block.clear();
    awaited = Optional.empty();
    if (!said.containsKey(Label.VALUE) && !said.containsKey(Label.TYPE)) {
      lines.forEach(this::talk);
      return;
    }
    announced.ifPresent(type -> said.putIfAbsent(Label.TYPE, type));
    lonelyHost.ifPresent(host -> said.putIfAbsent(Label.HOST, host));
    lonelyHost = Optional.empty();
    var whole =
        new Line(
            lines.getFirst().number(),
            lines.stream().map(Line::source).distinct().collect(Collectors.joining("\n")),
            "",
            false);
    keep(whole, SaidRecord.read(said, zone));
  }

  // ---- single lines

  private boolean row(Line line) {
    if (BARE_TEXT.matcher(line.words()).matches()) {
      bareText(line);
      return true;
    }
    var ways = PastedRow.ways(line.words());
    for (var way : ways) {
      var said = inContext(way.said(), line);
      if (SaidRecord.read(said, zone) instanceof Valid<Understood>(var understood)) {
        Optional.ofNullable(said.get(Label.HOST)).ifPresent(host -> hostBefore = Optional.of(host));
        keep(line, way.sure() ? understood : unsure(understood));
        return true;
      }
    }
    var other = PastedRow.otherType(line.words());
    if (other.isPresent()) {
      unclear(line, Text.of("dns.paste.other-type").with("type", other.get()));
      return true;
    }
    if (!seemsRecord(line.words())) {
      return false;
    }
    var why =
        ways.isEmpty()
            ? Text.of("dns.paste.unclear")
            : reason(SaidRecord.read(inContext(ways.getFirst().said(), line), zone));
    unclear(line, why);
    return true;
  }

  private void bareText(Line line) {
    var said = new EnumMap<Label, String>(Label.class);
    said.put(Label.VALUE, line.words());
    lonelyHost.ifPresent(host -> said.put(Label.HOST, host));
    lonelyHost = Optional.empty();
    keep(line, SaidRecord.read(said, zone));
  }

  /** With what the lines before have said for those that follow. */
  private Map<Label, String> inContext(Map<Label, String> said, Line line) {
    var full = new EnumMap<>(said);
    if (!full.containsKey(Label.HOST) && line.indented()) {
      hostBefore.ifPresent(host -> full.put(Label.HOST, host));
    }
    var host = full.getOrDefault(Label.HOST, "");
    if (!origin.isEmpty() && !host.isEmpty() && !host.endsWith(".")) {
      full.put(Label.HOST, host.equals(ZoneName.ITSELF) ? origin : host + "." + origin);
    }
    usualTtl.ifPresent(ttl -> full.putIfAbsent(Label.TTL, ttl));
    return full;
  }

  private static Understood unsure(Understood understood) {
    var doubts = new ArrayList<>(understood.doubts());
    doubts.add(Text.of("dns.paste.doubt.unsure"));
    return new Understood(understood.record(), doubts);
  }

  /** What makes a line worth a word when it cannot be read. */
  private static boolean seemsRecord(String words) {
    var text = WEB_OR_MAIL_ADDRESS.matcher(words).replaceAll(" ");
    return IPV4_LIKE.matcher(text).find()
        || CLASS_AND_TYPE.matcher(text).find()
        || PastedRow.TYPE_WORD.matcher(text).find() && NAME_OR_ADDRESS.matcher(text).find();
  }

  private void rest(Line line) {
    var announcement = ANNOUNCED.matcher(line.words());
    if (announcement.find()) {
      announced =
          Optional.of(
              announcement.group("t") == null ? announcement.group("u") : announcement.group("t"));
    }
    lonelyHost =
        line.words().matches("(?i)_dmarc\\S*|\\S+\\._domainkey\\S*")
            ? Optional.of(line.words())
            : Optional.empty();
    talk(line);
  }

  // ---- portions

  private void keep(Line line, Parsed<Understood> read) {
    switch (read) {
      case Valid<Understood>(var understood) -> keep(line, understood);
      case Invalid<Understood>(var why) -> unclear(line, why);
    }
  }

  private void keep(Line line, Understood understood) {
    portions.add(new Told(line.number(), line.source(), understood.record(), understood.doubts()));
  }

  private void unclear(Line line, Text why) {
    portions.add(new Unclear(line.number(), line.source(), why));
  }

  private void talk(Line line) {
    portions.add(new Talk(line.number(), line.source()));
  }

  private static Text reason(Parsed<Understood> read) {
    return read instanceof Invalid<Understood>(var why) ? why : Text.of("dns.paste.unclear");
  }
}
