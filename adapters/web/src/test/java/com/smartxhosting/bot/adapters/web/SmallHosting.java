package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.renewals.Renewals;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A hosting company with one customer and one service, of which only logins and paying work. */
final class SmallHosting implements Accounts, PretendPanel, PretendTill {

  static final Customer ADA = new Customer("17", "Ada <Lovell> & Sons");
  static final ServiceId SERVICE = new ServiceId("4711");
  static final String DOMAIN = "ada-lovell.example";
  static final String INVOICE = "INV-1";

  private record Opened(Visit visit, String browser) {}

  private final Map<String, Opened> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger minted = new AtomicInteger();
  private final AtomicBoolean paid = new AtomicBoolean();
  private volatile Optional<Supplier<Outcome<Secret>>> trouble = Optional.empty();

  /** How many sessions were opened so far. */
  int minted() {
    return minted.get();
  }

  /** From now on, logins end so. */
  void troubled(Supplier<Outcome<Secret>> how) {
    trouble = Optional.of(how);
  }

  void recovered() {
    trouble = Optional.empty();
  }

  @Override
  public Outcome<Account> open(Actor actor) {
    return actor.customer().equals(Optional.of(ADA))
        ? Outcome.ok(new AdasAccount())
        : Outcome.refused(Text.words("There is no such account."));
  }

  @Override
  public Optional<Visit> redeem(String session, String browser) {
    var opened = sessions.get(session);
    return opened != null && opened.browser().equals(browser) && sessions.remove(session, opened)
        ? Optional.of(opened.visit())
        : Optional.empty();
  }

  @Override
  public Optional<Bill> look(String visit) {
    return visit.equals("1") ? Optional.of(bill()) : Optional.empty();
  }

  @Override
  public Optional<Bill> pay(String visit) {
    if (visit.equals("1")) {
      paid.set(true);
    }
    return look(visit);
  }

  private Bill bill() {
    var price = Money.of("4.99", "EUR");
    return new Bill(
        ADA.name(),
        new Invoice(
            INVOICE,
            paid.get() ? Invoice.State.PAID : Invoice.State.UNPAID,
            LocalDate.of(2026, 3, 2),
            List.of(new Invoice.Item(Optional.of(SERVICE), "Disk <10 GB>", price)),
            price,
            Money.of("0.99", "EUR")));
  }

  private Outcome<Secret> mint(Logins.Target target, String domain, String browser) {
    return trouble.map(Supplier::get).orElseGet(() -> opened(target, domain, browser));
  }

  private Outcome<Secret> opened(Logins.Target target, String domain, String browser) {
    var session = "session-" + minted.incrementAndGet();
    sessions.put(session, new Opened(new Visit(target, domain, "ada", Optional.empty()), browser));
    return Outcome.ok(new Secret(PretendPanel.PATH + "?session=" + session));
  }

  private final class AdasAccount implements Account {
    @Override
    public Customer customer() {
      return ADA;
    }

    @Override
    public Outcome<List<ServiceLine>> services() {
      return Outcome.ok(List.of(new AdasService().line()));
    }

    @Override
    public Outcome<HostedService> service(ServiceId id) {
      return id.equals(SERVICE)
          ? Outcome.ok(new AdasService())
          : Outcome.refused(Text.words("There is no such service."));
    }

    @Override
    public Billing billing() {
      return new AdasBilling();
    }

    @Override
    public Offers offers() {
      throw notHere();
    }

    @Override
    public Renewals renewals() {
      throw notHere();
    }
  }

  private final class AdasService implements HostedService {
    @Override
    public ServiceLine line() {
      return new ServiceLine(SERVICE, "Shared S", DOMAIN, ServiceStatus.ACTIVE, ServiceKind.SHARED);
    }

    @Override
    public Outcome<Panel> panel() {
      return Outcome.ok(new AdasPanel());
    }

    @Override
    public Outcome<ServiceDetails> details() {
      throw notHere();
    }

    @Override
    public Outcome<Usage> usage() {
      throw notHere();
    }

    @Override
    public Outcome<ServicePassword> password() {
      throw notHere();
    }

    @Override
    public Cancellations cancellations() {
      throw notHere();
    }

    @Override
    public Upgrades upgrades() {
      throw notHere();
    }
  }

  private final class AdasPanel implements Panel {
    @Override
    public Outcome<List<String>> domains() {
      return Outcome.ok(List.of(DOMAIN));
    }

    @Override
    public Certificates certificates() {
      throw notHere();
    }

    @Override
    public DnsZones dns() {
      throw notHere();
    }

    @Override
    public Mailboxes mailboxes() {
      throw notHere();
    }

    @Override
    public Logins logins() {
      return new AdasLogins();
    }
  }

  private final class AdasLogins implements Logins {
    @Override
    public Outcome<List<WordPress>> wordPress() {
      throw notHere();
    }

    @Override
    public Outcome<Secret> mintAdmin(String installation, String browser) {
      sessions.put(
          "admin",
          new Opened(
              new Visit(Target.WP_TOOLKIT, DOMAIN, "ada", Optional.of("Tea & <b>")), browser));
      return Outcome.ok(new Secret(PretendPanel.PATH + "?session=admin"));
    }

    @Override
    public Outcome<List<Target>> targets() {
      return Outcome.ok(List.of(Target.values()));
    }

    @Override
    public Outcome<Secret> mint(Target target, String domain, String browser) {
      return SmallHosting.this.mint(target, domain, browser);
    }
  }

  private final class AdasBilling implements Billing {
    @Override
    public Outcome<Secret> payPage(String number) {
      if (!number.equals(INVOICE)) {
        return Outcome.refused(Text.words("There is no such invoice."));
      }
      return trouble
          .map(Supplier::get)
          .orElseGet(() -> Outcome.ok(new Secret(PretendTill.PATH + "?visit=1")));
    }

    @Override
    public Outcome<List<Invoice>> unpaid() {
      throw notHere();
    }

    @Override
    public Outcome<Invoice> invoice(String number) {
      throw notHere();
    }

    @Override
    public Outcome<List<PaymentMethod>> paymentMethods() {
      throw notHere();
    }

    @Override
    public Outcome<Money> credit() {
      throw notHere();
    }

    @Override
    public Outcome<List<Order>> orders() {
      throw notHere();
    }

    @Override
    public Outcome<Order> order(String number) {
      throw notHere();
    }
  }

  private static UnsupportedOperationException notHere() {
    return new UnsupportedOperationException("This company only does logins and payments");
  }
}
