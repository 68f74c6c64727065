package com.smartxhosting.bot.adapters.whmcs;

import static com.smartxhosting.bot.adapters.whmcs.AwkwardJson.encoded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.access.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the stand-in keeps, and how it acts on each action. */
public final class StandInBooks {

  static final String DEPARTMENT = "3";

  /** What Plesk's module answers, from the server's own words. */
  static final String WEAK =
      "Your password is not complex enough. According to the server policy, the minimal password"
          + " strength is Strong. To improve the password strength, use numbers, upper and"
          + " lower-case characters, and special characters like !,@,#,$,%,^,&,*,?,_,~";

  private static final Set<String> CHANGES =
      Set.of(
          "ModuleChangePw",
          "AddCancelRequest",
          "SendEmail",
          "OpenTicket",
          "AddOrder",
          "GenInvoices",
          "ApplyCredit",
          "CancelOrder",
          "UpdateInvoice",
          "LogActivity");

  private static final Pattern STRONG =
      Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[!@#$%^&*?_~])[!-~]{8,}");

  private final AwkwardJson json = new AwkwardJson();
  private final List<ObjectNode> clients = new ArrayList<>();
  private final List<ObjectNode> services = new ArrayList<>();
  private final List<ObjectNode> promotions = new ArrayList<>();
  private final List<ObjectNode> announcements = new ArrayList<>();
  private final List<ObjectNode> cancelled = new ArrayList<>();
  private final List<ObjectNode> tickets = new ArrayList<>();
  private final Map<String, String> passwords = new HashMap<>();
  private final List<Mail> mails = new ArrayList<>();
  private final BlockingQueue<String> activity = new LinkedBlockingQueue<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private final String day;
  private final StandInShop shop = new StandInShop(json);
  private final StandInTill till;
  private final StandInLogin login = new StandInLogin();
  private String version = "8.13.1";
  private String moduleError = "";

  public record Mail(String to, String subject, String html) {}

  /**
   * @param day on which everything happens
   */
  StandInBooks(String day) {
    this.day = day;
    this.till = new StandInTill(this, shop, json, LocalDate.parse(day));
  }

  StandInBooks copy() {
    var copy = new StandInBooks(day);
    clients.forEach(each -> copy.clients.add(each.deepCopy()));
    services.forEach(each -> copy.services.add(each.deepCopy()));
    cancelled.forEach(each -> copy.cancelled.add(each.deepCopy()));
    announcements.forEach(each -> copy.announcements.add(each.deepCopy()));
    promotions.forEach(each -> copy.promotions.add(each.deepCopy()));
    copy.till.copyInvoicesFrom(till);
    return copy;
  }

  // ---- what there is

  ObjectNode client(Customer customer, String email, String status) {
    var company = customer.name().contains("GmbH");
    var space = customer.name().indexOf(' ');
    var client =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.parseInt(customer.id()))
            .put("firstname", company ? "Dana" : encoded(customer.name().substring(0, space)))
            .put("lastname", company ? "Weber" : encoded(customer.name().substring(space + 1)))
            .put("companyname", company ? encoded(customer.name()) : "")
            .put("email", email)
            .put("status", status)
            .put("language", "")
            .put("currency_code", "EUR")
            .put("credit", "0.00")
            .put("defaultgateway", "stripe");
    clients.add(client);
    return client;
  }

