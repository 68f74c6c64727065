package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.MANY_SERVICES;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One customer tries everything that the ports offer with another's numbers, domains, records and
 * mailboxes. The list of attempts is held complete: a new method of a port fails the test until
 * somebody has said how it could be abused, or why it cannot be.
 */
public abstract class ForeignIdsContract extends PortContract {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");
  private static final String BROWSER = "198.51.100.66";

  /** They take no name of anything, so that they only reach what was opened before. */
  private static final Set<String> NAMING_NOTHING =
      Set.of(
          "Account.customer",
          "Account.services",
          "Account.billing",
          "Account.renewals",
          "Account.offers",
          "Offers.promotions",
          "Billing.unpaid",
          "Billing.paymentMethods",
          "Billing.credit",
          "Billing.orders",
          "Renewals.all",
          "HostedService.upgrades",
          "Upgrades.options",
          "Upgrades.unpaidUpgrade",
          "Upgrades.quote",
          "Upgrades.order",
          "HostedService.line",
          "HostedService.details",
          "HostedService.usage",
          "HostedService.panel",
          "HostedService.password",
          "HostedService.cancellations",
          "Panel.domains",
          "Panel.dns",
          "Panel.mailboxes",
          "Panel.certificates",
          "Panel.logins",
          "Panel.currentUsage",
          "Mailboxes.overview",
          "Logins.targets",
          "Logins.wordPress",
          "ServicePassword.login",
          "ServicePassword.change",
          "Cancellations.pending",
          "Cancellations.request");

