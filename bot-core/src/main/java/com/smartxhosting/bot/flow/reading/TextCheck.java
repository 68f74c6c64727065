package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep.Ask;
import com.smartxhosting.bot.flow.FlowStep.Check;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.End;
import com.smartxhosting.bot.flow.FlowStep.Handover;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.FlowStep.Tell;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Holds the texts of a flow to what every channel shows, in all of the flow's languages. */
final class TextCheck {

  private static final List<Capabilities> CHANNELS =
      List.of(
          Capabilities.TELEGRAM,
          Capabilities.DISCORD,
          Capabilities.TERMINAL,
          Capabilities.NARROWEST);

  static final int TITLE = least(channel -> channel.texts().title());

  /** A quarter is left for values and for what stands around a text. */
  static final int PROSE = least(channel -> channel.texts().prose()) * 3 / 4;

  static final int BUTTON = least(Capabilities::labelLength);
  static final int LABEL = least(channel -> sheet(channel, channel.sheets().label()));
  static final int HINT = least(channel -> sheet(channel, channel.sheets().hint()));

  /** Three rows are left for going on, going back and a person. */
  static final int CHOICES = least(TextCheck::buttons) - 3;

  private static int buttons(Capabilities channel) {
    boolean alone = channel.shortLabel() < BUTTON;
    return channel.rows() * (alone ? 1 : channel.buttonsPerRow());
  }

  private static int least(ToIntFunction<Capabilities> limit) {
    return CHANNELS.stream().mapToInt(limit).min().orElseThrow();
  }

  private static int sheet(Capabilities channel, int limit) {
    return channel.sheets().lines() == 0 ? Integer.MAX_VALUE : limit;
  }

  /** A text of the flow, and where it stands. */
  private record Place(Said said, int most, boolean filled, List<Object> path) {}

  private final Draft draft;
  private final Vocabulary vocabulary;
  private final Flaws flaws;
  private final List<Place> places = new ArrayList<>();

  TextCheck(Draft draft, Vocabulary vocabulary, Flaws flaws) {
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.flaws = flaws;
  }

  void run() {
    gather(draft.flow());
    var known = Placeholders.known(draft.flow(), vocabulary);
    var languages = languages();
    for (var place : places) {
      place.said().words().forEach((language, text) -> text(place, language, text, known));
      translated(place, languages);
    }
  }

  private void gather(Flow flow) {
    place(flow.title(), TITLE, false, "title");
    place(flow.about(), PROSE, false, "about");
    for (var parameter : flow.parameters()) {
      place(parameter.label(), LABEL, false, "parameters", parameter.name(), "label");
      place(parameter.hint(), HINT, false, "parameters", parameter.name(), "hint");
    }
    for (int i = 0; i < flow.steps().size(); i++) {
      switch (flow.steps().get(i)) {
        case Tell tell -> place(tell.text(), PROSE, true, "steps", i, "tell");
        case Choose choose -> choose(i, choose);
        case Run run -> place(run.text(), PROSE, true, "steps", i, "text");
        case Wait wait -> place(wait.text(), PROSE, true, "steps", i, "text");
        case Handover handover -> place(handover.text(), PROSE, true, "steps", i, "handover");
        case End end -> place(end.text(), PROSE, true, "steps", i, "end");
        case Ask _, Check _ -> {}
      }
    }
  }

  private void choose(int number, Choose choose) {
    place(choose.question(), PROSE, true, "steps", number, "choose");
    if (choose.choices().size() > CHOICES) {
      flaws.add(
          draft.at("steps", number, "choices"),
          "There are %d choices; %d fit on every channel. Ask in two steps.",
          choose.choices().size(),
          CHOICES);
    }
    for (var choice : choose.choices()) {
      var below =
          draft.places().containsKey("steps/%d/choices/%s/label".formatted(number, choice.name()));
      var path = new ArrayList<Object>(List.of("steps", number, "choices", choice.name()));
      if (below) {
        path.add("label");
      }
      places.add(new Place(choice.label(), BUTTON, false, path));
    }
  }

  private void place(Said said, int most, boolean filled, Object... path) {
    places.add(new Place(said, most, filled, List.of(path)));
  }

  private void text(Place place, String language, String text, Set<String> known) {
    var spot = at(place, language);
    var length = text.codePointCount(0, text.length());
    if (length > place.most()) {
      flaws.add(
          spot,
          "This text has %d characters; the narrowest channel has room for %d.",
          length,
          place.most());
    }
    if (place.filled()) {
      Placeholders.check(text, known, spot, flaws);
    } else if (text.contains("{") || text.contains("}")) {
      flaws.add(spot, "No values can stand here, since it is shown before they are known.");
    }
  }

  private Spot at(Place place, String language) {
    var path = new ArrayList<>(place.path());
    path.add(language);
    return draft.at(path.toArray());
  }

  /** The first of ours, and each that the flow speaks anywhere. */
  private Set<String> languages() {
    var all = new TreeSet<>(Set.of(vocabulary.languages().getFirst()));
    places.forEach(place -> all.addAll(place.said().words().keySet()));
    return all;
  }

  private void translated(Place place, Set<String> languages) {
    var words = place.said().words();
    if (words.isEmpty()) {
      return; // it may be left out, or its lack has been told
    }
    for (var language : languages) {
      if (!words.containsKey(language)) {
        flaws.add(
            draft.at(place.path().toArray()),
            "This text is missing in '%s', which the flow speaks elsewhere.",
            language);
      }
    }
  }
}
