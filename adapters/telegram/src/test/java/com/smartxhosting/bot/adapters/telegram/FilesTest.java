package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.channel.Channel.Fetched;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Input.Offered;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FilesTest {

  private static final Document KEY = Document.of("ключ.pem", Document.PEM, "-----BEGIN X-----");

  private final Stage stage = new Stage().started();
  private final Customer customer = stage.telegram.customer(7);

  @AfterEach
  void close() {
    stage.close();
  }

  private Offered sends(byte[] content) {
    customer.sendsFile("my \"key\".pem", content);
    return (Offered) stage.desk.next().input();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileIsOfferedByWhatTelegramSaysOfItAndFetchedWhenItIsWanted() {
    var offered = sends(bytes("content"));

    assertThat(offered.name()).isEqualTo("my \"key\".pem");
    assertThat(offered.size()).isEqualTo(7);
    assertThat(offered).hasToString("Offered[7 bytes]");
    assertThat(stage.count("getFile")).isZero();
    assertThat(stage.channel.fetch(offered))
        .isEqualTo(new Fetched.Got(Document.of("my \"key\".pem", "text/plain", bytes("content"))));
  }

  @Test
  void aFileWithoutNameAndSizeIsOfferedToo() {
    customer.sends("\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\"}");

    assertThat(stage.desk.next().input()).isEqualTo(new Offered("file", "", 0, "f"));
  }

  @Test
  void anAnimationIsAVideo() {
    customer.sends(
        "\"animation\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1},"
            + "\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\"}");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Unreadable("video"));
  }

  @Test
  void noMoreIsFetchedThanAFileMayHave() {
    assertThat(stage.channel.fetch(sends(new byte[Document.LARGEST + 1])))
        .isEqualTo(new Fetched.TooLarge());
    assertThat(stage.channel.fetch(sends(new byte[Document.LARGEST])))
        .isInstanceOf(Fetched.Got.class);
  }

  @Test
  void aFileIsFetchedThoughTheNetworkFailsOnceAndGivenUpWhenItIsGone() {
    var offered = sends(bytes("content"));
    stage.time.skip(Duration.ofSeconds(5));
    stage.telegram.fault("getFile", new Fault.BadGateway());
    var fetched = stage.channel.fetch(offered);
    assertThat(fetched).isInstanceOf(Fetched.Got.class);
    stage.telegram.forgetFiles();

    assertThat(stage.channel.fetch(offered)).isEqualTo(new Fetched.Failed());
  }

  @Test
  void aGivenFileIsSentOnceAboveItsCard() {
    customer.types("hello");
    var arrival = stage.answers(Cards.gives("Your key", Privacy.OPEN, KEY));
    var card = customer.sees("Your key");

    assertThat(customer.given("ключ.pem")).isEqualTo("-----BEGIN X-----");
    assertThat(customer.messages())
        .anyMatch(message -> message.words().equals("ключ.pem") && message.id() < card.id());
    stage.settles(customer, Cards.gives("Your key is ready", Privacy.OPEN, KEY));
    customer.sees("Your key is ready");
    assertThat(stage.count("sendDocument")).isEqualTo(1);
    assertThat(arrival.conversation()).isEqualTo("telegram:7");
  }

  @Test
  void aFileAfterAPressIsNotHiddenAboveAnOldMessage() {
    customer.types("hello");
    stage.answers(Cards.of("Home", "Key"));
    var home = customer.sees("Home");
    customer.presses("Key");
    stage.answers(Cards.gives("Your key", Privacy.OPEN, KEY));

    assertThat(customer.sees("Your key").id()).isGreaterThan(home.id() + 1);
  }

  @Test
  void aSecretFileIsTakenAwayAfterAMinuteAndAfterARestartToo() {
    customer.types("hello");
    stage.answers(Cards.gives("Your key", Privacy.SECRET, KEY));
    customer.sees("Your key");
    var file =
        customer.messages().stream()
            .filter(message -> message.words().equals("ключ.pem"))
            .findFirst()
            .orElseThrow();
    stage.restart();
    stage.time.pass(Duration.ofMinutes(1));

    customer.seesNoMore(file.id());
  }

  @Test
  void aFileThatIsASecretIsDeletedFromTheChat() {
    customer.types("hello");
    stage.answers(Cards.asksPassword("Your key"));
    customer.sees("Your key");
    int sent = customer.sendsFile("key.pem", bytes("secret"));
    stage.answers(Cards.of("Thanks", "OK"));

    customer.seesNoMore(sent);
  }
}
