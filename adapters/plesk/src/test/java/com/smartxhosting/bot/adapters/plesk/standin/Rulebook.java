package com.smartxhosting.bot.adapters.plesk.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which elements a packet may hold, and in which order, as Plesk's schemas of version 1.6.9.1 have
 * it. Whoever sends them otherwise gets error 1014.
 */
final class Rulebook {

  private static final List<String> DATASET =
      List.of(
          "gen_info",
          "hosting",
          "hosting-basic",
          "limits",
          "stat",
          "prefs",
          "disk_usage",
          "resource-usage",
          "mail",
          "permissions",
          "subscriptions");

  private static final List<String> MAILNAME =
      List.of(
          "id",
          "name",
          "cp-access",
          "mailbox",
          "forwarding",
          "alias",
          "autoresponder",
          "password",
          "antivir",
          "outgoing-messages-mbox-limit",
          "description");

  private static final List<String> CERTIFICATE =
      List.of("name!", "webspace", "site", "admin", "content!", "ip_address");

  private static final List<String> CONTENT = List.of("csr!", "pvt!", "cert", "ca");

  /** The children of an element, in their order; {@code !} marks those that must be there. */
  private static final Map<String, List<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("packet/webspace/get", List.of("filter!", "dataset!")),
          Map.entry("packet/webspace/get/filter", List.of("id", "name", "owner-login", "guid")),
          Map.entry("packet/site/get", List.of("filter!", "dataset!")),
          Map.entry("packet/site/get/filter", List.of("id", "parent-id", "parent-site-id", "name")),
          Map.entry("packet/site/set", List.of("filter!", "values!")),
          Map.entry("packet/site/set/filter", List.of("id", "name")),
          Map.entry("packet/site/set/values", List.of("gen_setup", "prefs", "hosting")),
          Map.entry("packet/site/set/values/hosting", List.of("vrt_hst")),
          Map.entry("packet/site/set/values/hosting/vrt_hst", List.of("property", "ip_address")),
          Map.entry("packet/certificate/get-pool", List.of("filter", "admin")),
          Map.entry("packet/certificate/get-pool/filter", List.of("domain-id!")),
          Map.entry("packet/certificate/install", CERTIFICATE),
          Map.entry("packet/certificate/install/content", CONTENT),
          Map.entry("packet/certificate/update", CERTIFICATE),
          Map.entry("packet/certificate/update/content", CONTENT),
          Map.entry("packet/certificate/remove", List.of("filter!", "webspace", "site", "admin")),
          Map.entry("packet/certificate/remove/filter", List.of("name!")),
          Map.entry("packet/customer/get", List.of("filter!", "dataset!")),
          Map.entry("packet/customer/get/filter", List.of("id", "login", "owner-id")),
          Map.entry("packet/dns/get_rec", List.of("filter!", "template", "include-subdomains")),
          Map.entry("packet/dns/get_rec/filter", List.of("site-id", "id", "site-alias-id")),
          Map.entry(
              "packet/dns/add_rec",
              List.of("site-id!", "site-alias-id", "type!", "host!", "value!", "opt")),
          Map.entry("packet/dns/del_rec", List.of("filter!")),
          Map.entry("packet/dns/del_rec/filter", List.of("id!")),
          Map.entry("packet/dns/get", List.of("filter!", "soa")),
          Map.entry("packet/dns/get/filter", List.of("site-id")),
          Map.entry(
              "packet/mail/get_info",
              List.of(
                  "filter!", "mailbox", "mailbox-usage", "forwarding", "aliases", "autoresponder")),
          Map.entry("packet/mail/get_info/filter", List.of("site-id!", "name")),
          Map.entry("packet/mail/create", List.of("filter!")),
          Map.entry("packet/mail/create/filter", List.of("site-id!", "mailname!")),
          Map.entry("packet/mail/create/filter/mailname", MAILNAME),
          Map.entry("packet/mail/update", List.of("set", "add", "remove")),
          Map.entry("packet/mail/update/set", List.of("filter!")),
          Map.entry("packet/mail/update/set/filter", List.of("site-id!", "mailname!")),
          Map.entry("packet/mail/update/set/filter/mailname", MAILNAME),
          Map.entry("packet/mail/remove", List.of("filter!")),
          Map.entry("packet/mail/remove/filter", List.of("site-id!", "name")),
          Map.entry("packet/mail/get_prefs", List.of("filter!")),
          Map.entry("packet/mail/get_prefs/filter", List.of("site-id!")),
          Map.entry("packet/server/get", List.of("gen_info", "stat", "services_state")),
          Map.entry("packet/server/create_session", List.of("login!", "data!")),
          Map.entry(
              "packet/server/create_session/data",
              List.of("user_ip!", "c_email", "c_phone", "starting_url", "source_server!")),
          Map.entry("packet/extension/get", List.of("filter!")),
          Map.entry("packet/extension/get/filter", List.of("id")));

  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "mailbox", List.of("enabled", "quota"),
          "property", List.of("name!", "value!"),
          "password", List.of("value", "type"));

  private Rulebook() {}

  /** What is wrong with a packet; empty when it is right. */
  static Optional<String> complaint(Element packet) {
    return complaint(packet, "packet");
  }

  private static Optional<String> complaint(Element element, String path) {
    var children = children(element);
    var wrong = order(element, path, children);
    for (var child : children) {
      wrong = wrong.or(() -> complaint(child, path + "/" + child.getTagName()));
    }
    return wrong;
  }

  private static Optional<String> order(Element element, String path, List<Element> children) {
    if (path.split("/").length <= 2) {
      return Optional.empty(); // any operators, and any operations of theirs
    }
    var names = children.stream().map(Element::getTagName).toList();
    if (element.getTagName().equals("dataset")) {
      return DATASET.containsAll(names) ? Optional.empty() : Optional.of("dataset of " + names);
    }
    var rules = CHILDREN.getOrDefault(path, WITHIN.getOrDefault(element.getTagName(), List.of()));
    int last = -1;
    for (var name : names) {
      int at = Math.max(rules.indexOf(name), rules.indexOf(name + "!"));
      if (at < 0) {
        return Optional.of(path + " holds " + name);
      }
      if (at < last) {
        return Optional.of(path + " holds " + name + " too late");
      }
      last = at;
    }
    return rules.stream()
        .filter(rule -> rule.endsWith("!"))
        .map(rule -> rule.substring(0, rule.length() - 1))
        .filter(rule -> !names.contains(rule))
        .findFirst()
        .map(rule -> path + " lacks " + rule);
  }

  static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
