package com.smartxhosting.bot.adapters.plesk.standin;

import com.smartxhosting.bot.adapters.plesk.standin.World.Box;
import com.smartxhosting.bot.adapters.plesk.standin.World.Domain;
import com.smartxhosting.bot.adapters.plesk.standin.World.Session;
import com.smartxhosting.bot.adapters.plesk.standin.World.Space;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The XML interface of a stand-in: reads a packet as strictly as Plesk, and answers it. */
final class XmlDesk {

  private static final Set<String> WRITES =
      Set.of("add_rec", "del_rec", "create", "update", "remove", "set", "add", "del", "install");

  private final World world;
  private final Zones zones;
  private final Dialect dialect;
  private final List<String> effects;
  private final CertificateDesk certificates;

  XmlDesk(World world, Zones zones, Vault vault, Dialect dialect, List<String> effects) {
    this.world = world;
    this.certificates = new CertificateDesk(world, vault, dialect);
    this.zones = zones;
    this.dialect = dialect;
    this.effects = effects;
  }

  /** Whether a packet would change anything. */
  static boolean writes(byte[] packet) {
    var text = new String(packet, StandardCharsets.UTF_8);
    return WRITES.stream().anyMatch(operation -> text.contains("<" + operation + ">"));
  }

  String answer(byte[] body) {
    var packet = parsed(body);
    if (packet.isEmpty() || !packet.get().getTagName().equals("packet")) {
      return system(1014, "Parser error: Request is invalid.");
    }
    var complaint = Rulebook.complaint(packet.get());
    if (complaint.isPresent()) {
      return system(1014, "Parser error: Request is invalid. " + complaint.get());
    }
    var answers = new StringBuilder();
    for (var operator : Rulebook.children(packet.get())) {
      var operations = new StringBuilder();
      for (var operation : Rulebook.children(operator)) {
        operations.append(answer(operator.getTagName(), operation));
      }
      answers.append(tag(operator.getTagName(), operations.toString()));
    }
    return packet(answers.toString());
  }

  /** The operation was understood, and something in the server went wrong. */
  String failure(byte[] body) {
    var operator = Rulebook.children(parsed(body).orElseThrow()).getFirst();
    var operation = Rulebook.children(operator).getFirst();
    var failed = error(1023, "Operation failed: /usr/local/psa/admin/bin failed with code 1");
    var name = operation.getTagName();
    var inner =
        operator.getTagName().equals("mail") && name.equals("update") ? tag("set", failed) : failed;
    return packet(tag(operator.getTagName(), tag(name, inner)));
  }

  String system(int code, String text) {
    return packet(
        tag("system", leaf("status", "error") + leaf("errcode", code) + leaf("errtext", text)));
  }

  private String packet(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<packet version=\"%s\">%s</packet>\n"
        .formatted(dialect.version, content);
  }

  private String answer(String operator, Element operation) {
    var name = operation.getTagName();
    var results =
        switch (operator + "." + name) {
          case "webspace.get" -> webspaces(operation);
          case "site.get" -> sites(operation);
          case "site.set" -> certificates.setWebsite(operation);
          case "certificate.get-pool" -> certificates.pool(operation);
          case "certificate.install" -> certificates.install(operation);
          case "certificate.update" -> certificates.update(operation);
          case "certificate.remove" -> certificates.remove(operation);
          case "customer.get" -> customers(operation);
          case "dns.get_rec" -> records(operation);
          case "dns.get" -> soa();
          case "dns.add_rec" -> addRecord(operation);
          case "dns.del_rec" -> removeRecord(operation);
          case "mail.get_info" -> mailboxes(operation);
          case "mail.get_prefs" -> mailPreferences(operation);
          case "mail.create" -> createMailbox(operation);
          case "mail.update" -> tag("set", updateMailbox(first(operation, "set")));
          case "mail.remove" -> removeMailbox(operation);
          case "server.create_session" -> session(operation);
          case "server.get" -> version();
          case "extension.get" -> extension(operation);
          default -> error(1017, "Feature is not supported");
        };
    return tag(name, results);
  }

  private String webspaces(Element operation) {
    var results = new StringBuilder();
    for (var condition : conditions(operation)) {
      var wanted = condition.getTextContent();
      var found =
          condition.getTagName().equals("name")
              ? world.domain(wanted).filter(each -> world.spaces.containsKey(each.id))
              : Optional.ofNullable(world.domains.get(number(wanted)));
      results.append(
          found.map(each -> webspace(each, wanted)).orElseGet(() -> nothing("domain", wanted)));
    }
    return results.toString();
  }

