package com.smartxhosting.bot.adapters.telegram;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** The commands as Telegram lists them, where a name has underscores instead of dashes. */
final class Menu {

  private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

  /** Bot API: a command's name and description. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

  private static final int DESCRIPTION = 256;

  /** What every conversation understands, whatever its dialogs. */
  private static final List<String> ALWAYS = List.of("home", "back", "cancel", "help");

  private final Words words;

  /** By their names on Telegram. */
  private final Map<String, Text> entries = new LinkedHashMap<>();

  private final Map<String, String> ours = new HashMap<>();

  Menu(Words words, List<Command> commands) {
    this.words = words;
    commands.forEach(command -> add(command.name(), command.about()));
    ALWAYS.forEach(name -> add(name, Text.of("telegram.menu." + name)));
  }

  private void add(String name, Text about) {
    var shown = name.replace('-', '_');
    if (!NAME.matcher(shown).matches()) {
      throw new IllegalArgumentException(
          "The command '%s' cannot be on Telegram: 1 to 32 of a-z, 0-9 and dashes."
              .formatted(name));
    }
    entries.putIfAbsent(shown, about);
    ours.putIfAbsent(shown, name);
  }

  /** A customer's words, with a command of the menu under the name it has elsewhere. */
  String understood(String text, String username) {
    if (!text.startsWith("/")) {
      return text;
    }
    int end = text.indexOf(' ');
    var name = text.substring(1, end < 0 ? text.length() : end);
    var rest = end < 0 ? "" : text.substring(end);
    var addressed = "@" + username.toLowerCase(Locale.ROOT);
    if (name.toLowerCase(Locale.ROOT).endsWith(addressed)) {
      name = name.substring(0, name.length() - addressed.length());
    }
    return "/" + ours.getOrDefault(name.toLowerCase(Locale.ROOT), name) + rest;
  }

  /** Has Telegram list the commands in every language, where it does not yet. */
  void publish(BotApi api) throws InterruptedException {
    var spoken = words.languages();
    var usual = words.nearest("");
    publish(api, usual, "");
    for (var language : spoken) {
      if (!language.equals(usual)) {
        publish(api, language, Locale.forLanguageTag(language).getLanguage());
      }
    }
  }

  private void publish(BotApi api, String language, String code) throws InterruptedException {
    var wanted = listed(language);
    var get = GetMyCommands.builder().scope(new BotCommandScopeAllPrivateChats());
    var set = SetMyCommands.builder().commands(wanted).scope(new BotCommandScopeAllPrivateChats());
    if (!code.isEmpty()) {
      get.languageCode(code);
      set.languageCode(code);
    }
    if (api.call(BotApi.plainly(get.build())) instanceof Answer.Done(var present)
        && present.equals(wanted)) {
      return;
    }
    if (api.call(BotApi.plainly(set.build())) instanceof Answer.Failed(var trouble)) {
      LOG.warn("Telegram does not take the menu of commands: {}", trouble);
    }
  }

  private List<BotCommand> listed(String language) {
    var commands = new ArrayList<BotCommand>();
    entries.forEach(
        (name, about) -> {
          var line = words.plain(about, language);
          commands.add(
              BotCommand.builder()
                  .command(name)
                  .description(line.substring(0, Math.min(DESCRIPTION, line.length())))
                  .build());
        });
    return commands;
  }
}
