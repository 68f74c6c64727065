package com.smartxhosting.bot.conversations.contract;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.secret.Secret;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A back end under test, and its customers by the parts they play. Fresh for every test. */
public interface Company extends AutoCloseable {

  Accounts accounts();

  CustomerDirectory directory();

  SupportDesk desk();

  Announcements announcements();

  /** The day on which the back end believes to be. */
  LocalDate today();

  Customer customer(Who who);

  String email(Who who);

  ServiceId service(Which which);

  /** Whether a service's login or a mailbox is let in with this password. */
  boolean admits(String login, Secret password);

  /** The bodies of the mails that were sent to an address. */
  List<String> mailTo(String address);

  /** Does what a browser does with money on a page to pay. */
  void pay(Secret page);

  /** From now on everything costs more. */
  void raisePrices();

  /** From now on nothing can be paid like this. */
  void stopTaking(String paymentMethod);

  /** Makes the next change go wrong. */
  void upset(Trouble trouble);

  @Override
  void close();

  /** Whoever plays this part, linked. */
  default Actor actor(Who who) {
    var customer = customer(who);
    return Actor.stranger("test", customer.id())
        .become(customer, today().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  default Account account(Who who) {
    return Expect.ok(accounts().open(actor(who)));
  }

  default HostedService open(Which which) {
    return Expect.ok(account(which.owner).service(service(which)));
  }

  default Panel panel(Which which) {
    return Expect.ok(open(which).panel());
  }

  /** The service's main domain. */
  default String domain(Which which) {
    return open(which).line().domain();
  }

  /** A customer's part. */
  enum Who {
    /** Has a single active service, {@link Which#SHARED}. */
    ONE_SERVICE,
    /** Has every kind and status of service. */
    EVERY_KIND,
    /** Has 300 services, and a zone of 400 records at the first. */
    MANY_SERVICES,
    /** One of two open accounts behind one e-mail address. */
    TWIN,
    OTHER_TWIN,
    /** Was a customer once. */
    CLOSED
  }

  /** A service's part. Those that are not named by their status are active. */
  enum Which {
    /** With three mailboxes at least, and a zone that has room. */
    SHARED(Who.ONE_SERVICE),
    UNPAID(Who.EVERY_KIND),
    /** Of two domains, and without any limit. */
    WORDPRESS(Who.EVERY_KIND),
    /** Not billed again. */
    MAIL_ONLY(Who.EVERY_KIND),
    /** Of five domains, one of them {@code bücher.example}. */
    FIVE_DOMAINS(Who.EVERY_KIND),
    /** One more record and one more mailbox, and it is full. */
    NEAR_LIMITS(Who.EVERY_KIND),
    /** Its customer has more credit than any option costs. */
    PREPAID(Who.TWIN),
    /** To be cancelled at the end of its period. */
    LEAVING(Who.EVERY_KIND),
    PENDING(Who.EVERY_KIND),
    SUSPENDED(Who.EVERY_KIND),
    TERMINATED(Who.EVERY_KIND),
    CANCELLED(Who.EVERY_KIND),
    COMPLETED(Who.EVERY_KIND),
    FRAUD(Who.EVERY_KIND);

    final Who owner;

    Which(Who owner) {
      this.owner = owner;
    }
  }

  /** How a change goes wrong. */
  enum Trouble {
    /** Nothing is done, and the back end says so. */
    FAILS,
    /** Nothing is done, and nobody answers. */
    LOSES_REQUEST,
    /** It is done, and nobody answers. */
    LOSES_ANSWER
  }
}
