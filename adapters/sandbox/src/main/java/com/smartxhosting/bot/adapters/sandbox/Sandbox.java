package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A hosting company in a box. It has customers from its first day on, keeps what they change, and
 * is as strict as the real systems.
 */
public final class Sandbox implements AutoCloseable {

  private static final String BOOKS = "sandbox.db";
  private static final String GUEST_BOOKS = "sandbox-guests.db";
  private static final String MAIL = "sandbox-mail.txt";

  private final Premises premises;
  private final Faults faults;
  private final Outbox outbox;

  Sandbox(
      Books books,
      Outbox outbox,
      SandboxSettings settings,
      InstantSource clock,
      Consumer<Duration> pause) {
    this.faults = new Faults();
    this.outbox = outbox;
    this.premises = new Premises(books, new Wire(settings, faults, pause), settings, clock);
  }

  private Sandbox founded() {
    premises.books().change(books -> Seed.plant(books, premises.today()));
    return this;
  }

  /** Opens the company whose books are in this folder, or founds one there. */
  public static Sandbox open(Path folder, SandboxSettings settings, InstantSource clock) {
    return in(folder, BOOKS, settings, clock).founded();
  }

  /**
   * A company without customers of its own, for those of another, of which it is to pretend a part.
   *
   * @see #house
   */
  public static Sandbox forGuests(Path folder, SandboxSettings settings, InstantSource clock) {
    var sandbox = in(folder, GUEST_BOOKS, settings, clock);
    sandbox.premises.books().change(Guests::welcome);
    return sandbox;
  }

  private static Sandbox in(
      Path folder, String books, SandboxSettings settings, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sandbox cannot keep its books in %s; give a folder that can be written."
              .formatted(folder.toAbsolutePath()),
          e);
    }
    return new Sandbox(
        Books.in(folder.resolve(books)),
        new Outbox(Optional.of(folder.resolve(MAIL))),
        settings,
        clock,
        Sandbox::pause);
  }

  /** A company that is gone when it is closed; its mail goes to listeners alone. */
  public static Sandbox inMemory(SandboxSettings settings, InstantSource clock) {
    return new Sandbox(
            Books.inMemory(), new Outbox(Optional.empty()), settings, clock, Sandbox::pause)
        .founded();
  }

  public Accounts accounts() {
    return new SandboxAccounts(premises);
  }

  /** What the world is told of the zones. */
  public PublicDns publicDns() {
    return new SandboxDns(premises);
  }

  public CustomerDirectory directory() {
    return new SandboxDirectory(premises, outbox);
  }

  public SupportDesk desk() {
    return new SandboxDesk(premises);
  }

  public Announcements announcements() {
    return new SandboxAnnouncements(premises);
  }

  /** What shall go wrong next. */
  public Faults faults() {
    return faults;
  }

  /** Hears every mail that the company sends from now on. */
  public void onMail(Consumer<Mail> listener) {
    outbox.listen(listener);
  }

  /**
   * Uses up a session that a login minted, for the page that serves the pretend panel.
   *
   * @param session what stands behind {@code ?session=}
   * @param browser the browser's IP address, as it was given when the session was minted
   * @return what it opens; empty when it is not known, used, too old, or of another browser
   */
  public Optional<PanelPage> redeem(String session, String browser) {
    return premises.books().write(books -> SandboxLogins.redeem(books, premises, session, browser));
  }

  /**
   * Looks at a bill, for the page that serves the pretend billing system.
   *
   * @param visit what stands behind {@code ?visit=}
   * @return empty when it is not known or too old
   */
  public Optional<BillPage> bill(String visit) {
    return premises.books().read(books -> SandboxBilling.look(books, premises, visit));
  }

  /** Pays a bill, if it waits for that; like {@link #bill} otherwise. */
  public Optional<BillPage> pay(String visit) {
    return premises.books().write(books -> SandboxBilling.pay(books, premises, visit));
  }

  /** Whether a service's or a mailbox's login is let in with this password. */
  public boolean admits(String login, Secret password) {
    return premises
        .books()
        .read(
            books ->
                books
                    .createQuery(
                        """
                        select password from service where login = :login
                        union all
                        select m.password from mailbox m join domain d on d.id = m.domain
                        where m.local = :local and d.ascii = :ascii
                        """)
                    .bind("login", login)
                    .bind("local", Address.of(login).map(Address::local))
                    .bind("ascii", Address.of(login).flatMap(a -> HostNames.ascii(a.domain())))
                    .mapTo(String.class)
                    .stream()
                    .anyMatch(hash -> hash != null && Hash.matches(password, hash)));
  }

  /**
   * Sees to it that there are customers {@code bench-1} to {@code bench-n}, each with one active
   * service whose domain is named like him, such as {@code bench-1.example}.
   */
  public void populate(int customers) {
    premises.books().change(books -> Seed.populate(books, premises.today(), customers));
  }

  /**
   * Sees to it that another company's customer is known here, with his services as they stand
   * there.
   *
   * @param services with numbers for ids
   */
  public void house(Customer customer, List<ServiceLine> services) {
    premises
        .books()
        .change(
            books -> {
              var guests = new Guests(books, premises.today());
              guests.customer(customer);
              services.forEach(line -> guests.service(customer, line));
            });
  }

  /** Sees to it that the domains of a service that is housed here have zones. */
  public void house(ServiceId service, List<String> domains) {
    premises.books().change(books -> new Guests(books, premises.today()).domains(service, domains));
  }

  /** Sees to it that a customer who is housed here can be written to. */
  public void house(Customer customer, String address) {
    premises
        .books()
        .change(
            books -> {
              var guests = new Guests(books, premises.today());
              guests.customer(customer);
              guests.address(customer, address);
            });
  }

  @Override
  public void close() {
    premises.books().close();
  }

  private static void pause(Duration duration) {
    if (duration.isPositive()) {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the call is answered early, and whoever waits decides
      }
    }
  }
}
