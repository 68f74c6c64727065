package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file on this machine, named by its path after an @ or by dragging it into the terminal. */
record NamedFile(Path path) {

  private static final String MARK = "@";
  private static final String ADDRESS = "file://";
  private static final String HOME = "~/";

  /** The file that a line names; empty when the line is no path. */
  static Optional<NamedFile> in(String line) {
    var text = line.strip();
    if (text.contains("\n")) {
      return Optional.empty();
    }
    if (text.startsWith(MARK) && text.length() > MARK.length()) {
      return path(text.substring(MARK.length()).strip()).map(NamedFile::new);
    }
    return path(text).filter(Path::isAbsolute).filter(Files::isRegularFile).map(NamedFile::new);
  }

  /** A path as people and terminals write it: quoted, with escaped blanks, as an address. */
  private static Optional<Path> path(String written) {
    try {
      if (written.startsWith(ADDRESS)) {
        return Optional.of(Path.of(URI.create(written)));
      }
      var quote = written.isEmpty() ? ' ' : written.charAt(0);
      var quoted =
          (quote == '\'' || quote == '"')
              && written.length() > 1
              && written.endsWith(String.valueOf(quote));
      var bare =
          quoted
              ? written.substring(1, written.length() - 1)
              : written.replaceAll("\\\\(?=[ '\"()&])", "");
      return Optional.of(
          bare.startsWith(HOME)
              ? Path.of(System.getProperty("user.home"), bare.substring(HOME.length()))
              : Path.of(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is in it, or its size alone when it is too large; empty when it cannot be read. */
  Optional<Input.Customers> read() {
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      var name = path.getFileName().toString();
      var size = Files.size(path);
      return Optional.of(
          size > Document.LARGEST
              ? new Input.Offered(name, Document.BYTES, size, "")
              : new Input.Handed(Document.of(name, Document.BYTES, Files.readAllBytes(path))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
