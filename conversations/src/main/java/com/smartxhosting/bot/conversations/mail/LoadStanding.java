package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.conversations.mail.MailFields.LoginChange;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.FormDialog;
import java.util.Optional;

/** How a mailbox stands, for the forms about one that is there; refused when it is gone. */
public record LoadStanding(ServiceId service, String address)
    implements Query<Answers, FormDialog.Message> {

  static LoadStanding of(Answers answers) {
    return new LoadStanding(
        new ServiceId(answers.text("service")), answers.get(MailFields.MAILBOX));
  }

  @Override
  public FormDialog.Message reply(Outcome<Answers> outcome) {
    return new FormDialog.Message.Filled(outcome);
  }

  static Answers known(Overview plan, Mailbox mailbox) {
    var login = login(mailbox.login()).name();
    return Answers.of(MailFields.USED, Long.toString(mailbox.used()))
        .with(MailFields.SIZE_NOW, Long.toString(mailbox.quota()))
        .with(MailFields.LOGIN_NOW, login)
        .with(MailFields.DESCRIPTION_NOW, mailbox.description())
        .with(MailFields.LARGEST, Long.toString(plan.largestQuota()))
        .with(MailFields.DEFAULT, Long.toString(plan.defaultQuota()))
        .with(MailFields.SIZE, MailboxSize.text(mailbox.quota()))
        .with(MailFields.LOGIN_CHANGE, login)
        .with(MailFields.DESCRIPTION, mailbox.description());
  }

  private static LoginChange login(Optional<Boolean> allowed) {
    return allowed.map(yes -> yes ? LoginChange.YES : LoginChange.NO).orElse(LoginChange.KEEP);
  }
}
