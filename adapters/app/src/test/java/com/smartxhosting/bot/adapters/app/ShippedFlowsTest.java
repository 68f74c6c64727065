package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.FormFlows;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The flows that come with us, held to what this bot can do. */
class ShippedFlowsTest {

  static final Vocabulary VOCABULARY =
      FlowCatalog.vocabulary(
          Catalog.dialogs(
              Set.of("en"), new PasswordPolicy(Strength.STRONG), List.of(), Ways.BY_MAIL),
          List.of("en"),
          new Words(ZoneOffset.UTC, List.of("en"), Assistant.bundles()));

  static final Flows NOTHING =
      new Flows() {
        @Override
        public Optional<Flow> find(String id, int version) {
          return Optional.empty();
        }

        @Override
        public List<Flow> current() {
          return List.of();
        }
      };

  @TestFactory
  List<DynamicTest> each_passes_the_check() {
    return ShippedFlows.IDS.stream()
        .map(
            id ->
                dynamicTest(
                    id,
                    () -> {
                      var reading = FlowReader.read(ShippedFlows.text(id), VOCABULARY);
                      assertThat(reading).isInstanceOf(Sound.class);
                      assertThat(((Sound) reading).flow().id()).isEqualTo(id);
                    }))
        .toList();
  }

  @Test
  void there_are_ten_and_more() {
    assertThat(ShippedFlows.IDS).hasSizeGreaterThanOrEqualTo(10).isSorted();
  }

  @Test
  void every_form_alone_is_a_flow_that_opens_it_and_ends() {
    var flows = new FormFlows(NOTHING, VOCABULARY);
    for (var id : VOCABULARY.forms().keySet()) {
      var flow = flows.find("form." + id, 0).orElseThrow();
      assertThat(flow.title().words().get("en")).as(id).isNotBlank();
      assertThat(flow.steps())
          .first()
          .isInstanceOfSatisfying(
              FlowStep.Run.class,
              run -> {
                assertThat(run.form()).isEqualTo(id);
                assertThat(run.with()).doesNotContainKey("password");
              });
    }
    assertThat(
            ((FlowStep.Run) flows.find("form.dns.add", 0).orElseThrow().steps().getFirst()).with())
        .containsEntry("host", "{host}");
    assertThat(flows.find("form.nothing", 0)).isEmpty();
    assertThat(flows.find("form.dns.add", 1)).isEmpty();
  }
}
