package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.dialog.Screen.Picture.Bar;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/** One mailbox: how full it is, and what can be done about it. */
public final class MailboxBoard {

  public static final BoardDialog<LoadMailbox> DIALOG =
      new BoardDialog<>(
          "mail.mailbox",
          LoadMailbox.class,
          given -> new LoadMailbox(new ServiceId(given.text("service")), given.text("mailbox")));

  /** One mailbox of a service. */
  public record LoadMailbox(ServiceId service, String address) implements BoardDialog.Load {}

  static Board board(ServiceId service, Mailbox mailbox) {
    var address = mailbox.address();
    var given = Answers.of("service", service.value()).with("mailbox", address);
    var size = Sizes.written(new Amount(mailbox.used(), mailbox.quota()));
    return Board.of(Text.words(address))
        .fact(Text.of("mail.field.size"), size)
        .fact(Text.of("mail.field.login"), login(mailbox.login()))
        .fact(
            Text.of("mail.field.description"),
            mailbox.description().isEmpty()
                ? Text.of("mail.description.none")
                : Text.words(mailbox.description()))
        .picture(picture(mailbox, size))
        .door(Text.of("mail.door.edit"), EditMailbox.ID.name(), given)
        .door(Text.of("mail.door.password"), MailboxPassword.ID.name(), given)
        .door(
            Text.of("mail.door.webmail"),
            "login.links",
            Answers.of("service", service.value())
                .with("domain", address.substring(address.lastIndexOf('@') + 1)))
        .door(Button.Kind.DANGER, Text.of("mail.door.delete"), DeleteMailbox.ID.name(), given);
  }

  static Text login(Optional<Boolean> login) {
    return login
        .<Text>map(allowed -> Text.of(allowed ? "mail.login.YES" : "mail.login.NO"))
        .orElse(Text.of("mail.login.untold"));
  }

  /** In megabytes, which is fine enough for a picture. */
  private static Picture picture(Mailbox mailbox, Text size) {
    return new Picture.Bars(
        Text.words(mailbox.address()),
        List.of(
            new Bar(
                size,
                mailbox.used() / Sizes.MB,
                mailbox.quota() == Overview.UNLIMITED ? 0 : mailbox.quota() / Sizes.MB)));
  }

  private MailboxBoard() {}
}
