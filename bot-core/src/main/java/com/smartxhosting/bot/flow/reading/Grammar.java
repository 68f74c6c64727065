package com.smartxhosting.bot.flow.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be written in a flow. The reader and the schema for editors both go by it. */
final class Grammar {

  private Grammar() {}

  /** What a value looks like. */
  enum Shape {
    NAME,
    TEXT,
    STEP,
    CONDITION,
    VALUES,
    DURATION,
    PARAMETER,
    FORM,
    CHECK,
    CHOICES,
    KIND,
    YES_NO,
    PARAMETERS,
    STEPS
  }

  /**
   * An entry.
   *
   * @param needed whether it must be there
   */
  record Key(String name, Shape shape, boolean needed, String about) {}

  private static final Key NAME =
      may("name", Shape.NAME, "What other steps call this one: a-z, digits and dashes.");
  private static final Key WHEN =
      may("when", Shape.CONDITION, "The step is passed over unless this holds.");
  private static final Key NEXT =
      may("next", Shape.STEP, "The step that follows; the one below when left out.");
  private static final Key WITH =
      may("with", Shape.VALUES, "Values by name; {placeholders} are filled in.");

  /** The kinds of steps. The first key of a step is its kind. */
  enum Kind {
    TELL(Shape.TEXT, "Says something, until the customer goes on.", NEXT),
    ASK(Shape.PARAMETER, "Asks for a parameter, unless it is known already.", NEXT),
    CHOOSE(
        Shape.TEXT,
        "Lets the customer choose how it goes on.",
        must("choices", Shape.CHOICES, "What he can choose, by name.")),
    CHECK(
        Shape.CHECK,
        "Finds out whether something is so.",
        WITH,
        may("yes", Shape.STEP, "The step that follows when it is so; the one below otherwise."),
        may("no", Shape.STEP, "The step that follows when it is not so; the one below otherwise.")),
    RUN(
        Shape.FORM,
        "Has the customer go through a form, which he confirms himself.",
        may("text", Shape.TEXT, "Why, said before the form."),
        WITH,
        NEXT,
        may("left", Shape.STEP, "The step that follows when he leaves the form; the one below.")),
    WAIT(
        Shape.CHECK,
        "Waits until something is so, and tells the customer when it is.",
        must("text", Shape.TEXT, "What is waited for."),
        WITH,
        may("longest", Shape.DURATION, "How long, such as '30 min', '2 h' or '3 d'; 1 d usually."),
        NEXT,
        may("late", Shape.STEP, "The step that follows when it takes longer; the one below.")),
    HANDOVER(Shape.TEXT, "Hands over to whoever shared the flow, or to support."),
    END(Shape.TEXT, "The end, with a last word.");

    private final Key main;
    private final List<Key> keys;

    Kind(Shape shape, String about, Key... more) {
      var all = new ArrayList<>(List.of(must(word(), shape, about), NAME, WHEN));
      all.addAll(Arrays.asList(more));
      this.main = all.getFirst();
      this.keys = List.copyOf(all);
    }

    /** As it is written. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The entry that names the kind. */
    Key main() {
      return main;
    }

    List<Key> keys() {
      return keys;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }
  }

  static final List<Key> FLOW =
      List.of(
          must("id", Shape.NAME, "The flow's name for good: a-z, digits and dashes."),
          must("title", Shape.TEXT, "What it is called."),
          must("about", Shape.TEXT, "A line for those who pick a flow to share."),
          may("parameters", Shape.PARAMETERS, "Values that are given or asked for, by name."),
          must("steps", Shape.STEPS, "From the first."));

  static final List<Key> PARAMETER =
      List.of(
          must("kind", Shape.KIND, "What it is."),
          must("label", Shape.TEXT, "How the question for it is called."),
          may("hint", Shape.TEXT, "What would do."),
          may("shareable", Shape.YES_NO, "Whether whoever shared the flow sees what is given."));

  static final List<Key> CHOICE = List.of(must("label", Shape.TEXT, "What the button says."), NEXT);

  static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).toList();
  }

  private static Key must(String name, Shape shape, String about) {
    return new Key(name, shape, true, about);
  }

  private static Key may(String name, Shape shape, String about) {
    return new Key(name, shape, false, about);
  }
}