  /** An ordinary service on a server. */
  ObjectNode service(String client, String id, String domain) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("clientid", client)
            .put("pid", "1")
            .put("regdate", "2026-01-01")
            .put("name", "Web Start")
            .put("domain", domain)
            .put("serverid", "1")
            .put("servername", "web01")
            .put("serverhostname", "web01.sandbox-hosting.example")
            .put("serverip", "203.0.113.9")
            .put("recurringamount", "5.00")
            .put("paymentmethodname", "Credit Card")
            .put("billingcycle", "Monthly")
            .put("nextduedate", "2099-09-15")
            .put("status", "Active")
            .put("username", "login" + id)
            .put("diskusage", "512")
            .put("disklimit", "5120")
            .put("bwusage", "100")
            .put("bwlimit", "0")
            .put("lastupdate", "2026-08-31 02:04:11");
    StandInShop.setToNothing(row);
    service(row);
    return row;
  }

  void service(ObjectNode row) {
    services.add(row);
  }

  ObjectNode service(String id) {
    return find(id).orElseThrow();
  }

  Optional<ObjectNode> find(String service) {
    return services.stream().filter(row -> row.path("id").asText().equals(service)).findFirst();
  }

  boolean hasClient(String client) {
    return clients.stream().anyMatch(each -> each.path("id").asText().equals(client));
  }

  BigDecimal credit(String client) {
    return new BigDecimal(clientOf(client).path("credit").asText());
  }

  void addCredit(String client, BigDecimal amount) {
    clientOf(client).put("credit", credit(client).add(amount).toPlainString());
  }

  private ObjectNode clientOf(String id) {
    return clients.stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A promotion for everybody, whenever it was and however often it was used. */
  ObjectNode promotion(String code, String products) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", promotions.size() + 1)
            .put("code", code)
            .put("type", "Percentage")
            .put("value", 10)
            .put("appliesto", products)
            .put("requires", "")
            .put("startdate", "0000-00-00")
            .put("expirationdate", "0000-00-00")
            .put("maxuses", 0)
            .put("uses", "1")
            .put("newsignups", 0)
            .put("upgradeconfig", "a:1:{s:5:\"value\";s:4:\"0.00\";}")
            .put("notes", "do not tell anybody");
    promotions.add(row);
    return row;
  }

  ObjectNode announcement(String day, String title, String html) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.toString(1 + announcements.size()))
            .put("date", day + " 08:00:00")
            .put("title", encoded(title))
            .put("announcement", html)
            .put("published", "1")
            .put("parentid", "0")
            .put("language", "");
    announcements.add(row);
    return row;
  }

  public StandInLogin login() {
    return login;
  }

  public StandInTill till() {
    return till;
  }

  boolean renewsByOrder() {
    return !version.matches("8\\.[0-7]\\..*");
  }

  void cancelRequest(String service, String type, String reason, String on) {
    cancelled.add(
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.toString(1 + cancelled.size()))
            .put("date", on + " 09:30:00")
            .put("relid", service)
            .put("reason", encoded(reason))
            .put("type", type)
            .put("created_at", "0000-00-00 00:00:00"));
  }

  // ---- what an operator does

  void close(String client) {
    clients.stream()
        .filter(each -> each.path("id").asText().equals(client))
        .forEach(each -> each.put("status", "Closed"));
  }

  public void forbid(String action) {
    forbidden.add(action);
  }

  /** It is a WHMCS from before this action. */
  void forget(String action) {
    unknown.add(action);
  }

  void beVersion(String another) {
    version = another;
  }

  /** From now on the server module answers every change of a password with this. */
  void failInModule(String message) {
    moduleError = message;
  }

  void raisePrices() {
    shop.raisePrices();
    services.forEach(row -> row.put("recurringamount", "999.00"));
  }

  void stopTaking(String method) {
    shop.stopTaking(method);
  }

  // ---- what tests look at

  public boolean admits(String login, String password) {
    return password.equals(passwords.get(login));
  }

  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  public List<String> ticketSubjects() {
    return tickets.stream().map(ticket -> ticket.path("subject").asText()).toList();
  }

  /** The next line of the activity log, behind its client's number. */
  public String nextActivity() throws InterruptedException {
    var line = activity.poll(10, TimeUnit.SECONDS);
    return line == null ? "nothing" : line;
  }

  public List<String> activity() {
    return List.copyOf(activity);
  }

  public long cancelRequests(String service) {
    return cancelled.stream().filter(row -> row.path("relid").asText().equals(service)).count();
  }

  // ---- what is called

  static boolean changes(Map<String, String> form) {
    var action = form.getOrDefault("action", "");
    return CHANGES.contains(action)
        || (action.equals("UpgradeProduct") && !form.containsKey("calconly"));
  }

  ObjectNode act(Map<String, String> form) {
    var action = form.getOrDefault("action", "");
    if (forbidden.contains(action)) {
      return json.error(
          "Invalid Permissions: API action \"%s\" is not allowed"
              .formatted(action.toLowerCase(Locale.ROOT)));
    }
    if (unknown.contains(action)) {
      return json.error("Command Not Found");
    }
    return switch (action) {
      case "WhmcsDetails" -> details();
      case "GetClients" -> getClients(form);
      case "GetUsers" -> getUsers(form);
      case "GetClientsDetails" -> getClientsDetails(form);
      case "GetClientsProducts" -> getClientsProducts(form);
      case "GetInvoices" -> till.getInvoices(form);
      case "GetInvoice" -> till.getInvoice(form);
      case "GetOrders" -> till.getOrders(form);
      case "GetProducts" -> shop.getProducts(form);
      case "GetPaymentMethods" -> shop.getPaymentMethods();
      case "GetAnnouncements" -> getAnnouncements(form);
      case "GetPromotions" -> getPromotions();
      case "UpgradeProduct" -> till.upgradeProduct(form);
      case "AddOrder" -> till.addOrder(form);
      case "GenInvoices" -> till.genInvoices(form);
      case "CancelOrder" -> till.cancelOrder(form);
      case "ApplyCredit" -> till.applyCredit(form);
      case "UpdateInvoice" -> till.updateInvoice(form);
      case "CreateSsoToken" -> till.createSsoToken(form);
      case "GetCancelledPackages" -> getCancelledPackages(form);
      case "AddCancelRequest" -> addCancelRequest(form);
      case "ModuleChangePw" -> moduleChangePw(form);
      case "SendEmail" -> sendEmail(form);
      case "GetSupportDepartments" -> departments();
      case "OpenTicket" -> openTicket(form);
      case "GetTickets" -> getTickets(form);
      case "GetServers" -> servers();
      case "LogActivity" -> logActivity(form);
      default -> json.error("Command Not Found");
    };
  }

  private ObjectNode details() {
    var reply = json.success();
    reply
        .putObject("whmcs")
        .put("version", version)
        .put("canonicalversion", version + "-release.1");
    return reply;
  }

  private ObjectNode getClients(Map<String, String> form) {
    var search = form.get("search").toLowerCase(Locale.ROOT);
    return page(
        form,
        clients,
        client ->
            client.path("email").asText().toLowerCase(Locale.ROOT).startsWith(search)
                || client.path("firstname").asText().toLowerCase(Locale.ROOT).startsWith(search),
        "clients",
        "client");
  }

  private ObjectNode getUsers(Map<String, String> form) {
    return page(form, login.search(form.get("search")), _ -> true, "users", "user");
  }

  private ObjectNode getClientsDetails(Map<String, String> form) {
    return clients.stream()
        .filter(client -> client.path("id").asText().equals(form.get("clientid")))
        .findFirst()
        .map(client -> json.success().<ObjectNode>set("client", client))
        .orElseGet(() -> json.error("Client Not Found"));
  }

  private ObjectNode getClientsProducts(Map<String, String> form) {
    var reply =
        page(
            form,
            services,
            row -> fits(row, "clientid", form, "clientid") && fits(row, "id", form, "serviceid"),
            "products",
            "product");
    return reply.put("clientid", form.get("clientid")).putNull("pid");
  }

  private ObjectNode getAnnouncements(Map<String, String> form) {
    return page(form, announcements, _ -> true, "announcements", "announcement");
  }

  private ObjectNode getPromotions() {
    var reply = json.success();
    json.count(reply, "totalresults", promotions.size());
    json.list(
        reply, "promotions", "promotion", promotions.stream().map(ObjectNode::deepCopy).toList());
    return reply;
  }

  private ObjectNode getCancelledPackages(Map<String, String> form) {
    var reply = page(form, cancelled, _ -> true, "packages", "package");
    if (cancelled.size() % 2 == 1) {
      var things =
          new Fields(reply).list("packages", "package").stream().map(Fields::values).toList();
      reply.remove("packages");
      json.flat(reply, "packages", "package", things);
    }
    return reply;
  }

  private ObjectNode addCancelRequest(Map<String, String> form) {
    var service = form.get("serviceid");
    if (services.stream().noneMatch(row -> row.path("id").asText().equals(service))) {
      return json.error("Service ID Not Found");
    }
    if (cancelRequests(service) > 0) {
      return json.error("Existing Cancellation Request Exists");
    }
    cancelRequest(service, form.get("type"), form.getOrDefault("reason", ""), day);
    return json.success().put("serviceid", service).put("userid", "1");
  }

  private ObjectNode moduleChangePw(Map<String, String> form) {
    var service =
        services.stream()
            .filter(row -> row.path("id").asText().equals(form.get("serviceid")))
            .findFirst();
    if (service.isEmpty()) {
      return json.error("Service ID not found");
    }
    if (service.get().path("serverid").asText().equals("0")) {
      return json.error("Service not assigned to a module");
    }
    if (!moduleError.isEmpty()) {
      return json.error(moduleError);
    }
    var password = form.getOrDefault("servicepassword", "");
    if (password.isEmpty()) {
      return json.success(); // the stored one was set once more
    }
    if (!STRONG.matcher(password).matches()) {
      return json.error(WEAK);
    }
    passwords.put(service.get().path("username").asText(), password);
    return json.success();
  }

  private ObjectNode sendEmail(Map<String, String> form) {
    if (!form.containsKey("customtype")) {
      return json.error(
          "You must provide either an existing email template name or a custom message type");
    }
    var client =
        clients.stream()
            .filter(each -> each.path("id").asText().equals(form.get("id")))
            .findFirst()
            .orElseThrow();
    mails.add(
        new Mail(
            client.path("email").asText(), form.get("customsubject"), form.get("custommessage")));
    return json.success();
  }

  private ObjectNode departments() {
    var reply = json.success();
    json.count(reply, "totalresults", 1);
    json.list(
        reply,
        "departments",
        "department",
        List.of(
            JsonNodeFactory.instance
                .objectNode()
                .put("id", DEPARTMENT)
                .put("name", "Help &amp; Support")));
    return reply;
  }

  private ObjectNode openTicket(Map<String, String> form) {
    if (!DEPARTMENT.equals(form.get("deptid"))) {
      return json.error("Department ID not found");
    }
    if (!form.containsKey("clientid") && !(form.containsKey("name") && form.containsKey("email"))) {
      return json.error("Name and email address are required if not a client");
    }
    var number = 516_000 + tickets.size();
    tickets.add(
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.toString(number - 515_999))
            .put("tid", Integer.toString(number))
            .put("subject", encoded(form.get("subject")))
            .put("message", encoded(form.get("message"))));
    return json.success().put("id", "1").put("tid", Integer.toString(number)).put("c", "KPqH7yG3");
  }

  private ObjectNode getTickets(Map<String, String> form) {
    return page(
        form,
        tickets,
        row -> row.path("subject").asText().contains(form.getOrDefault("subject", "")),
        "tickets",
        "ticket");
  }

  private ObjectNode logActivity(Map<String, String> form) {
    activity.add(form.getOrDefault("clientid", "") + ": " + form.get("description"));
    return json.success();
  }

  private ObjectNode servers() {
    var reply = json.success();
    reply
        .putArray("servers")
        .addObject()
        .put("id", 1)
        .put("name", "web01")
        .put("hostname", "web01.sandbox-hosting.example")
        .put("module", "plesk")
        .put("active", true);
    return reply.put("fetchStatus", "");
  }

  ObjectNode page(
      Map<String, String> form,
      List<ObjectNode> rows,
      Predicate<ObjectNode> wanted,
      String plural,
      String singular) {
    var all = rows.stream().filter(wanted).toList();
    var start = Integer.parseInt(form.getOrDefault("limitstart", "0"));
    var most = Integer.parseInt(form.getOrDefault("limitnum", "25"));
    var shown = all.stream().skip(start).limit(most).map(ObjectNode::deepCopy).toList();
    var reply = json.success();
    json.count(reply, "totalresults", all.size());
    json.count(reply, "startnumber", start);
    json.count(reply, "numreturned", shown.size());
    json.list(reply, plural, singular, shown);
    return reply;
  }

  static boolean fits(ObjectNode row, String field, Map<String, String> form, String parameter) {
    return !form.containsKey(parameter) || row.path(field).asText().equals(form.get(parameter));
  }
}
