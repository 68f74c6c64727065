package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.function.Function;

/**
 * The question for a new password, typed or generated. It is not asked for twice: it is shown once
 * when it has been set.
 */
public final class PasswordField {

  static final String NAME = "password";

  /**
   * @param names what the password must not contain, given the answers so far
   */
  public static Field<Secret> of(PasswordPolicy policy, Function<Answers, List<String>> names) {
    return Field.<Secret>text(
            NAME,
            Text.of("password.field"),
            (text, answers) -> policy.read(text, names.apply(answers)))
        .hint(policy.rules())
        .kept()
        .offers(
            Text.of("password.generate"),
            GeneratePassword.class,
            answers -> new GeneratePassword(names.apply(answers)));
  }

  /** The part of a domain that people would put into a password: {@code shop} of shop.example. */
  public static String label(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? domain : domain.substring(0, dot);
  }

  private PasswordField() {}
}
