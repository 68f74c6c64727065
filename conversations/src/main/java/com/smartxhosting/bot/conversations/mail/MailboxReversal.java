package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Difference;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Edit;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.undo.Reversal;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.util.Map;

/**
 * Takes back what was set of a mailbox, and nothing else: what somebody has set beside it since
 * stays.
 */
public final class MailboxReversal implements Reversal {

  private static final String KIND = "mail.mailbox";

  private final Accounts accounts;

  public MailboxReversal(Accounts accounts) {
    this.accounts = accounts;
  }

  static WayBack of(Edit edit, Mailbox changed) {
    return new WayBack(
        KIND,
        Map.of("service", edit.of().value(), "mailbox", edit.address()),
        edit.was().values(),
        edit.difference().asIn(changed).values());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name(WayBack way) {
    return Text.words(address(way));
  }

  @Override
  public Text shown(WayBack way, Map<String, String> values) {
    return Difference.of(values).told();
  }

  @Override
  public Risk risk(WayBack way) {
    return Difference.of(way.before()).risk();
  }

  @Override
  public Outcome<Standing> standing(WayBack way, Actor actor) {
    return mailboxes(way, actor)
        .flatMap(Mailboxes::overview)
        .map(
            plan ->
                plan.mailboxes().stream()
                    .filter(mailbox -> mailbox.address().equals(address(way)))
                    .findFirst()
                    .map(mailbox -> standing(way, mailbox))
                    .orElse(
                        new Standing.Otherwise(
                            Text.of("mail.gone").with("address", address(way)))));
  }

  private static Standing standing(WayBack way, Mailbox mailbox) {
    var left = Difference.of(way.left());
    var before = Difference.of(way.before());
    if (left.asIn(mailbox).equals(left)) {
      return new Standing.AsLeft();
    }
    return before.asIn(mailbox).equals(before)
        ? new Standing.AsBefore()
        : new Standing.Otherwise(left.asIn(mailbox).told());
  }

  @Override
  public Outcome<Map<String, String>> restore(WayBack way, Attempt attempt) {
    var before = Difference.of(way.before());
    return mailboxes(way, attempt.actor())
        .flatMap(boxes -> boxes.edit(address(way), before.changes()))
        .map(mailbox -> before.asIn(mailbox).values());
  }

  private static String address(WayBack way) {
    return way.thing().getOrDefault("mailbox", "");
  }

  private Outcome<Mailboxes> mailboxes(WayBack way, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(new ServiceId(way.thing().getOrDefault("service", ""))))
        .flatMap(HostedService::panel)
        .map(Panel::mailboxes);
  }
}
