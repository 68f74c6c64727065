package com.smartxhosting.bot.adapters.plesk.standin;

import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.child;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.error;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.first;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.leaf;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.number;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.ok;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.property;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.tag;
import static com.smartxhosting.bot.adapters.plesk.standin.XmlDesk.text;

import com.smartxhosting.bot.adapters.plesk.standin.Vault.Cert;
import com.smartxhosting.bot.adapters.plesk.standin.World.Domain;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Certificates and the websites that show them, over the XML interface of a stand-in. */
final class CertificateDesk {

  private final World world;
  private final Vault vault;
  private final Dialect dialect;

  CertificateDesk(World world, Vault vault, Dialect dialect) {
    this.world = world;
    this.vault = vault;
    this.dialect = dialect;
  }

  /** Those of a domain; newer versions tell the server's own after them, which nobody asked for. */
  String pool(Element operation) {
    var id = number(text(operation, "domain-id"));
    var domain = world.domains.get(id);
    if (domain == null) {
      return error(1015, "Domain does not exist.");
    }
    var names = new StringBuilder();
    for (var name : domain.certificates.keySet()) {
      names.append(
          switch (dialect) {
            case OLD -> leaf("name", name);
            case NEW -> tag("certificate", leaf("name", name));
          });
    }
    return switch (dialect) {
      case OLD -> ok(tag("certificates", names.toString()));
      case NEW ->
          ok(leaf("filter-id", id) + leaf("id", id) + tag("certificates", names.toString()))
              + ok(
                  leaf("id", 1)
                      + tag(
                          "certificates", tag("certificate", leaf("name", "default certificate"))));
    };
  }

  String install(Element operation) {
    return changed(operation, domain -> vault.install(domain, cert(operation)));
  }

  String update(Element operation) {
    return changed(operation, domain -> vault.update(domain, cert(operation)));
  }

  String remove(Element operation) {
    var name = text(first(operation, "filter"), "name");
    return changed(operation, domain -> vault.remove(domain, name))
        .replace("</result>", leaf("name", name) + "</result>");
  }

  /** What a website is set to. */
  String website(Domain domain) {
    var properties =
        property("ftp_password", "in-the-clear")
            + property("ssl", Boolean.toString(domain.encrypted))
            + property("certificate_name", domain.certificate);
    return tag(
        "hosting",
        tag("vrt_hst", properties + leaf("ip_address", world.spaces.get(domain.space).address)));
  }

  /** Newer versions take no empty name. */
  String setWebsite(Element operation) {
    var domain = world.domains.get(number(text(first(operation, "filter"), "id")));
    if (domain == null) {
      return error(1013, "Site does not exist.");
    }
    var properties = properties(first(operation, "vrt_hst"));
    var name = Optional.ofNullable(properties.get("certificate_name"));
    if (dialect == Dialect.NEW && name.filter(String::isEmpty).isPresent()) {
      return error(1019, "Certificate name is empty.");
    }
    return result(
        vault.use(domain, Boolean.parseBoolean(properties.get("ssl")), name),
        leaf("id", domain.id));
  }

  private static Map<String, String> properties(Element hosting) {
    var all = new HashMap<String, String>();
    for (var property : Rulebook.children(hosting)) {
      all.put(text(property, "name"), text(property, "value"));
    }
    return all;
  }

  private static Cert cert(Element operation) {
    var content = first(operation, "content");
    return new Cert(
        text(operation, "name"),
        text(content, "csr"),
        text(content, "pvt"),
        text(content, "cert"),
        text(content, "ca"));
  }

  /** Versions differ in which name of an international domain they know. */
  private String changed(Element operation, Function<Domain, Vault.Made> change) {
    var main = child(operation, "webspace");
    var name = main.or(() -> child(operation, "site")).map(Element::getTextContent).orElse("");
    return world
        .domain(name)
        .filter(domain -> name.equals(dialect == Dialect.OLD ? domain.ascii : domain.unicode()))
        .filter(domain -> main.isPresent() == world.spaces.containsKey(domain.id))
        .map(domain -> result(change.apply(domain), ""))
        .orElseGet(() -> error(1015, "Owner does not exist."));
  }

  private static String result(Vault.Made made, String data) {
    return made.code() == 0 ? ok(data) : error(made.code(), made.text());
  }
}
