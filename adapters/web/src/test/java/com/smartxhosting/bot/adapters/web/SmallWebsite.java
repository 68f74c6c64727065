package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A website whose every visitor is Ada, logged in already. */
final class SmallWebsite implements WebLogin {

  static final Visitor ADA = new Visitor("11", new Secret("ada@example.com"));

  final List<Round> rounds = new ArrayList<>();
  List<Owned> owned = List.of(new Owned(SmallHosting.ADA, ADA.email()));
  Optional<String> outage = Optional.empty();
  Runnable meanwhile = () -> {};
  int asked;

  /** Sends browsers straight back, as does one on which they are logged in. */
  @Override
  public Outcome<Secret> entrance(Round round) {
    rounds.add(round);
    return outage
        .<Outcome<Secret>>map(Outcome::failed)
        .orElseGet(
            () ->
                Outcome.ok(
                    new Secret(round.back() + "?code=proof&state=" + round.state().reveal())));
  }

  @Override
  public Outcome<Visitor> visitor(Round round, Secret proof) {
    asked++;
    meanwhile.run();
    return rounds.contains(round) && proof.reveal().equals("proof")
        ? Outcome.ok(ADA)
        : Outcome.refused(Text.words("No such proof"));
  }

  @Override
  public Outcome<List<Owned>> accounts(Visitor visitor) {
    return Outcome.ok(owned);
  }
}
