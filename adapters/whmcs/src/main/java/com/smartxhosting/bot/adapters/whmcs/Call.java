package com.smartxhosting.bot.adapters.whmcs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One action of the External API with its parameters. It prints without their values, which may be
 * passwords and addresses.
 */
record Call(String action, Map<String, String> parameters) {

  Call {
    parameters = new LinkedHashMap<>(parameters);
  }

  static Call of(String action) {
    return new Call(action, Map.of());
  }

  Call with(String name, String value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Call(action, more);
  }

  Call with(String name, long value) {
    return with(name, Long.toString(value));
  }

  @Override
  public String toString() {
    return action + parameters.keySet();
  }
}
