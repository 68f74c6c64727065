package com.smartxhosting.bot.conversations.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.OneClickLogin.Doors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.LoadDoors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.MakeLink;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One-click login as customers meet it. */
class LoginTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(new OneClickLogin(), OneClickLogin.START, PickLists.SERVICE),
          List.of(OneClickLogin.COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "login.texts");

  private static final Doors ALL =
      new Doors(List.of(Target.values()), List.of("ada.example", "bob.example"));
  private static final Link LINK = new Link(new Secret("http://localhost:1/go/abc"), true);
  private static final Answers SERVICE = Answers.of("service", "7");

  @Test
  void a_link_is_made_for_the_place_chosen_and_lives_ten_minutes() {
    Talk.with(STAGE)
        .starts("login.links", SERVICE)
        .asks(new LoadDoors(new ServiceId("7")))
        .hears(ALL)
        .presses("Plesk")
        .asks(new MakeLink(new ServiceId("7"), Target.PLESK, "ada.example"))
        .hears(LINK)
        .sees("http://localhost:1/go/abc", "works once", "this machine only")
        .later(Duration.ofMinutes(11))
        .seesNot("go/abc")
        .sees("expired");
  }

  @Test
  void webmail_asks_for_the_domain_where_there_are_several() {
    Talk.with(STAGE)
        .starts("login.links", SERVICE)
        .hears(ALL)
        .presses("Webmail")
        .presses("bob.example")
        .asks(new MakeLink(new ServiceId("7"), Target.WEBMAIL, "bob.example"));
    Talk.with(STAGE)
        .starts("login.links", SERVICE.with("domain", "bob.example"))
        .hears(ALL)
        .presses("Webmail")
        .asks(new MakeLink(new ServiceId("7"), Target.WEBMAIL, "bob.example"));
  }

  @Test
  void whoever_proved_himself_long_ago_proves_himself_anew() {
    Talk.with(STAGE)
        .starts("login.links", SERVICE)
        .hears(ALL)
        .sleepsFor(Duration.ofMinutes(20))
        .presses("Plesk")
        .sees("lobby.verify")
        .proves()
        .asks(MakeLink.class);
  }

  @Test
  void the_link_is_never_stored_in_the_clear() {
    var talk =
        Talk.with(STAGE).starts("login.links", SERVICE).hears(ALL).presses("Plesk").hears(LINK);
    assertThat(new Codec(Stage.VAULT, List.of(Session.class)).write(talk.session(), Session.class))
        .doesNotContain("go/abc");
  }

  @Test
  void a_refusal_is_told_in_its_words() {
    Talk.with(STAGE)
        .starts("login.links", SERVICE)
        .hears(new Refused<>(Text.words("This service is suspended.")))
        .sees("This service is suspended.");
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(STAGE, "login.links", SERVICE, List.of("1"), LoginTalkTest::values, 5_000);
    assertThat(Golden.missing(report)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return ask instanceof LoadDoors
        ? List.of(
            ALL,
            new Doors(List.of(), List.of()),
            new Doors(List.of(Target.PLESK), List.of("a.example")))
        : List.of(LINK);
  }
}
