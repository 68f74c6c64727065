package com.smartxhosting.bot.adapters.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything we keep in files. */
public final class DataFolder {

  private DataFolder() {}

  /**
   * Makes it if it is not there.
   *
   * @throws WrongSettings when nothing can be written there
   */
  public static Path ready(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable(folder, "cannot be made");
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, "cannot be written to");
    }
    return folder;
  }

  private static WrongSettings unusable(Path folder, String why) {
    return new WrongSettings(
        new Problem(
            Setting.DATA.variable(),
            "the folder '%s' %s".formatted(folder.toAbsolutePath().normalize(), why),
            "Name one that this user may write to."));
  }
}