  private String webspace(Domain main, String wanted) {
    var space = world.spaces.get(main.id);
    var info =
        leaf("cr_date", "2024-03-12")
            + leaf("name", main.unicode())
            + leaf("ascii-name", main.ascii)
            + leaf("status", space.status)
            + leaf("real_size", 141190649)
            + owner(space)
            + leaf("htype", "vrt_hst")
            + leaf("guid", "5142fa81-95c1-4ab4-84f6-cc588ff53e2b")
            + leaf("sb-site-uuid", "");
    var hosting =
        switch (dialect) {
          case OLD ->
              tag(
                  "hosting",
                  tag(
                      "vrt_hst",
                      property("ftp_login", space.ftpLogin)
                          + property("ftp_password", "in-the-clear")
                          + leaf("ip_address", "192.0.2.10")));
          case NEW -> tag("hosting-basic", property("ftp_login", space.ftpLogin));
        };
    var limits =
        tag(
            "limits",
            leaf("overuse", "block")
                + limit("disk_space", space.disk)
                + limit("max_box", space.mailboxes)
                + limit("mbox_quota", space.mailboxSize)
                + limit("max_traffic", -1)
                + limit("expiration", -1));
    var usage =
        switch (dialect) {
          case OLD -> "";
          case NEW ->
              tag(
                  "resource-usage",
                  resource("disk_space", 141190649)
                      + resource("max_traffic", 2048)
                      + resource("max_box", world.mailboxesOf(space.id)));
        };
    return ok(
        leaf("filter-id", wanted)
            + leaf("id", main.id)
            + tag("data", tag("gen_info", info) + hosting + limits + usage));
  }

  private String owner(Space space) {
    return switch (dialect) {
      case OLD -> leaf("owner-id", customer(space.owner));
      case NEW -> leaf("owner-login", space.owner);
    };
  }

  private int customer(String login) {
    return world.customers.entrySet().stream()
        .filter(each -> each.getValue().equals(login))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(1);
  }

  private String sites(Element operation) {
    var condition = conditions(operation).getFirst();
    var wanted = number(condition.getTextContent());
    if (condition.getTagName().equals("id")) {
      return Optional.ofNullable(world.domains.get(wanted))
          .map(
              site ->
                  ok(
                      leaf("filter-id", wanted)
                          + leaf("id", site.id)
                          + tag("data", certificates.website(site))))
          .orElseGet(() -> nothing("site", String.valueOf(wanted)));
    }
    var sites = world.sitesOf(wanted).stream().filter(each -> each.id != wanted).toList();
    if (sites.isEmpty()) {
      return nothing("site", String.valueOf(wanted));
    }
    var results = new StringBuilder();
    for (var site : sites) {
      var info =
          leaf("cr_date", "2024-03-12")
              + leaf("name", site.unicode())
              + leaf("ascii-name", site.ascii)
              + leaf("status", 0)
              + leaf("webspace-guid", "5142fa81-95c1-4ab4-84f6-cc588ff53e2b")
              + leaf("webspace-id", site.space);
      results.append(
          ok(leaf("filter-id", wanted) + leaf("id", site.id) + tag("data", tag("gen_info", info))));
    }
    return results.toString();
  }

  private String customers(Element operation) {
    var condition = conditions(operation).getFirst();
    var wanted = condition.getTextContent();
    return world.customers.entrySet().stream()
        .filter(
            each ->
                condition.getTagName().equals("id")
                    ? each.getKey() == number(wanted)
                    : each.getValue().equals(wanted))
        .findFirst()
        .map(
            each ->
                ok(
                    leaf("filter-id", wanted)
                        + leaf("id", each.getKey())
                        + tag(
                            "data",
                            tag(
                                "gen_info",
                                leaf("pname", "Somebody")
                                    + leaf("login", each.getValue())
                                    + leaf("email", each.getValue() + "@mail.example")
                                    + leaf("password", "in-the-clear")))))
        .orElseGet(() -> nothing("client", wanted));
  }

  private String records(Element operation) {
    var site = number(text(operation, "site-id"));
    if (!world.domains.containsKey(site)) {
      return error(1015, "Domain does not exist.");
    }
    var results = new StringBuilder();
    for (var record : world.zone(site)) {
      results.append(
          ok(
              leaf("id", record.id())
                  + tag(
                      "data",
                      leaf("site-id", site)
                          + leaf("type", record.type())
                          + leaf("host", record.host() + ".")
                          + leaf("value", Zones.dotted(record))
                          + leaf("opt", record.opt()))));
    }
    return results.isEmpty() ? nothing("record", String.valueOf(site)) : results.toString();
  }

