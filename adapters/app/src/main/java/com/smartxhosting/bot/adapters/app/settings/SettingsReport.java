package com.smartxhosting.bot.adapters.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every setting with what it is set to, for an operator to look over. Secrets are dots. */
public final class SettingsReport {

  private static final String DOTS = "••••••";

  private SettingsReport() {}

  public static List<String> of(Given given) {
    var widest =
        Arrays.stream(Setting.values()).mapToInt(one -> one.variable().length()).max().orElse(0);
    return Arrays.stream(Setting.values())
        .map(
            setting ->
                ("%-" + widest + "s  %s").formatted(setting.variable(), told(setting, given)))
        .toList();
  }

  private static String told(Setting setting, Given given) {
    return given
        .of(setting)
        .map(
            value ->
                (setting.secret() ? DOTS : value.text())
                    + Optional.of(value.origin())
                        .filter(origin -> !origin.equals(setting.variable()))
                        .map(origin -> " (" + origin + ")")
                        .orElse(""))
        .orElseGet(() -> "not set: " + setting.byDefault().replace("`", ""));
  }
}
