package com.smartxhosting.bot.flow.drawing;

import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Arrow;
import com.smartxhosting.bot.diagram.Diagram.Box;
import com.smartxhosting.bot.diagram.Diagram.Look;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A form as boxes and arrows: its questions, the summary, and what comes of it. */
public final class FormDiagram {

  private static final String SUMMARY = "summary";
  private static final String SENT = "sent";
  private static final String LEFT = "left";

  private final Form<?> form;
  private final Words words;
  private final String language;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private FormDiagram(Form<?> form, Words words, String language) {
    this.form = form;
    this.words = words;
    this.language = language;
  }

  /**
   * @param language of the questions
   */
  public static Diagram of(Form<?> form, Words words, String language) {
    return new FormDiagram(form, words, language).draw();
  }

  private Diagram draw() {
    var depending = new ArrayList<String>();
    for (var field : form.fields()) {
      if (field.when().test(Answers.NONE)) {
        questions(depending);
        add(new Box(field.name(), Look.ASKS, Diagram.lines(label(field) + "?")));
      } else {
        depending.add(label(field));
      }
    }
    questions(depending);
    add(new Box(SUMMARY, Look.CHECKS, List.of("Is all of it right?")));
    boxes.add(new Box(SENT, Look.ENDS, List.of("sent")));
    boxes.add(new Box(LEFT, Look.ENDS, List.of("left, nothing changed")));
    arrows.add(new Arrow(SUMMARY, SENT, "confirmed"));
    arrows.add(new Arrow(SUMMARY, LEFT, "cancelled"));
    arrows.add(new Arrow(SUMMARY, boxes.getFirst().id(), "changed"));
    return new Diagram(form.id(), boxes, arrows);
  }

  /** Questions that are asked only after some answers, together. */
  private void questions(List<String> depending) {
    if (!depending.isEmpty()) {
      var lines = new ArrayList<>(List.of("as those answers want it:"));
      depending.forEach(label -> lines.add(label + "?"));
      add(new Box("depending-" + boxes.size(), Look.ASKS, lines));
      depending.clear();
    }
  }

  private void add(Box box) {
    if (!boxes.isEmpty()) {
      arrows.add(new Arrow(boxes.getLast().id(), box.id(), ""));
    }
    boxes.add(box);
  }

  private String label(Field<?> field) {
    return words.plain(field.label(), language);
  }
}
