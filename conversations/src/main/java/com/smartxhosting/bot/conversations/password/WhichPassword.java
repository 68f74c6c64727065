package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Asks which password is meant: the word alone can mean several in hosting. */
public final class WhichPassword {

  public static final BoardDialog<AskWhich> DIALOG =
      new BoardDialog<>("password.which", AskWhich.class, AskWhich::new);

  public static final Command COMMAND =
      new Command(
              "password",
              Text.of("password.command"),
              List.of("password", "passwort"),
              DIALOG.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE);

  /** The passwords that can be changed here. */
  public record AskWhich(Answers given) implements BoardDialog.Load {}

  static Board board(Answers given) {
    return Board.of(Text.of("password.which"))
        .says(Text.of("password.which.about"))
        .door(Text.of("password.which.service"), ChangePassword.ID.name(), given)
        .door(Text.of("password.which.mailbox"), "mail.start", given);
  }

  private WhichPassword() {}
}
