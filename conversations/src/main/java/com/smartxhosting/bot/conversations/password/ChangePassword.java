package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.password.ServicePassword.Changed;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Sets a new password for a service's login. The old one is never asked for nor shown. */
public final class ChangePassword {

  public static final DialogId<Answers, Changed> ID = new DialogId<>("service.password");

  /** Which login it is about; not a question, so nobody can claim another. */
  private static final String LOGIN = "login";

  private static final String DOMAIN = "domain";

  public static FormDialog<Changed> form(PasswordPolicy policy) {
    var password = PasswordField.of(policy, ChangePassword::names);
    return Form.named(ID.name(), ChangePassword::title)
        .asks(ServiceFields.SERVICE, password)
        .fillsIn(LoadLogin.class, answers -> new LoadLogin(answers.get(ServiceFields.SERVICE)))
        .warns(answers -> Text.of("password.caution").with("login", answers.text(LOGIN)))
        .says(answers -> Text.of("password.setting").with("login", answers.text(LOGIN)))
        .sends(
            Change.class,
            answers ->
                new Change(
                    answers.get(ServiceFields.SERVICE),
                    answers.text(DOMAIN),
                    answers.text(LOGIN),
                    answers.get(password)))
        .tells((_, changed) -> Text.of("password.changed").with("login", changed.login()))
        .reveals(password)
        .dialog();
  }

  /** Which login a service has, and for which domain. */
  public record LoadLogin(ServiceId service) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }

    static Answers known(String login, String domain) {
      return Answers.of(LOGIN, login).with(DOMAIN, domain);
    }
  }

  /** Sets the password. */
  public record Change(ServiceId of, String domain, String login, Secret password)
      implements FormDialog.Send<Changed> {
    @Override
    public Text title() {
      return Text.of("password.change").with("login", login).with("domain", domain);
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

  private static Text title(Answers answers) {
    var login = answers.text(LOGIN);
    return login.isEmpty()
        ? Text.of("password.title")
        : Text.of("password.title.of").with("login", login).with("domain", answers.text(DOMAIN));
  }

  private static List<String> names(Answers answers) {
    return names(answers.text(LOGIN), answers.text(DOMAIN));
  }

  static List<String> names(String login, String domain) {
    return List.of(login, PasswordField.label(domain));
  }

  private ChangePassword() {}
}
