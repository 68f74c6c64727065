package com.smartxhosting.bot.conversations.support;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.support.HumanDialog.OpenTicket;
import com.smartxhosting.bot.conversations.support.HumanDialog.WhoAsks;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import java.util.ArrayList;
import java.util.Optional;

/** Takes what a customer wants a person for to the desk. The desk reads English. */
public final class SupportWork {

  private static final String SUBJECT = "Chat assistant: a customer asks for a person";

  private final SupportDesk desk;

  public SupportWork(SupportDesk desk) {
    this.desk = desk;
  }

  public Outcome<Optional<Customer>> whoAsks(WhoAsks query, Actor actor) {
    return Outcome.ok(actor.customer());
  }

  public Outcome<Ticket> open(OpenTicket effect, Attempt attempt) {
    var request = effect.request();
    var about = new ArrayList<String>();
    about.add(
        request.about().reveal().isEmpty()
            ? "(The customer did not write what it is about.)"
            : request.about().reveal());
    if (!request.contact().reveal().isEmpty()) {
      about.add("Not linked to an account. Can be reached at: " + request.contact().reveal());
    }
    return desk.open(
        attempt.key(),
        attempt.actor(),
        SUBJECT,
        String.join("\n\n", about),
        request.circumstances());
  }

  public Trace<Ticket> opened(OpenTicket effect, Attempt attempt) {
    return desk.opened(attempt.key()) instanceof Outcome.Ok<Optional<Ticket>>(var ticket)
        ? ticket.map(Trace::found).orElseGet(Trace::missing)
        : Trace.unclear();
  }
}
