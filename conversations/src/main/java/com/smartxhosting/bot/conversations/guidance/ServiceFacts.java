package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of the service that a walk is about, by the names that flows know it by. */
final class ServiceFacts {

  /** What only the billing system's details tell, which take a call of their own. */
  private static final Set<String> DETAILS =
      Set.of("service.server", "service.address", "service.due", "service.invoice");

  private ServiceFacts() {}

  /**
   * @param values of the walk, one of which may name a service
   * @param wanted which facts the flow speaks of
   * @return none as long as no service is named; refused when it is not the customer's
   */
  static Outcome<Map<String, String>> of(
      Account account, Map<String, String> values, Set<String> wanted) {
    var service = values.getOrDefault("service", "");
    return service.isEmpty()
        ? Outcome.ok(Map.of())
        : account.service(new ServiceId(service)).flatMap(found -> of(found, wanted));
  }

  private static Outcome<Map<String, String>> of(HostedService service, Set<String> wanted) {
    var facts = line(service.line());
    return wanted.stream().noneMatch(DETAILS::contains)
        ? Outcome.ok(facts)
        : service
            .details()
            .map(
                details -> {
                  facts.putAll(details(details));
                  return facts;
                });
  }

  private static Map<String, String> line(ServiceLine line) {
    var facts = new TreeMap<String, String>();
    facts.put("service.product", line.product());
    facts.put("service.domain", line.domain());
    facts.put("service.status", line.status().name());
    facts.put("service.kind", line.kind().name());
    return facts;
  }

  private static Map<String, String> details(ServiceDetails details) {
    var facts = new TreeMap<String, String>();
    facts.put("service.server", details.hosting().serverName());
    facts.put("service.address", details.hosting().ipAddress());
    details.billing().nextDue().ifPresent(due -> facts.put("service.due", due.toString()));
    details.billing().unpaid().stream()
        .min(Comparator.comparing(Invoice::due))
        .ifPresent(invoice -> facts.put("service.invoice", invoice.number()));
    return facts;
  }
}
