package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes in another company's customers, with the numbers and the domains that they have there. */
record Guests(Handle books, LocalDate today) {

  private static final Set<ServiceStatus> ON_THE_SERVER =
      EnumSet.of(ServiceStatus.ACTIVE, ServiceStatus.SUSPENDED);

  static void welcome(Handle books) {
    if (books.createQuery("select count(*) from plan").mapTo(Integer.class).one() == 0) {
      new Clerk(books).plans();
    }
  }

  void customer(Customer customer) {
    books
        .createUpdate(
            """
            insert into customer (id, name, email, status) values (:id, :name, '', 'ACTIVE')
            on conflict (id) do update set name = :name
            """)
        .bind("id", customer.id())
        .bind("name", customer.name())
        .execute();
  }

  void address(Customer customer, String email) {
    books
        .createUpdate("update customer set email = :email where id = :id")
        .bind("email", email.strip().toLowerCase(Locale.ROOT))
        .bind("id", customer.id())
        .execute();
  }

  /** What was taken in before is brought to where it stands there now. */
  void service(Customer customer, ServiceLine line) {
    var number = Long.parseLong(line.id().value());
    var known =
        books
            .createUpdate(
                """
                update service set customer = :customer, domain = :domain, status = :status
                where id = :id
                """)
            .bind("customer", customer.id())
            .bind("domain", line.domain())
            .bind("status", line.status().name())
            .bind("id", number)
            .execute();
    if (known == 0) {
      new Clerk(books)
          .service(
              Contract.active(
                      number, customer.id(), plan(line.kind()), line.domain(), today.minusYears(1))
                  .is(ServiceStatus.TERMINATED)); // its domain comes below
      service(customer, line);
    } else if (ON_THE_SERVER.contains(line.status())) {
      domains(line.id(), List.of(line.domain()));
    }
  }

  /** Each new one gets the zone that every domain starts with. */
  void domains(ServiceId service, List<String> names) {
    var clerk = new Clerk(books);
    var last = clerk.lastDomain();
    for (var name : names) {
      HostNames.ascii(name)
          .ifPresent(
              ascii ->
                  books
                      .createUpdate(
                          """
                          insert into domain (service, name, ascii) values (:service, :name, :ascii)
                          on conflict (ascii) do update set service = :service
                          """)
                      .bind("service", Long.parseLong(service.value()))
                      .bind("name", name)
                      .bind("ascii", ascii)
                      .execute());
    }
    if (clerk.lastDomain() > last) {
      clerk.zones(last);
      clerk.wordPresses();
    }
  }

  private static Plan plan(ServiceKind kind) {
    return switch (kind) {
      case SHARED -> Plan.WEB_BUSINESS;
      case WORDPRESS -> Plan.WORDPRESS;
      case MAIL -> Plan.MAIL;
    };
  }
}
