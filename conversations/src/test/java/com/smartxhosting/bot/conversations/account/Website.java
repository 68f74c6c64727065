package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company's website on which customers log in, with our pages before it. */
final class Website implements WebLogin, LoginPages {

  static final Visitor ADA = new Visitor("11", new Secret("ada.lovell@example.com"));
  static final Visitor MALLORY = new Visitor("66", new Secret("grace@example.com"));

  private final Map<String, List<Owned>> owned = new HashMap<>();
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Proofs proofs;
  int links;

  Website(Proofs proofs) {
    this.proofs = proofs;
  }

  void owns(Visitor visitor, Customer... accounts) {
    owned.put(
        visitor.id(),
        Arrays.stream(accounts)
            .map(account -> new Owned(account, new Secret("mail-" + account.id() + "@example.com")))
            .toList());
  }

  /** Somebody opens the link of this chat and logs in; the page shows what is returned. */
  Outcome<Secret> logsIn(Actor chat, Visitor visitor) {
    visitors.put(chat.conversation(), visitor);
    return proofs.show(chat, visitor, "login");
  }

  String code(Actor chat, Visitor visitor) {
    return logsIn(chat, visitor) instanceof Outcome.Ok<Secret>(var code) ? code.reveal() : "";
  }

  @Override
  public Outcome<Link> link(String key, Actor actor) {
    links++;
    visitors.remove(actor.conversation());
    return Outcome.ok(new Link(new Secret("https://chat.example.com/account/" + key), false));
  }

  @Override
  public Optional<Visitor> visitor(Actor actor) {
    return Optional.ofNullable(visitors.get(actor.conversation()));
  }

  @Override
  public Outcome<Secret> entrance(Round round) {
    throw new AssertionError("No page is opened here");
  }

  @Override
  public Outcome<Visitor> visitor(Round round, Secret proof) {
    throw new AssertionError("No page is opened here");
  }

  @Override
  public Outcome<List<Owned>> accounts(Visitor visitor) {
    return Outcome.ok(owned.getOrDefault(visitor.id(), List.of()));
  }
}
