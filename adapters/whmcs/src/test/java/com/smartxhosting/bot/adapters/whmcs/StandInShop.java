package com.smartxhosting.bot.adapters.whmcs;

import static com.smartxhosting.bot.adapters.whmcs.AwkwardJson.encoded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the stand-in sells: every product has the same options. */
final class StandInShop {

  static final String DISK = "11";

  private static final List<String> CYCLES =
      List.of("monthly", "quarterly", "semiannually", "annually", "biennially", "triennially");
  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24, 36);

  /**
   * @param kind WHMCS's digit for it
   * @param word and its word
   */
  record Option(String id, String name, String kind, String word, int most, List<Choice> choices) {

    boolean counts() {
      return kind.equals("3") || kind.equals("4");
    }

    /** How it is set where nothing else is said. */
    String nothing() {
      return counts() ? "0" : choices.getFirst().id();
    }

    BigDecimal monthly(String value) {
      return counts()
          ? choices.getFirst().monthly().multiply(new BigDecimal(value))
          : choice(value).monthly();
    }

    private Choice choice(String id) {
      return choices.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** As a service's row tells it. */
    String told(String value) {
      return counts() ? value : choice(value).shown();
    }

    String untold(String told) {
      return counts()
          ? told
          : choices.stream()
              .filter(each -> each.shown().equals(told))
              .findFirst()
              .orElseThrow()
              .id();
    }

    boolean sells(String value) {
      return counts()
          ? value.matches("\\d{1,4}") && Integer.parseInt(value) <= most
          : choices.stream().anyMatch(each -> each.id().equals(value));
    }
  }

  /**
   * @param megabytes of disk space that come with it
   */
  record Choice(String id, String name, BigDecimal monthly, int megabytes) {

    private static Choice of(String id, String name, String monthly, int megabytes) {
      return new Choice(id, name, new BigDecimal(monthly), megabytes);
    }

    private String shown() {
      return name.substring(name.indexOf('|') + 1);
    }
  }

  private final AwkwardJson json;
  private final Map<String, String> methods = new LinkedHashMap<>();
  private BigDecimal factor = BigDecimal.ONE;

  StandInShop(AwkwardJson json) {
    this.json = json;
    methods.put("banktransfer", "Bank Transfer");
    methods.put("stripe", "Credit &amp; Debit Card");
  }

  static List<Option> options() {
    return List.of(
        new Option(
            DISK,
            "disk|Extra disk space",
            "1",
            "dropdown",
            0,
            List.of(
                Choice.of("101", "0|None", "0.00", 0),
                Choice.of("102", "10|10 GB", "1.50", 10_240),
                Choice.of("103", "50|50 GB", "6.00", 51_200))),
        new Option(
            "12",
            "Backups &amp; Restore",
            "2",
            "radio",
            0,
            List.of(Choice.of("121", "7 days", "0.00", 0), Choice.of("122", "30 days", "2.00", 0))),
        new Option(
            "13", "Priority support", "3", "yesno", 1, List.of(Choice.of("131", "Yes", "4.90", 0))),
        new Option(
            "14",
            "Extra addresses",
            "4",
            "quantity",
            10,
            List.of(Choice.of("141", "Address", "1.00", 0))));
  }

  // ---- what an operator does

  void raisePrices() {
    factor = new BigDecimal("1.50");
  }

  void stopTaking(String method) {
    methods.remove(method);
  }

  // ---- what is called

  boolean takes(String method) {
    return methods.containsKey(method);
  }

  ObjectNode noSuchMethod() {
    return json.error(
        "Invalid Payment Method. Valid options include " + String.join(", ", methods.keySet()));
  }

  ObjectNode getPaymentMethods() {
    var reply = json.success();
    json.count(reply, "totalresults", methods.size());
    json.list(
        reply,
        "paymentmethods",
        "paymentmethod",
        methods.entrySet().stream()
            .map(
                each ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("id", each.getKey().length()) // for a list that is keyed by numbers
                        .put("module", each.getKey())
                        .put("displayname", each.getValue()))
            .toList());
    return reply;
  }

  ObjectNode getProducts(Map<String, String> form) {
    var product =
        JsonNodeFactory.instance
            .objectNode()
            .put("pid", Integer.parseInt(form.get("pid")))
            .put("name", "A product")
            .put("description", "<p>Hosting</p>");
    json.list(
        product, "configoptions", "configoption", options().stream().map(this::option).toList());
    var reply = json.success();
    json.count(reply, "totalresults", 1);
    reply.putObject("products").putArray("product").add(product);
    return reply;
  }

  private ObjectNode option(Option option) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.parseInt(option.id()))
            .put("name", option.name())
            .put("type", option.kind())
            .put("minqty", 0)
            .put("maxqty", Integer.toString(option.most()));
    json.list(row, "options", "option", option.choices().stream().map(this::choice).toList());
    return row;
  }

  private ObjectNode choice(Choice choice) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.parseInt(choice.id()))
            .put("name", encoded(choice.name()))
            .putNull("rawName")
            .put("recurring", 0);
    var pricing = row.putObject("pricing");
    for (var currency : List.of("USD", "EUR")) {
      var prices = pricing.putObject(currency).put("msetupfee", "0.00");
      for (var at = 0; at < CYCLES.size(); at++) {
        prices.put(
            CYCLES.get(at),
            price(choice.monthly(), MONTHS.get(at), currency.equals("USD")).toPlainString());
      }
    }
    return row;
  }

  private BigDecimal price(BigDecimal monthly, int months, boolean dollars) {
    return monthly
        .multiply(dollars ? BigDecimal.TWO : BigDecimal.ONE)
        .multiply(factor)
        .multiply(BigDecimal.valueOf(months))
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** What a billing cycle of it costs in euros. */
  BigDecimal price(Option option, String value, int months) {
    return price(option.monthly(value), months, false);
  }

  static int months(ObjectNode service) {
    return switch (service.path("billingcycle").asText()) {
      case "Monthly" -> 1;
      case "Quarterly" -> 3;
      case "Semi-Annually" -> 6;
      case "Annually" -> 12;
      case "Biennially" -> 24;
      case "Triennially" -> 36;
      default -> 0;
    };
  }

  /** How a new service's options are set. */
  static void setToNothing(ObjectNode service) {
    var list = service.putObject("configoptions").putArray("configoption");
    for (var option : options()) {
      list.addObject()
          .put("id", option.id())
          .put("option", option.name().substring(option.name().indexOf('|') + 1))
          .put("type", option.word())
          .put("value", option.told(option.nothing()));
    }
  }

  static String set(ObjectNode service, Option option) {
    return settings(service)
        .filter(each -> each.path("id").asText().equals(option.id()))
        .findFirst()
        .map(each -> option.untold(each.path("value").asText()))
        .orElseGet(option::nothing);
  }

  static void set(ObjectNode service, Option option, String value) {
    settings(service)
        .filter(each -> each.path("id").asText().equals(option.id()))
        .forEach(each -> each.put("value", option.told(value)));
  }

  private static Stream<ObjectNode> settings(ObjectNode service) {
    return service
        .path("configoptions")
        .path("configoption")
        .valueStream()
        .map(ObjectNode.class::cast);
  }
}
