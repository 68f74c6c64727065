package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.FlowList.DrawFlow;
import com.smartxhosting.bot.conversations.agents.FlowList.ListFlows;
import com.smartxhosting.bot.conversations.agents.FlowList.LoadFlow;
import com.smartxhosting.bot.conversations.agents.FlowList.Retire;
import com.smartxhosting.bot.conversations.agents.FlowList.Revive;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.FlowLibrary.Published;
import com.smartxhosting.bot.flow.drawing.FlowDiagram;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows agents what was published and what became of it, and takes it out of use. */
public final class FlowsWork {

  private static final String ENGLISH = "en";

  private final Staff staff;
  private final FlowLibrary library;
  private final Figures figures;
  private final FlowBoard board;
  private final Words words;

  /**
   * @param words to find a flow by what it reads like
   */
  public FlowsWork(Staff staff, FlowLibrary library, Figures figures, Words words) {
    this.staff = staff;
    this.library = library;
    this.figures = figures;
    this.board = new FlowBoard(staff, figures);
    this.words = words;
  }

  public Outcome<Rows> list(ListFlows query, Actor actor) {
    var needle = query.filter().toLowerCase(Locale.ROOT);
    return staff
        .admit(actor, AgentRole.AGENT)
        .map(
            _ -> {
              var tallies = figures.flows();
              return Rows.of(
                  library.latest(),
                  published -> reads(published.flow(), needle),
                  Page.of(query.page(), actor),
                  published -> row(published, tallies),
                  Text.NONE);
            });
  }

  private boolean reads(Flow flow, String needle) {
    var said = flow.id() + " " + plain(title(flow)) + " " + plain(flow.about().with(Map.of()));
    return said.toLowerCase(Locale.ROOT).contains(needle);
  }

  private String plain(Text text) {
    return words.plain(text, ENGLISH);
  }

  private static Text title(Flow flow) {
    return flow.title().with(Map.of());
  }

  private static Row row(Published published, Map<String, Figures.Tally> tallies) {
    var flow = published.flow();
    var tally = tallies.getOrDefault(flow.id(), Figures.Tally.NONE);
    return new Row(
        flow.id(),
        title(flow),
        Text.of("flows.row")
            .with("version", FlowBoard.version(published))
            .with("figures", FlowBoard.figures(tally)));
  }

  public Outcome<Board> one(LoadFlow query, Actor actor) {
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(agent -> versions(query.flow()).map(versions -> board.of(versions, agent)));
  }

  private Outcome<List<Published>> versions(String flow) {
    var versions = library.versions(flow);
    return versions.isEmpty() ? Outcome.refused(Text.of("flows.gone")) : Outcome.ok(versions);
  }

  public Outcome<Board> draw(DrawFlow query, Actor actor) {
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(_ -> versions(query.flow()))
        .map(List::getFirst)
        .map(
            latest ->
                Board.of(Text.of("flows.plan").with("version", FlowBoard.version(latest)))
                    .picture(new Picture.Plan(FlowDiagram.of(latest.flow(), ENGLISH))));
  }

  /** May be carried out again: what is out of use stays so. */
  public Outcome<Boolean> retire(Retire effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.AUTHOR)
        .flatMap(_ -> versions(effect.flow()))
        .map(
            _ -> {
              library.retire(effect.flow());
              return true;
            });
  }

  /** May be carried out again: what is in use stays so. */
  public Outcome<Boolean> revive(Revive effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.AUTHOR)
        .flatMap(_ -> versions(effect.flow()))
        .map(
            versions -> {
              var latest = versions.getFirst();
              library.publish(latest.flow(), latest.text(), latest.author());
              return true;
            });
  }
}
