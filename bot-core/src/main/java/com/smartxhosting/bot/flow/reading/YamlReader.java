package com.smartxhosting.bot.flow.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML that flows are written in. Anchors and aliases are none of it: with them,
 * a few lines can stand for more than fits into any memory.
 */
final class YamlReader {

  static final int LONGEST = 64 * 1024;
  private static final int DEEPEST = 12;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).build();

  private final Flaws flaws;

  YamlReader(Flaws flaws) {
    this.flaws = flaws;
  }

  /** Empty when it is no YAML, which the flaws then say. */
  Optional<Yaml> read(String text) {
    if (text.length() > LONGEST) {
      flaws.add(
          Spot.START,
          "This file has %s KB; a flow has 64 KB at most. Leave out what the customer need not read.",
          (text.length() + 1023) / 1024);
      return Optional.empty();
    }
    if (tabbed(text)) {
      return Optional.empty();
    }
    try {
      return document(new Parse(SETTINGS).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      flaws.add(spot(e.getProblemMark().or(e::getContextMark)), sentence(e));
    } catch (YamlEngineException e) {
      flaws.add(Spot.START, "There is a character here that no text may have: %s", e.getMessage());
    } catch (Refused refused) {
      flaws.add(refused.spot, refused.sentence);
    }
    return Optional.empty();
  }

  /** Something that makes reading on pointless. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Spot spot;
    private final String sentence;

    Refused(Spot spot, String sentence) {
      super(sentence, null, false, false);
      this.spot = spot;
      this.sentence = sentence;
    }
  }

  private boolean tabbed(String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var tab = lines[i].indexOf('\t');
      if (tab >= 0 && lines[i].substring(0, tab).isBlank()) {
        flaws.add(
            new Spot(i + 1, tab + 1),
            "A tab stands at the start of this line; indent with spaces.");
        return true;
      }
    }
    return false;
  }

  private Optional<Yaml> document(Iterator<Event> events) {
    Optional<Yaml> read = Optional.empty();
    while (events.hasNext()) {
      var event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (read.isPresent()) {
            throw new Refused(
                spot(event.getStartMark()),
                "A second flow begins here ('---'). Put each flow into a file of its own.");
          }
          read = Optional.of(node(events.next(), events, 0));
        }
        case Alias,
            Comment,
            DocumentEnd,
            MappingEnd,
            MappingStart,
            Scalar,
            SequenceEnd,
            SequenceStart,
            StreamEnd,
            StreamStart -> {}
      }
    }
    if (read.isEmpty()) {
      flaws.add(
          Spot.START, "This file is empty. A flow begins with its id, such as 'id: my-flow'.");
    }
    return read;
  }

  private Yaml node(Event event, Iterator<Event> events, int depth) {
    var spot = spot(event.getStartMark());
    refuse(event, spot, depth);
    return switch (event) {
      case ScalarEvent scalar -> new Yaml.Words(spot, scalar.getValue());
      case SequenceStartEvent _ -> items(spot, events, depth);
      case MappingStartEvent _ -> entries(spot, events, depth);
      default -> throw new Refused(spot, "This cannot be read here.");
    };
  }

  private static void refuse(Event event, Spot spot, int depth) {
    if (event instanceof AliasEvent) {
      throw new Refused(
          spot, "A '*name' that stands for another part is not read here; write that part out.");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Refused(spot, "An '&name' is not read here; leave it out.");
    }
    if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
        || event instanceof SequenceStartEvent items && items.getTag().isPresent()
        || event instanceof MappingStartEvent entries && entries.getTag().isPresent()) {
      throw new Refused(
          spot, "A '!' at the start of a value is not read here; put it into quotes.");
    }
    if (depth > DEEPEST) {
      throw new Refused(spot, "This is nested deeper than any part of a flow.");
    }
  }

  private Yaml items(Spot spot, Iterator<Event> events, int depth) {
    var all = new ArrayList<Yaml>();
    for (var event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      all.add(node(event, events, depth + 1));
    }
    return new Yaml.Items(spot, all);
  }

  private Yaml entries(Spot spot, Iterator<Event> events, int depth) {
    var all = new LinkedHashMap<String, Yaml.Entry>();
    for (var event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      var key = node(event, events, depth + 1);
      var value = node(events.next(), events, depth + 1);
      if (!(key instanceof Yaml.Words(var at, var name))) {
        throw new Refused(
            key.spot(),
            "Put quotes around a text that begins with '{' or '[', as in \"{domain}\".");
      }
      var before = all.putIfAbsent(name, new Yaml.Entry(at, value));
      if (before != null) {
        flaws.add(
            at,
            "'%s' stands here a second time; it is on line %d already.",
            name,
            before.spot().line());
      }
    }
    return new Yaml.Entries(spot, all);
  }

  private static Spot spot(Optional<Mark> mark) {
    return mark.map(at -> new Spot(at.getLine() + 1, at.getColumn() + 1)).orElse(Spot.START);
  }

  /** The parser's words are about parsers. */
  private static String sentence(MarkedYamlEngineException e) {
    var problem = String.valueOf(e.getProblem());
    if (problem.contains("mapping values are not allowed")) {
      return "A ': ' inside a text divides it here. Put the text into quotes.";
    }
    if (problem.contains("<block end>")) {
      return "This line is not indented like the lines above that it belongs to.";
    }
    if (problem.contains("could not find expected ':'")) {
      return "Something before this place lacks its ':'. Every entry is written 'name: value'.";
    }
    if (problem.contains("unexpected end of stream")) {
      return "A quote that was opened is never closed.";
    }
    if (problem.contains("cannot start any token")) {
      return "A text cannot begin with this character. Put the text into quotes.";
    }
    return "This cannot be read as YAML: " + problem + ".";
  }
}
