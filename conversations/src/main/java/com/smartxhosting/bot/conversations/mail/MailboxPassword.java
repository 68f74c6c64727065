package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.mail.MailFields.MAILBOX;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.password.PasswordField;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;

/** Sets a new password for a mailbox. */
public final class MailboxPassword {

  public static final DialogId<Answers, Mailbox> ID = new DialogId<>("mail.password");

  public static FormDialog<Mailbox> form(PasswordPolicy policy) {
    var password = PasswordField.of(policy, answers -> MailFields.names(answers.text("mailbox")));
    return Form.named(
            ID.name(),
            Text.of("mail.password.plain"),
            MAILBOX,
            answers -> Text.of("mail.password").with("address", answers.text(MAILBOX)))
        .asks(SERVICE, MAILBOX, password)
        .fillsIn(LoadStanding.class, LoadStanding::of)
        .warns(_ -> Text.of("mail.password.caution"))
        .says(answers -> Text.of("mail.password.setting").with("address", answers.get(MAILBOX)))
        .sends(
            SetPassword.class,
            answers ->
                new SetPassword(answers.get(SERVICE), answers.get(MAILBOX), answers.get(password)))
        .tells((_, mailbox) -> Text.of("mail.password.changed").with("address", mailbox.address()))
        .reveals(password)
        .dialog();
  }

  /** Sets the password. */
  public record SetPassword(ServiceId of, String address, Secret password)
      implements FormDialog.Send<Mailbox> {
    @Override
    public Text title() {
      return Text.of("mail.password.entry").with("address", address);
    }

    @Override
    public Risk risk() {
      return Risk.SENSITIVE;
    }

    @Override
    public String service() {
      return of.value();
    }
  }

  private MailboxPassword() {}
}
