package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.agents.Figures.Halt;
import com.smartxhosting.bot.conversations.agents.Figures.Tally;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.dialog.Screen.Picture.Stage;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far those have come who have begun a version of a flow.
 *
 * @param reached how many have ever been at each step
 * @param halts where they stand
 */
record Funnel(Tally tally, Map<String, Long> reached, List<Halt> halts) {

  /** Beside a bar there is room for little more, and the numbers follow. */
  private static final int LONGEST_NAME = 18;

  static Funnel of(Flow flow, Tally tally, Figures figures) {
    return new Funnel(
        tally,
        figures.reached(flow.id(), flow.version()),
        figures.halts(flow.id(), flow.version()));
  }

  long onTheirWay() {
    return count(Standing.Opened.class) + count(Standing.Under.class);
  }

  long left() {
    return count(Standing.Left.class);
  }

  private long count(Class<? extends Standing> standing) {
    return halts.stream()
        .filter(halt -> standing.isInstance(halt.standing()))
        .mapToLong(Halt::runs)
        .sum();
  }

  /** How many went away at a step; where its name is empty, before the first. */
  long leftAt(String step) {
    return halts.stream()
        .filter(halt -> halt.standing() instanceof Standing.Left left && left.step().equals(step))
        .mapToLong(Halt::runs)
        .sum();
  }

  /** From the beginning down to the end, with every step in its order. */
  Picture.Funnel picture(Flow flow) {
    var stages = new ArrayList<Stage>();
    stages.add(stage(Text.of("flows.stage.begun"), tally.begun(), leftAt("")));
    for (var step : flow.steps()) {
      var label =
          Text.of("flows.stage.step").with("number", flow.number(step)).with("step", name(step));
      stages.add(stage(label, reached.getOrDefault(step.id(), 0L), leftAt(step.id())));
    }
    stages.add(stage(Text.of("flows.stage.done"), tally.done(), 0));
    return new Picture.Funnel(Text.of("flows.funnel"), stages);
  }

  private static String name(FlowStep step) {
    var name = step.id();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static Stage stage(Text name, long reached, long left) {
    var label =
        Text.of("flows.stage").with("name", name).with("reached", reached).with("left", left);
    return new Stage(label, reached, left);
  }
}
