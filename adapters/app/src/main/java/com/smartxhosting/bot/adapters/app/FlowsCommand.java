package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.diagrams.Picture;
import com.smartxhosting.bot.adapters.app.diagrams.Svg;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Mermaid;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.drawing.FlowDiagram;
import com.smartxhosting.bot.flow.drawing.FormDiagram;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.FlowSchema;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.words.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The words after {@code ./bot flows}, which need no database and no back end. */
@Command(
    name = "flows",
    description = "Checks, lists and draws guided flows.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[check | list | diagram | schema]")
final class FlowsCommand implements Runnable {

  private final Supplier<Settings> settings;
  private Optional<Vocabulary> known = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  FlowsCommand(Supplier<Settings> settings) {
    this.settings = settings;
  }

  /** Called without a word of its own. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do with flows: check, list, diagram or schema.");
  }

  @Command(description = "Says of a file whether it is a flow, or what is wrong and where.")
  int check(@Parameters(paramLabel = "FILE") Path file) {
    var text = text(file);
    return text.map(found -> check(file, found)).orElse(CommandLineWords.FAILED);
  }

  private int check(Path file, String text) {
    return switch (FlowReader.read(text, vocabulary())) {
      case Sound(var flow) -> {
        say("%s is a sound flow of %d steps.".formatted(flow.id(), flow.steps().size()));
        yield 0;
      }
      case Flawed(var flaws) -> {
        flaws.forEach(flaw -> say(file + ", " + flaw));
        yield CommandLineWords.FAILED;
      }
    };
  }

  @Command(description = "Lists the flows that come with the bot, and what flows may speak of.")
  int list() {
    var vocabulary = vocabulary();
    var language = language();
    for (var id : ShippedFlows.IDS) {
      shipped(id)
          .ifPresent(
              flow ->
                  say("%-24s %s".formatted(id, flow.about().words().getOrDefault(language, ""))));
    }
    say("");
    say("Forms and other dialogs that a step 'run' can open, with what they may be begun with:");
    runs(vocabulary).forEach(this::sayNamed);
    say("");
    say("Checks for steps 'check' and 'wait', with what they need:");
    new TreeMap<>(vocabulary.checks())
        .forEach((id, names) -> sayNamed(id, String.join(", ", new TreeSet<>(names))));
    say("");
    say("Kinds of parameters: " + String.join(", ", new TreeSet<>(vocabulary.kinds().keySet())));
    say("Facts: " + String.join(", ", new TreeSet<>(vocabulary.facts())));
    return 0;
  }

  private static Map<String, String> runs(Vocabulary vocabulary) {
    var runs = new TreeMap<String, String>();
    vocabulary
        .forms()
        .forEach(
            (id, form) ->
                runs.put(
                    id,
                    String.join(
                        ", ",
                        form.fields().stream()
                            .filter(field -> !field.secret())
                            .map(field -> field.name())
                            .toList())));
    vocabulary
        .dialogs()
        .forEach((id, names) -> runs.put(id, String.join(", ", new TreeSet<>(names))));
    return runs;
  }

  @Command(
      description = {
        "Draws a flow of a file, one that comes with the bot, or a form.",
        "Without --to it prints Mermaid text."
      })
  int diagram(
      @Parameters(paramLabel = "FILE-OR-ID") String what,
      @Option(
              names = "--to",
              paramLabel = "FILE",
              description = "Where the picture goes, such as flow.svg or flow.png.")
          Optional<Path> to)
      throws IOException {
    var diagram = find(what);
    if (diagram.isEmpty()) {
      complain(
          "There is no flow, form or file '%s'. './bot flows list' tells which.".formatted(what));
      return CommandLineWords.FAILED;
    }
    if (to.isEmpty()) {
      spec.commandLine().getOut().print(Mermaid.of(diagram.get()));
      spec.commandLine().getOut().flush();
    } else if (to.get().toString().endsWith(".png")) {
      Files.write(to.get(), Picture.png(diagram.get()));
    } else {
      Files.writeString(to.get(), Svg.of(diagram.get()));
    }
    return 0;
  }

  private Optional<Diagram> find(String what) {
    var vocabulary = vocabulary();
    var language = language();
    var form = vocabulary.forms().get(what);
    if (form != null) {
      return Optional.of(FormDiagram.of(form, vocabulary.words(), language));
    }
    var flow = ShippedFlows.IDS.contains(what) ? shipped(what) : inFile(what);
    return flow.map(found -> FlowDiagram.of(found, language));
  }

  /** A flow as far as it can be read: a draft is worth a picture too. */
  private Optional<Flow> inFile(String name) {
    var file = Path.of(name);
    return Files.isRegularFile(file) ? text(file).flatMap(this::flow) : Optional.empty();
  }

  private Optional<Flow> shipped(String id) {
    return flow(ShippedFlows.text(id));
  }

  private Optional<Flow> flow(String text) {
    return switch (FlowReader.read(text, language())) {
      case Sound(var flow) -> Optional.of(flow);
      case Flawed(var flaws) -> {
        flaws.forEach(flaw -> complain(flaw.toString()));
        yield Optional.empty();
      }
    };
  }

  @Command(description = "Prints the JSON Schema by which editors help to write flows.")
  int schema() {
    say(FlowSchema.of(vocabulary()).toPrettyString());
    return 0;
  }

  private Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      complain(file + " is no text in UTF-8.");
    } catch (IOException e) {
      complain(file + " cannot be read; is there such a file?");
    }
    return Optional.empty();
  }

  private Vocabulary vocabulary() {
    var spoken = known.orElseGet(this::gathered);
    known = Optional.of(spoken);
    return spoken;
  }

  private Vocabulary gathered() {
    var talk = settings.get().talk();
    // how strong passwords must be, and how one links, decides only what customers type
    var dialogs =
        Catalog.dialogs(
            Set.copyOf(talk.languages()),
            new PasswordPolicy(Strength.STRONG),
            List.of(),
            Ways.BY_MAIL);
    var words = new Words(talk.zone(), talk.languages(), Assistant.bundles());
    return FlowCatalog.vocabulary(dialogs, talk.languages(), words);
  }

  private String language() {
    return vocabulary().languages().getFirst();
  }

  private void sayNamed(String id, String names) {
    say("  %-22s %s".formatted(id, names));
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
