package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.conversations.agents.RehearseDialog;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.form.Answers;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsals at a company whose real systems, and whose real chats, must not notice. */
@Timeout(120)
class RehearsalApartTest {

  private static final String END = "End the rehearsal";
  private static final String NO_VALUES = "Leave all the rest";
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  /** How often something is done in each flow. */
  private static final int INPUTS = 25;

  private static final List<String> WHATEVER =
      List.of(
          "1",
          "2",
          "@",
          "www",
          "203.0.113.7",
          "ada@example.com",
          "google-site-verification=x",
          "office",
          "/human",
          "/link",
          "/unlink",
          "/freeze",
          "/login",
          "/dns",
          "/mail",
          "/activity",
          "/share",
          "/notices",
          "/go ABC-DEF",
          "/back",
          "/renew",
          "/overview",
          "no more");

  @TempDir Path folder;

  private final WhmcsStandIn whmcs = WhmcsStandIn.withAda();
  private final PleskStandIn plesk = PleskStandIn.modern();
  private DatagramSocket resolver;
  private volatile Duration ahead = Duration.ZERO;
  private Assistant assistant;
  private Booth nina;

  @BeforeEach
  void open() throws Exception {
    resolver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    plesk.customer("ada", "login2001", 10, -1, -1, List.of("ada-lovell.example"));
    start();
  }

