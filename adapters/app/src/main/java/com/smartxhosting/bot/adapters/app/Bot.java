package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import java.io.PrintWriter;
import java.util.List;

/** The composition root behind the command line. */
final class Bot implements Commands {

  @Override
  public int serve(Settings settings) {
    throw notYet();
  }

  @Override
  public int chat(Settings settings) {
    throw notYet();
  }

  @Override
  public int check(Settings settings, PrintWriter out) {
    throw notYet();
  }

  @Override
  public int bench(Settings settings, List<String> arguments, PrintWriter out) {
    throw notYet();
  }

  private static UnsupportedOperationException notYet() {
    return new UnsupportedOperationException("The dialogs are not put together yet");
  }
}
