package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.FlowStep.Ask;
import com.smartxhosting.bot.flow.FlowStep.Check;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.End;
import com.smartxhosting.bot.flow.FlowStep.Handover;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.FlowStep.Tell;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import com.smartxhosting.bot.flow.Said;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that stand in a step's texts and arguments. */
final class Uses {

  private Uses() {}

  static Set<String> of(FlowStep step) {
    return switch (step) {
      case Tell tell -> tell.text().placeholders();
      case Ask _ -> Set.of();
      case Choose choose -> choose.question().placeholders();
      case Check check -> of(new Said(Map.of()), check.with().values());
      case Run run -> of(run.text(), run.with().values());
      case Wait wait -> of(wait.text(), wait.with().values());
      case Handover handover -> handover.text().placeholders();
      case End end -> end.text().placeholders();
    };
  }

  private static Set<String> of(Said text, Collection<String> values) {
    var names = new HashSet<>(text.placeholders());
    List.copyOf(values).forEach(value -> names.addAll(Said.placeholders(value)));
    return names;
  }
}
