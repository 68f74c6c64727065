package com.smartxhosting.bot.conversations.agents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be shared: a version of a flow.
 *
 * @param flow its id; {@code form.} and the id of a dialog for a form without a flow
 */
record Template(String flow, int version) {

  private static final String FORM = "form.";
  private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9.-]{0,100})@(\\d{1,6})");

  static Template ofForm(String dialog) {
    return new Template(FORM + dialog, 0);
  }

  static Optional<Template> parse(String key) {
    var parts = KEY.matcher(key);
    return parts.matches()
        ? Optional.of(new Template(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** As it stands among answers. */
  String key() {
    return flow + "@" + version;
  }

  /** The form's dialog, if it is one. */
  Optional<String> form() {
    return flow.startsWith(FORM) ? Optional.of(flow.substring(FORM.length())) : Optional.empty();
  }
}
