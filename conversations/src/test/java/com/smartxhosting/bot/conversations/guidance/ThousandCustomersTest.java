package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand customers wander through what was shared with them. What those hear who follow them is
 * what has happened.
 */
class ThousandCustomersTest {

  private static List<Wanderer> all = List.of();

  @BeforeAll
  static void letThemWander() {
    all = Wanderer.wander(1_000);
  }

  private static long count(Wanderer customer, What what) {
    return customer.footprints().stream().filter(print -> print.what() == what).count();
  }

  private static long count(What what) {
    return all.stream().mapToLong(customer -> count(customer, what)).sum();
  }

  @Test
  void they_do_all_sorts_of_things() {
    assertThat(count(What.DONE)).isGreaterThan(100);
    assertThat(count(What.LEFT)).isGreaterThan(100);
    assertThat(count(What.REFUSED)).isGreaterThan(20);
    assertThat(all.stream().filter(Wanderer::underWay).count()).isGreaterThan(100);
    assertThat(all.stream().filter(Wanderer::added).count()).isGreaterThan(100);
  }

  @Test
  void whoever_has_opened_is_done_has_left_or_is_under_way() {
    for (var customer : all) {
      assertThat(count(customer, What.OPENED))
          .as("%s", customer.footprints())
          .isEqualTo(
              count(customer, What.DONE)
                  + count(customer, What.LEFT)
                  + (customer.underWay() ? 1 : 0));
    }
  }

  @Test
  void a_run_begins_where_a_share_was_begun_and_nowhere_else() {
    for (var customer : all) {
      assertThat(customer.footprints().stream().map(Footprint::run).distinct().toList())
          .isEqualTo(customer.run().stream().map(Run::id).toList());
      assertThat(customer.begun()).isEqualTo(customer.run().map(Run::begun));
    }
  }

  @Test
  void they_were_at_the_steps_that_were_seen_and_at_no_other() {
    for (var customer : all) {
      var steps =
          customer.footprints().stream()
              .filter(print -> print.number() > 0)
              .map(Footprint::step)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      assertThat(steps).isEqualTo(customer.seen());
    }
  }

  @Test
  void steps_come_in_the_order_of_the_flow_for_whoever_does_not_go_back() {
    for (var customer : all) {
      if (!customer.wentBack() && count(customer, What.OPENED) == 1) {
        assertThat(customer.footprints().stream().map(Footprint::number).toList()).isSorted();
      }
    }
  }

  @Test
  void what_was_done_stands_in_the_journal_and_nothing_else_does() {
    for (var customer : all) {
      var reached =
          customer.footprints().stream()
              .anyMatch(print -> print.what() == What.DONE && print.step().equals("done"));
      if (reached) {
        assertThat(customer.added()).as("%s", customer.footprints()).isTrue();
      }
      if (customer.added()) {
        assertThat(customer.footprints()).anyMatch(print -> print.step().equals("add"));
        assertThat(customer.addedByTheJournal()).isTrue();
      }
    }
  }
}
