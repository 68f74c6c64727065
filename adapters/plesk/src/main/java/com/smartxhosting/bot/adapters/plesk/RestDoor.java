package com.smartxhosting.bot.adapters.plesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.rest.Answer;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Absent;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Denied;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Said;
import com.smartxhosting.bot.adapters.plesk.rest.Rest;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST interface: records have a TTL of their own, and one that is changed keeps its number.
 */
record RestDoor(String server, Rest rest) implements ZoneDoor {

  private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);
  private static final String RECORDS = "/api/v2/dns/records";

  /** What Plesk gives zones, for records that tell no TTL because they have the zone's. */
  private static final long USUAL_TTL = 86_400;

  /** The records of a zone; empty when this door is closed. */
  Optional<Outcome<Records>> records(Site site) {
    return switch (listed(site)) {
      case Said(var json) when json.isArray() -> Optional.of(Outcome.ok(read(json, site)));
      case Said _ -> throw new NoAnswer(Why.NOT_PLESK);
      case Denied denied -> Optional.of(denied(denied, "listing records"));
      case Absent _ -> Optional.empty();
    };
  }

  @Override
  public Outcome<RecordId> add(Site site, RecordData record) {
    var answer =
        rest.write(
            "POST",
            RECORDS + "?domain=" + Rest.encoded(site.ascii()),
            Optional.of(body(record, site)));
    return switch (answer) {
      case Said(var json) when json.path("id").canConvertToLong() ->
          Outcome.ok(new RecordId(json.path("id").asText()));
      case Said _ -> throw new NoAnswer(Why.NOT_PLESK);
      case Denied denied -> denied(denied, "adding a record");
      case Absent _ -> throw new NoAnswer(Why.NOT_PLESK);
    };
  }

  @Override
  public Outcome<RecordId> replace(Site site, DnsRecord before, RecordData after) {
    var body = body(after, site).put("id", Long.parseLong(before.id().value()));
    return settled(
        rest.write("PUT", path(before.id()), Optional.of(body)), before, "changing a record");
  }

  @Override
  public Outcome<RecordId> remove(Site site, DnsRecord record) {
    return settled(
        rest.write("DELETE", path(record.id()), Optional.empty()), record, "deleting a record");
  }

  /** A server may know an international domain by either of its names. */
  private Answer listed(Site site) {
    var answer = rest.get(RECORDS + "?domain=" + Rest.encoded(site.ascii()));
    return answer instanceof Denied && !site.name().equals(site.ascii())
        ? rest.get(RECORDS + "?domain=" + Rest.encoded(site.name()))
        : answer;
  }

  private static Records read(JsonNode json, Site site) {
    var records = new ArrayList<DnsRecord>();
    for (var each : json) {
      new PleskRecord(
              each.path("type").asText(),
              each.path("host").asText(""),
              each.path("value").asText(""),
              each.path("opt").asText(""))
          .in(site, each.path("id").asText(), ttl(each))
          .ifPresent(records::add);
    }
    return new Records(records, OptionalLong.empty());
  }

  private static long ttl(JsonNode record) {
    var ttl = record.path("ttl").asLong();
    return ttl > 0 ? ttl : USUAL_TTL;
  }

  private static ObjectNode body(RecordData data, Site site) {
    var record = PleskRecord.of(data, site);
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", record.type())
        .put("host", record.host())
        .put("value", record.value())
        .put("opt", record.opt())
        .put("ttl", data.ttl());
  }

  private static String path(RecordId id) {
    return RECORDS + "/" + Rest.encoded(id.value());
  }

  private Outcome<RecordId> settled(Answer answer, DnsRecord record, String what) {
    return switch (answer) {
      case Said _ -> Outcome.ok(record.id());
      case Denied denied -> denied(denied, what);
      case Absent _ -> throw new NoAnswer(Why.NOT_PLESK);
    };
  }

  private <T> Outcome<T> denied(Denied denied, String what) {
    if (denied.code() == Denials.EXISTS || says(denied, "already exist", "duplicate")) {
      return Outcome.refused(Text.of("plesk.dns.exists"));
    }
    if (denied.code() == Denials.LIMIT_REACHED || says(denied, "limit")) {
      return Outcome.refused(Text.of("plesk.dns.full"));
    }
    if (denied.status() == 404) {
      return Outcome.refused(Text.of("plesk.dns.gone"));
    }
    if (denied.code() == Denials.UNFIT_VALUE || denied.code() == 400) {
      return Outcome.refused(Text.of("plesk.dns.unfit"));
    }
    return Denials.failed(LOG, server, what, denied.toString());
  }

  /** The interface tells reasons in English sentences alone. */
  private static boolean says(Denied denied, String... words) {
    var message = denied.message().toLowerCase(Locale.ROOT);
    return Stream.of(words).anyMatch(message::contains);
  }
}
