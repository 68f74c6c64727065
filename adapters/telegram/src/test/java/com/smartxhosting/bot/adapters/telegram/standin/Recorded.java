package com.smartxhosting.bot.adapters.telegram.standin;

import java.util.Map;

/**
 * A request as the stand-in got it.
 *
 * @param method in the documentation's spelling where it is known
 * @param parameters texts as they are, objects and lists as JSON
 * @param multipart whether it came as a form, where everything is text
 */
public record Recorded(String method, Map<String, String> parameters, boolean multipart) {

  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
