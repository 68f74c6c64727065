package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.Batch.Add;
import com.smartxhosting.bot.conversations.dns.Batch.Entry;
import com.smartxhosting.bot.conversations.dns.Batch.Fate;
import com.smartxhosting.bot.conversations.dns.Batch.Replace;
import com.smartxhosting.bot.conversations.dns.Batch.SpfTexts;
import com.smartxhosting.bot.conversations.dns.Batch.Step;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.dns.Pasted.Portion;
import com.smartxhosting.bot.conversations.dns.Pasted.Talk;
import com.smartxhosting.bot.conversations.dns.Pasted.Told;
import com.smartxhosting.bot.conversations.dns.Pasted.Unclear;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides, record by record, what a zone makes of what was pasted. Pure. */
final class PastePlan {

  private static final int LONGEST_SOURCE = 300;

  private final ZoneName name;
  private final Zone zone;
  private final SpfTexts wanted;

  /** What will stand, beside what stands now. */
  private final List<RecordData> accepted = new ArrayList<>();

  private final Map<Told, Entry> decided = new LinkedHashMap<>();
  private SpfTexts spf = SpfTexts.NEVER_MEET;

  private PastePlan(ZoneName name, Zone zone, SpfTexts wanted) {
    this.name = name;
    this.zone = zone;
    this.wanted = wanted;
  }

  /**
   * @param wanted whether SPF texts that meet shall become one
   */
  static Batch of(Pasted pasted, ZoneName name, Zone zone, SpfTexts wanted) {
    var plan = new PastePlan(name, zone, wanted);
    pasted.told().forEach(told -> plan.decided.put(told, plan.decide(told)));
    var entries = new ArrayList<Entry>();
    var others = new ArrayList<Entry>();
    for (var portion : pasted.portions()) {
      switch (portion) {
        case Told told -> entries.add(plan.advised(told));
        case Unclear(var line, _, var why) ->
            entries.add(plain(Fate.UNCLEAR, portion, List.of(atLine(line), why)));
        case Talk _ -> others.add(plain(Fate.NO_RECORD, portion, List.of()));
      }
    }
    entries.addAll(others);
    return new Batch(entries, plan.spf);
  }

  private static Text atLine(int line) {
    return Text.of("dns.paste.line").with("line", String.valueOf(line));
  }

  private static Entry plain(Fate fate, Portion portion, List<Text> remarks) {
    var source = portion.source();
    var shown =
        source.length() <= LONGEST_SOURCE
            ? source
            : source.substring(0, source.offsetByCodePoints(0, LONGEST_SOURCE / 2)) + "…";
    return new Entry(fate, shown, remarks, Optional.empty());
  }

  private Entry decide(Told told) {
    var record = told.record();
    if (stands(record)) {
      return left(Fate.THERE, told, Text.NONE);
    }
    if (accepted.stream().anyMatch(record::says)) {
      return left(Fate.REPEATED, told, Text.NONE);
    }
    var said = Spf.of(record);
    if (said.isPresent()) {
      var others = standing(record.host());
      var before = acceptedSpf(record.host());
      if (!others.isEmpty() || before.isPresent()) {
        return meeting(told, said.get(), others, before);
      }
    }
    var clash = new ZoneRules(name.ascii(), all()).clash(record);
    if (clash.isEmpty() && isFull()) {
      clash =
          Text.of("dns.clash.limit")
              .with("used", (long) zone.limit())
              .with("limit", (long) zone.limit());
    }
    if (!clash.isEmpty()) {
      return left(Fate.CLASH, told, clash);
    }
    accepted.add(record);
    return new Entry(Fate.NEW, record.line(), told.doubts(), Optional.of(new Add(record)));
  }

  private boolean isFull() {
    long more = decided.values().stream().filter(entry -> entry.fate() == Fate.NEW).count();
    return zone.limit() != Zone.UNLIMITED && zone.records().size() + more >= zone.limit();
  }

  private static Entry left(Fate fate, Told told, Text why) {
    var remarks = why.isEmpty() ? List.<Text>of() : List.of(why);
    return new Entry(fate, told.record().line(), remarks, Optional.empty());
  }

  private boolean stands(RecordData record) {
    return ZoneRules.dataOf(zone).stream().anyMatch(record::says);
  }

  private List<RecordData> all() {
    var all = new ArrayList<>(ZoneRules.dataOf(zone));
    all.addAll(accepted);
    return all;
  }

  // ---- SPF: with two, mail servers treat both as an error (RFC 7208, 4.5)

  private List<DnsRecord> standing(String host) {
    return zone.records().stream()
        .filter(each -> each.data().host().equals(host) && Spf.of(each.data()).isPresent())
        .toList();
  }

  private Optional<RecordData> acceptedSpf(String host) {
    return accepted.stream()
        .filter(each -> each.host().equals(host) && Spf.of(each).isPresent())
        .findFirst();
  }

  private Entry meeting(
      Told told, Spf said, List<DnsRecord> standing, Optional<RecordData> accepted) {
    var other = accepted.orElseGet(() -> standing.getFirst().data());
    var together = Spf.of(other).orElseThrow().and(said);
    if (standing.size() > 1 || together.isEmpty()) {
      return left(Fate.CLASH, told, Text.of("dns.paste.spf-by-hand").with("other", other.value()));
    }
    if (wanted != SpfTexts.TOGETHER) {
      spf = SpfTexts.APART;
      return left(
          Fate.SECOND_SPF, told, Text.of("dns.paste.second-spf").with("other", other.value()));
    }
    spf = SpfTexts.TOGETHER;
    return joined(told, other, together.get(), standing);
  }

  private Entry joined(Told told, RecordData other, Spf together, List<DnsRecord> standing) {
    var record =
        new RecordData(
            other.host(),
            RecordType.TXT,
            other.ttl(),
            new RecordValue.Words(together.written()).written());
    accepted.remove(other);
    accepted.add(record);
    var earlier =
        decided.entrySet().stream()
            .filter(
                each -> each.getValue().step().filter(s -> s.record().equals(other)).isPresent())
            .findFirst();
    earlier.ifPresent(each -> each.setValue(into(each.getValue())));
    Step step =
        standing.isEmpty()
            ? new Add(record)
            : new Replace(standing.getFirst().id(), standing.getFirst().data(), record);
    var remarks = new ArrayList<>(told.doubts());
    remarks.add(
        Text.of("dns.paste.joined")
            .with("before", other.value())
            .with("all", together.last().orElse("")));
    if (together.lookups() > Spf.MOST_LOOKUPS) {
      remarks.add(
          Text.of("dns.paste.many-lookups")
              .with("count", together.lookups())
              .with("most", Spf.MOST_LOOKUPS));
    }
    return new Entry(Fate.JOINED, record.line(), remarks, Optional.of(step));
  }

  /** What another entry now carries on. */
  private static Entry into(Entry earlier) {
    return new Entry(
        Fate.JOINED, earlier.shown(), List.of(Text.of("dns.paste.joined-below")), Optional.empty());
  }

  // ---- advice

  /** With what a customer should know of it, given all that will stand in the end. */
  private Entry advised(Told told) {
    var entry = decided.get(told);
    if (entry.fate() != Fate.NEW) {
      return entry;
    }
    var others = new ArrayList<>(all());
    others.remove(told.record());
    var remarks = new ArrayList<>(entry.remarks());
    remarks.addAll(new ZoneAdvice(new ZoneRules(name.ascii(), others)).on(told.record()));
    return new Entry(entry.fate(), entry.shown(), remarks, entry.step());
  }
}
