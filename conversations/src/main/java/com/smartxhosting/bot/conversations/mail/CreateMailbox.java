package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.mail.MailFields.DESCRIPTION;
import static com.smartxhosting.bot.conversations.mail.MailFields.LOCAL;
import static com.smartxhosting.bot.conversations.mail.MailFields.LOGIN;
import static com.smartxhosting.bot.conversations.mail.MailFields.SIZE;
import static com.smartxhosting.bot.conversations.services.ServiceFields.DOMAIN;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.mail.MailFields.PleskLogin;
import com.smartxhosting.bot.conversations.mail.MailboxSize.Own;
import com.smartxhosting.bot.conversations.mail.MailboxSize.PlanDefault;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.password.PasswordField;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** Creates a mailbox on one of a service's domains. */
public final class CreateMailbox {

  public static final DialogId<Answers, Mailbox> ID = new DialogId<>("mail.create");

  public static FormDialog<Mailbox> form(PasswordPolicy policy) {
    var password = PasswordField.of(policy, answers -> MailFields.names(address(answers)));
    return Form.named(ID.name(), CreateMailbox::title)
        .asks(SERVICE, DOMAIN, LOCAL, password, LOGIN, SIZE, DESCRIPTION)
        .fillsIn(LoadPlan.class, answers -> new LoadPlan(answers.get(SERVICE)))
        .warns(
            answers ->
                answers.find(LOCAL).filter(LocalPart::reserved).isPresent()
                    ? Text.of("mail.local.reserved").with("address", address(answers))
                    : Text.NONE)
        .previews(LookAhead.class, answers -> new LookAhead(answers.get(SERVICE), wanted(answers)))
        .says(answers -> Text.of("mail.creating").with("address", address(answers)))
        .confirmedBy(Text.of("mail.create.confirm"))
        .sends(
            Create.class,
            answers -> new Create(answers.get(SERVICE), wanted(answers), answers.get(password)))
        .tells(
            (_, mailbox) ->
                Text.of("mail.created")
                    .with("address", mailbox.address())
                    .with("size", MailboxSize.shown(mailbox.quota())))
        .reveals(password)
        .dialog();
  }

  /** What the plan still allows; refused when that is nothing. */
  public record LoadPlan(ServiceId service) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  /** What would come of it, and whether something stands in the way. */
  public record LookAhead(ServiceId service, NewMailbox wanted)
      implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /** Creates it. */
  public record Create(ServiceId of, NewMailbox wanted, Secret password)
      implements FormDialog.Send<Mailbox> {
    @Override
    public Text title() {
      return Text.of("mail.create.entry").with("address", wanted.address());
    }

    /** A login to Plesk gives power over more than the mailbox. */
    @Override
    public Risk risk() {
      return wanted.login() ? Risk.SENSITIVE : Risk.CHANGE;
    }

    @Override
    public Text after() {
      return Text.of("mail.standing")
          .with("size", wanted.quota().map(MailboxSize::shown).orElse(Text.of("mail.size.default")))
          .with("login", MailboxBoard.login(Optional.of(wanted.login())))
          .with("description", wanted.description());
    }

    @Override
    public String service() {
      return of.value();
    }
  }

  private static Text title(Answers answers) {
    var left = answers.text(MailFields.LEFT);
    return left.isEmpty()
        ? Text.of("mail.create")
        : Text.of("mail.create.left").with("left", Long.parseLong(left));
  }

  private static String address(Answers answers) {
    return answers.find(LOCAL).map(local -> local + "@" + answers.text("domain")).orElse("");
  }

  private static NewMailbox wanted(Answers answers) {
    return new NewMailbox(
        address(answers),
        switch (answers.get(SIZE)) {
          case PlanDefault() -> Optional.empty();
          case Own(var bytes) -> Optional.of(bytes);
        },
        answers.get(LOGIN) == PleskLogin.YES,
        answers.get(DESCRIPTION));
  }

  private CreateMailbox() {}
}
