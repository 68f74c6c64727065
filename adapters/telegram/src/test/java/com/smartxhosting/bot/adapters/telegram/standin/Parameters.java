package com.smartxhosting.bot.adapters.telegram.standin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says, by name: texts as they are, objects and lists as their JSON. Read in one
 * pass without a tree.
 */
final class Parameters {

  /** Before the name of a file that came along; parameters refer to it in the same way. */
  static final String UPLOAD = "attach://";

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Upload> files = new LinkedHashMap<>();

  /** A file that came along. */
  record Upload(String name, byte[] content) {}

  private Parameters() {}

  static Parameters of(String contentType, byte[] body) {
    var parameters = new Parameters();
    if (contentType.startsWith("multipart/")) {
      parameters.readMultipart(contentType, body);
    } else if (body.length > 0) {
      parameters.readJson(body);
    }
    return parameters;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name) {
    return Integer.parseInt(values.getOrDefault(name, "0"));
  }

  Map<String, String> all() {
    return values;
  }

  /** The file that came as this parameter. */
  Upload file(String name) {
    return files.get(text(name).substring(UPLOAD.length()));
  }

  private static String fileName(String part) {
    int at = part.indexOf("filename=\"") + 10;
    return decoded(part.substring(at, part.indexOf('"', at)));
  }

  /** Parts are cut out byte by byte; their words are UTF-8. */
  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The contents of all files that came along. */
  List<byte[]> uploads() {
    return files.values().stream().map(Upload::content).toList();
  }

  private void readJson(byte[] body) {
    try (var parser = JSON.createParser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (token.isStructStart()) {
          int from = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          int to = (int) parser.currentLocation().getByteOffset();
          values.put(name, new String(body, from, to - from, StandardCharsets.UTF_8));
        } else {
          values.put(name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void readMultipart(String contentType, byte[] body) {
    var boundary = "--" + contentType.substring(contentType.indexOf("boundary=") + 9);
    for (var part : new String(body, StandardCharsets.ISO_8859_1).split(boundary)) {
      int at = part.indexOf("name=\"");
      int end = part.indexOf("\r\n\r\n");
      if (at >= 0 && end > 0) {
        var name = decoded(part.substring(at + 6, part.indexOf('"', at + 6)));
        var content = part.substring(end + 4, part.length() - 2);
        if (part.substring(0, end).contains("filename=")) {
          values.put(UPLOAD + name, content.length() + " bytes");
          files.put(
              name, new Upload(fileName(part), content.getBytes(StandardCharsets.ISO_8859_1)));
        } else {
          values.put(name, decoded(content));
        }
      }
    }
  }
}
