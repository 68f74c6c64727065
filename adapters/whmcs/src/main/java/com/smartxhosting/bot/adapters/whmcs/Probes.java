package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.Whmcs.Finding;
import com.smartxhosting.bot.conversations.account.WebLogin.Round;
import com.smartxhosting.bot.engine.Drift;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries every action that the dialogs need. Those that change something are given numbers that
 * nothing has, so that WHMCS can only object: that it does shows that it would let us. Only the
 * activity log takes what it is given.
 */
final class Probes {

  private static final String NOBODY = "0";

  /** For what would take 0 for everybody; it is the highest number that a client can have. */
  private static final String NOBODY_AT_ALL = "2147483647";

  /** A login that nobody has begun. */
  private static final Round NOBODYS =
      new Round(
          new Secret("none"),
          new Secret("none"),
          new Secret("none"),
          URI.create("https://invalid.example/account/back"));

  private final Line line;
  private final Post post;
  private final Optional<OpenId> openId;
  private final WhmcsSettings settings;
  private final InstantSource clock;
  private final List<Finding> findings = new ArrayList<>();
  private Version version = Version.OLDEST;

  Probes(
      Line line, Post post, Optional<OpenId> openId, WhmcsSettings settings, InstantSource clock) {
    this.line = line;
    this.post = post;
    this.openId = openId;
    this.settings = settings;
    this.clock = clock;
  }

