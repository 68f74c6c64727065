package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.Optional;

/** A desk at which nobody sits; the number of each ticket says so. */
record RehearsalDesk(SupportDesk pretended, Words words) implements SupportDesk {

  @Override
  public Outcome<Ticket> open(
      String key, Actor actor, String subject, String about, String circumstances) {
    return pretended.open(key, actor, subject, about, circumstances).map(_ -> nobodys());
  }

  @Override
  public Outcome<Optional<Ticket>> opened(String key) {
    return pretended.opened(key).map(found -> found.map(_ -> nobodys()));
  }

  private Ticket nobodys() {
    return new Ticket(words.plain(Text.of("rehearse.ticket"), ""));
  }
}