  private void start() throws InterruptedException {
    var settings =
        Premises.withResolver(
            Premises.settings(folder, environment()),
            new InetSocketAddress(resolver.getLocalAddress(), resolver.getLocalPort()));
    assistant = Assistant.open(settings, this::now);
    nina = new Booth("9").at(assistant);
    assistant.start();
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  private Map<String, String> environment() {
    var environment = Premises.environment(folder, whmcs, plesk);
    environment.put("BOT_CODE_TIME", "0s");
    environment.put("BOT_AGENTS", "booth:9=Nina");
    return environment;
  }

  @AfterEach
  void close() {
    assistant.close();
    resolver.close();
    plesk.close();
    whmcs.close();
  }

  private void rehearses(String what) throws InterruptedException {
    rehearses(nina, what);
    nina.sees("Rehearsal · Nina has prepared");
  }

  private static void rehearses(Booth agent, String what) throws InterruptedException {
    agent.does(new Input.Start(RehearseDialog.ID.name(), Answers.of("what", what)));
    var card = agent.seesEither(NO_VALUES, "Whom do you play?");
    if (Booth.key(card, NO_VALUES).isPresent()) {
      agent.presses(NO_VALUES);
    }
    agent.presses("Ben, who has a dozen services");
  }

  private void links() throws Exception {
    nina.types("/link").sees("e-mail address");
    nina.types("ada@example.com").sees("six-digit code");
    var code = CODE.matcher(whmcs.books().mails().getLast().html());
    assertThat(code.find()).isTrue();
    nina.types(code.group()).sees("Hello, Ada Lovell");
  }

  @Test
  void nothing_real_hears_of_what_is_done_in_any_flow() throws Exception {
    var chance = new Random(6);
    nina.types("/start").sees("assistant");
    for (var flow : ShippedFlows.IDS) {
      rehearses(flow + "@1");
      var before = nina.cards().size() - 1;
      for (int i = 0; i < INPUTS; i++) {
        nina.answerTo(whatever(nina.cards().getLast(), chance));
      }
      var shown = List.copyOf(nina.cards().subList(before, nina.cards().size()));
      nina.types("/rehearse").sees("Nothing of it was real");
      assertThat(shown)
          .as(flow)
          .allMatch(card -> card.title().bare().startsWith("Rehearsal · "))
          .noneMatch(card -> Onlooker.written(card).contains("Something went wrong on our side"));
    }

    assertThat(whmcs.calls()).isEmpty();
    assertThat(plesk.calls()).isZero();
    assertThat(asked()).isFalse();
    assertThat(rows("links")).isZero();
    assertThat(rows("shares")).isZero();
    assertThat(rows("footprints")).isZero();
    assertThat(rows("watches")).isZero();
    assertThat(rows("freezes")).isZero();
    assertThat(journal()).hasSize(ShippedFlows.IDS.size()).allMatch(it -> it.contains("rehearse"));
  }

  private static Input.Customers whatever(Card card, Random chance) {
    var keys =
        card.rows().stream().flatMap(List::stream).filter(key -> !key.label().equals(END)).toList();
    return !keys.isEmpty() && chance.nextInt(100) < 70
        ? new Input.Press(keys.get(chance.nextInt(keys.size())).id())
        : new Input.Typed(WHATEVER.get(chance.nextInt(WHATEVER.size())));
  }

  /** Whether a name server was. */
  private boolean asked() throws IOException {
    resolver.setSoTimeout(1);
    try {
      resolver.receive(new DatagramPacket(new byte[512], 512));
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private int rows(String table) throws SQLException {
    return Integer.parseInt(books("SELECT count(*) FROM " + table).getFirst());
  }

  private List<String> journal() throws SQLException {
    return books("SELECT title FROM journal");
  }

  private List<String> books(String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
        var statement = books.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void a_proof_is_asked_for_and_its_code_stands_in_the_chat_since_no_mail_is_sent()
      throws Exception {
    rehearses("form.service.password@0");
    nina.presses("Go on");
    nina.presses("ben-writes.example");
    nina.presses("Generate one");
    nina.presses("Confirm");
    var mail = nina.sees("The pretended mail to ben@example.com says", "six-digit code");
    var code = CODE.matcher(Onlooker.written(mail));
    assertThat(code.find()).isTrue();
    nina.types(code.group()).sees("shown only once");
    assertThat(whmcs.calls()).isEmpty();
  }

  @Test
  void an_agent_who_is_a_customer_too_is_the_same_one_afterwards() throws Exception {
    links();
    var before = assistant.insight().standing("booth:9").orElseThrow().session();
    var calls = whmcs.calls().size();

    rehearses("verify-domain@1");
    nina.types("/freeze").presses("Freeze now");
    nina.sees("Rehearsal · Your account is frozen");
    nina.types("/unlink").presses("Unlink this chat");
    nina.types("/link").sees("Rehearsal · ", "e-mail address");
    nina.types("ada@example.com").sees("The pretended mail to ada@example.com says");
    nina.presses(END);
    nina.sees("Nothing of it was real");

    var after = assistant.insight().standing("booth:9").orElseThrow().session();
    assertThat(after.actor()).isEqualTo(before.actor());
    assertThat(whmcs.calls()).hasSize(calls);
    assertThat(rows("links")).isEqualTo(1);
    assertThat(rows("freezes")).isZero();
    nina.presses("Close").sees("Hello, Ada Lovell");
  }

  @Test
  void buttons_of_a_rehearsal_and_of_the_own_chat_are_nothing_to_each_other() throws Exception {
    var own = nina.types("/start").sees("assistant");
    rehearses("verify-domain@1");
    var shown = nina.sees("Nina has prepared");
    nina.does(press(own, "Link my account")).sees("older message", "Rehearsal · Nina has prepared");
    nina.presses(END);
    nina.sees("Nothing of it was real");
    nina.does(press(shown, "Go on")).sees("older message", "Nothing of it was real");

    rehearses("verify-domain@1");
    nina.does(press(shown, "Go on")).sees("older message", "Rehearsal · Nina has prepared");
  }

  private static Input.Press press(Card card, String label) {
    return new Input.Press(Booth.key(card, label).orElseThrow().id());
  }

  @Test
  void a_share_that_is_opened_meanwhile_is_not_known_there_and_not_used() throws Exception {
    nina.does(new Input.Start("shares.new", Answers.of("what", "verify-domain@1")));
    nina.presses(NO_VALUES);
    nina.presses("Anyone with the link");
    nina.presses("No ticket");
    nina.presses("No words");
    nina.presses("Share it");
    var handed = nina.sees("Shared: ");
    var code =
        handed.facts().stream()
            .map(line -> line.value().bare())
            .filter(value -> value.matches("[A-Z]{3}-[A-Z]{3}"))
            .findFirst()
            .orElseThrow();

    rehearses("verify-domain@1");
    nina.types("/go " + code).sees("Rehearsal · ", "code");
    assertThat(Onlooker.written(nina.cards().getLast())).doesNotContain("has prepared");
    nina.types("/rehearse").sees("Nothing of it was real");
    assertThat(books("SELECT used FROM shares")).containsExactly("0");
  }

  @Test
  void an_agent_removed_meanwhile_is_back_in_his_own_chat_and_rehearses_no_more() throws Exception {
    assistant.close();
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
        var statement = books.createStatement()) {
      statement.executeUpdate("INSERT INTO agents VALUES ('booth:8', 'Tom', 'AGENT', 0)");
    }
    start();
    var tom = new Booth("8").at(assistant);
    tom.types("/start").sees("assistant");
    rehearses(tom, "verify-domain@1");
    tom.sees("Rehearsal · Tom has prepared");
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
        var statement = books.createStatement()) {
      statement.executeUpdate("DELETE FROM agents");
    }
    tom.types("Go on").sees("you are no agent any more");
    tom.presses("Once more").sees("people of our support team");
  }

  @Test
  void whoever_is_no_agent_is_refused_and_ends_nothing() throws Exception {
    var mallory = new Booth("66").at(assistant);
    mallory.types("/rehearse").presses("A published flow, or a form");
    mallory.sees("people of our support team");
    var start = Answers.of("what", "verify-domain@1").with("values", "service=2001");
    mallory.does(new Input.Start(RehearseDialog.ID.name(), start));
    mallory.sees("people of our support team");
    mallory.does(new Input.Start("flows.rehearsal-end", Answers.NONE));
    mallory.sees("That link leads nowhere");
  }

  @Test
  void no_made_up_customer_is_let_in_to_the_real_systems() {
    for (var id : List.of("rehearsal:1001", "rehearsal:", "1001 ", "-1001", "1001/../1002")) {
      var forged =
          Actor.stranger("booth", "9").become(new Customer(id, "Ada Lovell"), Instant.now());
      assertThat(assistant.backEnds().accounts().open(forged)).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(whmcs.calls()).isEmpty();
  }

  @Test
  void a_restart_ends_it_and_says_so() throws Exception {
    nina.types("/start").sees("assistant");
    rehearses("verify-domain@1");
    assistant.close();
    start();
    nina.sees("started anew", "Once more");
    nina.types("Go on");
    assertThat(Onlooker.written(nina.sees("Once more"))).doesNotContain("Rehearsal · ");
  }

  @Test
  void after_an_hour_of_nothing_it_is_over() throws Exception {
    rehearses("verify-domain@1");
    ahead = Duration.ofMinutes(59);
    nina.types("Go on").sees("Rehearsal · ");
    ahead = Duration.ofMinutes(118);
    nina.types("Go on").sees("Rehearsal · ");
    ahead = Duration.ofMinutes(179);
    nina.types("Go on").sees("nothing was done in it for an hour");
  }
}