  List<Finding> run() {
    if (reached()) {
      var missing =
          Stream.of(actions().stream(), Stream.of(renewing()), lookingUp().stream())
              .flatMap(Function.identity())
              .filter(this::isMissing)
              .map(Call::action)
              .toList();
      if (missing.isEmpty()) {
        findings.add(Finding.works("permissions", "all actions that are needed"));
      }
      department();
      servers();
      openId.map(Probes::login).ifPresent(findings::add);
      post.time().map(this::clock).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private static List<Call> actions() {
    return List.of(
        Call.of("GetClients").with("search", "nobody@invalid.example").with("limitnum", 1),
        Call.of("GetClientsDetails").with("clientid", NOBODY),
        Call.of("GetClientsProducts").with("serviceid", NOBODY).with("limitnum", 1),
        Call.of("GetInvoices").with("userid", NOBODY).with("limitnum", 1),
        Call.of("GetInvoice").with("invoiceid", NOBODY),
        Call.of("GetCancelledPackages").with("limitnum", 1),
        Call.of("GetTickets").with("limitnum", 1).with("ignore_dept_assignments", "1"),
        Call.of("SendEmail"),
        Call.of("ModuleChangePw").with("serviceid", NOBODY),
        Call.of("AddCancelRequest").with("serviceid", NOBODY).with("type", "End of Billing Period"),
        Call.of("OpenTicket")
            .with("deptid", NOBODY)
            .with("subject", "A check of permissions")
            .with("message", "This ticket should never have been opened."),
        Call.of("GetProducts").with("pid", NOBODY),
        Call.of("GetPaymentMethods"),
        Call.of("GetOrders").with("id", NOBODY).with("limitnum", 1),
        Call.of("GetPromotions").with("code", "a-check-of-permissions"),
        Call.of("CreateSsoToken").with("client_id", NOBODY),
        Call.of("UpgradeProduct")
            .with("serviceid", NOBODY)
            .with("calconly", "1")
            .with("type", "configoptions")
            .with("paymentmethod", "none"),
        Call.of("ApplyCredit").with("invoiceid", NOBODY).with("amount", "0.01"),
        Call.of("CancelOrder").with("orderid", NOBODY),
        Call.of("UpdateInvoice").with("invoiceid", NOBODY),
        Call.of("GetAnnouncements").with("limitnum", 1),
        Call.of("LogActivity").with("description", "Chat assistant: permissions were checked"));
  }

  private Call renewing() {
    return version.atLeast(Version.RENEWS)
        ? Call.of("AddOrder").with("clientid", NOBODY).with("paymentmethod", "none")
        : Call.of("GenInvoices").with("clientid", NOBODY_AT_ALL);
  }

  /** Only whoever logs in at WHMCS is looked up among its users. */
  private Optional<Call> lookingUp() {
    return openId.map(
        _ -> Call.of("GetUsers").with("search", "nobody@invalid.example").with("limitnum", 1));
  }

  /** Whether WHMCS answers us at all, and is new enough. */
  private boolean reached() {
    var call = Call.of("WhmcsDetails");
    switch (line.read(call)) {
      case Answer.Told(var reply) -> {
        version = Version.of(reply).orElse(version);
        findings.add(version(reply));
        return true;
      }
      case Answer.Objected(var message) -> findings.add(Finding.fails("answer", message));
      case Answer.Denied(var why, var message) -> {
        findings.add(
            Finding.fails("access", message + ". " + Remedy.of(why, "WhmcsDetails", message)));
        return why == Answer.Denial.PERMISSION;
      }
      case Answer.Undone(var why) -> findings.add(unreached(why));
      case Answer.Lost(var why) -> findings.add(unreached(why));
    }
    return false;
  }

  private Finding unreached(String why) {
    return Finding.fails(
        "connection",
        "%s does not serve us: %s. Check BOT_WHMCS_URL, which must be WHMCS's System URL, that maintenance mode is off, and the certificate."
            .formatted(settings.url(), why));
  }

  private static Finding version(Fields reply) {
    var told = reply.inner("whmcs").map(whmcs -> whmcs.text("version")).orElse("");
    return Version.of(reply).filter(version -> version.atLeast(Version.OLDEST)).isPresent()
        ? Finding.works("version", told)
        : Finding.fails(
            "version",
            "WHMCS %s is too old. Update it to %s or newer.".formatted(told, Version.OLDEST));
  }

  private static Finding login(OpenId openId) {
    try {
      var provider = openId.discover();
      var told = openId.tryOut(provider, NOBODYS);
      return told.error().equals("invalid_client")
          ? Finding.fails(
              "login",
              "WHMCS does not know the client. Check BOT_WHMCS_LOGIN_CLIENT and BOT_WHMCS_LOGIN_SECRET against WHMCS's System Settings > OpenID Connect.")
          : Finding.works("login", "customers can log in at " + provider.authorize().host());
    } catch (Unreadable e) {
      return Finding.fails(
          "login",
          "%s. Open %s under BOT_WHMCS_URL in a browser: it must be JSON, whose addresses begin with https and can be reached from this machine. WHMCS 8.0 or newer has it; see that nothing before WHMCS keeps /oauth/ from us. To do without, unset BOT_WHMCS_LOGIN_CLIENT and BOT_WHMCS_LOGIN_SECRET."
              .formatted(e.getMessage(), OpenId.DISCOVERY));
    }
  }

  private Finding clock(Instant theirs) {
    var drift = Drift.between(clock.instant(), theirs);
    return drift.harms()
        ? Finding.fails("clock", "WHMCS's clock is %s. %s".formatted(drift.words(), Drift.REMEDY))
        : Finding.works("clock", "the same as here");
  }

  private boolean isMissing(Call call) {
    var answer = line.read(call);
    return switch (answer) {
      case Answer.Told _, Answer.Objected _ -> false;
      case Answer.Denied(var why, var message) ->
          missing(call, Remedy.of(why, call.action(), message));
      case Answer.Undone(var why) -> missing(call, why);
      case Answer.Lost(var why) -> missing(call, why);
    };
  }

  private boolean missing(Call call, String words) {
    findings.add(Finding.fails(call.action(), words));
    return true;
  }

  private void department() {
    var call = Call.of("GetSupportDepartments").with("ignore_dept_assignments", "1");
    if (!isMissing(call) && line.read(call) instanceof Answer.Told(var reply)) {
      var all = reply.list("departments", "department");
      findings.add(
          all.stream()
              .filter(
                  each ->
                      settings.department().map(wanted -> each.number("id") == wanted).orElse(true))
              .findFirst()
              .map(found -> Finding.works("tickets", "open in " + found.bare("name")))
              .orElseGet(() -> Finding.fails("tickets", noDepartment(all))));
    }
  }

  private static String noDepartment(List<Fields> all) {
    return "There is no such support department. Set BOT_WHMCS_DEPARTMENT to one of these: %s."
        .formatted(
            all.stream()
                .map(each -> each.text("id") + " (" + each.bare("name") + ")")
                .collect(Collectors.joining(", ")));
  }

  private void servers() {
    var call = Call.of("GetServers");
    if (!isMissing(call) && line.read(call) instanceof Answer.Told(var reply)) {
      findings.add(
          Finding.works(
              "servers",
              reply.list("servers", "server").stream()
                  .map(
                      each ->
                          "%s (%s at %s)"
                              .formatted(
                                  each.bare("name"), each.text("module"), each.text("hostname")))
                  .collect(Collectors.joining(", "))));
    }
  }
}
