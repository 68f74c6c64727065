package com.smartxhosting.bot.conversations.home;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * The dialogs about the assistant itself: where one starts, how one finds one's way, what is kept.
 */
public final class Home {

  /** Where every conversation starts and returns to. */
  public static final BoardDialog<ShowHome> DIALOG =
      new BoardDialog<>("home", ShowHome.class, _ -> new ShowHome(), Audience.EVERYBODY);

  public static final BoardDialog<ShowHelp> HELP =
      new BoardDialog<>("help", ShowHelp.class, _ -> new ShowHelp(), Audience.EVERYBODY);

  public static final BoardDialog<ShowPrivacy> PRIVACY =
      new BoardDialog<>("privacy", ShowPrivacy.class, _ -> new ShowPrivacy(), Audience.EVERYBODY);

  public static final Command COMMAND =
      new Command(
          "home",
          Text.of("home.command"),
          List.of("home", "hi", "hello", "hey", "menu", "start", "good morning"),
          DIALOG.id(),
          Manner.FRESH);

  public static final Command HELP_COMMAND =
      new Command(
          "help", Text.of("home.help.command"), List.of("help", "?"), HELP.id(), Manner.ASIDE);

  public static final Command PRIVACY_COMMAND =
      new Command(
          "privacy",
          Text.of("home.privacy.command"),
          List.of("privacy", "data protection", "gdpr"),
          PRIVACY.id(),
          Manner.ASIDE);

  /** What there is to do here for whoever asks. */
  public record ShowHome() implements BoardDialog.Load {}

  /** How to talk to us. */
  public record ShowHelp() implements BoardDialog.Load {}

  /** What we keep, for how long, and who sees it. */
  public record ShowPrivacy() implements BoardDialog.Load {}

  private Home() {}
}
