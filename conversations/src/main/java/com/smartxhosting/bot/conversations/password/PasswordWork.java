package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.password.ChangePassword.Change;
import com.smartxhosting.bot.conversations.password.ChangePassword.LoadLogin;
import com.smartxhosting.bot.conversations.password.ServicePassword.Changed;
import com.smartxhosting.bot.conversations.password.WhichPassword.AskWhich;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import java.util.Random;

/** Thinks up passwords, and sets those of services' logins. */
public final class PasswordWork {

  private final Accounts accounts;
  private final PasswordPolicy policy;
  private final Random random;

  /**
   * @param random where generated passwords come from; a {@link java.security.SecureRandom} but in
   *     tests
   */
  public PasswordWork(Accounts accounts, PasswordPolicy policy, Random random) {
    this.accounts = accounts;
    this.policy = policy;
    this.random = random;
  }

  public Outcome<Board> which(AskWhich query, Actor actor) {
    return Outcome.ok(WhichPassword.board(query.given()));
  }

  public Outcome<Secret> generate(GeneratePassword query, Actor actor) {
    return Outcome.ok(policy.generate(random, query.names()));
  }

  public Outcome<Answers> login(LoadLogin query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(
            service ->
                service
                    .password()
                    .map(password -> LoadLogin.known(password.login(), service.line().domain())));
  }

  /** Checks once more: what was stored may be older than the policy. */
  public Outcome<Changed> change(Change effect, Attempt attempt) {
    var names = ChangePassword.names(effect.login(), effect.domain());
    return switch (policy.read(effect.password().reveal(), names)) {
      case Parsed.Invalid<Secret>(var why) -> Outcome.refused(why);
      case Parsed.Valid<Secret>(var password) ->
          service(effect.of(), attempt.actor())
              .flatMap(HostedService::password)
              .flatMap(login -> login.change(password));
    };
  }

  /**
   * A password cannot be read back, so the only way to find out is to set it again, which does no
   * harm. To call it missing would tell a customer that nothing was changed, while his old password
   * may be gone.
   */
  public Trace<Changed> changedBefore(Change effect, Attempt attempt) {
    return switch (change(effect, attempt)) {
      case Outcome.Ok<Changed>(var changed) -> Trace.found(changed);
      case Outcome.Refused<Changed> _ -> Trace.missing();
      case Outcome.Failed<Changed> _, Outcome.Unknown<Changed> _ -> Trace.unclear();
    };
  }

  private Outcome<HostedService> service(ServiceId id, Actor actor) {
    return accounts.open(actor).flatMap(account -> account.service(id));
  }
}
