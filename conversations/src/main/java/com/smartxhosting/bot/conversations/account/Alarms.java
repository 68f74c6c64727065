package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;

/**
 * Tells a customer's other chats what an intruder might have done in one of them, with the button
 * that stops him.
 */
public final class Alarms {

  private final Links links;
  private final Notices notices;

  public Alarms(Links links, Notices notices) {
    this.links = links;
    this.notices = notices;
  }

  /** A chat was linked to the customer's account. */
  void linked(Customer customer, Actor by) {
    others(customer, by, Text.of("account.notice.added"), "account.freeze.not-me");
  }

  /**
   * Somebody was let in by a link that was made in a chat.
   *
   * @param where what it has opened
   */
  public void entered(Actor by, Text where) {
    by.customer()
        .ifPresent(
            customer ->
                others(
                    customer,
                    by,
                    Text.of("account.notice.entered").with("where", where),
                    "account.freeze.not-me"));
  }

  void frozen(Actor by) {
    by.customer()
        .ifPresent(
            customer ->
                others(customer, by, Text.of("account.notice.frozen"), "account.freeze.look"));
  }

  void lifted(Actor by) {
    by.customer()
        .ifPresent(
            customer ->
                others(customer, by, Text.of("account.notice.lifted"), "account.freeze.not-me"));
  }

  private void others(Customer customer, Actor by, Text.Phrase word, String button) {
    var offer = new Offer(Text.of(button), FreezeDialog.ID.name(), Answers.NONE);
    var told = word.with("channel", AccountTexts.channel(by.channel()));
    links.ofCustomer(customer.id()).stream()
        .filter(link -> !link.of(by))
        .forEach(link -> notices.offer(link.actor(), told, offer));
  }
}