  private static String soa() {
    return ok(
        tag(
            "soa",
            leaf("ttl", World.ZONE_TTL) + leaf("refresh", 10_800) + leaf("minimum", 10_800)));
  }

  private String addRecord(Element operation) {
    var made =
        zones.add(
            number(text(operation, "site-id")),
            text(operation, "type"),
            text(operation, "host"),
            text(operation, "value"),
            text(operation, "opt"),
            World.ZONE_TTL);
    return result(made);
  }

  private String removeRecord(Element operation) {
    return result(zones.remove(number(text(operation, "id"))));
  }

  private static String result(Zones.Made made) {
    return made.code() == 0
        ? ok(leaf("id", made.id()))
        : error(made.code(), made.text()).replace("</result>", leaf("id", made.id()) + "</result>");
  }

  private String mailboxes(Element operation) {
    var site = world.domains.get(number(text(operation, "site-id")));
    if (site == null) {
      return error(1015, "Domain does not exist.");
    }
    var wanted = text(operation, "name");
    var results = new StringBuilder();
    site.boxes.forEach(
        (name, box) -> {
          if (wanted.isEmpty() || wanted.equals(name)) {
            results.append(mailbox(site, name, box));
          }
        });
    return results.isEmpty() ? nothing("mailname", wanted) : results.toString();
  }

  private String mailbox(Domain site, String name, Box box) {
    var told =
        box.quota() != Box.NOBODY_CHOSE
            ? box.quota()
            : switch (dialect) {
              case OLD -> world.spaces.get(site.space).mailboxSize;
              case NEW -> -1;
            };
    var size =
        tag("mailbox", leaf("enabled", "true") + leaf("quota", told) + leaf("usage", box.used()));
    var person =
        switch (dialect) {
          case OLD -> tag("password", leaf("value", box.password()) + leaf("type", "plain"));
          case NEW -> leaf("user-guid", "0a5b3a5e-9d0b-4bb2-8f0e-" + box.id());
        };
    return ok(
        tag(
            "mailname",
            leaf("id", box.id())
                + leaf("name", name)
                + size
                + tag("autoresponder", leaf("enabled", "false"))
                + person
                + leaf("description", box.description())));
  }

  private String mailPreferences(Element operation) {
    var site = world.domains.get(number(text(operation, "site-id")));
    return site == null
        ? error(1015, "Domain does not exist.")
        : ok(
            leaf("site-id", site.id)
                + tag(
                    "prefs", tag("nonexistent-user", "<reject/>") + leaf("webmail", site.webmail)));
  }

  private String createMailbox(Element operation) {
    var site = world.domains.get(number(text(operation, "site-id")));
    if (site == null) {
      return error(1015, "Domain does not exist.");
    }
    var space = world.spaces.get(site.space);
    var name = text(operation, "name");
    if (site.boxes.containsKey(name)) {
      return error(1007, "Mail name " + name + " already exists.");
    }
    if (space.mailboxes >= 0 && world.mailboxesOf(space.id) >= space.mailboxes) {
      return error(1024, "The limit for mailboxes is reached.");
    }
    return written(
            site, name, new Box(world.number(), "", 0, Box.NOBODY_CHOSE, false, ""), operation)
        .orElseGet(
            () -> {
              effects.add("mailbox " + name + "@" + site.ascii + " created");
              return ok(
                  tag("mailname", leaf("id", site.boxes.get(name).id()) + leaf("name", name)));
            });
  }

  private String updateMailbox(Element operation) {
    var site = world.domains.get(number(text(operation, "site-id")));
    var name = text(operation, "name");
    if (site == null || !site.boxes.containsKey(name)) {
      return error(1013, "Mail name does not exist.");
    }
    return written(site, name, site.boxes.get(name), operation)
        .orElseGet(
            () -> {
              effects.add("mailbox " + name + "@" + site.ascii + " changed");
              return ok(
                  tag("mailname", leaf("id", site.boxes.get(name).id()) + leaf("name", name)));
            });
  }

