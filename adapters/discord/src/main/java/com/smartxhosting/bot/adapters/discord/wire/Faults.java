package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.Fault;
import java.util.ArrayList;
import java.util.List;

/** Reads what Discord says when it refuses something. */
final class Faults {

  private static final int ENOUGH = 300;

  private Faults() {}

  /** For a status of 400 to 499, but for too many requests. */
  static Fault of(int status, JsonNode answer) {
    int code = answer.path("code").asInt();
    return switch (code) {
      case 10003, 10008 -> new Fault.Gone(code); // unknown channel, message
      case 10062, 10015, 50027 -> new Fault.Expired(code); // unknown interaction, webhook, token
      case 40060 -> new Fault.AnsweredAlready();
      // cannot send messages to this user, no guild in common, unknown user
      case 50007, 50278, 10013 -> new Fault.ClosedDms(code);
      default -> new Fault.Refused(status, code, places(answer));
    };
  }

  /** Where it is wrong and how, as Discord's constants: its sentences quote what was sent. */
  private static String places(JsonNode answer) {
    var places = new ArrayList<String>();
    collect("", answer.path("errors"), places);
    var all = String.join(", ", places);
    return all.substring(0, Math.min(ENOUGH, all.length()));
  }

  private static void collect(String path, JsonNode errors, List<String> places) {
    for (var entry : errors.properties()) {
      if (entry.getKey().equals("_errors")) {
        entry.getValue().forEach(error -> places.add(path + " " + error.path("code").asText()));
      } else {
        collect(
            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
            entry.getValue(),
            places);
      }
    }
  }
}
