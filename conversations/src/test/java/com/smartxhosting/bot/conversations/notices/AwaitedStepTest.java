package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a guided customer is told while he waits. */
class AwaitedStepTest {

  private static final Walk WALK = Walk.of("run-1", "point", 1, Map.of("domain", "shop.example"));

  private final Tower tower = new Tower();

  private static Answers about(Walk walk) {
    return AwaitedStep.of(new AwaitCheck(walk, OneWait.STEP)).getFirst().about();
  }

  private void waits() {
    print(What.MOVED, "wait");
    says(new PublicDns.Said.Nothing(300));
    tower.begin(Topic.GUIDANCE, about(WALK), "telegram:7");
  }

  private void print(What what, String step) {
    tower.guidance.prints.add(
        new Footprint(
            "run-1",
            "telegram:7",
            what,
            step,
            3,
            5,
            FlowDialog.ID.name(),
            "",
            Text.NONE,
            tower.now));
  }

  private void says(PublicDns.Said said) {
    tower.around.put("a", said);
  }

  private void isThere() {
    says(new PublicDns.Said.Values(List.of("203.0.113.7"), 300));
  }

  @Test
  void tells_once_when_it_is_so_with_the_button_that_goes_on() {
    waits();
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
    isThere();
    tower.pass(Duration.ofHours(2));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: Point shop.example to us: what you waited for is there, so it can go on."
                + " [Go on]");
  }

  @Test
  void tells_that_it_did_not_come_about() {
    waits();
    tower.pass(Duration.ofHours(26));
    assertThat(tower.told).hasSize(1).first().asString().contains("has not come about", "[Go on]");
  }

  @Test
  void whoever_went_on_by_himself_is_told_nothing() {
    waits();
    print(What.MOVED, "next");
    isThere();
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.GUIDANCE);
  }

  @Test
  void whoever_has_left_the_chat_to_itself_is_told() {
    waits();
    print(What.LEFT, "wait");
    isThere();
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).hasSize(1);
  }

  @Test
  void a_flow_that_is_not_there_any_more_is_not_watched() {
    print(What.MOVED, "wait");
    isThere();
    tower.begin(Topic.GUIDANCE, about(Walk.of("run-1", "gone", 1, Map.of())), "telegram:7");
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
  }

  @Test
  void what_a_fact_has_named_is_watched_as_well() {
    var walk =
        new Walk(
            "run-1",
            "point",
            1,
            WALK.title(),
            "wait",
            3,
            5,
            Map.of(),
            Map.of("domain", "shop.example"),
            List.of());
    assertThat(Walk.of(about(walk)).values()).containsEntry("domain", "shop.example");
  }
}
