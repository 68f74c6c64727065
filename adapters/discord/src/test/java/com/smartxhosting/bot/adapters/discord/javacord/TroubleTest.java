package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Fault;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Ticket;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.Mishap;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

  private static final Message HERE = Message.words("Here");

  private final Stage stage = new Stage().online();
  private final Customer customer = stage.standIn.customer(7);

  @AfterEach
  void close() {
    stage.close();
  }

  static Stream<Mishap> passing() {
    return Stream.of(
        new Mishap.BadGateway(),
        new Mishap.Reset(),
        new Mishap.ResetAfterActing(),
        new Mishap.Flood(0.2),
        new Mishap.FrontFlood(1));
  }

  static Stream<Mishap> passingOrHanging() {
    return Stream.concat(passing(), Stream.of(new Mishap.Hang()));
  }

  @ParameterizedTest
  @MethodSource("passingOrHanging")
  void aFirstAnswerGetsThroughInTimeWhateverGoesWrongOnce(Mishap mishap) {
    stage.standIn.mishap(Route.CALLBACK, mishap);
    var answer = stage.discord.reply(ticket(), HERE, Visibility.EVERYBODY);

    assertThat(answer).isEqualTo(new Answer.Done<>(customer.sees("Here").id()));
    assertThat(customer.messages()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void anEditGetsThroughWhateverGoesWrongOnce(Mishap mishap) {
    var ticket = ticket();
    stage.discord.deferReply(ticket, Visibility.EVERYBODY);
    stage.standIn.mishap(Route.EDIT_ORIGINAL, mishap);

    assertThat(stage.discord.editOriginal(ticket, HERE)).isInstanceOf(Answer.Done.class);
    customer.sees("Here");
  }

  @Test
  void aFirstAnswerGetsThroughInTimeWhenTheConnectionHasDiedUnnoticed() {
    var ticket = ticket();
    stage.standIn.connectionsFreeze();

    assertThat(stage.discord.reply(ticket, HERE, Visibility.EVERYBODY))
        .isInstanceOf(Answer.Done.class);
    customer.sees("Here");
  }

  @Test
  void aMessageThatMayHaveArrivedIsShownOnce() {
    stage.standIn.mishap(Route.SEND, new Mishap.ResetAfterActing());

    assertThat(stage.discord.send(customer.id(), HERE)).isInstanceOf(Answer.Done.class);
    assertThat(customer.messages()).hasSize(1);
  }

  @Test
  void whatWouldBeShownTwiceIsNotRepeated() {
    var ticket = ticket();
    stage.discord.reply(ticket, HERE, Visibility.EVERYBODY);
    stage.standIn.mishap(Route.FOLLOW_UP, new Mishap.ResetAfterActing());

    assertThat(fault(stage.discord.followUp(ticket, Message.words("More"), Visibility.EVERYBODY)))
        .isInstanceOf(Fault.Unreachable.class);
    assertThat(customer.messages()).hasSize(2);
  }

  @Test
  void aFirstAnswerDoesNotWaitForWhatElseIsSent() {
    var held = stage.standIn.hold(Route.SEND);
    stage.standIn.mishap(Route.EDIT, new Mishap.Flood(15));
    var slow = Thread.ofVirtual().start(() -> stage.discord.send(customer.id(), HERE));
    held.awaitArrival();

    assertThat(stage.discord.deferReply(ticket(), Visibility.EVERYBODY)).isEmpty();
    held.release();
    join(slow);
  }

  @Test
  void aLongRestIsNotWaitedFor() {
    stage.standIn.mishap(Route.SEND, new Mishap.Flood(60));

    assertThat(fault(stage.discord.send(customer.id(), HERE)))
        .isInstanceOfSatisfying(
            Fault.RateLimited.class, limited -> assertThat(limited.rest()).hasSeconds(59));
    stage.discord.send(customer.id(), HERE);
    assertThat(stage.standIn.requests(Route.SEND)).as("nor asked again").hasSize(1);
    assertThat(stage.discord.send(stage.standIn.customer(8).id(), HERE))
        .as("others need not wait")
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aServerThatStaysBrokenIsToldInTime() {
    stage.standIn.lastingMishap(Route.CALLBACK, new Mishap.BadGateway());

    assertThat(fault(stage.discord.reply(ticket(), HERE, Visibility.EVERYBODY)))
        .isEqualTo(new Fault.Unreachable("status 502"));
  }

  @Test
  void aNetworkThatIsGoneIsTold() {
    var ticket = ticket();
    stage.standIn.unreachable(true);

    assertThat(fault(stage.discord.reply(ticket, HERE, Visibility.EVERYBODY)))
        .isInstanceOf(Fault.Unreachable.class);
  }

  @Test
  void anInteractionIsAnsweredOnce() {
    var ticket = ticket();
    stage.discord.reply(ticket, HERE, Visibility.EVERYBODY);

    assertThat(fault(stage.discord.reply(ticket, Message.words("Twice"), Visibility.EVERYBODY)))
        .isEqualTo(new Fault.AnsweredAlready());
    assertThat(customer.messages()).hasSize(1);
  }

  @Test
  void aTicketExpires() {
    var ticket = ticket();
    stage.discord.reply(ticket, HERE, Visibility.EVERYBODY);
    stage.standIn.ticketsExpire();

    assertThat(fault(stage.discord.editOriginal(ticket, HERE))).isEqualTo(new Fault.Expired(50027));
    assertThat(stage.discord.deleteOriginal(ticket)).contains(new Fault.Expired(50027));
  }

  @Test
  void anInteractionThatDiscordHasGivenUpIsTold() {
    var unknown = new Ticket(ticket().id(), new Secret("other"));

    assertThat(stage.discord.deferReply(unknown, Visibility.EPHEMERAL))
        .contains(new Fault.Expired(10062));
  }

  @Test
  void aMessageThatIsGoneIsTold() {
    var ticket = ticket();
    stage.discord.reply(ticket, HERE, Visibility.EVERYBODY);
    var message = customer.sees("Here").id();
    stage.discord.delete(message);

    assertThat(fault(stage.discord.edit(message, HERE))).isEqualTo(new Fault.Gone(10008));
    assertThat(fault(stage.discord.editOriginal(ticket, HERE))).isEqualTo(new Fault.Gone(10008));
    assertThat(stage.discord.delete(message)).contains(new Fault.Gone(10008));
  }

  @Test
  void closedDirectMessagesAreTold() {
    customer.closesDms();

    assertThat(fault(stage.discord.send(customer.id(), HERE)))
        .isEqualTo(new Fault.ClosedDms(50007));
  }

  @Test
  void aListenerThatFailsHearsTheNext() {
    stage.desk.failsNext();
    customer.types("lost");
    customer.types("heard");

    assertThat(stage.desk.nextMessage().text()).isEqualTo("heard");
  }

  @Test
  void packetsThatMakeNoSenseAreLeftOut() {
    var json = JsonNodeFactory.instance;
    for (var type : List.of("INTERACTION_CREATE", "MESSAGE_CREATE", "READY_FOR_MORE")) {
      stage.standIn.gateway().dispatch(type, json.objectNode());
      stage.standIn.gateway().dispatch(type, json.arrayNode());
      stage.standIn.gateway().dispatch(type, json.nullNode());
    }
    customer.types("heard");

    assertThat(stage.desk.nextMessage().text()).isEqualTo("heard");
    assertThat(stage.standIn.gateway().resumes()).isEmpty();
  }

  private Ticket ticket() {
    customer.runs("home");
    return stage.desk.next().ticket();
  }

  private static Fault fault(Answer<MessageId> answer) {
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed<MessageId>) answer).fault();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
