package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.secret.Secret;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * What the words of the command line do once the settings are read and logs are written. Each
 * returns the process's exit code; {@link
 * com.smartxhosting.bot.adapters.app.settings.WrongSettings} ends the process with a line that says
 * what to put right.
 */
public interface Commands {

  /** Serves all channels that are set up, until the process is told to end. */
  int serve(Settings settings);

  /**
   * Talks at this terminal until the customer leaves.
   *
   * @param code of what was shared with him, to begin with that
   */
  int chat(Settings settings, Optional<Secret> code);

  /**
   * Says of every connection whether it works, without serving anybody.
   *
   * @param out for lines that an operator reads
   */
  int check(Settings settings, PrintWriter out);
}
