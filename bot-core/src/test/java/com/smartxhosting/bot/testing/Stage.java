package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A machine with everything a dialog needs around it in a test.
 *
 * @param words what it speaks; also what a test reads screens in
 */
public record Stage(Machine machine, Words words) {

  /** The same in every run, so that golden states can be read. */
  public static final Vault VAULT =
      new Vault(
          Arrays.copyOf(
              "a key for tests, never for stores".getBytes(StandardCharsets.UTF_8),
              Vault.KEY_BYTES));

  /** What a {@link Reception} is called that every stage has; it is open to everybody. */
  public static final String PERSON = "lobby.person";

  /** Only a test that brings this dialog along sees it offered. */
  public static final DialogId<Answers, Boolean> UNDO = new DialogId<>("account.undo");

  /** Likewise, for what somebody hands over. */
  public static final DialogId<Answers, ?> BROUGHT = new DialogId<>("share.open");

  private static final String KERNEL = "com.smartxhosting.bot.kernel";

  /**
   * @param bundles the bundles of the dialogs' subjects; the kernel's own is added
   */
  public static Stage with(List<Dialog<?, ?, ?, ?>> dialogs, String... bundles) {
    return with(dialogs, List.of(), bundles);
  }

  public static Stage with(
      List<Dialog<?, ?, ?, ?>> dialogs, List<Command> commands, String... bundles) {
    var all = new ArrayList<>(dialogs);
    var house =
        new House(
            lobby(all, "lobby.home"),
            lobby(all, "lobby.link"),
            lobby(all, "lobby.verify"),
            reception(all, PERSON),
            UNDO,
            _ -> BROUGHT);
    var names = new ArrayList<>(List.of(bundles));
    names.add(KERNEL);
    var words = new Words(ZoneOffset.UTC, List.of("en"), names);
    return new Stage(new Machine(house, all, commands, words, VAULT), words);
  }

  boolean isLobby(String dialog) {
    return dialog.startsWith("lobby.");
  }

  private static DialogId<Answers, ?> lobby(List<Dialog<?, ?, ?, ?>> dialogs, String name) {
    var lobby = new Lobby(name);
    dialogs.add(lobby);
    return lobby.id();
  }

  private static DialogId<Answers, ?> reception(List<Dialog<?, ?, ?, ?>> dialogs, String name) {
    var reception = new Reception(name);
    dialogs.add(reception);
    return reception.id();
  }
}
