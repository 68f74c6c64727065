package com.smartxhosting.bot.adapters.plesk.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Absent;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Denied;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Said;
import com.smartxhosting.bot.adapters.plesk.wire.Ask;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Line;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import com.smartxhosting.bot.adapters.plesk.wire.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One server's REST interfaces. They belong to the whole server: whatever they list is everybody's,
 * and whoever asks has to sort out whose.
 */
public final class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";

  private final Line line;
  private final Credentials credentials;

  public Rest(Line line, Credentials credentials) {
    this.line = line;
    this.credentials = credentials;
  }

  /**
   * @param path from the server's root, such as {@code /api/v2/server}
   * @throws NoAnswer when there was none
   */
  public Answer get(String path) {
    return line.read(ask("GET", path, Optional.empty()), Rest::understood);
  }

  /**
   * Asks a question that is too long for an address.
   *
   * @throws NoAnswer when there was none
   */
  public Answer ask(String path, JsonNode question) {
    return line.read(ask("POST", path, Optional.of(question)), Rest::understood);
  }

  /**
   * Changes something, once.
   *
   * @throws NoAnswer also when the interface is switched off
   */
  public Answer write(String method, String path, Optional<JsonNode> body) {
    return line.write(ask(method, path, body), Rest::done);
  }

  /**
   * The address that somebody else's browser is to be sent to, such as one that lets it in; empty
   * where the server gives none. Nothing is changed by asking, so it is asked again when there is
   * no answer.
   *
   * @throws NoAnswer when there was none
   */
  public Optional<String> wayIn(String path) {
    return line.read(ask("POST", path, Optional.of(JSON.createObjectNode())), Rest::wayIn);
  }

  private static Optional<String> wayIn(Reply reply) {
    return reply.status() >= 300 && reply.status() < 400
        ? reply.location()
        : understood(reply) instanceof Said ? reply.location() : Optional.empty();
  }

  /** As a part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Ask ask(String method, String path, Optional<JsonNode> body) {
    return new Ask(
        method,
        path,
        credentials.forRest(),
        body.map(json -> new Ask.Body(TYPE, json.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private static Answer done(Reply reply) {
    return switch (understood(reply)) {
      case Said said -> said;
      case Denied denied -> denied;
      case Absent _ ->
          throw new NoAnswer(
              reply.status() < 300 ? Why.NOT_PLESK : Why.LOCKED_OUT, "status " + reply.status());
    };
  }

  /**
   * Where the interface is switched off, the panel answers in its place, with whatever it likes: a
   * page, a redirection to it, or that there is no such thing.
   */
  static Answer understood(Reply reply) {
    var json = json(reply.body());
    var status = reply.status();
    if (status >= 200 && status < 300) {
      return json.<Answer>map(Said::new).orElseGet(Absent::new);
    }
    if (status >= 500 && status != 501) {
      throw new NoAnswer(Why.NOT_PLESK, "status " + status);
    }
    return json.filter(body -> status >= 400 && status != 401 && status != 403)
        .filter(body -> body.has("message"))
        .<Answer>map(
            body -> new Denied(status, body.path("code").asInt(), body.path("message").asText()))
        .orElseGet(Absent::new);
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainerNode);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
