package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.engine.Input;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivingTest {

  private static final String GROUP =
      "\"date\":1700000000,\"chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"G\"},"
          + "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"C\",\"language_code\":\"en\"}";

  private final Stage stage = new Stage().started();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aTextArrivesWithWhoAndWhen() {
    int update = stage.telegram.lastUpdate() + 1;
    stage.telegram.customer(7, "pt-br").types("/start invite_1");
    var arrival = stage.desk.next();

    assertThat(arrival.channel()).isEqualTo("telegram");
    assertThat(arrival.address()).isEqualTo("7");
    assertThat(arrival.conversation()).isEqualTo("telegram:7");
    assertThat(arrival.id()).isEqualTo(Integer.toString(update));
    assertThat(arrival.language()).isEqualTo("pt-br");
    assertThat(arrival.input()).isEqualTo(new Input.Typed("/start invite_1"));
  }

  @Test
  void aCommandOfTheMenuArrivesUnderItsOwnName() {
    var customer = stage.telegram.customer(7);
    customer.types("/cancel_service 12");
    customer.types("/Cancel_Service@" + TelegramStandIn.USERNAME);
    customer.types("/not_ours");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("/cancel-service 12"));
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("/cancel-service"));
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("/not_ours"));
  }

  @Test
  void aPressArrivesWithItsKey() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Services"));
    customer.presses("Services");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Press("t1:Services"));
  }

  @Test
  void aPressOfAMessageTooOldToBeToldAboutIsRedrawn() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.draws("Usage", 10));
    var usage = customer.sees("Usage");
    stage.telegram.deliver(
        "\"callback_query\":{\"id\":\"5\",\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"C\"},"
            + "\"chat_instance\":\"1\",\"data\":\"t1:OK\",\"message\":{\"message_id\":"
            + usage.id()
            + ",\"date\":0,\"chat\":{\"id\":7,\"type\":\"private\"}}}");
    stage.answers(Cards.of("Home", "Services"));

    assertThat(customer.sees("Home").id()).isGreaterThan(usage.id());
  }

  @Test
  void aButtonForgedWithAnotherCustomersNameIsNobodys() {
    stage.telegram.deliver(
        "\"callback_query\":{\"id\":\"5\",\"from\":{\"id\":8,\"is_bot\":false,\"first_name\":\"C\"},"
            + "\"chat_instance\":\"1\",\"data\":\"t1:OK\",\"message\":{\"message_id\":1,\"date\":1,"
            + "\"chat\":{\"id\":7,\"type\":\"private\"}}}");
    stage.telegram.customer(7).types("hello");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("hello"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "photo|\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]",
        "sticker|\"sticker\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false}",
        "voice|\"voice\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"duration\":1}",
        "video|\"video\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1}",
        "location|\"location\":{\"latitude\":1.0,\"longitude\":1.0}",
        "contact|\"contact\":{\"phone_number\":\"1\",\"first_name\":\"C\"}",
        "other|\"dice\":{\"emoji\":\"x\",\"value\":1}"
      })
  void whatCannotBeReadArrivesAsSuch(String kind, String content) {
    stage.telegram.customer(7).sends(content);

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Unreadable(kind));
  }

  @Test
  void whatConcernsNoConversationIsLeftOut() {
    var customer = stage.telegram.customer(7);
    stage.telegram.deliver(
        "\"edited_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"edited\"}");
    stage.telegram.deliver(
        "\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-5,\"type\":\"channel\"},\"text\":\"post\"}");
    stage.telegram.deliver("\"invented_in_2031\":{\"a\":[1,2]}");
    customer.sends("\"new_chat_title\":\"T\"");
    customer.types("after all that");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("after all that"));
  }

  @Test
  void aMalformedUpdateHoldsUpNoOther() {
    var customer = stage.telegram.customer(7);
    stage.telegram.deliver("\"message\":{\"message_id\":\"x\",\"chat\":[]}");
    stage.telegram.deliver("\"message\":{\"message_id\":5}");
    stage.telegram.deliver("\"callback_query\":{\"id\":\"1\"}");
    customer.types("after all that");
    stage.answers(Cards.of("Home"));
    customer.sees("Home");
  }

  @Test
  void nothingIsAcknowledgedBeforeTheInboxHasIt() {
    var customer = stage.telegram.customer(7);
    stage.desk.failsNext(2);
    customer.types("hello");
    stage.time.pass(Backoff.after(1));
    assertThat(stage.telegram.acknowledged()).isLessThan(stage.telegram.lastUpdate());
    stage.time.pass(Backoff.after(2));

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("hello"));
    customer.types("and on");
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("and on"));
  }

  @Test
  void aRepeatedUpdateHasTheSameId() {
    stage.telegram.customer(7).types("hello");
    var first = stage.desk.next();
    stage.telegram.awaitAcknowledged(stage.telegram.lastUpdate());
    stage.stops();
    stage.telegram.redeliver(stage.telegram.lastUpdate());
    stage.startsAgain();

    assertThat(stage.desk.next()).isEqualTo(first);
  }

  @Test
  void aPollThatIsRefusedIsTriedAgain() {
    stage.telegram.fault("getUpdates", new Fault.BadGateway());
    stage.telegram.fault("getUpdates", new Fault.Flood(1));
    var customer = stage.telegram.customer(7);
    customer.types("one");
    stage.desk.next();
    customer.types("two");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("two"));
  }

  @Test
  void aSilentPollerIsStartedAnew() {
    stage.telegram.awaitRequests("getUpdates", 2); // the probe and the first poll
    stage.telegram.fault("getUpdates", new Fault.Hang());
    var customer = stage.telegram.customer(7);
    customer.types("one");
    var one = stage.desk.next();
    stage.telegram.awaitRequests("getUpdates", 3);
    customer.types("two");
    stage.time.advance(Stage.SILENCE);

    assertThat(stage.desk.next()).isEqualTo(one); // its acknowledgement was never taken
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("two"));
  }

  @Test
  void aGroupIsToldOnceInTenMinutesWhereToWrite() {
    var group = stage.telegram.customer(-100);
    stage.telegram.deliver("\"message\":{\"message_id\":1," + GROUP + ",\"text\":\"hi all\"}");
    mention("hey");
    var told = group.sees("private chat");
    mention("hey again");
    stage.telegram.customer(7).types("in private");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("in private"));
    assertThat(told.address("Open a private chat"))
        .contains("https://t.me/" + TelegramStandIn.USERNAME);
    assertThat(stage.count("sendMessage")).isEqualTo(1);
    stage.time.advance(Duration.ofMinutes(11));
    stage.telegram.deliver("\"message\":{\"message_id\":3," + GROUP + ",\"text\":\"/services\"}");
    stage.telegram.awaitRequests("sendMessage", 2);
  }

  @Test
  void aPressInAGroupIsNotACustomers() {
    stage.telegram.deliver(
        "\"callback_query\":{\"id\":\"55\",\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"C\"},"
            + "\"chat_instance\":\"1\",\"data\":\"t1:Yes\",\"message\":{\"message_id\":9,"
            + GROUP
            + "}}");
    stage.telegram.customer(-100).sees("private chat");
    stage.telegram.awaitRequests("answerCallbackQuery", 1);
    stage.telegram.customer(7).types("in private");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("in private"));
    assertThat(stage.telegram.requests("answerCallbackQuery").getFirst().parameter("text"))
        .contains("private chat");
  }

  private void mention(String text) {
    stage.telegram.deliver(
        "\"message\":{\"message_id\":2,"
            + GROUP
            + ",\"text\":\""
            + text
            + " @"
            + TelegramStandIn.USERNAME
            + "\"}");
  }
}
