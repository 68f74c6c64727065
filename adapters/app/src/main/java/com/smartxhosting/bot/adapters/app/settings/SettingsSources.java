package com.smartxhosting.bot.adapters.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.smartxhosting.bot.adapters.app.settings.Given.Value;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds settings: in the environment as {@code BOT_WEB_PORT}, and in a file as {@code
 * bot.web.port}. The environment wins. A secret may also stand in a file that {@code
 * BOT_TELEGRAM_TOKEN_FILE} names.
 */
public final class SettingsSources {

  public static final String CONFIG = "BOT_CONFIG";

  /** Read by the launcher. */
  private static final Set<String> OTHERS = Set.of(CONFIG, "BOT_JAVA_HOME", "BOT_JAVA_OPTIONS");

  private static final List<String> USUAL_FILES = List.of("bot.properties", "bot.yaml", "bot.yml");

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
  private final List<Problem> problems = new ArrayList<>();

  private SettingsSources() {}

  /**
   * @param home where a settings file is looked for when none is named
   * @param named the file named on the command line
   */
  public static Given find(Map<String, String> environment, Path home, Optional<Path> named) {
    var sources = new SettingsSources();
    sources.fromFile(environment, home, named);
    sources.fromEnvironment(environment);
    return new Given(sources.values, sources.problems);
  }

  private void fromEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith("BOT_") && !OTHERS.contains(name)) {
                put(name, text, name);
              }
            });
  }

  private void fromFile(Map<String, String> environment, Path home, Optional<Path> named) {
    named
        .or(() -> Optional.ofNullable(environment.get(CONFIG)).map(Path::of))
        .or(() -> USUAL_FILES.stream().map(home::resolve).filter(Files::exists).findFirst())
        .ifPresent(this::read);
  }

  private void read(Path file) {
    try {
      var text = Files.readString(file);
      var found = isYaml(file) ? yaml(text) : properties(text);
      found.forEach(
          (key, value) ->
              put(
                  key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
                  value,
                  key + " in " + file.getFileName()));
    } catch (JsonProcessingException e) {
      problems.add(
          new Problem(
              file.toString(),
              "is not YAML near line " + e.getLocation().getLineNr(),
              "Write one 'bot.web.port: 8080' a line, or nest the parts of the names."));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          new Problem(
              file.toString(),
              "cannot be read (" + e.getClass().getSimpleName() + ")",
              "Give a file of settings in UTF-8 with --config or " + CONFIG + ", or none."));
    }
  }

  private static boolean isYaml(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Map<String, String> properties(String text) throws IOException {
    var read = new Properties();
    read.load(new StringReader(text));
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, read::getProperty, (a, _) -> a, TreeMap::new));
  }

  private static Map<String, String> yaml(String text) throws JsonProcessingException {
    var flat = new LinkedHashMap<String, String>();
    flatten("", new YAMLMapper().readTree(text), flat);
    return flat;
  }

  private static void flatten(String name, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              part ->
                  flatten(
                      name.isEmpty() ? part.getKey() : name + "." + part.getKey(),
                      part.getValue(),
                      flat));
    } else if (!node.isMissingNode() && !node.isNull()) {
      flat.put(name, node.isValueNode() ? node.asText() : node.toString());
    }
  }

  private void put(String variable, String text, String origin) {
    var direct = Setting.of(variable);
    var inFile =
        variable.endsWith(Setting.IN_FILE)
            ? Setting.of(variable.substring(0, variable.length() - Setting.IN_FILE.length()))
                .filter(Setting::secret)
            : Optional.<Setting>empty();
    if (direct.isPresent()) {
      set(direct.get(), text.strip(), origin);
    } else if (inFile.isPresent()) {
      readSecret(inFile.get(), text.strip(), origin);
    } else {
      problems.add(new Problem(origin, "is no setting", suggestion(variable)));
    }
  }

  private void set(Setting setting, String text, String origin) {
    if (!text.isEmpty()) { // containers pass on what is not set as empty
      values.put(setting, new Value(text, origin));
    }
  }

  private void readSecret(Setting setting, String file, String origin) {
    if (file.isEmpty()) {
      return;
    }
    try {
      set(setting, Files.readString(Path.of(file)).strip(), origin);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          new Problem(
              origin,
              "names '" + file + "', which cannot be read",
              "Name a file that holds the value and that this user may read."));
    }
  }

  private static String suggestion(String variable) {
    return Stream.concat(Arrays.stream(Setting.values()).map(Setting::variable), Stream.of(CONFIG))
        .min(Comparator.comparingInt(known -> distance(known, variable)))
        .filter(known -> distance(known, variable) <= 3)
        .map(known -> "Did you mean %s (%s in a file)?".formatted(known, Setting.keyOf(known)))
        .orElse("'./bot check' lists those there are.");
  }

  /** How many characters must change to make one of the other (Levenshtein). */
  private static int distance(String one, String other) {
    var above = new int[other.length() + 1];
    Arrays.setAll(above, at -> at);
    for (var row = 1; row <= one.length(); row++) {
      var line = new int[other.length() + 1];
      line[0] = row;
      for (var at = 1; at <= other.length(); at++) {
        var change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        line[at] = Math.min(above[at - 1] + change, 1 + Math.min(above[at], line[at - 1]));
      }
      above = line;
    }
    return above[other.length()];
  }
}
