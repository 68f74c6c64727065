package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.agents.FillDialog.NextBlank;
import com.smartxhosting.bot.conversations.agents.HandOut.Keys;
import com.smartxhosting.bot.conversations.agents.HandOut.MakeKeys;
import com.smartxhosting.bot.conversations.agents.RecipientDialog.FindCustomers;
import com.smartxhosting.bot.conversations.agents.ShareForm.Create;
import com.smartxhosting.bot.conversations.agents.ShareForm.Prepare;
import com.smartxhosting.bot.conversations.agents.WhatList.ListTemplates;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.guidance.Opening;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.ShareCode;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an agent prepares something for a customer and gets what opens it. */
class ShareTalkTest {

  private final Floor floor = new Floor();

  private Talk nina() {
    return floor.chat(Floor.NINA);
  }

  /** As far as the question for whom it is. */
  private Talk filledIn(Talk agent) {
    floor.serve(agent.says("/share")).sees("What would you like to share?");
    floor.serve(agent.presses("A cup of tea")).sees("Fill in: guest");
    floor.serve(agent.says("Ada")).sees("Fill in: Which tea?", "[Green]");
    return floor.serve(agent.presses("Leave all the rest")).sees("For whom is it?");
  }

  private Talk prepared(Talk agent) {
    filledIn(agent);
    floor.serve(agent.says("ada@example.com")).sees("Ticket number");
    agent.says("4711").sees("Your words to the customer");
    return agent
        .says("As we said on the phone.")
        .sees(
            "Share: A cup of tea",
            "guest: Ada",
            "For: Ada Lovell (no. 1)",
            "Ticket number: 4711",
            "As we said on the phone.",
            "Can be opened for: 7 days",
            "Can be begun by: One customer");
  }

  private Share only() {
    assertThat(floor.shares.all(9)).hasSize(1);
    return floor.shares.all(9).getFirst();
  }

  @Test
  void an_agent_prepares_a_flow_for_a_customer_and_gets_a_link_and_a_code() {
    var nina = prepared(nina());
    floor
        .serve(nina.presses("Share it"))
        .sees("Shared: A cup of tea", "Telegram: https://t.me/our_bot?start=", "Code: ");
    var share = only();
    assertThat(share.by().name()).isEqualTo("Nina");
    assertThat(share.given()).isEqualTo(Map.of("guest", "Ada"));
    assertThat(share.recipient()).contains(Talk.ADA);
    assertThat(share.ticket()).isEqualTo("4711");
    assertThat(share.until()).isEqualTo(Talk.START.plus(Duration.ofDays(7)));
    assertThat(share.uses()).isEqualTo(1);
    assertThat(opened(token(nina))).isEqualTo(share);
    assertThat(opened(code(nina))).isEqualTo(share);
    nina.presses("Close").seesNot("t.me");
  }

  private Share opened(Opening.Key key) {
    var ada = Actor.stranger("discord", "5").become(Talk.ADA, Talk.START);
    var opening = floor.shares.look(key, ada, Talk.START);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return ((Opening.Opened) opening).share();
  }

  private static Opening.Key token(Talk agent) {
    return new Opening.Key.Token(new Secret(found(agent, "start=([A-Za-z0-9_-]{22})")));
  }

  private static Opening.Key code(Talk agent) {
    var spoken = found(agent, "Code: ([A-Z]{3}-[A-Z]{3})");
    return new Opening.Key.Code(ShareCode.parse(spoken).orElseThrow());
  }

  private static String found(Talk agent, String pattern) {
    var found = Pattern.compile(pattern).matcher(agent.seen());
    assertThat(found.find()).as(agent.seen()).isTrue();
    return found.group(1);
  }

  @Test
  void where_there_are_no_buttons_their_names_are_typed_and_are_nobodys_answer() {
    var nina = nina();
    floor.serve(nina.says("/share"));
    floor.serve(nina.says("a cup of tea"));
    floor.serve(nina.says("leave all the rest")).sees("For whom is it?");
    floor.serve(nina.says("Anyone with the link")).says("No ticket").says("No words");
    nina.sees(
        "Filled in: Nothing",
        "For: Anyone with the link",
        "Ticket number: –",
        "Your words to the customer: –");
    floor.serve(nina.says("Share it"));
    assertThat(only().sentence()).isEmpty();
  }

  @Test
  void a_new_code_takes_the_place_of_the_old_one_and_links_go_on_working() {
    var nina = floor.serve(prepared(nina()).presses("Share it"));
    var code = code(nina);
    var token = token(nina);
    floor.serve(nina.presses("New link and code"));
    assertThat(code(nina)).isNotEqualTo(code);
    assertThat(floor.shares.look(code, nina.session().actor(), Talk.START))
        .isEqualTo(new Opening.Unknown());
    assertThat(opened(token).id()).isEqualTo(opened(token(nina)).id());
  }

