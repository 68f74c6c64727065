package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.standin.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that was recorded on Discord's gateway passes through Javacord. */
class SamplesTest {

  private final Stage stage = new Stage();
  private List<Sample> samples = List.of();

  @BeforeEach
  void find() {
    assumeTrue(Sample.find().isPresent(), "the recorded packets are not here");
    samples = Sample.find().orElseThrow();
    stage.online();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void everyInteractionIsHeardAndAnswered() {
    samples.forEach(sample -> stage.standIn.deliver(sample.type(), sample.event()));
    var interactions = samples.stream().filter(Sample::interaction).toList();

    var heard = IntStream.range(0, interactions.size()).mapToObj(_ -> stage.desk.next()).toList();
    for (var interaction : heard) {
      assertThat(answer(interaction)).isInstanceOf(Answer.Done.class);
    }

    assertThat(heard.stream().collect(Collectors.toMap(one -> one.ticket().id(), one -> one)))
        .containsOnlyKeys(
            interactions.stream()
                .map(sample -> Snowflake.of(sample.event().path("id").asText()))
                .toList());
    assertThat(stage.standIn.unanswered()).isZero();
    System.out.printf("%d packets, %d interactions%n", samples.size(), interactions.size());
  }

  private Answer<MessageId> answer(Interaction interaction) {
    var words = Message.words("Heard");
    return switch (interaction) {
      case Interaction.Command _,
          Interaction.Hand _,
          Interaction.Submit _,
          Interaction.Autocomplete _ ->
          stage.discord.reply(interaction.ticket(), words, Visibility.EPHEMERAL);
      case Interaction.Press _, Interaction.Choose _ ->
          stage.discord.update(interaction.ticket(), words);
    };
  }

  @Test
  void whatIsSubmittedAndChosenIsReadInEveryForm() {
    assertThat(heard("modal_submit_action_rows", Interaction.Submit.class).inputs())
        .isEqualTo(Map.of("name", "A"));
    assertThat(heard("modal_submit_with_Label_components_(18)", Interaction.Submit.class).inputs())
        .isEqualTo(Map.of("name", "A"));
    assertThat(heard("string_select_chosen", Interaction.Choose.class).values())
        .containsExactly("1");
    assertThat(heard("locale_es-419_and_id", Interaction.Command.class).context().locale())
        .isEqualTo("es-419");
  }

  private <T extends Interaction> T heard(String situation, Class<T> kind) {
    var sample =
        samples.stream()
            .filter(found -> found.interaction() && found.situation().equals(situation))
            .findFirst()
            .orElseThrow();
    stage.standIn.deliver(sample.type(), sample.event());
    return stage.desk.next(kind);
  }

  @Test
  void ofAllMessagesOnlyThatToTheBotIsHeard() {
    samples.stream()
        .filter(sample -> !sample.interaction())
        .forEach(sample -> stage.standIn.deliver(sample.type(), sample.event()));
    stage.standIn.customer(7).types("the last");

    assertThat(List.of(stage.desk.nextMessage().text(), stage.desk.nextMessage().text()))
        .containsExactlyInAnyOrder("hi", "the last");
    assertThat(stage.desk.isEmpty()).isTrue();
  }
}