  /** They are there before anybody is known to be a customer. */
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "CustomerDirectory.byEmail",
          "CustomerDirectory.byNumber", // agents name customers by it, and it opens nothing
          "SupportDesk.open",
          "SupportDesk.opened");

  private Panel own;
  private String ownDomain;

  private String domain;
  private DnsRecord record;
  private String mailbox;
  private String certificate;

  @BeforeEach
  void learn() {
    own = company.panel(FIVE_DOMAINS);
    ownDomain = company.domain(FIVE_DOMAINS);
    domain = company.domain(SHARED);
    record =
        Expect.ok(company.panel(SHARED).dns().zone(domain)).records().stream()
            .filter(each -> each.data().type() == RecordType.A)
            .findFirst()
            .orElseThrow();
    mailbox =
        Expect.ok(company.panel(SHARED).mailboxes().overview()).mailboxes().getFirst().address();
    certificate =
        Expect.ok(company.panel(SHARED).certificates().pool(domain)).held().getFirst().name();
    orderSomething();
  }

  /** So that there is an order and an invoice to be after. */
  private void orderSomething() {
    var account = company.account(ONE_SERVICE);
    var renewal = Expect.ok(account.renewals().all()).getFirst();
    var method = Expect.ok(account.billing().paymentMethods()).getFirst().id();
    Expect.ok(account.renewals().order(List.of(company.service(SHARED)), method, renewal.amount()));
    Expect.ok(somethingMore(method));
  }

  private Outcome<Order> somethingMore(String method) {
    var upgrades = company.open(SHARED).upgrades();
    var option =
        Expect.ok(upgrades.options()).stream()
            .filter(each -> each.range() instanceof Range.Switch)
            .filter(each -> each.set().equals(ServiceOption.NO))
            .findFirst()
            .orElseThrow();
    var wanted = Map.of(option.number(), ServiceOption.YES);
    return upgrades.order(wanted, method, Expect.ok(upgrades.quote(wanted, method)));
  }

  @Test
  void whatever_a_customer_tries_with_anothers_things_is_refused_and_nothing_changes() {
    var before = everythingOfTheOther();

    assertThat(attempts())
        .allSatisfy(
            attempt ->
                assertThat(attempt.call.get())
                    .as(attempt.method)
                    .isInstanceOf(Outcome.Refused.class));

    assertThat(everythingOfTheOther()).isEqualTo(before);
    assertThat(company.admits(mailbox, GOOD)).isFalse();
    assertThat(company.mailTo(company.email(ONE_SERVICE))).isEmpty();
  }

  @Test
  void anothers_things_are_refused_in_the_same_words_as_what_does_not_exist() {
    var nothing = "no-such-domain.example";

    assertThat(wordsOf(own.dns().zone(domain), domain))
        .isEqualTo(wordsOf(own.dns().zone(nothing), nothing));
    assertThat(wordsOf(own.mailboxes().delete(mailbox), mailbox))
        .isEqualTo(wordsOf(own.mailboxes().delete("x@" + nothing), "x@" + nothing))
        .isEqualTo(wordsOf(own.mailboxes().delete("x@" + ownDomain), "x@" + ownDomain));
    var invoice = Expect.ok(company.account(ONE_SERVICE).billing().unpaid()).getFirst().number();
    var billing = company.account(EVERY_KIND).billing();
    assertThat(wordsOf(billing.invoice(invoice), invoice))
        .isEqualTo(wordsOf(billing.invoice("INV-0"), "INV-0"));
    assertThat(wordsOf(own.logins().mint(Target.PLESK, domain, BROWSER), domain))
        .isEqualTo(wordsOf(own.logins().mint(Target.PLESK, nothing, BROWSER), nothing));
  }

  @Test
  void no_method_of_any_port_is_left_out() {
    var known = new TreeSet<String>(NAMING_NOTHING);
    known.addAll(FOR_EVERYBODY);
    attempts().forEach(attempt -> known.add(attempt.method));

    assertThat(known)
        .as("Say for every method of every port how it could be abused with foreign names")
        .isEqualTo(methodsOfAllPorts());
  }

  private record Attempt(String method, Supplier<Outcome<?>> call) {}

  private List<Attempt> attempts() {
    var attempts = new ArrayList<Attempt>();
    attempts.addAll(
        List.of(
            new Attempt(
                "Accounts.open", () -> company.accounts().open(Actor.stranger("test", "whoever"))),
            new Attempt(
                "Account.service",
                () -> company.account(EVERY_KIND).service(company.service(SHARED))),
            new Attempt(
                "CustomerDirectory.sendCode",
                () ->
                    company
                        .directory()
                        .sendCode(
                            company.customer(EVERY_KIND),
                            company.email(ONE_SERVICE),
                            new Secret("123456"),
                            "en")),
            new Attempt(
                "CustomerDirectory.sendCode",
                () ->
                    company
                        .directory()
                        .sendCode(
                            company.customer(ONE_SERVICE),
                            company.email(EVERY_KIND),
                            new Secret("123456"),
                            "en"))));
    attempts.addAll(onMoney());
    attempts.addAll(onZones());
    attempts.addAll(onMailboxes());
    attempts.addAll(onCertificates());
    for (var target : Target.values()) {
      attempts.add(new Attempt("Logins.mint", () -> own.logins().mint(target, domain, BROWSER)));
    }
    attempts.add(
        new Attempt(
            "Logins.mintAdmin", () -> own.logins().mintAdmin(foreignInstallation(), BROWSER)));
    return attempts;
  }

  private List<Attempt> onMoney() {
    var billing = company.account(EVERY_KIND).billing();
    var renewals = company.account(EVERY_KIND).renewals();
    var theirs = Expect.ok(company.account(ONE_SERVICE).billing().orders()).getFirst();
    var invoice = theirs.invoice().orElseThrow();
    var method = Expect.ok(billing.paymentMethods()).getFirst().id();
    return List.of(
        new Attempt("Billing.invoice", () -> billing.invoice(invoice)),
        new Attempt("Billing.payPage", () -> billing.payPage(invoice)),
        new Attempt("Billing.order", () -> billing.order(theirs.number())),
        new Attempt(
            "Upgrades.withdraw",
            () -> company.open(FIVE_DOMAINS).upgrades().withdraw(theirs.number())),
        new Attempt(
            "Renewals.order",
            () -> renewals.order(List.of(company.service(SHARED)), method, theirs.total())));
  }

  /** Of a third customer, who has many. */
  private String foreignInstallation() {
    var account = company.account(MANY_SERVICES);
    return Expect.ok(account.services()).stream()
        .filter(line -> line.kind() == ServiceKind.WORDPRESS)
        .filter(line -> line.status() == ServiceStatus.ACTIVE)
        .map(line -> Expect.ok(Expect.ok(account.service(line.id())).panel()).logins())
        .findFirst()
        .flatMap(logins -> Expect.ok(logins.wordPress()).stream().findFirst())
        .map(WordPress::id)
        .orElse("1");
  }

  private List<Attempt> onZones() {
    var dns = own.dns();
    var theirs = new RecordData("x." + domain, RecordType.A, 3_600, "192.0.2.66");
    var ours = new RecordData("x." + ownDomain, RecordType.A, 3_600, "192.0.2.66");
    return List.of(
        new Attempt("DnsZones.zone", () -> dns.zone(domain)),
        new Attempt("DnsZones.add", () -> dns.add(domain, theirs)),
        new Attempt("DnsZones.add", () -> dns.add(ownDomain, theirs)),
        new Attempt("DnsZones.edit", () -> dns.edit(domain, record.id(), record.data(), theirs)),
        new Attempt("DnsZones.edit", () -> dns.edit(ownDomain, record.id(), record.data(), theirs)),
        new Attempt("DnsZones.edit", () -> dns.edit(ownDomain, record.id(), record.data(), ours)),
        new Attempt("DnsZones.delete", () -> dns.delete(domain, record.id(), record.data())),
        new Attempt("DnsZones.delete", () -> dns.delete(ownDomain, record.id(), record.data())));
  }

  private List<Attempt> onMailboxes() {
    var mailboxes = own.mailboxes();
    var fresh = new NewMailbox("evil@" + domain, Optional.empty(), true, "");
    var changes =
        new Changes(
            Optional.empty(), Optional.of(GOOD), Optional.of(true), Optional.of("mine now"));
    return List.of(
        new Attempt("Mailboxes.create", () -> mailboxes.create(fresh, GOOD)),
        new Attempt("Mailboxes.edit", () -> mailboxes.edit(mailbox, changes)),
        new Attempt("Mailboxes.delete", () -> mailboxes.delete(mailbox)));
  }

  private List<Attempt> onCertificates() {
    var certificates = own.certificates();
    var fitting = new TestAuthority().leaf(domain);
    var signed = new Signed(fitting.pem(), "");
    var key = new Secret(fitting.key());
    return List.of(
        new Attempt("Certificates.pool", () -> certificates.pool(domain)),
        new Attempt("Certificates.keep", () -> certificates.keep(domain, "evil", key, "")),
        new Attempt(
            "Certificates.install", () -> certificates.install(domain, "evil", signed, key)),
        new Attempt(
            "Certificates.complete", () -> certificates.complete(domain, certificate, signed)),
        new Attempt(
            "Certificates.complete", () -> certificates.complete(ownDomain, certificate, signed)),
        new Attempt("Certificates.use", () -> certificates.use(domain, certificate)),
        new Attempt("Certificates.use", () -> certificates.use(ownDomain, certificate)),
        new Attempt("Certificates.remove", () -> certificates.remove(domain, certificate)),
        new Attempt("Certificates.remove", () -> certificates.remove(ownDomain, certificate)),
        new Attempt("Certificates.issue", () -> certificates.issue(domain, Coverage.SITE)));
  }

  private List<Object> everythingOfTheOther() {
    var service = company.open(SHARED);
    var panel = Expect.ok(service.panel());
    return List.of(
        Expect.ok(company.account(ONE_SERVICE).services()),
        Expect.ok(service.details()),
        Expect.ok(service.usage()),
        Expect.ok(service.cancellations().pending()),
        Expect.ok(service.upgrades().options()),
        Expect.ok(company.account(ONE_SERVICE).renewals().all()),
        Expect.ok(company.account(ONE_SERVICE).billing().unpaid()),
        Expect.ok(company.account(ONE_SERVICE).billing().orders()),
        Expect.ok(panel.domains()),
        Expect.ok(panel.dns().zone(domain)),
        Expect.ok(panel.mailboxes().overview()),
        Expect.ok(panel.certificates().pool(domain)));
  }

  private static String wordsOf(Outcome<?> outcome, String name) {
    return Expect.refused(outcome).toString().replace(name, "#");
  }

  /** Every method of every port that can be reached from where conversations start. */
  private static Set<String> methodsOfAllPorts() {
    var ports =
        new ArrayDeque<Class<?>>(
            List.of(Accounts.class, CustomerDirectory.class, SupportDesk.class));
    var seen = new LinkedHashSet<Class<?>>(ports);
    var methods = new TreeSet<String>();
    while (!ports.isEmpty()) {
      var port = ports.remove();
      for (var method : port.getMethods()) {
        methods.add(port.getSimpleName() + "." + method.getName());
        reached(method).filter(seen::add).forEach(ports::add);
      }
    }
    return methods;
  }

  private static Stream<Class<?>> reached(Method method) {
    return classesIn(method.getGenericReturnType())
        .filter(Class::isInterface)
        .filter(type -> type.getName().startsWith("com.smartxhosting.bot.conversations."));
  }

  private static Stream<Class<?>> classesIn(Type type) {
    return switch (type) {
      case Class<?> plain -> Stream.of(plain);
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments()).flatMap(ForeignIdsContract::classesIn);
      default -> Stream.empty(); // java.lang.reflect's own hierarchy is open
    };
  }
}