  @Test
  void keys_are_sealed_wherever_a_conversation_is_stored() {
    var nina = floor.serve(prepared(nina()).presses("Share it"));
    var token = ((Opening.Key.Token) token(nina)).value().reveal();
    var code = ShareCode.spoken(((Opening.Key.Code) code(nina)).value()).reveal();
    assertThat(nina.session().toString()).doesNotContain(token, code);
  }

  @Test
  void a_value_is_refused_by_the_field_that_would_ask_the_customer() {
    var nina = nina();
    floor.serve(nina.says("/share"));
    floor.serve(nina.presses("Order tea")).sees("Fill in: Which tea?");
    floor.serve(nina.presses("Green")).sees("Fill in: Cups");
    floor.serve(nina.says("a lot")).sees("Fill in: Cups", "number").seesNot("For whom");
    floor.serve(nina.says("2")).sees("For whom is it?");
    floor.serve(nina.presses("Anyone with the link")).says("-").says("-");
    nina.sees("Share: Order tea", "cups: 2", "tea: GREEN", "Whoever gets the link can open it");
    floor.serve(nina.presses("Share it"));
    assertThat(only().flow()).isEqualTo("form.orders.brew");
    assertThat(only().recipient()).isEmpty();
  }

  @Test
  void secrets_cannot_be_filled_in() {
    var nina = nina();
    floor.serve(nina.says("/share"));
    floor.serve(nina.presses("Smash")).sees("For whom is it?").seesNot("Fill in");
    var given =
        Answers.of("what", "form.orders.smash@0")
            .with("values", Filled.write(Map.of("word", "please")))
            .with("for", "anyone");
    var forged = floor.serve(nina().starts("shares.form", given)).says("-").says("-");
    floor.serve(forged.presses("Share it")).sees("The value word cannot be filled in");
    assertThat(floor.shares.all(9)).isEmpty();
  }

  @Test
  void a_customer_is_found_by_number_and_asked_about_where_several_have_one_address() {
    floor.serve(filledIn(nina()).says("1")).sees("Ticket number");
    var nina = filledIn(nina());
    floor.serve(nina.says("both@example.com")).sees("Which one is it?", "[Ben Ortiz (no. 2)]");
    floor.serve(nina.presses("Ben Ortiz (no. 2)")).sees("Ticket number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody@example.com", "99", "' or 1=1", "<b>&", "@everyone", "🙂"})
  void whom_nobody_knows_nothing_is_shared_with(String named) {
    floor.serve(filledIn(nina()).says(named)).sees("No open account has this address or number");
  }

  @Test
  void who_the_customer_is_says_the_billing_system_alone() {
    var given = Answers.of("what", "tea@1").with("values", "").with("for", "2 Ada Lovell");
    var nina = floor.serve(nina().starts("shares.form", given)).says("-").says("-");
    floor.serve(nina.presses("Share it"));
    assertThat(only().recipient()).contains(new Customer("2", "Ben Ortiz"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://evil.example/login",
        "See evil.example for more",
        "see WWW.EVIL.EXAMPLE",
        "see evil。example",
        "ｅｖｉｌ．ｅｘａｍｐｌｅ",
        "mail me@evil.example",
        "tg://resolve?domain=evil",
        "javascript://x",
        "help.example.com.evil.example"
      })
  void an_address_of_a_host_that_is_not_allowed_is_refused_with_the_reason(String sentence) {
    var nina = filledIn(nina());
    floor
        .serve(nina.says("1"))
        .says("-")
        .says(sentence)
        .sees("would become a link", "help.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://help.example.com/mail",
        "It is at docs.help.example.com, as we said.",
        "Costs 3.50 EUR a month, i.e. little. Done...",
        "<b>bold</b> & @everyone"
      })
  void other_words_stand_as_they_are(String sentence) {
    var nina = filledIn(nina());
    floor.serve(nina.says("1")).says("-").says(sentence).sees("Share: A cup of tea", sentence);
  }

  @Test
  void what_the_agent_filled_in_may_stand_in_his_words() {
    var nina = nina();
    floor.serve(nina.says("/share"));
    floor.serve(nina.presses("A cup of tea"));
    floor.serve(nina.says("ada-lovell.example"));
    floor.serve(nina.presses("Leave all the rest"));
    floor.serve(nina.says("1")).says("-").says("For ada-lovell.example.").sees("Share: A cup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5,000 signs", "control"})
  void words_are_short_and_visible(String what) {
    var sentence =
        switch (what) {
          case "x" -> "x".repeat(501);
          case "control" -> "to \u202Eevil";
          default -> "x".repeat(5_000);
        };
    var nina = filledIn(nina());
    floor.serve(nina.says("1")).says("-").says(sentence).seesNot("Can be opened for");
  }

  @Test
  void nobody_but_agents_gets_beyond_a_sentence() {
    var stranger = floor.chat("5");
    floor.serve(stranger.says("/share")).sees("This is for the people of our support team.");
    var given = Answers.of("what", "tea@1").with("values", "").with("for", "anyone");
    floor.serve(floor.chat("5").starts("shares.form", given)).sees("of our support team");
    floor.serve(floor.chat("5").starts("shares.for").says("ada@example.com")).seesNot("Lovell");
    floor.shares.put(floor.share("s1", Floor.NINA));
    floor.serve(floor.chat("5").starts("shares.hand", Answers.of("share", "s1"))).seesNot("t.me");
    var attempt = new Attempt("5/1/0", 1, Actor.stranger("telegram", "5"));
    assertThat(
            floor.work.create(
                new Create(
                    "tea@1", "tea", Map.of(), Recipient.ANYONE, "", "", Duration.ofDays(1), 1),
                attempt))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(floor.shares.all(9)).hasSize(1);
  }

  @Test
  void an_agent_makes_no_keys_for_what_another_has_shared_but_an_administrator_does() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    var given = Answers.of("share", "s1");
    floor.serve(floor.chat(Floor.TOM).starts("shares.hand", given)).sees("not shared by you");
    floor.serve(floor.chat(Floor.VERA).starts("shares.hand", given)).sees("t.me");
  }

