package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand customers press and write what comes to their minds, and leave wherever they like.
 * What those hear who follow them is what has happened.
 */
class ThousandCustomersTest {

  private static final int MOST_TURNS = 12;
  private static final List<String> WRITTEN = List.of("proof=2", "", "/cancel", "/home", "what?");

  /** What one of them has done. */
  private record Walker(Guided guided, Talk talk, boolean wentBack) {

    List<Footprint> prints() {
      return talk.footprints();
    }

    long count(What what) {
      return prints().stream().filter(print -> print.what() == what).count();
    }

    /** Whether he is on his way, and not at its end. */
    boolean underWay() {
      return talk.session().stack().stream()
          .anyMatch(
              frame ->
                  frame.dialog().equals(FlowDialog.ID.name())
                      && !frame.state().startsWith("{\"is\":\"Ended\""));
    }

    /** Whether the record was added, by the word of the journal. */
    boolean added() {
      return !guided.house.zone.records.isEmpty();
    }
  }

  private static List<Walker> all = List.of();

  @BeforeAll
  static void letThemWalk() {
    all = IntStream.range(0, 1_000).parallel().mapToObj(ThousandCustomersTest::walked).toList();
  }

  private static Walker walked(int number) {
    var chance = new Random(number);
    var guided = new Guided();
    guided.visible = chance.nextInt(3) > 0;
    var given =
        chance.nextBoolean()
            ? Map.of("service", "7", "domain", "shop.example", "proof", "proof=1")
            : Map.of("service", "7", "domain", "shop.example");
    guided.shared(Guided.share(given, Optional.empty()));
    var customer = new Customer("c" + number, "Customer");
    var talk = guided.opens(Talk.as(Guided.STAGE, Guided.chat("chat" + number, customer)));
    boolean wentBack = false;
    for (int turn = chance.nextInt(MOST_TURNS); turn >= 0 && isThere(talk); turn--) {
      wentBack |= act(guided, talk, chance);
    }
    return new Walker(guided, talk, wentBack);
  }

  /** Whoever has left the flow behind has no more to do with it. */
  private static boolean isThere(Talk talk) {
    return talk.session().stack().size() > 1
        || !talk.session().stack().getFirst().dialog().equals("lobby.home");
  }

  /**
   * @return whether he went back
   */
  private static boolean act(Guided guided, Talk talk, Random chance) {
    var card = talk.card();
    var keys = card.rows().stream().flatMap(List::stream).toList();
    boolean writes = !card.inputs().isEmpty() && chance.nextInt(3) > 0;
    if (writes || keys.isEmpty()) {
      guided.served(talk.says(WRITTEN.get(chance.nextInt(WRITTEN.size()))));
      return false;
    }
    var key = keys.get(chance.nextInt(4) > 0 ? 0 : chance.nextInt(keys.size()));
    guided.served(talk.pressesKey(key.id()));
    return key.label().equals("Back");
  }

  private static long count(What what) {
    return all.stream().mapToLong(customer -> customer.count(what)).sum();
  }

  @Test
  void they_do_all_sorts_of_things() {
    assertThat(count(What.DONE)).isGreaterThan(100);
    assertThat(count(What.LEFT)).isGreaterThan(100);
    assertThat(count(What.REFUSED)).isGreaterThan(20);
    assertThat(all.stream().filter(Walker::underWay).count()).isGreaterThan(100);
    assertThat(all.stream().filter(Walker::added).count()).isGreaterThan(100);
  }

  @Test
  void whoever_has_opened_is_done_has_left_or_is_under_way() {
    for (var customer : all) {
      assertThat(customer.count(What.OPENED))
          .as("%s", customer.prints())
          .isEqualTo(
              customer.count(What.DONE)
                  + customer.count(What.LEFT)
                  + (customer.underWay() ? 1 : 0));
    }
  }

  @Test
  void a_run_begins_where_a_share_was_begun_and_nowhere_else() {
    for (var customer : all) {
      var runs = customer.guided().shares.runs("s1").stream().map(Run::id).toList();
      assertThat(customer.prints().stream().map(Footprint::run).distinct().toList())
          .isEqualTo(runs);
    }
  }

  @Test
  void steps_come_in_the_order_of_the_flow_for_whoever_does_not_go_back() {
    for (var customer : all) {
      if (!customer.wentBack() && customer.count(What.OPENED) == 1) {
        assertThat(customer.prints().stream().map(Footprint::number).toList()).isSorted();
      }
    }
  }

  @Test
  void what_was_done_stands_in_the_journal_and_nothing_else_does() {
    for (var customer : all) {
      var reached =
          customer.prints().stream()
              .anyMatch(print -> print.what() == What.DONE && print.step().equals("done"));
      if (reached) {
        assertThat(customer.added()).as("%s", customer.prints()).isTrue();
      }
      if (customer.added()) {
        assertThat(customer.prints()).anyMatch(print -> print.step().equals("add"));
        assertThat(
                customer
                    .guided()
                    .journal
                    .of(customer.talk().session().actor().customer().orElseThrow().id()))
            .anyMatch(entry -> isAdded(entry.title()));
      }
    }
  }

  private static boolean isAdded(Text title) {
    return title instanceof Text.Phrase(var key, _) && key.startsWith("dns.");
  }
}
