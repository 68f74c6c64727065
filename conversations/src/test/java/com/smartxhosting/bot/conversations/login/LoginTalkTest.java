package com.smartxhosting.bot.conversations.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.login.AdminLogin.LoadInstallation;
import com.smartxhosting.bot.conversations.login.AdminLogin.MakeAdminLink;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.login.OneClickLogin.Doors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.LoadDoors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.MakeLink;
import com.smartxhosting.bot.conversations.login.WordPressList.ListInstallations;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One-click login as customers meet it. */
class LoginTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              new OneClickLogin(),
              OneClickLogin.START,
              WordPressList.DIALOG,
              new AdminLogin(),
              PickLists.SERVICE),
          List.of(OneClickLogin.COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "login.texts");

  private static final Doors ALL =
      new Doors(List.of(Target.values()), List.of("ada.example", "bob.example"));
  private static final Link LINK = new Link(new Secret("http://localhost:1/go/abc"), true);
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final Actor ADA = Actor.stranger("talk", "1").become(Talk.ADA, Talk.START);
  private static final WordPress BLOG =
      new WordPress(
          "w1", "Tea <b>blog</b>", "https://tea.example/blog", "6.8.1", Condition.UPDATES_DUE);

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
  void wordpress_installations_are_listed_and_one_is_entered() {
    var work = work();
    var talk =
        Talk.with(STAGE)
            .starts("login.links", SERVICE)
            .hears(ALL)
            .presses("WP Toolkit")
            .asks(new ListInstallations(new ServiceId("7"), "", 0))
            .hears(work.installations(new ListInstallations(new ServiceId("7"), "", 0), ADA));
    talk.sees(
        "One of them wants a look.",
        "1. tea.example/blog: Tea <b>blog</b> – WordPress 6.8.1, updates are due",
        "[1. tea.example/blog]",
        "[2. …ywhere-else/in-a-very-deep-folder]",
        "[Open WP Toolkit]");
    talk.presses("1. tea.example/blog")
        .asks(new LoadInstallation(new ServiceId("7"), "w1"))
        .hears(BLOG)
        .sees("Tea <b>blog</b>", "Address: https://tea.example/blog", "State: updates are due")
        .sees("Install them soon")
        .presses("Log in to wp-admin")
        .asks(new MakeAdminLink(new ServiceId("7"), "w1", "https://tea.example/blog"))
        .hears(LINK)
        .sees("Your link to the wp-admin of Tea", "http://localhost:1/go/abc", "works once")
        .later(Duration.ofMinutes(11))
        .seesNot("go/abc");
  }

  @Test
  void the_toolkit_itself_is_opened_from_the_list() {
    Talk.with(STAGE)
        .starts("login.wordpress", SERVICE)
        .hears(new Rows(List.of(), 0, 1, 0, Text.NONE))
        .sees("no WordPress installation yet")
        .presses("Open WP Toolkit")
        .hears(ALL)
        .asks(new MakeLink(new ServiceId("7"), Target.WP_TOOLKIT, "ada.example"));
  }

  @Test
  void many_installations_are_paged_and_narrowed() {
    var work = work();
    var found = work.installations(new ListInstallations(new ServiceId("7"), "DEEP", 0), ADA);
    assertThat(found)
        .isInstanceOfSatisfying(
            Ok.class,
            ok -> assertThat(((Rows) ok.value()).rows()).extracting("key").containsExactly("w2"));
    assertThat(work.installation(new LoadInstallation(new ServiceId("7"), "w9"), ADA))
        .isInstanceOf(Refused.class);
    assertThat(
            work.makeAdmin(
                new MakeAdminLink(new ServiceId("7"), "w9", "https://x.example"),
                new Attempt("k", 1, ADA)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void every_way_through_the_installations_leads_on() {
    var samples = List.of("1", "", "x".repeat(5_000), "\u202E🙂\u0007<b>&", "@everyone");
    for (var dialog : List.of("login.wordpress", "login.wp-admin")) {
      var given = SERVICE.with("installation", "w1");
      var report = Explorer.walk(STAGE, dialog, given, samples, LoginTalkTest::values, 5_000);
      assertThat(Golden.missing(report)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.links", "login.wordpress", "login.wp-admin"})
  void every_state_ever_released_can_still_be_shown(String dialog) {
    assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(STAGE, "login.links", SERVICE, List.of("1"), LoginTalkTest::values, 5_000);
    assertThat(Golden.missing(report)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case LoadDoors _ ->
          List.of(
              ALL,
              new Doors(List.of(), List.of()),
              new Doors(List.of(Target.PLESK), List.of("a.example")));
      case ListInstallations _ ->
          List.of(
              new Rows(
                  List.of(new Row("w1", Text.words("1. tea.example/blog"))), 0, 1, 1, Text.NONE));
      case LoadInstallation _ -> List.of(BLOG);
      default -> List.of(LINK);
    };
  }

  private static LoginWork work() {
    var house = new SmallHouse();
    house.logins.sites.add(BLOG);
    house.logins.sites.add(
        new WordPress(
            "w2",
            "Elsewhere",
            "https://tea.example/anywhere-else/in-a-very-deep-folder",
            "6.8.3",
            Condition.RUNNING));
    return new LoginWork(house, (_, _, _) -> Outcome.ok(LINK));
  }
}
