package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.adapters.discord.CommandSpec.Description;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int DESCRIPTION = 100;

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
    ALWAYS.forEach(name -> add(name, Text.of("discord.menu." + name), List.of()));
  }

  List<CommandSpec> commands() {
    return new ArrayList<>(entries.values());
  }

  private void add(String name, Text about, List<CommandSpec.Option> options) {
    entries.putIfAbsent(name, new CommandSpec(checked(name), described(about), options));
  }

  /** What the customer leaves out is asked for. */
  private CommandSpec.Option option(Command.Option option) {
    return new CommandSpec.Option(
        checked(option.name()),
        described(option.about()),
        CommandSpec.Need.OPTIONAL,
        CommandSpec.Help.AUTOCOMPLETE);
  }

  private Description described(Text about) {
    var usual = words.nearest("");
    var byLocale = new HashMap<String, String>();
    for (var locale : LOCALES) {
      var language = words.nearest(locale);
      if (!language.equals(usual) && sameLanguage(language, locale)) {
        byLocale.put(locale, line(about, language));
      }
    }
    return new Description(line(about, usual), byLocale);
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
}
