package com.smartxhosting.bot.adapters.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

/** A resolver that keeps every answer for its TTL, by a clock that is turned by hand. */
final class CachingResolver implements AutoCloseable {

  private record Kept(Message answer, Instant until) {}

  private final InetSocketAddress authority;
  private final Duration longest;
  private final InstantSource clock;
  private final Map<String, Kept> cache = new ConcurrentHashMap<>();
  private final Responder responder = new Responder(this::answer);

  /**
   * @param longest that it keeps an answer, whatever the TTL
   */
  CachingResolver(InetSocketAddress authority, Duration longest, InstantSource clock) {
    this.authority = authority;
    this.longest = longest;
    this.clock = clock;
  }

  InetSocketAddress address() {
    return responder.address();
  }

  private Optional<Message> answer(Message query) {
    var now = clock.instant();
    var kept =
        cache.compute(
            query.getQuestion().toString(),
            (_, known) ->
                known != null && known.until().isAfter(now) ? known : fetched(query, now));
    long left = Duration.between(now, kept.until()).toSeconds();
    var answer = ZoneServer.reply(query);
    answer.getHeader().setRcode(kept.answer().getRcode());
    copy(kept.answer(), answer, Section.ANSWER, left);
    copy(kept.answer(), answer, Section.AUTHORITY, left);
    return Optional.of(answer);
  }

  private Kept fetched(Message query, Instant now) {
    try {
      var resolver = new SimpleResolver(authority);
      resolver.setTimeout(Duration.ofSeconds(5));
      var ttl = Duration.ofSeconds(ZoneServer.TTL);
      return new Kept(resolver.send(query), now.plus(ttl.compareTo(longest) < 0 ? ttl : longest));
    } catch (IOException e) {
      throw new IllegalStateException("The zone's server does not answer", e);
    }
  }

  private static void copy(Message from, Message to, int section, long ttl) {
    for (var record : from.getSection(section)) {
      to.addRecord(
          Record.newRecord(
              record.getName(),
              record.getType(),
              record.getDClass(),
              ttl,
              record.rdataToWireCanonical()),
          section);
    }
  }

  @Override
  public void close() {
    responder.close();
  }
}
