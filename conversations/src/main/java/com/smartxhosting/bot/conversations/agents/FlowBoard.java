package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.Figures.Tally;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary.Published;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;

/** One flow as an agent sees it: its versions, what became of them, and what he may do with it. */
final class FlowBoard {

  /** Earlier ones that are told of. */
  private static final int EARLIER = 5;

  private final Staff staff;
  private final Figures figures;

  FlowBoard(Staff staff, Figures figures) {
    this.staff = staff;
    this.figures = figures;
  }

  /**
   * @param versions all of them, the latest first
   */
  Board of(List<Published> versions, Agent reader) {
    var latest = versions.getFirst();
    var flow = latest.flow();
    var tallies = figures.versions(flow.id());
    var tally = tallies.getOrDefault(flow.version(), Tally.NONE);
    var funnel = Funnel.of(flow, tally, figures);
    var board =
        Board.of(flow.title().with(Map.of()))
            .says(flow.about().with(Map.of()))
            .fact(Text.of("flows.fact.id"), flow.id())
            .fact(Text.of("flows.fact.version"), version(latest))
            .fact(Text.of("flows.fact.published"), published(latest))
            .fact(Text.of("flows.fact.figures"), figures(tally));
    if (tally.begun() > 0) {
      board =
          board
              .fact(Text.of("flows.fact.way"), Long.toString(funnel.onTheirWay()))
              .fact(Text.of("flows.fact.left"), Long.toString(funnel.left()))
              .says(Text.of("flows.funnel.about"))
              .picture(funnel.picture(flow));
    }
    for (var earlier : versions.stream().skip(1).limit(EARLIER).toList()) {
      board = board.says(earlier(earlier, tallies));
    }
    return doors(board, latest, reader);
  }

  private Text earlier(Published earlier, Map<Integer, Tally> tallies) {
    return Text.of("flows.earlier")
        .with("version", earlier.flow().version())
        .with("published", published(earlier))
        .with("figures", figures(tallies.getOrDefault(earlier.flow().version(), Tally.NONE)));
  }

  /** Whose name is not known any more, of him his chat is told. */
  private Text published(Published version) {
    return version.author().equals(ShippedFlows.AUTHOR)
        ? Text.of("flows.shipped").with("at", version.made())
        : Text.of("flows.published.by")
            .with("at", version.made())
            .with("by", staff.find(version.author()).map(Agent::name).orElseGet(version::author));
  }

  static Text version(Published published) {
    return Text.of(published.retired() ? "flows.version.retired" : "flows.version.published")
        .with("version", published.flow().version());
  }

  static Text figures(Tally tally) {
    return Text.of("flows.figures")
        .with("shared", tally.shared())
        .with("begun", tally.begun())
        .with("done", tally.done())
        .with(
            "median",
            tally
                .median()
                .<Text>map(time -> Text.of("flows.median").with("time", Span.said(time)))
                .orElse(Text.NONE));
  }

  private static Board doors(Board board, Published latest, Agent reader) {
    var flow = latest.flow();
    var given = Answers.of(FlowList.FLOW, flow.id());
    var open =
        latest.retired()
            ? board
            : board
                .door(Text.of("flows.share"), ShareDialog.ID.name(), what(flow))
                .door(Text.of("rehearse.try"), RehearseDialog.ID.name(), what(flow));
    var drawn = open.door(Text.of("flows.draw"), FlowList.PLAN.id().name(), given);
    return reader.may(AgentRole.AUTHOR) ? author(drawn, latest, given) : drawn;
  }

  private static Answers what(Flow flow) {
    return Answers.of(ShareForm.WHAT.name(), new Template(flow.id(), flow.version()).key());
  }

  private static Board author(Board board, Published latest, Answers given) {
    var more = board.door(Text.of("flows.publish.next"), PublishForm.ID.name(), Answers.NONE);
    return latest.retired()
        ? more.door(Text.of("flows.revive"), FlowList.REVIVE, given)
        : more.door(Button.Kind.DANGER, Text.of("flows.retire"), FlowList.RETIRE, given);
  }
}
