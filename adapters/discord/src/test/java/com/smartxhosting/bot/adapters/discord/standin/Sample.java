package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A packet that was recorded on Discord's gateway.
 *
 * @param situation when it came; several packets may belong to one
 */
public record Sample(String situation, String type, JsonNode event) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public boolean interaction() {
    return type.equals("INTERACTION_CREATE");
  }

  /** The packets recorded beside this repository, if they are there, interactions last. */
  public static Optional<List<Sample>> find() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var samples = folder.resolve("shared/samples/discord-gateway");
      if (Files.isDirectory(samples)) {
        return Optional.of(read(samples));
      }
    }
    return Optional.empty();
  }

  private static List<Sample> read(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(Sample::sample)
          .sorted(Comparator.comparing(Sample::interaction).thenComparing(Sample::situation))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sample sample(Path file) {
    try {
      var packet = JSON.readTree(file.toFile());
      var name = file.getFileName().toString().split("\\.")[0];
      return new Sample(name, packet.path("t").asText(), packet.path("d"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
