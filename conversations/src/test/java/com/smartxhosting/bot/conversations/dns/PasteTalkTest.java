package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.conversations.dns.Visit.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What providers have told, as customers paste it. */
class PasteTalkTest {

  private static final String MAIL =
      """
      Hi Jo,

      please add these records:

      Type: MX
      Name: @
      Value: mx1.mailhaven.example
      Priority: 20

      Type: TXT
      Name: @
      Value: v=spf1 include:_spf.mailhaven.example ~all

      Type: CNAME
      Name: www
      Value: pages.mailhaven.example

      Your MailHaven team
      """;

  private final SmallHouse house = new SmallHouse();
  private final Visit visit = new Visit(house);

  @BeforeEach
  void furnish() {
    house.zone.has("@", RecordType.NS, 86_400, "ns1.host.example.");
    house.zone.has("@", RecordType.A, 3_600, "203.0.113.7");
    house.zone.has("www", RecordType.A, 3_600, "203.0.113.7");
  }

  @Test
  void a_letter_becomes_one_summary_one_confirmation_and_one_list_of_results() {
    visit
        .says("/dns")
        .presses("Create a record")
        .sees("Or paste what you were told", "[MX: the server that takes mail]")
        .says(MAIL)
        .sees(
            "2 changes will be made. 1 record clashes with another. 3 other lines are no records.",
            "New: shop.example. 3600 IN MX 20 mx1.mailhaven.example.",
            "New: shop.example. 3600 IN TXT \"v=spf1 include:_spf.mailhaven.example ~all\"",
            "Clash, will not be added: www.shop.example. 3600 IN CNAME pages.mailhaven.example.",
            "www.shop.example has a record already: A 203.0.113.7",
            "No record: Hi Jo,")
        .presses("Make these 2 changes")
        .sees("2 records were added.", "Added: shop.example. 3600 IN MX 20 mx1.mailhaven.example.")
        .presses("Done")
        .sees("DNS settings of shop.example", "5 records");
    assertThat(house.zone.lines()).hasSize(5);
  }

  @Test
  void what_is_there_already_and_what_stands_twice_is_told_and_left_alone() {
    visit
        .starts("dns.paste", SHOP)
        .says("@ A 203.0.113.7\napp A 203.0.113.8\nA app 203.0.113.8")
        .sees(
            "1 change will be made. 2 records are there already.",
            "Is there already, stays as it is: shop.example. 3600 IN A 203.0.113.7",
            "Stands twice in what you pasted: app.shop.example.")
        .presses("Make this change")
        .sees("1 record was added.");
    assertThat(house.zone.lines()).hasSize(4);
  }

  @Test
  void a_second_spf_text_is_left_out_or_put_into_the_first_as_the_customer_wants() {
    house.zone.has("@", RecordType.TXT, 3_600, "\"v=spf1 mx -all\"");
    visit
        .starts("dns.paste", SHOP)
        .says("@ IN TXT \"v=spf1 include:_spf.mailhaven.example ~all\"")
        .sees("Nothing of this will be added.", "Second SPF text, will not be added")
        .seesNot("[Make")
        .presses("Put SPF texts into one")
        .sees(
            "shop.example. 3600 IN TXT \"v=spf1 mx include:_spf.mailhaven.example -all\"",
            "Before: \"v=spf1 mx -all\"",
            "[Leave the second SPF out]")
        .presses("Make this change")
        .sees("1 record was added.");
    assertThat(house.zone.lines())
        .contains("shop.example. 3600 IN TXT \"v=spf1 mx include:_spf.mailhaven.example -all\"")
        .noneMatch(line -> line.endsWith("\"v=spf1 mx -all\""));
  }

  @Test
  void two_hundred_lines_half_of_them_wrong_are_leafed_through_and_none_is_dropped() {
    var lines =
        IntStream.range(0, 100)
            .mapToObj(i -> "h%1$d IN A 203.0.113.%1$d\nw%1$d IN A 203.0.113.9%1$03d".formatted(i))
            .collect(Collectors.joining("\n"));
    visit
        .starts("dns.paste", SHOP)
        .says(lines)
        .sees("100 changes will be made. 100 pieces could not be read.", "Page 1 of 25", "Line 2.")
        .presses("Next page")
        .sees("Page 2 of 25", "h4.shop.example. 3600 IN A 203.0.113.4")
        .presses("Previous page")
        .presses("Make these 100 changes")
        .sees("100 records were added.", "Page 1 of 13");
    assertThat(house.zone.lines()).hasSize(103);
  }

  @Test
  void a_text_that_came_in_parts_becomes_one_batch() {
    visit
        .starts("dns.paste", SHOP)
        .says("one A 203.0.113.1")
        .sees("1 change will be made.")
        .says("two A 203.0.113.2")
        .sees("2 changes will be made.")
        .says("thank you")
        .sees("No record could be found in what you sent just now", "2 changes will be made.")
        .says("1")
        .sees("2 records were added.");
  }

  @Test
  void a_text_without_records_or_too_much_of_it_is_told_and_asked_for_again() {
    visit
        .starts("dns.paste", SHOP)
        .says("thank you")
        .sees("No record could be found in this.")
        .says("x".repeat(16_001))
        .sees("16,000 characters is the most")
        .says("a A 203.0.113.1")
        .presses("Paste something else")
        .sees("Paste what you were told");
  }

  @Test
  void a_type_can_still_be_chosen_by_its_button_its_number_or_its_name() {
    for (var answer : new String[] {"MX", "mx", "4", "MX: the server that takes mail"}) {
      new Visit(house)
          .starts("dns.create", SHOP)
          .says(answer)
          .sees("Host")
          .says("@")
          .sees("Priority");
    }
    visit.starts("dns.create", SHOP).says("hello").sees("No record could be found in this.");
  }

  @Test
  void what_the_server_does_not_take_is_told_record_by_record_and_can_be_tried_again() {
    visit.starts("dns.paste", SHOP).says("one A 203.0.113.1\ntwo A 203.0.113.2");
    house.zone.has("one", RecordType.A, 3_600, "203.0.113.1");
    visit
        .presses("Make these 2 changes")
        .sees("1 record was added. 1 was there already.", "Was there already: one.shop.example.");
    new Visit(house).starts("dns.paste", SHOP).says("three A 203.0.113.3").sees("1 change");
    house.mood = Mood.SILENT;
    new Visit(house)
        .starts("dns.paste", SHOP)
        .says("four A 203.0.113.4")
        .presses("Make this change")
        .sees("1 record was added.");
  }

  @Test
  void a_full_zone_takes_as_many_as_there_is_room_for() {
    house.zone.limit = 4;
    visit
        .starts("dns.paste", SHOP)
        .says("one A 203.0.113.1\ntwo A 203.0.113.2")
        .sees("1 change will be made. 1 record clashes", "All 4 records that your plan allows");
  }
}
