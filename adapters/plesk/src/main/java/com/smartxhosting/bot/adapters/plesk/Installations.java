package com.smartxhosting.bot.adapters.plesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.adapters.plesk.rest.Answer;
import com.smartxhosting.bot.adapters.plesk.rest.Answer.Said;
import com.smartxhosting.bot.adapters.plesk.rest.Rest;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the WordPress toolkit manages on one server: everybody's sites in one list, of which a
 * customer is shown only those on his own domains.
 */
final class Installations {

  private static final String LIST = "/api/modules/wp-toolkit/v1/installations";

  /** It is everybody's, and long; a screen is looked at for as long. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Rest rest;
  private final Cache<String, Answer> known = Caffeine.newBuilder().expireAfterWrite(FRESH).build();

  Installations(Rest rest) {
    this.rest = rest;
  }

  /** Whether there is one on a domain of this webspace; none where there is no toolkit. */
  boolean on(Webspace webspace) {
    return recent() instanceof Said(var json)
        && StreamSupport.stream(json.spliterator(), false)
            .anyMatch(installation -> belongs(installation, webspace));
  }

  /** Those on the domains of this webspace, by their addresses; none where there is no toolkit. */
  List<WordPress> of(Webspace webspace) {
    return of(recent(), webspace);
  }

  /** The same, as they are now. */
  List<WordPress> nowOf(Webspace webspace) {
    return of(rest.get(LIST), webspace);
  }

  /** Whoever asks at the same moment shares one call. */
  private Answer recent() {
    return known.get(LIST, rest::get);
  }

  private static List<WordPress> of(Answer answer, Webspace webspace) {
    return answer instanceof Said(var json)
        ? StreamSupport.stream(json.spliterator(), false)
            .filter(installation -> belongs(installation, webspace))
            .map(Installations::read)
            .sorted(Comparator.comparing(WordPress::address))
            .toList()
        : List.of();
  }

  private static WordPress read(JsonNode installation) {
    var address = installation.path("url").asText("");
    var title = installation.path("displayTitle").asText(installation.path("title").asText(""));
    return new WordPress(
        installation.path("id").asText(),
        title.isBlank() ? address : title,
        address,
        installation.path("version").asText("?"),
        condition(installation));
  }

  /** The list does not tell of updates and maintenance. */
  private static Condition condition(JsonNode installation) {
    var status = installation.path("status");
    if (status.path("infected").asBoolean()) {
      return Condition.INFECTED;
    }
    if (!status.path("alive").asBoolean(true)
        || !installation.path("errorMessage").asText("").isEmpty()) {
      return Condition.BROKEN;
    }
    return status.path("unsupported").asBoolean() ? Condition.UNSUPPORTED : Condition.RUNNING;
  }

  /**
   * The address that lets a browser into the wp-admin once.
   *
   * @param installation one of a webspace's own
   */
  Optional<String> admin(WordPress installation) {
    return rest.wayIn(LIST + "/" + Rest.encoded(installation.id()) + "/login");
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
