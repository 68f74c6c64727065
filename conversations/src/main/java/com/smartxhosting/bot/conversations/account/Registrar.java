package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.LinkDialog.Linked;
import com.smartxhosting.bot.conversations.account.LinkDialog.Takeover;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.List;

/** Puts down which chat acts for which customer, and tells the chats whom it concerns. */
public final class Registrar {

  private final Links links;
  private final Notices notices;
  private final Alarms alarms;
  private final InstantSource clock;

  public Registrar(Links links, Notices notices, InstantSource clock) {
    this.links = links;
    this.notices = notices;
    this.alarms = new Alarms(links, notices);
    this.clock = clock;
  }

  /**
   * Links the chat of an attempt to a customer who has proved to be himself. Linking twice is
   * linking once.
   *
   * @param email to which later proofs are sent
   */
  Outcome<Linked> link(Attempt attempt, Secret email, Customer customer, Takeover takeover) {
    var actor = attempt.actor();
    var former = links.of(actor);
    var link = new Link(customer, actor.channel(), actor.address(), email, clock.instant());
    for (var rival = links.put(link); rival.isPresent(); rival = links.put(link)) {
      if (takeover == Takeover.ASK_FIRST) {
        return Outcome.ok(new Linked.Elsewhere(customer));
      }
      takeFrom(rival.get(), "account.notice.replaced", actor);
    }
    if (former.filter(each -> each.leadsTo(customer)).isEmpty()) {
      alarms.linked(customer, actor);
    }
    attempt.entails(new Consequence.Linked(customer, clock.instant()));
    return Outcome.ok(new Linked.Done(customer));
  }

  /** The customer's chats, without the one that he is in. */
  List<Link> others(Actor actor) {
    return actor.customer().stream()
        .flatMap(customer -> links.ofCustomer(customer.id()).stream())
        .filter(link -> !link.of(actor))
        .toList();
  }

  /** The chat acts for nobody any more. */
  void unlink(Attempt attempt) {
    links.remove(attempt.actor());
    attempt.entails(new Consequence.Unlinked());
  }

  void unlinkOthers(Actor actor) {
    others(actor).forEach(link -> takeFrom(link, "account.notice.unlinked", actor));
  }

  /**
   * Told first: a notice may come twice after a crash, but a chat never loses its account unsaid.
   */
  private void takeFrom(Link link, String notice, Actor by) {
    notices.unlink(
        link.actor(), Text.of(notice).with("channel", AccountTexts.channel(by.channel())));
    links.remove(link.actor());
  }
}
