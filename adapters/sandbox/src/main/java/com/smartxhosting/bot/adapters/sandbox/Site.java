package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One domain of one service, found for this service alone. Whatever is done to a zone or a mailbox
 * goes through here, so that a domain of somebody else's is met like one that does not exist.
 *
 * @param name as people write it
 */
record Site(long id, long service, String name, String ascii, ServiceStatus status, int records) {

  static <T> Outcome<T> open(
      Handle books, long service, String domain, Function<Site, Outcome<T>> next) {
    return find(books, service, domain)
        .map(site -> Closed.unless(site.status, site.name, () -> next.apply(site)))
        .orElseGet(() -> Outcome.refused(unknown(domain)));
  }

  static Optional<Site> find(Handle books, long service, String domain) {
    return HostNames.ascii(domain)
        .flatMap(
            ascii ->
                books
                    .createQuery(
                        """
                        select d.id, d.service, d.name, d.ascii, s.status, p.records
                        from domain d join service s on s.id = d.service join plan p on p.name = s.plan
                        where d.ascii = :ascii and d.service = :service
                        """)
                    .bind("ascii", ascii)
                    .bind("service", service)
                    .map(
                        (row, at) ->
                            new Site(
                                row.getLong("id"),
                                row.getLong("service"),
                                row.getString("name"),
                                row.getString("ascii"),
                                ServiceStatus.valueOf(row.getString("status")),
                                row.getInt("records")))
                    .findOne());
  }

  private static Text unknown(String domain) {
    return Text.of("sandbox.domain.unknown").with("domain", domain);
  }
}
