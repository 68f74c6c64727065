package com.smartxhosting.bot.adapters.plesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Said;
import com.smartxhosting.bot.adapters.plesk.rest.Rest;
import java.util.stream.StreamSupport;

/**
 * What the WordPress toolkit manages on one server: everybody's sites in one list, of which a
 * customer is shown only those on his own domains.
 */
final class Installations {

  private static final String LIST = "/api/modules/wp-toolkit/v1/installations";

  private final Rest rest;

  Installations(Rest rest) {
    this.rest = rest;
  }

  /** Whether there is one on a domain of this webspace; none where there is no toolkit. */
  boolean on(Webspace webspace) {
    return rest.get(LIST) instanceof Said(var json)
        && StreamSupport.stream(json.spliterator(), false)
            .anyMatch(installation -> belongs(installation, webspace));
  }

  /** Whether the toolkit answers us at all. */
  boolean present() {
    return rest.get(LIST) instanceof Said;
  }

  private static boolean belongs(JsonNode installation, Webspace webspace) {
    var owner = installation.path("owner").path("login").asText("");
    return webspace.site(installation.path("domain").path("name").asText("")).isPresent()
        && (owner.isEmpty() || webspace.owner().filter(owner::equalsIgnoreCase).isPresent());
  }
}
