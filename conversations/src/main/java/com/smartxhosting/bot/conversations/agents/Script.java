package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.words.Text;
import java.util.Map;
import java.util.TreeMap;

/**
 * A flow to be rehearsed, and what is given in advance.
 *
 * @param what the key of a {@link Template}; empty for one that is not published
 * @param written the text of that one, in YAML
 * @param title empty as long as it was not read
 */
public record Script(String what, String written, Said title, Map<String, String> values) {

  public Script {
    values = Map.copyOf(values);
  }

  static Script published(String what) {
    return new Script(what, "", new Said(Map.of()), Map.of());
  }

  static Script written(String text) {
    return new Script("", text, new Said(Map.of()), Map.of());
  }

  Script called(Said name) {
    return new Script(what, written, name, values);
  }

  Script with(Map<String, String> given) {
    return new Script(what, written, title, new TreeMap<>(given));
  }

  boolean isPublished() {
    return !what.isEmpty();
  }

  Text name() {
    return title.with(Map.of());
  }
}
