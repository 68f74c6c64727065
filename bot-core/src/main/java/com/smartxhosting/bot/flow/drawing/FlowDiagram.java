package com.smartxhosting.bot.flow.drawing;

import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Arrow;
import com.smartxhosting.bot.diagram.Diagram.Box;
import com.smartxhosting.bot.diagram.Diagram.Look;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Ways;
import com.smartxhosting.bot.flow.Ways.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A flow as boxes and arrows. */
public final class FlowDiagram {

  private final Flow flow;
  private final String language;

  private FlowDiagram(Flow flow, String language) {
    this.flow = flow;
    this.language = language;
  }

  /**
   * @param language of the texts, where they are in it
   */
  public static Diagram of(Flow flow, String language) {
    return new FlowDiagram(flow, language).draw();
  }

  private Diagram draw() {
    var boxes = flow.steps().stream().map(this::box).toList();
    // two ways between the same steps are one arrow
    var labels = new LinkedHashMap<List<String>, List<String>>();
    for (var way : Ways.of(flow).all()) {
      labels.computeIfAbsent(List.of(way.from(), way.to()), _ -> new ArrayList<>()).add(label(way));
    }
    var arrows = new ArrayList<Arrow>();
    labels.forEach(
        (ends, words) ->
            arrows.add(
                new Arrow(
                    ends.getFirst(),
                    ends.getLast(),
                    words.contains("") ? "" : String.join(" / ", words))));
    return new Diagram(said(flow.title()), boxes, arrows);
  }

  private Box box(FlowStep step) {
    return switch (step) {
      case FlowStep.Tell tell -> box(step, Look.SAYS, said(tell.text()));
      case FlowStep.Ask ask -> box(step, Look.ASKS, said(ask.parameter().label()) + "?");
      case Choose choose -> box(step, Look.ASKS, said(choose.question()));
      case FlowStep.Check check -> box(step, Look.CHECKS, asked(check.check()) + "?");
      case FlowStep.Run run -> box(step, Look.RUNS, run.form());
      case Wait wait -> box(step, Look.WAITS, "until " + asked(wait.check()));
      case FlowStep.Handover _ -> box(step, Look.HANDS_OVER, "a person");
      case FlowStep.End end -> box(step, Look.ENDS, said(end.text()));
    };
  }

  private static Box box(FlowStep step, Look look, String words) {
    return new Box(step.id(), look, Diagram.lines(words));
  }

  private static String asked(String check) {
    return check.replace('-', ' ');
  }

  private String label(Way way) {
    return switch (way.why()) {
      case NEXT -> "";
      case YES -> flow.step(way.from()).orElseThrow() instanceof Wait ? "" : "yes";
      case NO -> "no";
      case CHOSEN -> chosen(way);
      case LEFT -> "left";
      case LATE -> "too late";
      case PASSED -> "otherwise";
    };
  }

  private String chosen(Way way) {
    return ((Choose) flow.step(way.from()).orElseThrow())
        .choices().stream()
            .filter(choice -> choice.name().equals(way.choice()))
            .map(choice -> said(choice.label()))
            .findFirst()
            .orElseThrow();
  }

  private String said(Said said) {
    var words = said.words();
    return words.getOrDefault(language, words.values().stream().findFirst().orElse(""));
  }
}
