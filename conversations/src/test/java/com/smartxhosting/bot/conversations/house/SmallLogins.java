package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.List;

/** The ways into a {@link SmallHouse}. */
public final class SmallLogins implements Logins {

  public final List<WordPress> sites = new ArrayList<>();

  private final SmallHouse house;

  SmallLogins(SmallHouse house) {
    this.house = house;
  }

  @Override
  public Outcome<List<Target>> targets() {
    return house.seen(List.of(Target.values()));
  }

  @Override
  public Outcome<List<WordPress>> wordPress() {
    return house.seen(List.copyOf(sites));
  }

  @Override
  public Outcome<Secret> mint(Target target, String domain, String browser) {
    return house.changed(() -> Outcome.ok(new Secret("https://panel.example/" + target)));
  }

  @Override
  public Outcome<Secret> mintAdmin(String installation, String browser) {
    return house.changed(() -> Outcome.ok(new Secret("https://panel.example/wp-admin")));
  }
}
