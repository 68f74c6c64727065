package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.adapters.telegram.standin.Hold;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShowingTest {

  private final Stage stage = new Stage().started();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aTextIsAnsweredBelowAndAPressInPlace() {
    var customer = stage.telegram.customer(7);
    int written = customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    var home = customer.sees("Home");
    customer.presses("Services");
    stage.answers(Cards.of("Services", "Back"));
    var services = customer.sees("Services");

    assertThat(home.id()).isGreaterThan(written);
    assertThat(services.id()).isEqualTo(home.id());
    assertThat(services.labels()).containsExactly("Back");
    assertThat(stage.count("sendMessage")).isEqualTo(1);
  }

  @Test
  void aPressIsAnsweredBesideItsEdit() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    customer.sees("Home");
    var edit = stage.telegram.hold("editMessageText");
    var answer = stage.telegram.hold("answerCallbackQuery");
    customer.presses("Services");
    stage.answers(Cards.of("Services", "Back"));

    // Each is on its way while the other one waits for its answer.
    edit.awaitArrival();
    answer.awaitArrival();
    edit.release();
    answer.release();
    customer.sees("Services");
  }

  @Test
  void whatIsSettledEditsTheLiveMessageAfterARestartToo() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("One moment"));
    var busy = customer.sees("One moment");
    stage.restart();
    stage.settles(customer, Cards.of("Done", "Home"));

    assertThat(customer.sees("Done").id()).isEqualTo(busy.id());
  }

  @Test
  void oldButtonsVanishOnceTheChatIsQuiet() {
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.answers(Cards.of("First", "A"));
    var first = customer.sees("First");
    customer.types("two");
    stage.answers(Cards.of("Second", "B"));
    customer.sees("Second");

    assertThat(stage.count("editMessageReplyMarkup")).isZero();
    stage.time.pass(Duration.ofSeconds(2));
    customer.awaitThat(
        "no buttons on the first message",
        messages ->
            messages.stream()
                .filter(message -> message.id() == first.id())
                .allMatch(message -> message.labels().isEmpty()));
    assertThat(customer.sees("Second").labels()).containsExactly("B");
  }

  @Test
  void anOldButtonPressedWhileItVanishesLeadsToAScreenWithItsButtons() {
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.answers(Cards.of("First", "A"));
    var first = customer.sees("First");
    customer.types("two");
    stage.answers(Cards.of("Second", "B"));
    customer.sees("Second");
    var vanishing = new Hold();
    stage.telegram.fault("editMessageReplyMarkup", new Fault.Late(vanishing));
    stage.time.pass(Duration.ofSeconds(2));
    vanishing.awaitArrival();

    customer.pressesOld(first, "A");
    stage.answers(Cards.of("Third", "C"));
    var other = stage.telegram.customer(8);
    for (int turn = 1; turn <= 20; turn++) { // time for the edit to go out beside, if it did
      stage.settles(other, Cards.of("Elsewhere " + turn));
      other.sees("Elsewhere " + turn);
    }
    assertThat(customer.messages()).as("the edit waits").contains(first);
    vanishing.release();

    customer.awaitThat(
        "the third screen in place of the first, with its button",
        messages ->
            messages.stream()
                .filter(message -> message.id() == first.id())
                .anyMatch(
                    message ->
                        message.words().contains("Third")
                            && message.labels().equals(List.of("C"))));
    assertThat(stage.count("editMessageReplyMarkup")).isEqualTo(1);
  }

  @Test
  void anEditThatChangesNothingIsASuccess() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    var home = customer.sees("Home");
    customer.pressesOld(home, "Services");
    stage.answers(Cards.of("Home", "Services"));
    customer.presses("Services");
    stage.answers(Cards.of("Services"));
    customer.sees("Services");

    assertThat(stage.channel.figures().dropped()).isZero();
    assertThat(stage.channel.figures().retried()).isZero();
    assertThat(stage.count("sendMessage")).isEqualTo(1);
  }

  @Test
  void aMessageThatIsGoneIsSentAnew() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    customer.sees("Home");
    stage.telegram.fault(
        "editMessageText", new Fault.Refusal(400, "Bad Request: message to edit not found"));
    customer.presses("Services");
    stage.answers(Cards.of("Services", "Back"));

    assertThat(customer.sees("Services").labels()).containsExactly("Back");
    assertThat(stage.count("sendMessage")).isEqualTo(2);
  }

  @Test
  void anOldButtonRedrawsTheMessageItIsOn() {
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.answers(Cards.of("First", "A"));
    var first = customer.sees("First");
    customer.types("two");
    stage.answers(Cards.of("Second", "B"));
    customer.sees("Second");
    customer.pressesOld(first, "A");
    stage.answers(Cards.of("This is where we are now", "B"));

    customer.awaitThat(
        "the present screen on the first message",
        messages ->
            messages.stream()
                .anyMatch(
                    message ->
                        message.id() == first.id() && message.words().contains("where we are")));
  }

  @Test
  void aPressAboveABusyMessageLeadsOnInTheBusyOne() {
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.answers(Cards.of("First", "A"));
    var old = customer.sees("First");
    customer.types("two");
    stage.answers(Cards.of("One moment"));
    var busy = customer.sees("One moment");
    customer.pressesOld(old, "A");
    stage.answers(Cards.of("That button was old. One moment"));
    stage.settles(customer, Cards.of("Done", "B"));
    assertThat(customer.sees("Done").id()).isEqualTo(busy.id());
  }

  @Test
  void aBlockedBotKeepsQuietAndComesBack() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    var hello = stage.desk.next();
    customer.blocksTheBot();
    stage.answers(hello, Cards.of("Home"));
    var other = stage.telegram.customer(8);
    other.types("hello");
    stage.answers(Cards.of("Home"));
    other.sees("Home");
    customer.unblocksTheBot();
    customer.types("again");
    stage.answers(Cards.of("Welcome back"));

    customer.sees("Welcome back");
    assertThat(stage.channel.figures().dropped()).isZero();
    assertThat(stage.channel.figures().retried()).isZero();
  }

  @Test
  void whatCustomersWriteIsNeverMarkup() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(
        Cards.saying(
            "<b>Tom & Jerry</b>",
            new Rich(
                List.of(
                    new Span(Style.PLAIN, "a </tg-spoiler> b "),
                    new Span(Style.CODE, "<script>&lt;"),
                    new Span(Style.LINK, "https://a.example/?x=1&y=2")))));

    assertThat(customer.sees("Tom").words())
        .isEqualTo(
            "<b>Tom & Jerry</b>\n\na </tg-spoiler> b <script>&lt;https://a.example/?x=1&y=2");
    assertThat(stage.telegram.requests("sendMessage").getFirst().parameter("link_preview_options"))
        .isEqualTo("{\"is_disabled\":true}");
  }

  @Test
  void refusedMarkupIsSentPlain() {
    var customer = stage.telegram.customer(7);
    stage.telegram.fault(
        "sendMessage", new Fault.Refusal(400, "Bad Request: can't parse entities: Unsupported"));
    customer.types("hello");
    stage.answers(Cards.of("A < B", "OK"));
    var shown = customer.sees("A < B");

    assertThat(shown.markup()).isEmpty();
    assertThat(shown.labels()).containsExactly("OK");
  }

  @Test
  void linksAreButtonsUnlessTheyLeadToThisMachine() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(
        Cards.leads(
            "Log in",
            new Way("Plesk", "https://my.example.com/go/abc"),
            new Way("Here", "http://localhost:8080/go/abc")));
    var shown = customer.sees("Log in");

    assertThat(shown.address("Plesk")).contains("https://my.example.com/go/abc");
    assertThat(shown.labels()).containsExactly("Plesk", "OK");
    assertThat(shown.words()).endsWith("Here: http://localhost:8080/go/abc");
  }

  @Test
  void aButtonsNameIsCountedInBytesAndNeverCut() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    var hello = stage.desk.next();

    stage.answers(hello, Cards.keyed(new Key(Kind.PRIMARY, "64", "я".repeat(32))));
    customer.sees("Keys");
    assertThatThrownBy(
            () -> stage.answers(hello, Cards.keyed(new Key(Kind.DANGER, "66", "я".repeat(33)))))
        .hasMessageContaining("66 bytes");
  }

  @Test
  void aPictureIsEditedInPlaceAndGivesWayToAText() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Usage"));
    var home = customer.sees("Home");
    customer.presses("Usage");
    stage.answers(Cards.draws("Usage", 10));
    var usage = customer.sees("Usage");
    customer.presses("OK");
    stage.answers(Cards.of("Home again", "Usage"));
    var again = customer.sees("Home again");
    customer.seesNoMore(usage.id());

    assertThat(usage.picture()).isTrue();
    assertThat(usage.id()).isEqualTo(home.id());
    assertThat(again.picture()).isFalse();
  }

  @Test
  void aPictureWithManyWordsStandsAboveThem() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.draws("Usage", 1100));
    var words = customer.sees("Usage");

    assertThat(words.picture()).isFalse();
    assertThat(customer.messages().get(1).picture()).isTrue();
    assertThat(customer.messages().get(2)).isEqualTo(words);
  }

  @Test
  void aPictureAboveItsWordsGoesAwayWithThemAfterARestartToo() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.draws("Usage", 1100));
    var words = customer.sees("Usage");
    var picture = customer.messages().get(1);
    stage.restart();
    customer.presses("OK");
    stage.answers(Cards.of("Home"));

    assertThat(customer.sees("Home").id()).isEqualTo(words.id());
    customer.seesNoMore(picture.id());
  }

  @Test
  void aPictureThatTelegramRefusesIsLeftOut() {
    var customer = stage.telegram.customer(7);
    stage.telegram.fault(
        "sendPhoto", new Fault.Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    customer.types("hello");
    stage.answers(Cards.draws("Usage", 10));

    assertThat(customer.sees("Usage").picture()).isFalse();
  }
}
