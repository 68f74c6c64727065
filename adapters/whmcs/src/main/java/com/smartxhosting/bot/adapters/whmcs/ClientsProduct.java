package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.ServiceDetails.ConfigurableOption;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service, in WHMCS's words: what a client has of a product.
 *
 * @param owner the client's number
 * @param product the product's number
 * @param domain lower case, in Unicode
 * @param login empty when none was made
 * @param server empty when it lives on none
 * @param nameServers of its own; shared hosting has none here
 * @param counted empty when nothing was counted yet
 */
record ClientsProduct(
    String id,
    String owner,
    String product,
    String name,
    String domain,
    ServiceStatus status,
    LocalDate registered,
    BigDecimal recurring,
    Optional<LocalDate> nextDue,
    BillingCycle cycle,
    String paymentMethod,
    String login,
    Optional<Server> server,
    String address,
    List<String> nameServers,
    Optional<Counted> counted,
    List<Setting> settings) {

  private static final long MB = 1L << 20;

  /**
   * How an option is set.
   *
   * @param option its number
   * @param value the name of what was chosen, or how many; 1 and 0 for yes and no
   */
  record Setting(String option, String name, String type, String value) {

    static Setting of(Fields fields) {
      return new Setting(
          fields.text("id"), fields.bare("option"), fields.text("type"), fields.bare("value"));
    }

    /** Empty for what he does not have. */
    private Optional<ConfigurableOption> shown() {
      if (value.isEmpty() || value.equals("0")) {
        return Optional.empty();
      }
      return Optional.of(
          new ConfigurableOption(
              name, type.equalsIgnoreCase("yesno") && value.equals("1") ? "✓" : value));
    }
  }

  /** What the daily count found. */
  record Counted(Amount disk, Amount traffic, Instant at) {}

  /**
   * @param zone in which WHMCS writes its hours
   * @throws Unreadable when it is of a kind we do not know
   */
  static ClientsProduct of(Fields fields, ZoneId zone) {
    var status = oneOf(ServiceStatus.class, fields, "status");
    var cycle = oneOf(BillingCycle.class, fields, "billingcycle");
    var server = server(fields);
    return new ClientsProduct(
        fields.text("id"),
        fields.text("clientid"),
        fields.text("pid"),
        fields.bare("name"),
        Domains.shown(fields.text("domain")),
        status,
        fields.day("regdate").orElse(LocalDate.EPOCH),
        fields.amount("recurringamount"),
        billedAgain(status, cycle) ? fields.day("nextduedate") : Optional.empty(),
        cycle,
        fields.bare("paymentmethodname"),
        fields.text("username"),
        server,
        fields.text("dedicatedip").isEmpty()
            ? server.map(Server::address).orElse("")
            : fields.text("dedicatedip"),
        Stream.of("ns1", "ns2").map(fields::text).filter(name -> !name.isEmpty()).toList(),
        counted(fields, zone),
        fields.list("configoptions", "configoption").stream().map(Setting::of).toList());
  }

  boolean active() {
    return status == ServiceStatus.ACTIVE;
  }

  /** What the customer has chosen beside the product. */
  List<ConfigurableOption> options() {
    return settings.stream().flatMap(setting -> setting.shown().stream()).toList();
  }

  ServiceId service() {
    return new ServiceId(id);
  }

  /** How it is named to its customer. */
  String called() {
    return domain.isEmpty() ? name : domain;
  }

  /** {@code Semi-Annually}, {@code Free Account}: WHMCS's words beside our names. */
  private static <E extends Enum<E>> E oneOf(Class<E> type, Fields fields, String name) {
    var word =
        fields.text(name).toUpperCase(Locale.ROOT).replace(" ACCOUNT", "").replaceAll("[ -]", "_");
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new Unreadable("its '%s' is none that we know".formatted(name)));
  }

  /** The day of the next invoice stays in the books when there will be none. */
  private static boolean billedAgain(ServiceStatus status, BillingCycle cycle) {
    var lives =
        switch (status) {
          case PENDING, ACTIVE, SUSPENDED -> true;
          case COMPLETED, TERMINATED, CANCELLED, FRAUD -> false;
        };
    return lives && cycle != BillingCycle.FREE && cycle != BillingCycle.ONE_TIME;
  }

  private static Optional<Server> server(Fields fields) {
    var server =
        new Server(
            fields.text("servername"), fields.text("serverhostname"), fields.text("serverip"));
    return server.host().isEmpty() && server.address().isEmpty()
        ? Optional.empty()
        : Optional.of(server);
  }

  private static Optional<Counted> counted(Fields fields, ZoneId zone) {
    return fields
        .moment("lastupdate", zone)
        .map(
            at ->
                new Counted(
                    amount(fields, "diskusage", "disklimit"),
                    amount(fields, "bwusage", "bwlimit"),
                    at));
  }

  /** Megabytes; a limit of zero is none. */
  private static Amount amount(Fields fields, String used, String limit) {
    var most = fields.number(limit);
    return new Amount(fields.number(used) * MB, most <= 0 ? Amount.UNLIMITED : most * MB);
  }
}
