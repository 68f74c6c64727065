package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.adapters.discord.CommandSpec.Localized;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commands as Discord lists them, in every language that we and it speak. */
final class Menu {

  /** API v10, "Locales". */
  private static final List<String> LOCALES =
      List.of(
          "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,32}");

  /** Elsewhere than in the original a name may be in any script. */
  private static final Pattern LOCAL_NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  /** Begins the phrase for a command's or an option's name, in bundles that translate it. */
  private static final String NAMED = "discord.name.";

  private static final int DESCRIPTION = 100;

  /** Hands over a file; a modal of text inputs cannot carry one. */
  private static final String FILE = "file";

  /** What every conversation understands, whatever its dialogs. */
  private static final List<String> ALWAYS = List.of("home", "back", "cancel", "help");

  private final Words words;
  private final Map<String, CommandSpec> entries = new LinkedHashMap<>();

  Menu(Words words, List<Command> commands) {
    this.words = words;
    commands.forEach(
        command ->
            add(
                command.name(),
                command.about(),
                command.options().stream().map(this::option).toList()));
    add(FILE, Text.of("discord.menu.file"), List.of(file()));
    ALWAYS.forEach(name -> add(name, Text.of("discord.menu." + name), List.of()));
    LOCALES.forEach(this::checkUnlike);
  }

  List<CommandSpec> commands() {
    return new ArrayList<>(entries.values());
  }

  private void add(String name, Text about, List<CommandSpec.Option> options) {
    entries.putIfAbsent(name, new CommandSpec(named(name), described(about), options));
  }

  /** What the customer leaves out is asked for. */
  private CommandSpec.Option option(Command.Option option) {
    return new CommandSpec.Option(
        named(option.name()),
        described(option.about()),
        CommandSpec.Need.OPTIONAL,
        option.naming().isPresent() ? CommandSpec.Help.AUTOCOMPLETE : CommandSpec.Help.NONE);
  }

  private CommandSpec.Option file() {
    return new CommandSpec.Option(
        named(FILE),
        described(Text.of("discord.menu.file.option")),
        CommandSpec.Need.REQUIRED,
        CommandSpec.Help.NONE,
        CommandSpec.Content.FILE);
  }

  /** Whatever the customer reads there, what comes to us is the original name. */
  private Localized named(String name) {
    var key = NAMED + name;
    var byLocale = new HashMap<String, String>();
    for (var locale : LOCALES) {
      var language = words.nearest(locale);
      if (sameLanguage(language, locale) && words.keys(language).contains(key)) {
        byLocale.put(locale, checkedLocally(words.plain(Text.of(key), language), key, language));
      }
    }
    return new Localized(checked(name), byLocale);
  }

  private Localized described(Text about) {
    var usual = words.nearest("");
    var byLocale = new HashMap<String, String>();
    for (var locale : LOCALES) {
      var language = words.nearest(locale);
      if (!language.equals(usual) && sameLanguage(language, locale)) {
        byLocale.put(locale, line(about, language));
      }
    }
    return new Localized(line(about, usual), byLocale);
  }

  private static boolean sameLanguage(String one, String other) {
    return Locale.forLanguageTag(one)
        .getLanguage()
        .equals(Locale.forLanguageTag(other).getLanguage());
  }

  private String line(Text about, String language) {
    var line = words.plain(about, language);
    return line.substring(0, Math.min(DESCRIPTION, line.length()));
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The command or option '%s' cannot be on Discord: 1 to 32 of a-z, 0-9, dashes and underscores."
              .formatted(name));
    }
    return name;
  }

  private static String checkedLocally(String name, String key, String language) {
    if (!LOCAL_NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The name '%s' (%s in '%s') cannot be on Discord: 1 to 32 lower-case letters, digits, dashes and underscores."
              .formatted(name, key, language));
    }
    return name;
  }

  /** Discord refuses all commands for two that read alike. */
  private void checkUnlike(String locale) {
    var seen = new HashMap<String, String>();
    for (var command : entries.values()) {
      var name = command.name().byLocale().getOrDefault(locale, command.name().text());
      var other = Optional.ofNullable(seen.put(name, command.name().text()));
      other.ifPresent(
          one -> {
            throw new IllegalArgumentException(
                "The commands '%s' and '%s' are both called '%s' in '%s'. Change one of their phrases %s…"
                    .formatted(one, command.name().text(), name, locale, NAMED));
          });
    }
  }
}
