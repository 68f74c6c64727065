package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Stage stage = new Stage().started();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aShownSecretIsHiddenAndTakenAwayAfterAMinute() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.reveals("New password", "s3<cret&"));
    var shown = customer.sees("s3<cret&");

    assertThat(shown.text()).contains("<tg-spoiler>s3&lt;cret&amp;</tg-spoiler>");
    stage.time.pass(Duration.ofMinutes(1));
    customer.seesNoMore(shown.id());
  }

  @Test
  void aShownSecretIsTakenAwayAfterARestartToo() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.reveals("New password", "s3cret"));
    var shown = customer.sees("s3cret");
    stage.restart();
    stage.time.pass(Duration.ofMinutes(1));

    customer.seesNoMore(shown.id());
    customer.types("hello again");
    stage.answers(Cards.of("Home"));
    customer.sees("Home");
  }

  @Test
  void aSecretWrittenOverIsNotTakenAway() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.reveals("New password", "s3cret"));
    customer.sees("s3cret");
    customer.presses("I have noted it");
    stage.answers(Cards.of("Done", "Home"));
    customer.presses("Home");
    stage.answers(Cards.of("At home", "Services"));
    customer.sees("At home");
    stage.time.pass(Duration.ofMinutes(1));
    customer.presses("Services");
    stage.answers(Cards.of("Your services"));
    customer.sees("Your services");

    assertThat(stage.count("deleteMessage")).isZero();
  }

  @Test
  void aSecretThatCanNoLongerBeDeletedIsWrittenOver() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.reveals("New password", "s3cret"));
    customer.sees("s3cret");
    stage.telegram.fault(
        "deleteMessage",
        new Fault.Refusal(400, "Bad Request: message can't be deleted for everyone"));
    stage.time.pass(Duration.ofMinutes(1));

    assertThat(customer.sees("no longer shown").words()).doesNotContain("s3cret");
  }

  @Test
  void aTypedSecretIsDeletedAtOnce() {
    var customer = stage.telegram.customer(7);
    int hello = customer.types("hello");
    stage.answers(Cards.asksPassword("Your new password"));
    customer.sees("new password");
    int weak = customer.types("123");
    stage.answers(Cards.asksPassword("That is too short"));
    customer.seesNoMore(weak);
    int strong = customer.types("correct horse");
    stage.answers(Cards.of("Is that right?", "Yes"));
    customer.seesNoMore(strong);
    int later = customer.types("thanks");
    stage.answers(Cards.of("Welcome"));
    customer.sees("Welcome");

    assertThat(customer.messages()).anyMatch(message -> message.id() == hello);
    assertThat(customer.messages()).anyMatch(message -> message.id() == later);
  }

  @Test
  void aTypedSecretIsDeletedAfterARestartToo() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.of("Home", "Password"));
    customer.presses("Password");
    stage.answers(Cards.asksPassword("Your new password"));
    customer.sees("new password");
    stage.restart();
    int typed = customer.types("correct horse");
    stage.answers(Cards.of("Is that right?", "Yes"));

    customer.seesNoMore(typed);
  }

  @Test
  void aTypedSecretIsDeletedThoughTheProcessDiesMeanwhile() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.answers(Cards.asksPassword("Your new password"));
    customer.sees("new password");
    stage.telegram.lastingFault("deleteMessage", new Fault.BadGateway());
    int typed = customer.types("correct horse");
    stage.answers(Cards.of("Is that right?", "Yes"));
    stage.telegram.awaitRequests("deleteMessage", 1);
    stage.stops();
    stage.telegram.heal("deleteMessage");
    stage.startsAgain();

    customer.seesNoMore(typed);
  }

  @Test
  void aSecretIsDeletedThoughThePromptSeemedToFail() {
    var customer = stage.telegram.customer(7);
    customer.types("hello");
    stage.telegram.lastingFault("sendMessage", new Fault.ResetAfterActing());
    stage.answers(Cards.asksPassword("Your new password"));
    customer.sees("new password");
    int typed = customer.types("correct horse");
    stage.answers(Cards.of("Is that right?", "Yes"));
    stage.telegram.heal("sendMessage");
    stage.time.skip(Duration.ofSeconds(5));
    stage.time.advance(Duration.ofSeconds(5));

    customer.seesNoMore(typed);
  }
}
