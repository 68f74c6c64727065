package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.InviteDialog.Invite;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who becomes an agent, and how one ceases to be. */
class AgentsTalkTest {

  private static final List<String> DIALOGS =
      List.of("agents.list", "agents.agent", "agents.remove", "agents.invite", "agent.join");

  static final Stage STAGE =
      Stage.with(
          List.of(
              AgentList.LIST, AgentList.ONE, AgentList.FORM, new InviteDialog(), new JoinDialog()),
          List.of(AgentList.COMMAND, JoinDialog.COMMAND),
          "com.smartxhosting.bot.conversations.agents.texts");

  /** The list without what is tried by itself. */
  private static final Stage LIST_ALONE =
      Stage.with(
          List.of(AgentList.LIST, new Lobby("agents.agent"), new Lobby("agents.invite")),
          "com.smartxhosting.bot.conversations.agents.texts");

  private static final Agent BOSS = Agent.named("telegram:1", "Vera");

  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryShares shares = new MemoryShares();
  private Instant now = Talk.START;
  private final AgentsWork work =
      new AgentsWork(
          new Staff(agents, List.of(BOSS)),
          agents,
          shares,
          token ->
              List.of(
                  new Door(
                      Text.words("Telegram"),
                      new Secret("https://t.me/our_bot?start=" + token.reveal()))),
          () -> now,
          new Random(7));
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(AgentList.ListAgents.class, work::list)
              .query(AgentList.LoadAgent.class, work::one)
              .repeatable(AgentList.Remove.class, work::remove)
              .repeatable(Invite.class, work::invite)
              .repeatable(JoinDialog.Join.class, work::join));

  private Talk chat(String address) {
    return Talk.as(STAGE, Actor.stranger("telegram", address)).says("hello");
  }

  private Talk serve(Talk talk) {
    return served.serve(talk);
  }

  /** Invites somebody and gives what he is to type. */
  private String invitation(String name, String role) {
    var boss = serve(chat("1").says("/agents"));
    serve(boss.presses("Invite an agent").says(name).presses(role)).sees("Invitation for " + name);
    var token = Pattern.compile("join-[A-Za-z0-9_-]{22}").matcher(boss.seen());
    assertThat(token.find()).isTrue();
    return token.group();
  }

  @Test
  void an_administrator_invites_and_the_invited_is_an_agent_at_once() {
    var token = invitation("Nina", "Author of flows");
    serve(chat("9").says("/join").says(token)).sees("Welcome, Nina. You are now: Author of flows.");
    assertThat(agents.find("telegram:9"))
        .contains(new Agent("telegram:9", "Nina", AgentRole.AUTHOR, now));
    serve(chat("10").says("/join " + token)).sees("is not known, was used already");
  }

  @Test
  void a_link_joins_without_anything_typed_and_its_token_is_not_kept_open() {
    var token = invitation("Nina", "Agent");
    var nina = chat("9").starts(JoinDialog.ID.name(), Answers.NONE.sealed(House.KEY, token));
    assertThat(nina.session().awaited().getLast().ask().json()).doesNotContain(token);
    serve(nina).sees("Welcome, Nina.");
  }

  @Test
  void an_old_invitation_makes_nobody_an_agent() {
    var token = invitation("Nina", "Agent");
    now = now.plus(InviteDialog.LIFE);
    serve(chat("9").says("/join").says(token)).sees("too old");
    assertThat(agents.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<b>Nina</b>", "@everyone", "Nina\nBank", "https://evil.example", "7", "🙂"})
  void a_name_that_could_pass_for_more_is_refused(String name) {
    var boss = serve(chat("1").says("/agents"));
    boss.presses("Invite an agent").says(name).sees("Please write a name");
  }

  @Test
  void nobody_else_gets_beyond_a_sentence() {
    agents.put(new Agent("telegram:9", "Nina", AgentRole.AUTHOR, now));
    serve(chat("5").says("/agents"))
        .sees("This is for the people of our support team.")
        .seesNot("Vera");
    serve(chat("9").says("/agents")).sees("this needs the role Administrator").seesNot("Vera");
    for (var address : List.of("5", "9")) {
      serve(chat(address).starts("agents.agent", Answers.of("agent", "telegram:1")))
          .seesNot("Vera");
      serve(chat(address).starts("agents.invite").says("Me").presses("Administrator"))
          .seesNot("join-");
      serve(
              chat(address)
                  .starts("agents.remove", Answers.of("agent", "telegram:9"))
                  .presses("Remove this agent"))
          .seesNot("withdrawn");
    }
    assertThat(agents.all()).hasSize(1);
  }

  @Test
  void whoever_is_removed_can_do_nothing_more_and_what_he_shared_is_withdrawn() {
    serve(chat("9").says("/join").says(invitation("Nina", "Administrator")));
    shares.put(shared("telegram:9"));
    var nina = serve(chat("9").says("/agents")).sees("Vera");
    var boss = serve(chat("1").says("/agents"));
    serve(boss.presses("Nina")).sees("Role: Administrator").presses("Remove this agent");
    serve(boss.presses("Remove this agent")).sees("is no longer an agent");
    serve(nina.presses("Vera")).sees("This is for the people of our support team.");
    assertThat(shares.find("s1").flatMap(Share::revoked)).contains(now);
  }

  private Share shared(String agent) {
    return new Share(
        "s1",
        new Agent(agent, "Nina", AgentRole.AGENT, now).sharer(),
        "dns",
        1,
        Map.of(),
        Optional.empty(),
        "",
        "",
        now,
        now.plus(Duration.ofDays(7)),
        1,
        0,
        Optional.empty());
  }

  @Test
  void whom_the_operator_has_named_nobody_removes_from_a_chat() {
    agents.put(new Agent("telegram:9", "Nina", AgentRole.ADMINISTRATOR, now));
    var nina = serve(chat("9").says("/agents"));
    serve(nina.presses("Vera")).sees("named in the settings").seesNot("[Remove this agent]");
    serve(
            nina.starts("agents.remove", Answers.of("agent", "telegram:1"))
                .presses("Remove this agent"))
        .sees("named in the settings");
    serve(chat("1").says("/agents")).sees("Vera");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agents.list", "agents.agent", "agents.remove", "agents.invite", "agent.join"})
  void every_way_leads_on(String dialog) {
    var samples = List.of("Nina", "", "x".repeat(5_000), "\u202E🙂\u0007<b>&", "@everyone");
    var report =
        Explorer.walk(
            dialog.equals("agents.list") ? LIST_ALONE : STAGE,
            dialog,
            Answers.of("agent", "telegram:9"),
            samples,
            AgentsTalkTest::values,
            20_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case AgentList.ListAgents list ->
          List.of(
              Rows.of(
                  IntStream.rangeClosed(1, 20).boxed().toList(),
                  _ -> true,
                  Page.of(list.page()),
                  i -> new Row("telegram:" + i, Text.words("Nina " + i), Text.words("Agent")),
                  Text.NONE));
      case AgentList.LoadAgent _ ->
          List.of(
              Board.of(Text.words("Nina"))
                  .door(Text.of("agents.remove"), "agents.remove", Answers.of("agent", "a:1")));
      case Invite _ ->
          List.of(
              new Invite.Made(
                  new Secret("join-7mVZlRkXoA0iYv1cY9xT2g"),
                  List.of(
                      new Door(
                          Text.of("agents.door.telegram"),
                          new Secret("https://t.me/our_bot?start=join-7mVZlRkXoA0iYv1cY9xT2g")))));
      case JoinDialog.Join _ ->
          List.of(new Agent("telegram:9", "Nina", AgentRole.AGENT, Talk.START));
      default -> List.of(true);
    };
  }

  @Test
  void every_state_ever_released_can_still_be_shown() {
    assertThat(DIALOGS)
        .allSatisfy(dialog -> assertThat(Golden.unreadable(STAGE, dialog)).isEmpty());
  }
}
