package com.smartxhosting.bot.adapters.app.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be set, as the table in the README. */
public final class SettingsTable {

  private SettingsTable() {}

  public static String markdown() {
    return Arrays.stream(Setting.values())
        .map(SettingsTable::row)
        .collect(
            Collectors.joining(
                "\n", "| setting | what it is | when not set |\n|---|---|---|\n", "\n"));
  }

  private static String row(Setting setting) {
    return "| `%s`%s | %s | %s |"
        .formatted(
            setting.variable(),
            setting.secret() ? " (secret)" : "",
            setting.about(),
            setting.byDefault());
  }
}
