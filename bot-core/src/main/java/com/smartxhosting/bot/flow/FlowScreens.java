package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.flow.FlowDialog.Manner;
import com.smartxhosting.bot.flow.FlowDialog.Message;
import com.smartxhosting.bot.flow.FlowDialog.State;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;

/** What a customer sees on a walk. */
final class FlowScreens {

  private FlowScreens() {}

  static Screen<Message> of(State state, Vocabulary vocabulary, Manner manner) {
    return switch (state) {
      case State.Finding _, State.Picking _, State.Running _, State.Talking _ ->
          Screen.busy(Text.of("kernel.wait"));
      case State.Checking _, State.Looking _ -> Screen.busy(Text.of("kernel.flow.checking"));
      case State.Telling(var walk, var step) ->
          titled(walk).says(walk.says(step.text())).primary(goOn(), new Message.GoOn());
      case State.Asking asked -> question(asked, vocabulary.field(asked.step().parameter()));
      case State.Choosing(var walk, var step) -> choices(walk, step);
      case State.Introducing(var walk, var step) ->
          titled(walk).says(walk.says(step.text())).primary(goOn(), new Message.GoOn());
      case State.Waiting(var walk, var step, _, _) -> waiting(walk, step, manner);
      case State.Unseen(var walk, var step) ->
          titled(walk)
              .says(walk.says(step.text()))
              .says(Text.of("kernel.flow.unseen"))
              .primary(goOn(), new Message.GoOn());
      case State.HandingOver(var walk, var step) ->
          titled(walk)
              .says(walk.says(step.text()))
              .primary(Text.of("kernel.flow.person"), new Message.CallPerson())
              .button(Text.of("kernel.close"), new Message.Close());
      case State.Ended(var walk, var text) ->
          titled(walk)
              .says(text.isEmpty() ? Text.of("kernel.flow.end") : text)
              .primary(Text.of("kernel.close"), new Message.Close());
      case State.Stopped(_, var reason) ->
          Screen.<Message>of(reason).primary(Text.of("kernel.close"), new Message.Close());
      case State.Trouble(_, var problem) ->
          Screen.<Message>of(problem).primary(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  private static Screen<Message> titled(Walk walk) {
    return Screen.of(walk.says(walk.title()));
  }

  private static Screen<Message> waiting(Walk walk, FlowStep.Wait step, Manner manner) {
    var screen =
        titled(walk)
            .says(walk.says(step.text()))
            .says(Text.of("kernel.flow.waiting"))
            .primary(Text.of("kernel.flow.look"), new Message.LookNow());
    return switch (manner) {
      case REAL -> screen;
      case REHEARSED -> screen.button(Text.of("kernel.flow.pretend"), new Message.Pretend());
    };
  }

  private static Text goOn() {
    return Text.of("kernel.flow.go-on");
  }

  private static Screen<Message> choices(Walk walk, FlowStep.Choose step) {
    var screen = titled(walk).says(walk.says(step.question()));
    for (var choice : step.choices()) {
      screen = screen.choice(walk.says(choice.label()), new Message.Chose(choice.name()));
    }
    return screen;
  }

  private static Screen<Message> question(State.Asking asked, Field<?> field) {
    var screen = titled(asked.walk()).says(asked.problem());
    for (var option : field.options()) {
      screen = screen.choice(option.label(), new Message.Took(option.text()));
    }
    return field.picker().isPresent()
        ? screen.says(field.label()).primary(Text.of("kernel.flow.pick"), new Message.Pick())
        : screen.entry(entry(asked, field));
  }

  private static Entry<Message> entry(State.Asking asked, Field<?> field) {
    var values = asked.walk().values();
    var input =
        new Entry.Input(
            field.name(),
            field.label(),
            field.hint().apply(new Answers(values, Map.of())),
            values.getOrDefault(field.name(), ""),
            asked.typed(),
            false,
            field.line().longest());
    return new Entry<>(
        List.of(input),
        field.closed() ? Entry.Reading.CHOICE : Entry.Reading.ANSWER,
        texts -> new Message.Typed(texts.getOrDefault(field.name(), "")));
  }
}
