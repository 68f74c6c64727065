package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Map;

/** What agents know shares by: what was shared, with whom and for which ticket. */
public record Naming(Flows flows) {

  /** As many letters of a name as fit a button. */
  private static final int SHORT = 24;

  public Text what(Share share) {
    return flows
        .find(share.flow(), share.version())
        .map(flow -> flow.title().with(Map.of()))
        .orElseGet(() -> Text.words(share.flow()));
  }

  Text whom(Share share) {
    return share
        .recipient()
        .map(customer -> Text.words(customer.name()))
        .orElseGet(() -> Text.of("shares.row.anyone"));
  }

  /** At the beginning of a sentence. */
  public Text who(Share share) {
    return share
        .recipient()
        .map(customer -> Text.words(customer.name()))
        .orElseGet(() -> Text.of("shares.somebody"));
  }

  public Text ticket(Share share) {
    return share.ticket().isEmpty()
        ? Text.NONE
        : Text.of("shares.row.ticket").with("ticket", share.ticket());
  }

  /** The button that shows a share. */
  public Offer offer(Share share) {
    var name = share.recipient().map(Customer::name).orElse("");
    return new Offer(
        name.isEmpty()
            ? Text.of("shares.offer.show")
            : Text.of("shares.offer.show.of").with("who", cut(name)),
        ShareList.ONE.id().name(),
        Answers.of(ShareList.SHARE, share.id()));
  }

  private static String cut(String name) {
    return name.length() <= SHORT ? name : name.substring(0, SHORT) + "…";
  }
}
