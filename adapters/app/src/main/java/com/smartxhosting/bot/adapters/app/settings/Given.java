package com.smartxhosting.bot.adapters.app.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is set, as it was written, and where.
 *
 * @param problems what stood there but is no setting, or could not be read
 */
public record Given(Map<Setting, Value> values, List<Problem> problems) {

  public Given {
    values = new EnumMap<>(values.isEmpty() ? new EnumMap<>(Setting.class) : values);
    problems = List.copyOf(problems);
  }

  /**
   * @param origin the name under which an operator finds it
   */
  public record Value(String text, String origin) {
    @Override
    public String toString() {
      return "Value[" + origin + "]"; // it may be a secret
    }
  }

  public Optional<Value> of(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }
}
