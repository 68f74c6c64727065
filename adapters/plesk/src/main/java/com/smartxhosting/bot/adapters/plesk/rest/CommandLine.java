package com.smartxhosting.bot.adapters.plesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Absent;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Denied;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Said;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Plesk's command line, for what none of its interfaces can do; reached over REST. */
public final class CommandLine {

  private static final String COMMANDS = "/api/v2/cli/commands";

  private final Rest rest;

  public CommandLine(Rest rest) {
    this.rest = rest;
  }

  /**
   * What a command left behind.
   *
   * @param code 0 when it did what it should
   * @param words everything it wrote, which is not for customers
   */
  public record Ended(int code, String words) {
    public boolean well() {
      return code == 0;
    }

    @Override
    public String toString() {
      return "exit code " + code;
    }
  }

  /** Whether a command can be given at all. */
  public boolean knows(String command) {
    return rest.get(COMMANDS) instanceof Said(var json)
        && StreamSupport.stream(json.spliterator(), false)
            .anyMatch(each -> each.asText().equals(command));
  }

  /** Has something told; empty where nobody takes commands. */
  public Optional<Ended> ask(String command, List<String> parameters) {
    return switch (rest.ask(path(command), body(parameters))) {
      case Said(var json) -> Optional.of(ended(json));
      case Denied _, Absent _ -> Optional.empty();
    };
  }

  /**
   * Has something done, once.
   *
   * @throws NoAnswer when there was none, or nobody takes commands
   */
  public Ended run(String command, List<String> parameters) {
    return switch (rest.write("POST", path(command), Optional.of(body(parameters)))) {
      case Said(var json) -> ended(json);
      case Denied(var status, _, _) -> throw new NoAnswer(Why.UNFIT, "status " + status);
      case Absent _ -> throw new NoAnswer(Why.NOT_PLESK);
    };
  }

  private static String path(String command) {
    return "/api/v2/cli/" + Rest.encoded(command) + "/call";
  }

  private static JsonNode body(List<String> parameters) {
    var body = JsonNodeFactory.instance.objectNode();
    var all = body.putArray("params");
    parameters.forEach(all::add);
    body.putObject("env");
    return body;
  }

  /** It is answered with status 200 whatever became of it. */
  private static Ended ended(JsonNode json) {
    if (!json.path("code").canConvertToInt()) {
      throw new NoAnswer(Why.NOT_PLESK);
    }
    return new Ended(
        json.path("code").asInt(),
        json.path("stdout").asText("") + "\n" + json.path("stderr").asText(""));
  }
}
