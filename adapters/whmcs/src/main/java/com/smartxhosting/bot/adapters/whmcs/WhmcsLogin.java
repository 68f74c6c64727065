package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.OpenId.UserInfo;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.conversations.account.EmailAddress;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * WHMCS's own login, by OpenID Connect.
 *
 * <p>A user of WHMCS may give himself any address without proving that it is his, so the address he
 * logs in with is never looked up among accounts: who called himself by the address of somebody
 * else's account would get that account. It only finds the user himself, for no two users have the
 * same; his are the accounts that WHMCS says he owns. (WHMCS does not say what the number in its
 * token means, so it cannot be used for that.)
 */
record WhmcsLogin(Office office, OpenId openId, LoginClient us) implements WebLogin {

  private static final Call LOGIN = Call.of("A login by OpenID Connect");

  @Override
  public Outcome<Secret> entrance(Round round) {
    return believed(() -> openId.entrance(openId.discover(), round));
  }

  @Override
  public Outcome<Visitor> visitor(Round round, Secret proof) {
    return believed(() -> profile(round, proof)).flatMap(this::user);
  }

  private UserInfo profile(Round round, Secret proof) {
    var provider = openId.discover();
    var tokens = openId.redeem(provider, round, proof);
    var rules = new IdToken(provider.issuer(), us.id(), round.nonce(), office.clock().instant());
    var subject = rules.subject(tokens.id(), openId.keys(provider));
    var info = openId.userInfo(provider, tokens.access());
    if (!info.subject().equals(subject)) {
      throw new Unreadable("its user info is somebody else's than its id token");
    }
    return info;
  }

  private <T> Outcome<T> believed(Supplier<T> telling) {
    try {
      return Outcome.ok(telling.get());
    } catch (Unreadable e) {
      return office.dealings().incidents().failed(LOGIN, e.getMessage());
    }
  }

  private Outcome<Visitor> user(UserInfo info) {
    return users(info.email())
        .flatMap(
            users ->
                users.size() == 1
                    ? Outcome.ok(new Visitor(users.getFirst().text("id"), new Secret(info.email())))
                    : office
                        .dealings()
                        .incidents()
                        .failed(
                            LOGIN,
                            "GetUsers finds %d users with the address of the one who logged in"
                                .formatted(users.size())));
  }

  /** WHMCS finds whatever begins like the address, in names too. */
  private Outcome<List<Fields>> users(String address) {
    if (!(EmailAddress.parse(address) instanceof Parsed.Valid<EmailAddress>)) {
      return Outcome.ok(List.of());
    }
    return office
        .dealings()
        .all(Call.of("GetUsers").with("search", address), "users", "user")
        .map(
            users ->
                users.stream()
                    .filter(user -> user.text("email").equalsIgnoreCase(address))
                    .toList());
  }

  /** By his number and his address: whoever has changed that meanwhile logs in again. */
  @Override
  public Outcome<List<Owned>> accounts(Visitor visitor) {
    return users(visitor.email().reveal())
        .flatMap(
            users ->
                open(
                    users.stream()
                        .filter(user -> user.text("id").equals(visitor.id()))
                        .flatMap(user -> user.list("clients", "client").stream())
                        .filter(client -> client.yes("isOwner"))
                        .map(client -> client.text("id"))
                        .toList()));
  }

  private Outcome<List<Owned>> open(List<String> clients) {
    var owned = new ArrayList<Owned>();
    for (var id : clients) {
      var found = office.ledger().clientNow(id);
      if (!(found instanceof Outcome.Ok<Optional<Client>>(var client))) {
        return found.map(_ -> List.of());
      }
      client
          .filter(Client::open)
          .map(each -> new Owned(each.customer(), new Secret(each.email())))
          .ifPresent(owned::add);
    }
    return Outcome.ok(List.copyOf(owned));
  }
}
