package com.smartxhosting.bot.adapters.plesk.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.plesk.standin.World.Rec;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** The REST interfaces of a stand-in: the server's and the WordPress toolkit's. */
final class RestDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String RECORDS = "/api/v2/dns/records";

  private final World world;
  private final Zones zones;
  private final Shell shell;

  RestDesk(World world, Zones zones, Vault vault) {
    this.world = world;
    this.zones = zones;
    this.shell = new Shell(world, vault);
  }

  private static final Pattern CALL = Pattern.compile("/api/v2/cli/([a-z_]+)/call");

  private static final Pattern LOGIN =
      Pattern.compile("/api/modules/wp-toolkit/v1/installations/(\\d{1,9})/login");

  record Said(int status, String body, Optional<String> location) {}

  Said answer(String method, URI address, byte[] body) {
    var path = address.getPath();
    if (path.equals("/api/v2/server")) {
      return said(200, NODES.objectNode().put("panel_version", "18.0.66"));
    }
    if (path.equals("/api/v2/cli/commands")) {
      var commands = NODES.arrayNode();
      Shell.COMMANDS.forEach(commands::add);
      return said(200, commands);
    }
    var call = CALL.matcher(path);
    if (call.matches() && method.equals("POST")) {
      return call(call.group(1), read(body));
    }
    if (path.equals("/api/modules/wp-toolkit/v1/installations")) {
      return installations();
    }
    var login = LOGIN.matcher(path);
    if (login.matches() && method.equals("POST")) {
      return login(Integer.parseInt(login.group(1)));
    }
    if (path.equals(RECORDS)) {
      return method.equals("GET") ? list(address) : add(address, read(body));
    }
    if (path.startsWith(RECORDS + "/")) {
      var id = path.substring(RECORDS.length() + 1);
      return id.matches("\\d{1,9}")
          ? one(method, Integer.parseInt(id), body)
          : error(400, 400, "Invalid request data");
    }
    return error(404, 404, "Not found");
  }

  Shell shell() {
    return shell;
  }

  /** Whether a request would change anything. */
  static boolean writes(String method, URI address) {
    return !method.equals("GET") && !address.getPath().equals("/api/v2/cli/certificate/call");
  }

  /** Answered with status 200 whatever comes of it. */
  private Said call(String command, JsonNode given) {
    if (!Shell.COMMANDS.contains(command)) {
      return error(404, 404, "Command is not found");
    }
    var words = new ArrayList<String>();
    given.path("params").forEach(word -> words.add(word.asText()));
    var ended = shell.run(command, words);
    return said(
        200,
        NODES
            .objectNode()
            .put("code", ended.code())
            .put("stdout", ended.out())
            .put("stderr", ended.err()));
  }

  Said failure() {
    return error(400, 1023, "Operation failed: /usr/local/psa/admin/bin failed with code 1");
  }

  private Said one(String method, int id, byte[] body) {
    return switch (method) {
      case "DELETE" -> settled(zones.remove(id));
      case "PUT" -> {
        var given = read(body);
        yield settled(
            zones.change(
                id,
                given.path("type").asText(),
                given.path("host").asText(),
                given.path("value").asText(),
                given.path("opt").asText(),
                given.path("ttl").asLong()));
      }
      default -> error(405, 405, "Method not allowed");
    };
  }

  private Said list(URI address) {
    return world
        .domain(domain(address))
        .map(
            domain -> {
              var all = NODES.arrayNode();
              world.zone(domain.id).forEach(record -> all.add(json(record)));
              return said(200, all);
            })
        .orElseGet(() -> error(404, 404, "Domain or Domain Alias is not found"));
  }

  private Said add(URI address, JsonNode given) {
    var domain = world.domain(domain(address));
    if (domain.isEmpty()) {
      return error(404, 404, "Domain or Domain Alias is not found");
    }
    var made =
        zones.add(
            domain.get().id,
            given.path("type").asText(),
            given.path("host").asText(),
            given.path("value").asText(),
            given.path("opt").asText(),
            given.path("ttl").asLong());
    return made.code() == 0 ? said(200, json(world.records.get(made.id()))) : settled(made);
  }

  private Said login(int id) {
    return world.installations.stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .map(
            each ->
                new Said(
                    307, "", Optional.of("https://" + each.domain() + "/wp-login.php?token=" + id)))
        .orElseGet(() -> error(404, 404, "Installation not found"));
  }

  private Said installations() {
    var all = NODES.arrayNode();
    for (var each : world.installations) {
      var installation =
          all.addObject()
              .put("id", each.id())
              .put("title", "Blog")
              .put("url", "https://" + each.domain())
              .put("version", "6.8.3");
      installation
          .putObject("status")
          .put("alive", true)
          .put("infected", each.owner().startsWith("ada"))
          .put("unsupported", false);
      installation.putObject("domain").put("name", each.domain()).put("ssl", true);
      installation.putObject("owner").put("login", each.owner());
    }
    return said(200, all);
  }

  private static Said settled(Zones.Made made) {
    return made.code() == 0
        ? said(200, NODES.objectNode().put("status", "success"))
        : error(made.code() == 1013 ? 404 : 400, made.code(), made.text());
  }

  private static ObjectNode json(Rec record) {
    return NODES
        .objectNode()
        .put("id", record.id())
        .put("type", record.type())
        .put("host", record.host() + ".")
        .put("value", Zones.dotted(record))
        .put("opt", record.opt())
        .put("ttl", record.ttl());
  }

  private static String domain(URI address) {
    var query = address.getRawQuery();
    return query == null || !query.startsWith("domain=")
        ? ""
        : URLDecoder.decode(query.substring("domain=".length()), StandardCharsets.UTF_8);
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return NODES.objectNode();
    }
  }

  private static Said said(int status, JsonNode json) {
    return new Said(status, json.toString(), Optional.empty());
  }

  private static Said error(int status, int code, String message) {
    return said(status, NODES.objectNode().put("code", code).put("message", message));
  }
}
