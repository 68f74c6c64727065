package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Followed.Trail;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a customer stood when he asked for a person, in English and without secrets. */
final class Circumstances {

  /** The answer that holds them, for the dialog that hands over to a person. */
  static final String FIELD = "circumstances";

  private static final Pattern KIND = Pattern.compile("^\\{\"is\":\"(\\w+)\"");
  private static final String ENGLISH = "en";
  private static final int LONGEST = 1_500;

  private final Repertoire repertoire;
  private final Words words;

  Circumstances(Repertoire repertoire, Words words) {
    this.repertoire = repertoire;
    this.words = words;
  }

  /** Adds them to what a dialog is started with. */
  Answers of(Session session, Answers given) {
    var lines = new ArrayList<String>();
    if (!session.stack().isEmpty()) {
      var top = session.stack().getLast();
      lines.add("Dialogs: " + dialogs(session.stack()));
      lines.add("Place: " + kind(top));
      lines.add("Screen: " + seen(top));
    }
    if (!session.notice().isEmpty()) {
      lines.add("Notice: " + open(session.notice()));
    }
    var all = String.join("\n", lines);
    var known = given.with(FIELD, all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…");
    return known.texts().containsKey(House.RUN)
        ? known
        : run(session).map(run -> known.with(House.RUN, run)).orElse(known);
  }

  private Optional<String> run(Session session) {
    return session.stack().reversed().stream()
        .flatMap(frame -> repertoire.trail(frame).stream())
        .filter(trail -> !trail.over())
        .map(Trail::run)
        .findFirst();
  }

  private static String dialogs(List<Frame> stack) {
    return stack.stream().map(Frame::dialog).collect(Collectors.joining(" > "));
  }

  private static String kind(Frame frame) {
    var kind = KIND.matcher(frame.state());
    return kind.find() ? kind.group(1) : "-";
  }

  /** Where errors and questions stand; not the facts, which hold the answers. */
  private String seen(Frame frame) {
    var screen = repertoire.view(frame);
    var texts = new ArrayList<Text>();
    texts.add(screen.title());
    texts.addAll(screen.body());
    screen.entry().ifPresent(entry -> texts.add(entry.inputs().getFirst().label()));
    return texts.stream().map(this::open).collect(Collectors.joining(" / "));
  }

  private String open(Text text) {
    return words.rich(text, ENGLISH).spans().stream()
        .filter(span -> span.style() != Rich.Style.SECRET)
        .map(Rich.Span::words)
        .collect(Collectors.joining());
  }
}
