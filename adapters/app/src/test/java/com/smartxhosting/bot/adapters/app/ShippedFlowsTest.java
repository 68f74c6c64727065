package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The flows that come with us, held to what this bot can do. */
class ShippedFlowsTest {

  static final Vocabulary VOCABULARY =
      FlowCatalog.vocabulary(
          Catalog.dialogs(Set.of("en"), new PasswordPolicy(Strength.STRONG)),
          List.of("en"),
          new Words(ZoneOffset.UTC, List.of("en"), Assistant.bundles()));

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
}
