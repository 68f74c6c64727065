package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps tickets. Nobody answers them: in a sandbox there are no people. */
record SandboxDesk(Premises premises) implements SupportDesk {

  @Override
  public Outcome<Ticket> open(
      String key, Actor actor, String subject, String about, String circumstances) {
    return premises.write(
        books -> {
          books
              .createUpdate(
                  """
                  insert into ticket (key, customer, chat, subject, about, circumstances, opened)
                  values (:key, :customer, :chat, :subject, :about, :circumstances, :opened)
                  on conflict (key) do nothing
                  """)
              .bind("key", key)
              .bind("customer", actor.customer().map(Customer::id))
              .bind("chat", actor.conversation())
              .bind("subject", subject)
              .bind("about", about)
              .bind("circumstances", circumstances)
              .bind("opened", premises.now().toString())
              .execute();
          return Outcome.ok(find(books, key).orElseThrow());
        });
  }

  @Override
  public Outcome<Optional<Ticket>> opened(String key) {
    return premises.read(books -> Outcome.ok(find(books, key)));
  }

  private static Optional<Ticket> find(Handle books, String key) {
    return books
        .createQuery("select id from ticket where key = :key")
        .bind("key", key)
        .map((row, at) -> new Ticket("SBX-%06d".formatted(100_000 + row.getLong("id"))))
        .findOne();
  }
}
