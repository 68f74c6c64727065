package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Agent.dataset;
import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.adapters.plesk.xml.Element;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates that a server keeps for one domain, over the XML interface. It tells their names
 * and takes new ones; what is in them it does not tell.
 */
record Repository(String server, Agent agent) {

  private static final Logger LOG = LoggerFactory.getLogger(Repository.class);

  /**
   * What a domain has there.
   *
   * @param names in the server's order; the same one twice when it keeps two of them
   * @param used the name of the one that its website shows; it may be nobody's here
   * @param addresses of the website's machine
   */
  record Contents(List<String> names, Optional<String> used, List<String> addresses) {
    Contents {
      names = List.copyOf(names);
      addresses = List.copyOf(addresses);
    }

    boolean uses(String name) {
      return used.filter(name::equals).isPresent();
    }
  }

  /** What is put into it. */
  record Bundle(String request, String key, String certificate, String between) {
    @Override
    public String toString() {
      return "Bundle";
    }
  }

  Outcome<Contents> contents(Site site) {
    var packet =
        agent.read(
            of("certificate", of("get-pool", of("filter", of("domain-id", site.id())))),
            of("site", of("get", of("filter", of("id", site.id())), dataset("hosting"))));
    var names = new ArrayList<String>();
    for (var result : Result.all(packet, "certificate", "get-pool")) {
      switch (result) {
        case Done(var element) -> names.addAll(names(element, site));
        case Denied denied when isMissing(denied) -> {} // a domain without any
        case Denied denied -> {
          return failed(denied, "listing certificates");
        }
      }
    }
    var website = website(packet, site);
    return Outcome.ok(
        new Contents(
            names,
            website.flatMap(Repository::used),
            website.map(Repository::addresses).orElseGet(List::of)));
  }

  /** Adds a certificate, or a key that waits for one. */
  Outcome<String> add(Webspace webspace, Site site, String name, Bundle bundle) {
    return put("install", webspace, site, name, bundle, "adding a certificate");
  }

  /** Gives a key that is there its certificate; what is empty of the bundle stays as it is. */
  Outcome<String> complete(Webspace webspace, Site site, String name, Bundle bundle) {
    return put("update", webspace, site, name, bundle, "completing a certificate");
  }

  Outcome<String> remove(Webspace webspace, Site site, String name) {
    return anyName(
        site,
        domain -> {
          var filter = of("filter", of("name", name));
          var packet =
              agent.write(of("certificate", of("remove", filter, owner(webspace, site, domain))));
          return Result.one(packet, "certificate", "remove");
        },
        name,
        "removing a certificate");
  }

  /** Shows a certificate to visitors. */
  Outcome<String> use(Site site, String name) {
    return settled(
        website(site, property("ssl", "true"), property("certificate_name", name)),
        name,
        "using a certificate");
  }

  /** From now on the website is not served encrypted; versions differ in how that is said. */
  Outcome<String> useNone(Site site, String name) {
    var off = property("ssl", "false");
    var answer = website(site, off, property("certificate_name", ""));
    return settled(
        answer instanceof Denied(var code, _) && code == Denials.UNFIT_VALUE
            ? website(site, off)
            : answer,
        name,
        "taking a certificate out of use");
  }

  private Result website(Site site, Element... properties) {
    var packet =
        agent.write(
            of(
                "site",
                of(
                    "set",
                    of("filter", of("id", site.id())),
                    of("values", of("hosting", of("vrt_hst", properties))))));
    return Result.one(packet, "site", "set");
  }

  private Outcome<String> put(
      String operation, Webspace webspace, Site site, String name, Bundle bundle, String what) {
    return anyName(
        site,
        domain -> {
          var packet =
              agent.write(
                  of(
                      "certificate",
                      of(
                          operation,
                          of("name", name),
                          owner(webspace, site, domain),
                          of("content", content(bundle)))));
          return Result.one(packet, "certificate", operation);
        },
        name,
        what);
  }

  /** A server may know an international domain by either of its names. */
  private Outcome<String> anyName(
      Site site, Function<String, Result> write, String name, String what) {
    var answer = write.apply(site.name());
    if (answer instanceof Denied denied && isMissing(denied) && !site.name().equals(site.ascii())) {
      answer = write.apply(site.ascii());
    }
    return settled(answer, name, what);
  }

  private Outcome<String> settled(Result answer, String name, String what) {
    return switch (answer) {
      case Done _ -> Outcome.ok(name);
      case Denied denied -> denied(denied, name, what);
    };
  }

  private <T> Outcome<T> denied(Denied denied, String name, String what) {
    if (denied.code() == Denials.EXISTS) {
      return Outcome.refused(Text.of("plesk.certificate.taken").with("name", name));
    }
    if (isMissing(denied)) {
      return Outcome.refused(gone(name));
    }
    if (denied.code() == Denials.UNFIT_VALUE) {
      return Outcome.refused(Text.of("plesk.certificate.unfit"));
    }
    var text = denied.text().toLowerCase(Locale.ROOT);
    return text.contains("used") || text.contains("in use")
        ? Outcome.refused(Text.of("plesk.certificate.used").with("name", name))
        : failed(denied, what);
  }

  static Text gone(String name) {
    return Text.of("plesk.certificate.gone").with("name", name);
  }

  private <T> Outcome<T> failed(Denied denied, String what) {
    return Denials.failed(LOG, server, what, denied.toString());
  }

  private static boolean isMissing(Denied denied) {
    return denied.code() == Denials.NOT_FOUND || denied.code() == Denials.OWNER_NOT_FOUND;
  }

  /** The main domain's are the webspace's own. */
  private static Element owner(Webspace webspace, Site site, String domain) {
    return of(site.equals(webspace.main()) ? "webspace" : "site", domain);
  }

  private static List<Element> content(Bundle bundle) {
    var content = new ArrayList<>(List.of(of("csr", bundle.request()), of("pvt", bundle.key())));
    if (!bundle.certificate().isEmpty()) {
      content.add(of("cert", bundle.certificate()));
    }
    if (!bundle.between().isEmpty()) {
      content.add(of("ca", bundle.between()));
    }
    return content;
  }

  private static Element property(String name, String value) {
    return of("property", of("name", name), of("value", value));
  }

  /** Versions differ in whether each name stands in an element of its own. */
  private static List<String> names(Element result, Site site) {
    return isOf(result, site)
        ? result
            .all("certificates")
            .flatMap(Element::everywhere)
            .filter(each -> each.name().equals("name"))
            .map(Element::text)
            .filter(name -> !name.isEmpty())
            .toList()
        : List.of();
  }

  private static Optional<Element> website(Element packet, Site site) {
    return Result.all(packet, "site", "get").stream()
        .filter(Done.class::isInstance)
        .map(result -> ((Done) result).element())
        .filter(each -> isOf(each, site))
        .findFirst();
  }

  /** Whether an answer is about this domain; where it does not tell, it is. */
  private static boolean isOf(Element result, Site site) {
    return Stream.of(result.at("filter-id"), result.at("id"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .map(site.id()::equals)
        .orElse(true);
  }

  private static Optional<String> used(Element website) {
    return website
        .valueOf("certificate_name")
        .filter(name -> !name.isEmpty())
        .filter(_ -> website.valueOf("ssl").filter("false"::equals).isEmpty());
  }

  private static List<String> addresses(Element website) {
    return website
        .everywhere()
        .filter(each -> each.name().equals("ip_address"))
        .map(Element::text)
        .filter(address -> !address.isEmpty())
        .toList();
  }
}