  @Test
  void a_removed_agent_shares_nothing_from_what_he_still_has_on_his_screen() {
    var nina = prepared(nina());
    floor.agents.remove("telegram:" + Floor.NINA);
    floor.serve(nina.presses("Share it")).sees("This is for the people of our support team.");
    assertThat(floor.shares.all(9)).isEmpty();
  }

  @Test
  void an_attempt_that_was_interrupted_is_found_and_not_made_twice() {
    var create =
        new Create("tea@1", "tea", Map.of(), Recipient.ANYONE, "", "", Duration.ofDays(1), 1);
    var attempt = new Attempt("9/1/0", 1, Actor.stranger("telegram", Floor.NINA));
    assertThat(floor.work.createdBefore(create, attempt)).isEqualTo(Trace.missing());
    floor.work.create(create, attempt);
    floor.work.create(create, attempt);
    assertThat(floor.work.createdBefore(create, attempt)).isEqualTo(Trace.found(only().id()));
  }

  private static final List<String> SAMPLES =
      List.of("4711", "", "x".repeat(5_000), "\u202E🙂\u0007<b>&", "@everyone");

  @ParameterizedTest
  @ValueSource(strings = {"shares.what", "shares.fill", "shares.for", "shares.hand"})
  void every_way_leads_on(String dialog) {
    var report =
        Explorer.walk(Floor.STAGE, dialog, Answers.NONE, SAMPLES, ShareTalkTest::values, 5_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
  }

  /** With few choices of what and for whom, since all else multiplies with them. */
  @Test
  void every_way_through_the_whole_leads_on() {
    var report =
        Explorer.walk(
            Floor.STAGE,
            "shares.new",
            Answers.of("lasts", "WEEK").with("often", "ONCE"),
            List.of("\u202E🙂\u0007<b>&"),
            ShareTalkTest::few,
            5_000);
    assertThat(Golden.missing(report, List.of("shares.form"))).isEmpty();
  }

  private static List<?> few(Ask<?, ?> ask) {
    return switch (ask) {
      case ListTemplates _ ->
          List.of(new Rows(List.of(new Row("tea@1", Text.words("Tea"))), 0, 1, 1, Text.NONE));
      case NextBlank _ -> List.of(Optional.empty());
      case FindCustomers _ -> List.of(List.of());
      default -> values(ask);
    };
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case ListTemplates list ->
          List.of(
              Rows.of(
                  IntStream.rangeClosed(1, 20).boxed().toList(),
                  _ -> true,
                  Page.of(list.page()),
                  i -> new Row("tea@" + i, Text.words("Tea " + i), Text.words("A cup")),
                  Text.NONE));
      case NextBlank next ->
          next.sheet().passed().isEmpty()
              ? List.of(
                  Optional.of(
                      new Blank("guest", Text.words("Guest"), Text.words("A name"), List.of())))
              : List.of(Optional.empty());
      case FindCustomers _ -> List.of(List.of(), List.of(Talk.ADA, new Customer("2", "Ben Ortiz")));
      case Prepare _ ->
          List.of(Answers.of("about", "A cup of tea").with("lasts", "WEEK").with("often", "ONCE"));
      case Create _ -> List.of("s1");
      case MakeKeys _ ->
          List.of(
              new Keys(
                  "A cup of tea",
                  new Secret("7mVZlRkXoA0iYv1cY9xT2g"),
                  List.of(
                      new Door(
                          Text.of("agents.door.telegram"),
                          new Secret("https://t.me/our_bot?start=7mVZlRkXoA0iYv1cY9xT2g"))),
                  new Secret("ABC-DEF"),
                  Talk.START.plus(ShareCode.LIFE)));
      default -> List.of(true);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"shares.form", "shares.what", "shares.fill", "shares.for", "shares.hand"})
  void every_state_ever_released_can_still_be_shown(String dialog) {
    assertThat(Golden.unreadable(Floor.STAGE, dialog)).isEmpty();
  }
}
