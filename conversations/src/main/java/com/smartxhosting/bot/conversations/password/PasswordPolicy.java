package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RuleResultDetail;
import org.passay.generate.PasswordGenerator;
import org.passay.rule.CharacterRule;
import org.passay.rule.IllegalRegexRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;

/**
 * What makes a password good enough: checked before it is sent, since Plesk does not tell its
 * policy and answers a weak password with an error.
 *
 * <p>Only the printable characters of ASCII pass, without the space: mail programs and panels
 * disagree about the encoding of all others.
 */
public final class PasswordPolicy {

  static final int LONGEST = 128;

  /** Well above the strictest level, which wants 16 characters. */
  private static final int GENERATED = 20;

  private static final int OF_EACH_KIND = 3;

  /** Shorter names stand in too many good passwords by chance. */
  private static final int SHORTEST_NAME = 3;

  private static final boolean BACKWARDS = true;
  private static final boolean IGNORING_CASE = true;

  private final Strength strength;
  private final PasswordValidator validator;

  public PasswordPolicy(Strength strength) {
    this.strength = strength;
    var rules = new ArrayList<Rule>();
    rules.add(new LengthRule(strength.shortest(), LONGEST));
    strength.kinds().forEach(kind -> rules.add(new CharacterRule(kind)));
    rules.add(new IllegalRegexRule("[^!-~]", false));
    this.validator = new DefaultPasswordValidator(rules);
  }

  /** All rules in one sentence, to be told before a password is typed. */
  public Text rules() {
    return Text.of("password.rules." + strength)
        .with("shortest", Integer.toString(strength.shortest()));
  }

  /**
   * Reads a typed password.
   *
   * @param names what it must not contain, such as the login and the domain
   */
  public Parsed<Secret> read(String typed, List<String> names) {
    var failures = failures(typed, names);
    return failures.isEmpty()
        ? Parsed.valid(new Secret(typed))
        : Parsed.invalid(Text.of("password.refused").with("failures", Text.joined(failures, "; ")));
  }

  /** A password that fulfils even the strictest policy and can be read out without a mistake. */
  public Secret generate(Random random, List<String> names) {
    var rules = new ArrayList<Rule>();
    for (var kind : CharacterKind.values()) {
      rules.add(new CharacterRule(kind.unmistakable(), OF_EACH_KIND));
    }
    var generator = new PasswordGenerator(random, GENERATED, 1, rules);
    String password;
    do {
      password = generator.generate().toString();
    } while (!failures(password, names).isEmpty());
    return new Secret(password);
  }

  /** Everything that is wrong with a password, each as the end of a sentence about it. */
  private List<Text> failures(String password, List<String> names) {
    var failures = new ArrayList<Text>();
    for (var detail : validator.validate(new PasswordData(password)).getDetails()) {
      failures.add(failure(detail));
    }
    var own = new UsernameRule(BACKWARDS, IGNORING_CASE);
    for (var name : names) {
      if (name.length() >= SHORTEST_NAME
          && !own.validate(new PasswordData(name, password)).isValid()) {
        failures.add(Text.of("password.failure.name").with("name", name));
      }
    }
    return failures;
  }

  private Text failure(RuleResultDetail detail) {
    return switch (detail.getErrorCode()) {
      case LengthRule.ERROR_CODE_MIN ->
          Text.of("password.failure.short").with("shortest", Integer.toString(strength.shortest()));
      case LengthRule.ERROR_CODE_MAX ->
          Text.of("password.failure.long").with("longest", Integer.toString(LONGEST));
      case IllegalRegexRule.ERROR_CODE -> Text.of("password.failure.characters");
      default -> Text.of("password.failure." + CharacterKind.valueOf(detail.getErrorCode()));
    };
  }
}
