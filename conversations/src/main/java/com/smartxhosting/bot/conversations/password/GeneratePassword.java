package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;

/**
 * Thinks up a password for a form's {@link PasswordField}.
 *
 * @param names what it must not contain
 */
public record GeneratePassword(List<String> names) implements Query<Secret, FormDialog.Message> {

  public GeneratePassword {
    names = List.copyOf(names);
  }

  @Override
  public FormDialog.Message reply(Outcome<Secret> outcome) {
    return new FormDialog.Message.Invented(PasswordField.NAME, outcome);
  }

  @Override
  public boolean cacheable() {
    return false;
  }
}
