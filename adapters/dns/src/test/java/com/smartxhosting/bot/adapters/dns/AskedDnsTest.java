package com.smartxhosting.bot.adapters.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns.Answer;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** What name servers on this machine are heard to say. */
class AskedDnsTest {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ZoneServer zone = new ZoneServer();
  private final CachingResolver resolver =
      new CachingResolver(zone.address(), Duration.ZERO, InstantSource.system());

  @AfterEach
  void close() {
    resolver.close();
    zone.close();
  }

  private AskedDns world(InetSocketAddress... resolvers) {
    return new AskedDns(List.of(resolvers), PATIENCE, zone.address().getPort());
  }

  @Test
  void the_zones_own_servers_are_found_through_the_resolvers() {
    zone.add("www.shop.example. A 203.0.113.7");
    var dns = world(resolver.address());
    assertThat(dns.own("shop.example", "www.shop.example", RecordType.A))
        .containsExactly(
            new Answer(
                "ns1.shop.example", new Said.Values(List.of("203.0.113.7"), ZoneServer.TTL)));
    assertThat(dns.own("nowhere.example", "www.nowhere.example", RecordType.A)).isEmpty();
  }

  @Test
  void what_is_not_there_has_the_negative_ttl_of_its_zone() {
    assertThat(world(resolver.address()).own("shop.example", "www.shop.example", RecordType.A))
        .containsExactly(new Answer("ns1.shop.example", new Said.Nothing(600)));
    zone.add("www.shop.example. A 203.0.113.7");
    assertThat(world(resolver.address()).own("shop.example", "www.shop.example", RecordType.TXT))
        .containsExactly(new Answer("ns1.shop.example", new Said.Nothing(600)));
  }

  /** As our own zones write them, so that the two can be compared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A     | 203.0.113.7",
        "AAAA  | 2001:db8::7",
        "CNAME | shop.example.",
        "MX    | 10 mail.shop.example.",
        "TXT   | \"v=spf1 -all\" \"two \\\"strings\\\"\"",
        "NS    | ns2.other.example.",
        "SRV   | 10 5 443 www.shop.example.",
        "CAA   | 0 issue \"letsencrypt.org\""
      })
  void every_type_reads_like_our_own_records(RecordType type, String value) {
    zone.add("x.shop.example. " + type + " " + value);
    var ours = new RecordData("x.shop.example", type, 600, value);
    assertThat(world(resolver.address()).own("shop.example", "x.shop.example", type))
        .singleElement()
        .extracting(Answer::said)
        .isInstanceOfSatisfying(
            Said.Values.class,
            said ->
                assertThat(said.values())
                    .singleElement()
                    .matches(
                        heard -> ours.says(new RecordData("x.shop.example", type, 600, heard))));
  }

  @Test
  void who_does_not_answer_or_answers_nonsense_is_silent_and_holds_nobody_up() {
    zone.add("www.shop.example. A 203.0.113.7");
    try (var mute = new Responder(_ -> Optional.empty());
        var broken = new Responder(query -> Optional.of(failing(query)));
        var other = new Responder(query -> Optional.of(another(query)))) {
      var dns = world(mute.address(), broken.address(), other.address(), resolver.address());
      assertThat(dns.around("www.shop.example", RecordType.A))
          .extracting(Answer::said)
          .containsExactly(
              new Said.Silence(),
              new Said.Silence(),
              new Said.Silence(),
              new Said.Values(List.of("203.0.113.7"), 0));
      assertThat(dns.own("shop.example", "www.shop.example", RecordType.A)).hasSize(1);
    }
  }

  @Test
  void a_lie_is_heard_as_what_it_says() {
    try (var liar = new Responder(query -> Optional.of(lying(query)))) {
      assertThat(world(liar.address()).around("www.shop.example", RecordType.A))
          .extracting(Answer::said)
          .containsExactly(new Said.Values(List.of("198.51.100.66"), ZoneServer.TTL));
    }
  }

  @Test
  void without_resolvers_and_for_names_that_are_none_nobody_is_asked() {
    assertThat(world().around("www.shop.example", RecordType.A)).isEmpty();
    assertThat(world().own("shop.example", "www.shop.example", RecordType.A)).isEmpty();
    assertThat(world(resolver.address()).around("x..y", RecordType.A)).isEmpty();
  }

  private static Message failing(Message query) {
    var answer = ZoneServer.reply(query);
    answer.getHeader().setRcode(Rcode.SERVFAIL);
    return answer;
  }

  /** The answer to somebody else's question. */
  private static Message another(Message query) {
    var answer = new Message(query.getHeader().getID() + 1 & 0xffff);
    answer.getHeader().setFlag(Flags.QR);
    return answer;
  }

  private static Message lying(Message query) {
    var answer = ZoneServer.reply(query);
    answer.addRecord(
        ZoneServer.record(query.getQuestion().getName() + " A 198.51.100.66"), Section.ANSWER);
    return answer;
  }
}
