package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;

/** The password of one service's login. */
record SandboxPassword(Premises premises, long service, String login) implements ServicePassword {

  @Override
  public Outcome<Changed> change(Secret password) {
    var objection = premises.settings().passwords().objection(password);
    return objection.isPresent()
        ? premises.wire().write(() -> Outcome.refused(objection.get()))
        : store(Hash.salted(password));
  }

  private Outcome<Changed> store(String hash) {
    return premises.write(
        books -> {
          var now = SandboxService.Standing.of(books, service);
          return Closed.unless(
              now.status(),
              now.domain(),
              () -> {
                books
                    .createUpdate("update service set password = :hash where id = :service")
                    .bind("hash", hash)
                    .bind("service", service)
                    .execute();
                return Outcome.ok(new Changed(login));
              });
        });
  }
}
