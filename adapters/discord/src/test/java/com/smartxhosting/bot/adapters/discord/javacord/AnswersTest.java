package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Place;
import com.smartxhosting.bot.adapters.discord.Suggestion;
import com.smartxhosting.bot.adapters.discord.Ticket;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.Recorded;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private final Stage stage = new Stage().online();
  private final Customer inDm = stage.standIn.customer(7, "de");
  private final Customer inGuild = inDm.inGuild();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aCommandInAGuildIsAnsweredForTheCustomerAlone() {
    inGuild.runs("dns", Map.of("domain", "example.com"));
    var command = stage.desk.next(Interaction.Command.class);

    assertThat(command.name()).isEqualTo("dns");
    assertThat(command.options()).isEqualTo(Map.of("domain", "example.com"));
    assertThat(command.context().place().kind()).isEqualTo(Place.Kind.GUILD);
    assertThat(command.context().locale()).isEqualTo("de");
    assertThat(command.user().id()).isEqualTo(inGuild.id());

    var answer = stage.discord.reply(command.ticket(), Messages.rich(), Visibility.EPHEMERAL);
    var seen = inGuild.sees("Host: @");
    assertThat(answer).isEqualTo(new Answer.Done<>(seen.id()));
    assertThat(seen.ephemeral()).isTrue();
    assertThat(seen.labels()).containsExactly("Go", "Not now", "Panel");
    assertThat(seen.options()).containsExactly("One", "Two");
    assertThat(seen.files()).containsExactly("picture.png");
    assertThat(seen.address("Panel")).contains("https://panel.example.com/go/s3cret");
    assertThat(stage.standIn.saidInPublic()).isEmpty();
    assertThat(stage.standIn.requests(Route.CALLBACK))
        .singleElement()
        .extracting(Recorded::files)
        .isEqualTo(List.of("picture.png"));
  }

  @Test
  void aPressChangesItsMessageAndTakesAwayWhatIsNotThereAnyMore() {
    inDm.runs("home");
    stage.discord.reply(ticket(), Messages.rich(), Visibility.EVERYBODY);
    inDm.presses("Go");
    var press = stage.desk.next(Interaction.Press.class);

    assertThat(press.customId()).isEqualTo("a");
    assertThat(press.context().place().kind()).isEqualTo(Place.Kind.BOT_DM);
    assertThat(press.context().message())
        .contains(new Interaction.Sits(inDm.sees("Title").id(), Visibility.EVERYBODY));

    stage.discord.update(press.ticket(), Message.words("Plain"));
    assertThat(inDm.messages()).hasSize(1);
    var seen = inDm.sees("Plain");
    assertThat(seen.words()).isEqualTo("Plain");
    assertThat(seen.labels()).isEmpty();
    assertThat(seen.files()).isEmpty();
  }

  @Test
  void aChoiceInAMenuIsHeard() {
    inGuild.runs("home");
    stage.discord.reply(ticket(), Messages.rich(), Visibility.EPHEMERAL);
    inGuild.chooses("Two");
    var choice = stage.desk.next(Interaction.Choose.class);

    assertThat(choice.customId()).isEqualTo("menu");
    assertThat(choice.values()).containsExactly("2");
    assertThat(choice.context().message().orElseThrow().visibility())
        .isEqualTo(Visibility.EPHEMERAL);
  }

  @Test
  void workThatTakesLongIsShownAsSuchUntilItEnds() {
    inGuild.runs("home");
    var ticket = ticket();
    assertThat(stage.discord.deferReply(ticket, Visibility.EPHEMERAL)).isEmpty();
    inGuild.awaitThat("thinking", seen -> seen.getLast().thinking());

    var edited = stage.discord.editOriginal(ticket, Messages.withButtons("Done", "Next"));
    var seen = inGuild.sees("Done");
    assertThat(edited).isEqualTo(new Answer.Done<>(seen.id()));
    assertThat(seen.ephemeral()).isTrue();
    assertThat(seen.thinking()).isFalse();

    inGuild.presses("Next");
    var next = ticket();
    assertThat(stage.discord.deferUpdate(next)).isEmpty();
    assertThat(inGuild.sees("Done").labels()).containsExactly("Next");
    stage.discord.editOriginal(next, Message.words("After that"));
    assertThat(inGuild.sees("After that").id()).isEqualTo(seen.id());
  }

  @Test
  void aModalIsFilledInAndSentOff() {
    inDm.runs("dns");
    assertThat(stage.discord.openModal(ticket(), Messages.modal())).isEmpty();
    var form = inDm.seesModal();
    assertThat(form.title()).isEqualTo("New record");
    assertThat(form.filled("Host")).isEqualTo("@");

    inDm.fills(Map.of("Text", "v=spf1 -all"));
    var submit = stage.desk.next(Interaction.Submit.class);
    assertThat(submit.customId()).isEqualTo("record");
    assertThat(submit.inputs()).isEqualTo(Map.of("host", "@", "text", "v=spf1 -all"));
    stage.discord.reply(submit.ticket(), Message.words("Saved"), Visibility.EVERYBODY);
    inDm.sees("Saved");
  }

  @Test
  void suggestionsComeWhileHeTypes() throws InterruptedException {
    var typing =
        Thread.ofVirtual()
            .start(
                () ->
                    assertThat(inDm.startsTyping("dns", Map.of("x", "y"), "service", "ada"))
                        .containsExactly("ada.example"));
    var asked = stage.desk.next(Interaction.Autocomplete.class);
    assertThat(asked.focused()).isEqualTo("service");
    assertThat(asked.options()).isEqualTo(Map.of("x", "y", "service", "ada"));
    assertThat(
            stage.discord.suggest(
                asked.ticket(), List.of(new Suggestion("ada.example", "ada.example"))))
        .isEmpty();
    typing.join();
    assertThat(stage.standIn.unanswered()).isZero();
  }

  @Test
  void moreCanBeSaidAndTakenBack() {
    inGuild.runs("home");
    var ticket = ticket();
    stage.discord.reply(ticket, Message.words("One"), Visibility.EPHEMERAL);
    var one = inGuild.sees("One");
    stage.discord.followUp(ticket, Message.words("Two"), Visibility.EPHEMERAL);
    assertThat(inGuild.sees("Two").ephemeral()).isTrue();
    assertThat(stage.discord.deleteOriginal(ticket)).isEmpty();
    inGuild.seesNoMore(one);
  }

  @Test
  void anotherProcessOfThisBotCanGoOnWithATicket() {
    inGuild.runs("home");
    var ticket = ticket();
    stage.discord.deferReply(ticket, Visibility.EPHEMERAL);
    stage.discord.close();
    stage.online(stage.settings());

    stage.discord.editOriginal(
        new Ticket(ticket.id(), ticket.token()), Message.words("Still here"));
    inGuild.sees("Still here");
  }

  @Test
  void directMessagesGoBothWays() {
    inDm.types("hello");
    var heard = stage.desk.nextMessage();
    assertThat(heard.text()).isEqualTo("hello");
    assertThat(heard.author().id()).isEqualTo(inDm.id());

    var sent = done(stage.discord.send(inDm.id(), Message.words("Good day")));
    assertThat(inDm.sees("Good day").id()).isEqualTo(sent);
    stage.discord.edit(sent, Messages.rich());
    assertThat(inDm.sees("Title").files()).containsExactly("picture.png");
    assertThat(stage.discord.delete(sent)).isEmpty();
    assertThat(inDm.messages()).hasSize(1);
    stage.discord.send(inDm.id(), Message.words("Again"));
    assertThat(stage.standIn.requests(Route.OPEN_DM)).hasSize(1);
    assertThat(stage.desk.isEmpty()).as("its own messages are not heard").isTrue();
  }

  @Test
  void whatIsNotTextIsCounted() {
    var fields = JsonNodeFactory.instance.objectNode();
    fields.put("content", "").putArray("attachments").addObject().put("filename", "virus.exe");
    inDm.sends(fields);

    assertThat(stage.desk.nextMessage().attachments()).isEqualTo(1);
  }

  @Test
  void whatOneDoesIsHeardInItsOrder() {
    for (int i = 0; i < 50; i++) {
      inDm.types("message " + i);
    }
    for (int i = 0; i < 50; i++) {
      assertThat(stage.desk.nextMessage().text()).isEqualTo("message " + i);
    }
  }

  @Test
  void addressesAreNotFetchedForAPreview() {
    inDm.runs("login");
    stage.discord.reply(
        ticket(), Message.words("https://panel.example.com/go/x"), Visibility.EVERYBODY);

    int flags = inDm.sees("https").json().path("flags").asInt();
    assertThat(flags & 4).isEqualTo(4);
  }

  @Test
  void commandsAreOverwrittenOnlyWhenTheyHaveChanged() {
    assertThat(stage.discord.publish(Messages.commands("To the start"))).isEmpty();
    assertThat(stage.standIn.commands()).hasSize(2);
    stage.discord.publish(Messages.commands("To the start"));
    assertThat(stage.standIn.requests(Route.PUT_COMMANDS)).hasSize(1);
    stage.discord.publish(Messages.commands("To the beginning"));
    assertThat(stage.standIn.requests(Route.PUT_COMMANDS)).hasSize(2);
  }

  private Ticket ticket() {
    return stage.desk.next().ticket();
  }

  private static MessageId done(Answer<MessageId> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<MessageId>) answer).value();
  }
}
