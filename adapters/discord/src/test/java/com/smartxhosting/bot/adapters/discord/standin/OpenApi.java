package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Discord's own OpenAPI document, to hold requests against. */
final class OpenApi {

  private static final String ADDRESS = "https://discord.com/openapi.json";

  /** Where a thing turns out to be of another kind than an alternative is for. */
  private static final Pattern KIND = Pattern.compile("(.*)/properties/(?:type|style)/.*");

  private static final Optional<OpenApi> FOUND = search();

  private final SchemaRegistry registry;
  private final Map<Route, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApi(String document) {
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, document)));
  }

  /** The document beside this repository, if it is there. */
  static Optional<OpenApi> find() {
    return FOUND;
  }

  private static Optional<OpenApi> search() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var file = folder.resolve("shared/schemas/discord-openapi.json");
      if (Files.exists(file)) {
        try {
          return Optional.of(new OpenApi(Files.readString(file)));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return Optional.empty();
  }

  /** What is wrong with a body that was sent there. */
  List<String> complaints(Route route, JsonNode body) {
    var errors = schemas.computeIfAbsent(route, this::schema).validate(body);
    var others =
        errors.stream()
            .map(error -> KIND.matcher(error.getEvaluationPath().toString()))
            .filter(Matcher::matches)
            .map(kind -> kind.group(1))
            .toList();
    var telling =
        errors.stream()
            .filter(
                error ->
                    others.stream().noneMatch(error.getEvaluationPath().toString()::startsWith))
            .filter(error -> !error.getKeyword().endsWith("Of"))
            .toList();
    return (telling.isEmpty() ? errors : telling)
        .stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
  }

  private Schema schema(Route route) {
    var path = route.template().replace("~", "~0").replace("/", "~1");
    return registry.getSchema(
        SchemaLocation.of(
            ADDRESS
                + "#/paths/%s/%s/requestBody/content/application~1json/schema"
                    .formatted(path, route.method().toLowerCase(Locale.ROOT))));
  }
}
