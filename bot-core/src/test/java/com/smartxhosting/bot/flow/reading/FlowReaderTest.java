package com.smartxhosting.bot.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.flow.Condition;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep.Ask;
import com.smartxhosting.bot.flow.FlowStep.Check;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.End;
import com.smartxhosting.bot.flow.FlowStep.Handover;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.FlowStep.Tell;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flow with every kind of step, as authors write it. */
class FlowReaderTest {

  private static final String EVERYTHING =
      """
      # Comments are for whoever writes.
      id: tea-at-home
      title: {en: Tea at home, de: Tee zu Hause}
      about: {en: "A pot, and somebody who brings it.", de: Eine Kanne und wer sie bringt.}
      parameters:
        host:
          kind: word
          label: {en: Address, de: Adresse}
          hint: {en: such as home, de: etwa zu Hause}
          shareable: yes
      steps:
        - tell:
            en: >
              Tea comes
              to you.
            de: Tee kommt zu dir.
        - ask: host
        - choose: {en: Which?, de: Welchen?}
          name: tea
          choices:
            green: {en: Green, de: Grün}
            black:
              label: {en: Black, de: Schwarz}
              next: wait
        - check: there
          with: {host: "{host}"}
          yes: thanks
        - run: orders.brew
          name: brew
          when: tea is green
          text: {en: "To {host}.", de: "An {host}."}
          with:
            tea: green
            cups: 2
          left: help
        - wait: there
          name: wait
          when:
            - host is not work or none
            - any: [host is given, service.status is ACTIVE]
          text: {en: It is on its way., de: Er kommt.}
          with: {host: "{host}"}
          longest: 90 min
          late: help
        - end: {en: "Enjoy it, {tea} as it is.", de: Wohl bekomm's.}
          name: thanks
        - handover: {en: Somebody will call., de: Jemand ruft an.}
          name: help
      """;

  private final Flow flow = flow();

  @Test
  void every_kind_of_step_is_read() {
    assertThat(flow.steps())
        .hasExactlyElementsOfTypes(
            Tell.class,
            Ask.class,
            Choose.class,
            Check.class,
            Run.class,
            Wait.class,
            End.class,
            Handover.class);
    assertThat(flow.steps())
        .extracting(step -> step.id())
        .containsExactly("tell-1", "ask-2", "tea", "check-4", "brew", "wait", "thanks", "help");
    assertThat(flow.version()).isZero();
  }

  @Test
  void texts_are_in_each_language_and_folded_lines_are_one() {
    assertThat(flow.title().words()).isEqualTo(Map.of("en", "Tea at home", "de", "Tee zu Hause"));
    assertThat(flow.steps().getFirst())
        .isInstanceOfSatisfying(
            Tell.class,
            tell -> assertThat(tell.text().words()).containsEntry("en", "Tea comes to you."));
  }

  @Test
  void a_parameter_is_shared_only_when_it_says_so() {
    assertThat(flow.parameters()).singleElement().matches(host -> host.shareable());
    assertThat(flow.asked()).containsExactly("host");
  }

  @Test
  void a_choice_is_its_label_or_leads_elsewhere() {
    var tea = (Choose) flow.step("tea").orElseThrow();
    assertThat(tea.choices()).extracting(choice -> choice.name()).containsExactly("green", "black");
    assertThat(tea.choices()).extracting(choice -> choice.next()).containsExactly("", "wait");
    assertThat(tea.choices().getLast().label().words()).containsEntry("de", "Schwarz");
  }

  @Test
  void conditions_are_sentences() {
    assertThat(flow.step("brew").orElseThrow().when())
        .contains(new Condition.Is("tea", Set.of("green")));
    assertThat(flow.step("wait").orElseThrow().when())
        .contains(
            new Condition.All(
                List.of(
                    new Condition.Not(new Condition.Is("host", Set.of("work", "none"))),
                    new Condition.Any(
                        List.of(
                            new Condition.Given("host"),
                            new Condition.Is("service.status", Set.of("ACTIVE")))))));
  }

  @Test
  void numbers_are_words_and_times_are_times() {
    var brew = (Run) flow.step("brew").orElseThrow();
    assertThat(brew.with()).isEqualTo(Map.of("tea", "green", "cups", "2"));
    assertThat(brew.left()).isEqualTo("help");
    var wait = (Wait) flow.step("wait").orElseThrow();
    assertThat(wait.longest()).isEqualTo(Duration.ofMinutes(90));
  }

  private static Flow flow() {
    assertThat(FlowReader.read(EVERYTHING, Spoken.HERE)).isInstanceOf(Sound.class);
    return ((Sound) FlowReader.read(EVERYTHING, "en")).flow();
  }
}
