package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.mail.MailFields.MAILBOX;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Deleted;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.words.Text;

/** Deletes a mailbox with all mail in it. */
public final class DeleteMailbox {

  public static final DialogId<Answers, Deleted> ID = new DialogId<>("mail.delete");

  public static final FormDialog<Deleted> FORM =
      Form.named(
              ID.name(),
              Text.of("mail.delete.plain"),
              MAILBOX,
              answers -> Text.of("mail.delete").with("address", answers.text(MAILBOX)))
          .asks(SERVICE, MAILBOX)
          .fillsIn(LoadStanding.class, LoadStanding::of)
          .warns(DeleteMailbox::lost)
          .says(answers -> Text.of("mail.deleting").with("address", answers.get(MAILBOX)))
          .confirmedBy(Text.of("mail.delete.confirm"))
          .sends(
              Delete.class,
              answers ->
                  new Delete(
                      answers.get(SERVICE),
                      answers.get(MAILBOX),
                      MailFields.bytes(answers, MailFields.USED)))
          .tells((_, deleted) -> Text.of("mail.deleted").with("address", deleted.address()))
          .dialog();

  /**
   * Deletes it.
   *
   * @param used how much mail it held when that was looked up, in bytes
   */
  public record Delete(ServiceId of, String address, long used)
      implements FormDialog.Send<Deleted> {
    @Override
    public Text title() {
      return Text.of("mail.delete.entry").with("address", address);
    }

    @Override
    public Risk risk() {
      return Risk.DESTRUCTIVE;
    }

    @Override
    public String thing() {
      return address;
    }

    @Override
    public Text before() {
      return Text.of("mail.delete.held").with("used", Sizes.written(used));
    }

    @Override
    public String service() {
      return of.value();
    }
  }

  private static Text lost(Answers answers) {
    long used = MailFields.bytes(answers, MailFields.USED);
    return used == 0
        ? Text.of("mail.delete.empty")
        : Text.of("mail.delete.lost").with("used", Sizes.written(used));
  }

  private DeleteMailbox() {}
}
