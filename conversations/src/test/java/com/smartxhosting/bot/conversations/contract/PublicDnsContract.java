package com.smartxhosting.bot.conversations.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.notices.PublicDns.Answer;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the world's name servers say of a name, once all of them have heard of it. */
public abstract class PublicDnsContract {

  /** A zone that somebody serves, and resolvers that keep nothing. */
  public interface World extends AutoCloseable {
    PublicDns dns();

    /** The zone's name, in ASCII. */
    String zone();

    /**
     * @param value as zone files write it
     */
    void has(String name, RecordType type, String value);

    /** There is no record of this name any more. */
    void lacks(String name, RecordType type);

    @Override
    void close();
  }

  private World world;

  protected abstract World founded();

  @BeforeEach
  void open() {
    world = founded();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everybody_says_what_stands_in_the_zone_and_who_says_it() {
    world.has(name(), RecordType.A, "203.0.113.7");

    assertThat(own(RecordType.A)).isNotEmpty().allSatisfy(PublicDnsContract::saysTheAddress);
    assertThat(around(RecordType.A)).isNotEmpty().allSatisfy(PublicDnsContract::saysTheAddress);
  }

  private static void saysTheAddress(Answer answer) {
    assertThat(answer.server()).isNotBlank();
    assertThat(answer.said())
        .isInstanceOfSatisfying(
            Said.Values.class,
            said -> {
              assertThat(said.values()).containsExactly("203.0.113.7");
              assertThat(said.ttl()).isNotNegative();
            });
  }

  @Test
  void several_values_of_a_name_are_all_told() {
    world.has(name(), RecordType.A, "203.0.113.7");
    world.has(name(), RecordType.A, "203.0.113.8");

    assertThat(own(RecordType.A))
        .allSatisfy(
            answer ->
                assertThat(((Said.Values) answer.said()).values())
                    .containsExactlyInAnyOrder("203.0.113.7", "203.0.113.8"));
  }

  @Test
  void what_is_not_there_or_of_another_type_is_nothing_for_a_while() {
    world.has(name(), RecordType.A, "203.0.113.7");

    assertThat(own(RecordType.TXT)).isNotEmpty().allSatisfy(PublicDnsContract::saysNothing);
    assertThat(around(RecordType.TXT)).isNotEmpty().allSatisfy(PublicDnsContract::saysNothing);
    assertThat(world.dns().own(world.zone(), "other." + world.zone(), RecordType.A))
        .isNotEmpty()
        .allSatisfy(PublicDnsContract::saysNothing);
  }

  @Test
  void what_was_taken_away_is_nothing_again() {
    world.has(name(), RecordType.A, "203.0.113.7");
    world.lacks(name(), RecordType.A);

    assertThat(own(RecordType.A)).isNotEmpty().allSatisfy(PublicDnsContract::saysNothing);
  }

  private static void saysNothing(Answer answer) {
    assertThat(answer.said())
        .isInstanceOfSatisfying(Said.Nothing.class, said -> assertThat(said.ttl()).isNotNegative());
  }

  @Test
  void a_zone_that_nobody_serves_has_no_servers_of_its_own() {
    assertThat(world.dns().own("nowhere.example", "www.nowhere.example", RecordType.A)).isEmpty();
  }

  /** So that what is heard can be compared with what was written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A     | 203.0.113.7",
        "AAAA  | 2001:db8::7",
        "CNAME | www.other.example.",
        "MX    | 10 mail.other.example.",
        "TXT   | \"v=spf1 -all\"",
        "NS    | ns2.other.example.",
        "SRV   | 10 5 443 www.other.example.",
        "CAA   | 0 issue \"letsencrypt.org\""
      })
  void every_type_reads_as_it_was_written(RecordType type, String value) {
    world.has(name(), type, value);

    var written = new RecordData(name(), type, 3_600, value);
    assertThat(own(type))
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(((Said.Values) answer.said()).values())
                    .singleElement()
                    .matches(heard -> written.says(new RecordData(name(), type, 3_600, heard))));
  }

  private String name() {
    return "x." + world.zone();
  }

  private List<Answer> own(RecordType type) {
    return world.dns().own(world.zone(), name(), type);
  }

  private List<Answer> around(RecordType type) {
    return world.dns().around(name(), type);
  }
}