  /** Keeps what is given, or says why not and keeps nothing. */
  private Optional<String> written(Domain site, String name, Box before, Element operation) {
    var space = world.spaces.get(site.space);
    var given = first(operation, "mailname");
    var password =
        child(given, "password").map(each -> text(each, "value")).orElse(before.password());
    if (!strong(password) && child(given, "password").isPresent()) {
      return Optional.of(
          error(
              1019,
              "Your password is not complex enough. According to the server policy, the minimal"
                  + " password strength is Strong."));
    }
    var quota =
        child(given, "mailbox")
            .filter(each -> child(each, "quota").isPresent())
            .map(each -> Long.parseLong(text(each, "quota")))
            .orElse(before.quota());
    var limited = space.mailboxSize >= 0;
    if (quota != Box.NOBODY_CHOSE && limited && (quota < 0 || quota > space.mailboxSize)) {
      return Optional.of(error(1019, "Mailbox quota exceeds the limit."));
    }
    if (quota >= 0 && quota < 1 << 20) {
      return Optional.of(error(1019, "Mailbox quota is too small: sizes are in bytes."));
    }
    site.boxes.put(
        name,
        new Box(
            before.id(),
            password,
            before.used(),
            quota,
            child(given, "cp-access")
                .map(each -> each.getTextContent().equals("true"))
                .orElse(before.login()),
            child(given, "description").map(Element::getTextContent).orElse(before.description())));
    return Optional.empty();
  }

  private static boolean strong(String password) {
    return password.length() >= 8
        && password.chars().anyMatch(Character::isDigit)
        && !password.equals(password.toLowerCase(Locale.ROOT));
  }

  /** Without a name it takes all: nobody should ever find out. */
  private String removeMailbox(Element operation) {
    var site = world.domains.get(number(text(operation, "site-id")));
    var name = text(operation, "name");
    if (site == null) {
      return error(1015, "Domain does not exist.");
    }
    if (name.isEmpty()) {
      site.boxes.clear();
      effects.add("ALL mailboxes of " + site.ascii + " removed");
      return ok("");
    }
    if (site.boxes.remove(name) == null) {
      return error(1013, "Mail name does not exist.");
    }
    effects.add("mailbox " + name + "@" + site.ascii + " removed");
    return ok(leaf("name", name));
  }

  private String session(Element operation) {
    var id = HexFormat.of().toHexDigits(world.number()) + "%s+/=".formatted(world.sessions.size());
    world.sessions.add(new Session(id, text(operation, "login"), text(operation, "user_ip")));
    return ok(leaf("id", id));
  }

  private static String version() {
    return ok(
        tag("stat", tag("version", leaf("plesk_name", "psa") + leaf("plesk_version", "18.0.66"))));
  }

  private static String extension(Element operation) {
    var wanted = text(operation, "id");
    return List.of("wp-toolkit", "sslit").contains(wanted)
        ? ok(tag("details", leaf("id", wanted) + leaf("active", "true")))
        : error(1013, "Extension does not exist");
  }

  private String nothing(String kind, String wanted) {
    return switch (dialect) {
      case OLD -> ok("");
      case NEW ->
          error(1013, kind + " does not exist")
              .replace("</result>", leaf("filter-id", wanted) + "</result>");
    };
  }

  private static Optional<Element> parsed(byte[] packet) {
    try {
      var document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(packet));
      return Optional.of(document.getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return Optional.empty();
    }
  }

  private static List<Element> conditions(Element operation) {
    return Rulebook.children(first(operation, "filter"));
  }

  static Element first(Element element, String name) {
    return (Element) element.getElementsByTagName(name).item(0);
  }

  static Optional<Element> child(Element element, String name) {
    return Rulebook.children(element).stream()
        .filter(each -> each.getTagName().equals(name))
        .findFirst();
  }

  static String text(Element element, String name) {
    var found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  static String ok(String content) {
    return tag("result", leaf("status", "ok") + content);
  }

  static String error(int code, String text) {
    return tag("result", leaf("status", "error") + leaf("errcode", code) + leaf("errtext", text));
  }

  static String property(String name, String value) {
    return tag("property", leaf("name", name) + leaf("value", value));
  }

  private static String resource(String name, long value) {
    return tag("resource", leaf("name", name) + leaf("value", value));
  }

  private static String limit(String name, long value) {
    return tag("limit", leaf("name", name) + leaf("value", value));
  }

  static String leaf(String name, long value) {
    return leaf(name, Long.toString(value));
  }

  static String leaf(String name, String text) {
    return tag(name, escaped(text));
  }

  static String tag(String name, String content) {
    return "<%s>%s</%1$s>".formatted(name, content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
