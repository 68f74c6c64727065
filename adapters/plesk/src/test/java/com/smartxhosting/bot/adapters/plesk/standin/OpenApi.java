package com.smartxhosting.bot.adapters.plesk.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Plesk's own OpenAPI document of its REST interface, to hold requests against. */
public final class OpenApi {

  private static final String BASE = "/api/v2";
  private static final String ADDRESS = "https://plesk.example/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Optional<OpenApi> FOUND = search();

  private final JsonNode paths;
  private final SchemaRegistry registry;

  private OpenApi(String document) throws IOException {
    this.paths = JSON.readTree(document).path("paths");
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, document)));
  }

  /** The document beside this repository, if it is there. */
  public static Optional<OpenApi> find() {
    return FOUND;
  }

  private static Optional<OpenApi> search() {
    return Shared.find("schemas/plesk-rest-v2.openapi3.json")
        .map(
            file -> {
              try {
                return new OpenApi(Files.readString(file));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** What is wrong with a request; requests to other interfaces are not its business. */
  public List<String> complaints(String method, URI address, byte[] body) {
    if (!address.getPath().startsWith(BASE)) {
      return List.of();
    }
    var asked = method + " " + address;
    var template = template(address.getPath().substring(BASE.length()));
    var operation = template.map(path -> paths.path(path).path(method.toLowerCase(Locale.ROOT)));
    if (operation.filter(each -> !each.isMissingNode()).isEmpty()) {
      return List.of(asked + " is not documented");
    }
    var complaints = new ArrayList<String>();
    for (var parameter : operation.get().path("parameters")) {
      complaints.addAll(missing(parameter, address, asked));
    }
    if (!operation.get().path("requestBody").isMissingNode()) {
      schemaErrors(template.get(), method, body)
          .forEach(error -> complaints.add(asked + ": " + error));
    } else if (body.length > 0) {
      complaints.add(asked + " takes no body");
    }
    return complaints;
  }

  private Optional<String> template(String path) {
    return StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
        .filter(each -> path.matches(each.replaceAll("\\{[^}]*\\}", "[^/]+")))
        .findFirst();
  }

  private static List<String> missing(JsonNode parameter, URI address, String asked) {
    var name = parameter.path("name").asText();
    var type = parameter.path("schema").path("type").asText();
    if (parameter.path("in").asText().equals("query")) {
      var query = Optional.ofNullable(address.getRawQuery()).orElse("");
      return parameter.path("required").asBoolean() && !query.matches("(.*&)?" + name + "=[^&]+.*")
          ? List.of(asked + " lacks " + name)
          : List.of();
    }
    var last = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
    return type.equals("integer") && !last.matches("\\d+")
        ? List.of(asked + ": no integer at the end")
        : List.of();
  }

  private List<String> schemaErrors(String template, String method, byte[] body) {
    try {
      var path = template.replace("~", "~0").replace("/", "~1");
      var location =
          "%s#/paths/%s/%s/requestBody/content/application~1json/schema"
              .formatted(ADDRESS, path, method.toLowerCase(Locale.ROOT));
      return registry
          .getSchema(SchemaLocation.of(location))
          .validate(JSON.readTree(new String(body, StandardCharsets.UTF_8)))
          .stream()
          .map(Error::getMessage)
          .toList();
    } catch (IOException e) {
      return List.of("no JSON");
    }
  }
}
