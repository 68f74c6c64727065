package com.smartxhosting.bot.adapters.app;

import java.nio.file.Path;

/** Where the process begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    var home = Path.of(System.getProperty("bot.home", ".")); // the launcher tells where it stands
    System.exit(CommandLineWords.line(new Bot(), System.getenv(), home).execute(arguments));
  }
}
