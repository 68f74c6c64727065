package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import com.smartxhosting.bot.adapters.telegram.standin.Recorded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxTest {

  private final Stage stage = new Stage().started();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void editsThatWaitForTheSameMessageAreMerged() {
    var customer = stage.telegram.customer(7);
    var home = atHome(customer);
    var first = stage.telegram.hold("editMessageText");
    customer.presses("Services");
    stage.answers(Cards.of("Busy 1"));
    first.awaitArrival();
    stage.settles(customer, Cards.of("Busy 2"));
    stage.settles(customer, Cards.of("Busy 3"));
    stage.settles(customer, Cards.of("Ready", "OK"));
    first.release();

    assertThat(customer.sees("Ready").id()).isEqualTo(home.id());
    assertThat(texts("editMessageText")).containsExactly("<b>Busy 1</b>", "<b>Ready</b>");
  }

  @Test
  void aPressOfAnOldMessageDoesNotLeaveTheLiveOneBusy() {
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.answers(Cards.of("First", "A"));
    var old = customer.sees("First");
    var busy = stage.telegram.hold("sendMessage");
    customer.types("two");
    stage.answers(Cards.of("Busy"));
    busy.awaitArrival();
    stage.settles(customer, Cards.of("Ready", "B"));
    customer.pressesOld(old, "A");
    stage.answers(Cards.of("Ready, and that button was old", "B"));
    busy.release();

    customer.awaitThat(
        "both messages ready",
        messages ->
            messages.stream().filter(message -> message.words().startsWith("Ready")).count() == 2);
  }

  @Test
  void anEditOfWhatIsNotSentYetIsSentAtOnce() {
    var customer = stage.telegram.customer(7);
    var first = stage.telegram.hold("sendMessage");
    customer.types("one");
    stage.answers(Cards.of("First"));
    first.awaitArrival();
    customer.types("two");
    stage.answers(Cards.of("Busy"));
    stage.settles(customer, Cards.of("Ready"));
    first.release();
    customer.sees("Ready");

    assertThat(texts("sendMessage")).containsExactly("<b>First</b>", "<b>Ready</b>");
    assertThat(stage.count("editMessageText")).isZero();
  }

  @Test
  void repliesGoBeforeNoticesWhichThenHaveNoOldButtons() {
    var customer = stage.telegram.customer(7);
    var first = stage.telegram.hold("sendMessage");
    customer.types("one");
    stage.answers(Cards.of("First"));
    first.awaitArrival();
    stage.notifies(customer, Cards.of("Your certificate is ready", "Old"));
    customer.types("two");
    stage.answers(Cards.of("Second", "B"));
    first.release();
    var notice = customer.sees("certificate");
    stage.settles(customer, Cards.of("Third", "C"));
    customer.awaitThat(
        "the answer edited, not the notice",
        messages -> messages.stream().anyMatch(message -> message.words().equals("Third")));

    assertThat(texts("sendMessage"))
        .containsExactly("<b>First</b>", "<b>Second</b>", "<b>Your certificate is ready</b>");
    assertThat(notice.labels()).isEmpty();
  }

  @Test
  void aNoticeBecomesTheLiveMessage() {
    var customer = stage.telegram.customer(7);
    atHome(customer);
    stage.notifies(customer, Cards.of("Lapsed", "Look again"));
    var notice = customer.sees("Lapsed");
    stage.settles(customer, Cards.of("Ready"));

    assertThat(customer.sees("Ready").id()).isEqualTo(notice.id());
  }

  @Test
  void retryAfterIsObeyedInOrder() {
    var customer = stage.telegram.customer(7);
    stage.telegram.fault("sendMessage", new Fault.Flood(7));
    customer.types("one");
    customer.types("two");
    stage.answers(Cards.of("First"));
    stage.answers(Cards.of("Second"));
    stage.time.pass(Duration.ofSeconds(7));
    customer.sees("Second");

    assertThat(texts("sendMessage"))
        .containsExactly("<b>First</b>", "<b>First</b>", "<b>Second</b>");
    assertThat(bots(customer)).extracting(Posted::words).containsExactly("First", "Second");
  }

  @Test
  void aFloodInOneChatDoesNotHoldUpAnother() {
    var flooded = stage.telegram.customer(7);
    stage.telegram.fault("sendMessage", new Fault.Flood(30));
    flooded.types("hello");
    stage.answers(Cards.of("Home"));
    var other = stage.telegram.customer(8);
    awaitRequests("sendMessage", 1);
    other.types("hello");
    stage.answers(Cards.of("Home"));

    other.sees("Home");
    assertThat(bots(flooded)).isEmpty();
    stage.time.pass(Duration.ofSeconds(30));
    flooded.sees("Home");
  }

  @Test
  void aFloodInManyChatsHoldsUpAll() {
    for (int id = 1; id <= 3; id++) {
      stage.telegram.fault("sendMessage", new Fault.Flood(30));
      stage.telegram.customer(id).types("hello");
      stage.answers(Cards.of("Home"));
      awaitRequests("sendMessage", id);
      stage.time.awaitSleepers(Duration.ofSeconds(30), id);
    }
    var another = stage.telegram.customer(4);
    another.types("hello");
    stage.answers(Cards.of("Home"));
    stage.time.awaitSleepers(Duration.ofSeconds(30), 4);

    assertThat(stage.count("sendMessage")).isEqualTo(3);
    stage.time.advance(Duration.ofSeconds(30));
    another.sees("Home");
  }

  static List<Fault> passingFaults() {
    return List.of(
        new Fault.Refusal(500, "Internal Server Error"),
        new Fault.BadGateway(),
        new Fault.Reset(),
        new Fault.ResetAfterActing(),
        new Fault.Hang());
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void whatFailsInPassingIsTriedAgain(Fault fault) {
    var customer = stage.telegram.customer(7);
    stage.time.skip(Duration.ofSeconds(1));
    customer.types("hello");
    stage.telegram.fault("sendMessage", fault);
    stage.answers(Cards.of("Home", "Services"));
    awaitRequests("sendMessage", 2);
    stage.telegram.fault("editMessageText", fault);
    customer.presses("Services");
    stage.answers(Cards.of("Services", "Back"));
    awaitRequests("editMessageText", 2);
    customer.presses("Back");
    stage.answers(Cards.of("Home again"));
    // A message that was sent twice may be the newest; the conversation goes on where he pressed.
    customer.awaitThat(
        "the last screen",
        messages -> messages.stream().anyMatch(message -> message.words().equals("Home again")));

    assertThat(stage.channel.figures().dropped()).isZero();
  }

  @Test
  void aPressIsAnsweredInTheEnd() {
    var customer = stage.telegram.customer(7);
    atHome(customer);
    stage.telegram.fault("answerCallbackQuery", new Fault.BadGateway());
    customer.presses("Services");
    stage.answers(Cards.of("Services"));
    customer.sees("Services");
    stage.time.pass(Duration.ofMillis(250));

    awaitRequests("answerCallbackQuery", 2);
  }

  @Test
  void aNewerScreenTakesThePlaceOfOneThatWaitsForItsNextAttempt() {
    var customer = stage.telegram.customer(7);
    atHome(customer);
    stage.telegram.fault("editMessageText", new Fault.BadGateway());
    customer.presses("Services");
    stage.answers(Cards.of("Busy"));
    awaitRequests("editMessageText", 1);
    stage.time.awaitSleepers(Duration.ofMillis(250), 1);
    stage.settles(customer, Cards.of("Ready"));
    stage.time.advance(Duration.ofMillis(250));
    customer.sees("Ready");

    assertThat(texts("editMessageText")).containsExactly("<b>Busy</b>", "<b>Ready</b>");
  }

  @Test
  void whatFailsForMinutesIsGivenUpAndCounted() {
    var customer = stage.telegram.customer(7);
    stage.telegram.lastingFault("sendMessage", new Fault.BadGateway());
    customer.types("hello");
    stage.answers(Cards.of("Home"));
    for (int failures = 1; failures <= Backoff.ATTEMPTS; failures++) {
      stage.time.pass(Backoff.after(failures));
    }
    awaitRequests("sendMessage", Backoff.ATTEMPTS + 1);
    stage.telegram.heal("sendMessage");
    customer.types("still there?");
    stage.answers(Cards.of("Yes"));
    customer.sees("Yes");

    assertThat(stage.channel.figures().dropped()).isEqualTo(1);
  }

  @Test
  void aPaceHoldsForAllChatsTogether() {
    var gap = Duration.ofMillis(100);
    try (var paced = new Stage(10).started()) {
      for (int id = 1; id <= 3; id++) {
        paced.telegram.customer(id).types("hello");
        paced.answers(Cards.of("Home"));
      }
      for (int sent = 1; sent < 3; sent++) { // in whatever order their threads come to run
        paced.telegram.awaitRequests("sendMessage", sent);
        paced.time.awaitSleepers(gap, 1);
        assertThat(paced.count("sendMessage")).isEqualTo(sent);
        paced.time.pass(gap);
      }
      for (int id = 1; id <= 3; id++) {
        paced.telegram.customer(id).sees("Home");
      }
    }
  }

  private Posted atHome(Customer customer) {
    customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    return customer.sees("Home");
  }

  private void awaitRequests(String method, int count) {
    stage.telegram.awaitRequests(method, count);
  }

  private List<String> texts(String method) {
    return stage.telegram.requests(method).stream()
        .map((Recorded request) -> request.parameter("text"))
        .toList();
  }

  private static List<Posted> bots(Customer customer) {
    return customer.messages().stream().filter(Posted::fromBot).toList();
  }
}
