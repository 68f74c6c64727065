package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.offers.Promotion;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One customer with one service, number 7; everything a test wants to see lies open. */
public final class SmallHouse implements Accounts, Account, HostedService, Panel {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  /** How the house takes a change. */
  public enum Mood {
    WELL,
    /** It acts, and the answer is lost. */
    SILENT,
    /** It does nothing and says so. */
    DOWN
  }

  public Mood mood = Mood.WELL;

  /** Billing answers all the same. */
  public boolean serverDown = false;

  public ServiceStatus status = ServiceStatus.ACTIVE;
  public List<String> domains = List.of("shop.example");
  public Optional<LocalDate> due = Optional.of(DUE);
  public List<ServiceDetails.Invoice> unpaid = List.of();
  public List<String> nameServers = List.of();
  public Outcome<Usage> usage = Outcome.failed("not here");

  /** What the server itself counts. */
  public Outcome<Optional<Usage>> usageNow = Outcome.ok(Optional.empty());

  public Optional<Cancellations.Request> cancellation = Optional.empty();
  public List<Promotion> promotions = List.of();
  public final List<String> passwords = new ArrayList<>();
  public final SmallPostOffice post = new SmallPostOffice(this);
  public final SmallZone zone = new SmallZone(this);
  public final SmallLogins logins = new SmallLogins(this);
  public final SmallSafe safe = new SmallSafe(this);
  public final SmallShop shop = new SmallShop(this);

  /** Carries a change out, or not, and answers as the mood is. */
  <T> Outcome<T> changed(Supplier<Outcome<T>> change) {
    return switch (mood) {
      case WELL -> change.get();
      case SILENT -> {
        change.get();
        yield Outcome.unknown("lost");
      }
      case DOWN -> Outcome.failed("down");
    };
  }

  <T> Outcome<T> seen(T value) {
    return mood == Mood.DOWN ? Outcome.failed("down") : Outcome.ok(value);
  }

  @Override
  public Outcome<Account> open(Actor actor) {
    return actor.linked() ? Outcome.ok(this) : Outcome.refused(Text.words("Not linked."));
  }

  @Override
  public Customer customer() {
    return new Customer("1", "Ada Lovell");
  }

  @Override
  public Outcome<List<ServiceLine>> services() {
    return Outcome.ok(List.of(line()));
  }

  @Override
  public Outcome<HostedService> service(ServiceId id) {
    return id.equals(line().id()) ? Outcome.ok(this) : Outcome.refused(Text.words("Not yours."));
  }

  @Override
  public Billing billing() {
    return shop;
  }

  @Override
  public Offers offers() {
    return () -> seen(promotions);
  }

  @Override
  public Renewals renewals() {
    return shop;
  }

  @Override
  public Upgrades upgrades() {
    return shop;
  }

  @Override
  public ServiceLine line() {
    return new ServiceLine(
        new ServiceId("7"), "Web L", domains.getFirst(), status, ServiceKind.SHARED);
  }

  @Override
  public Outcome<ServiceDetails> details() {
    return Outcome.ok(
        new ServiceDetails(
            new ServiceDetails.Billing(
                TODAY.minusYears(1),
                Money.of("9.00", "EUR"),
                due,
                BillingCycle.MONTHLY,
                "Card",
                unpaid),
            new ServiceDetails.Hosting(
                line().domain(),
                ServiceDetails.SslStatus.VALID,
                "s1.host.example",
                "203.0.113.7",
                nameServers),
            List.of()));
  }

  @Override
  public Outcome<Usage> usage() {
    return usage;
  }

  @Override
  public Outcome<Optional<Usage>> currentUsage() {
    return usageNow;
  }

  @Override
  public Outcome<Panel> panel() {
    return serverDown ? Outcome.failed("down") : active().map(_ -> this);
  }

  @Override
  public Outcome<ServicePassword> password() {
    return active()
        .map(
            _ ->
                new ServicePassword() {
                  @Override
                  public String login() {
                    return "ada7";
                  }

                  @Override
                  public Outcome<Changed> change(Secret password) {
                    return changed(
                        () -> {
                          passwords.add(password.reveal());
                          return Outcome.ok(new Changed("ada7"));
                        });
                  }
                });
  }

  @Override
  public Cancellations cancellations() {
    return new Cancellations() {
      @Override
      public Outcome<Optional<Request>> pending() {
        return seen(cancellation);
      }

      @Override
      public Outcome<Request> request(When when, String reason) {
        return changed(
            () -> {
              if (cancellation.isPresent()) {
                return Outcome.refused(Text.words("There is a request already."));
              }
              var ends = when == When.IMMEDIATE ? TODAY : due.orElseThrow();
              var request = new Request(when, reason, TODAY, ends);
              cancellation = Optional.of(request);
              return Outcome.ok(request);
            });
      }
    };
  }

  @Override
  public Outcome<List<String>> domains() {
    return seen(domains);
  }

  @Override
  public Mailboxes mailboxes() {
    return post;
  }

  @Override
  public Certificates certificates() {
    return safe;
  }

  @Override
  public DnsZones dns() {
    return zone;
  }

  @Override
  public Logins logins() {
    return logins;
  }

  private Outcome<SmallHouse> active() {
    return status == ServiceStatus.ACTIVE
        ? Outcome.ok(this)
        : Outcome.refused(Text.words("shop.example is suspended."));
  }
}
