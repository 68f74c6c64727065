package com.smartxhosting.bot.adapters.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The mail that the sandbox has sent, as its outbox file holds it. */
public final class Mails {

  private static final Pattern CODE = Pattern.compile("(?s)To: (\\S+)\\R.*?your code is (\\d{6})");

  private final Path file;

  public Mails(Path folder) {
    this.file = folder.resolve("sandbox-mail.txt");
  }

  /** The codes sent to an address so far, oldest first. */
  public List<String> codes(String address) throws IOException {
    var codes = new ArrayList<String>();
    if (Files.exists(file)) {
      for (var mail : Files.readString(file).split("-{20,}")) {
        var match = CODE.matcher(mail);
        if (match.find() && match.group(1).equals(address)) {
          codes.add(match.group(2));
        }
      }
    }
    return codes;
  }

  /** Waits for the first code; false when none came. */
  public boolean comes(String address) throws IOException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (codes(address).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000L);
    }
    return !codes(address).isEmpty();
  }

  /** Waits for one more code than were there before. */
  public String nextCode(String address, int before) throws IOException, InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      var codes = codes(address);
      if (codes.size() > before) {
        return codes.getLast();
      }
      LockSupport.parkNanos(20_000_000L);
    }
    throw new AssertionError("No code came to " + address);
  }
}
