package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.FindStop;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.LookAt;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Stop;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flow that comes with us, walked wherever it leads; forms are sent or left. */
class ShippedFlowsWalkTest {

  /** A value of each kind: with all of them given, walks differ in the ways alone. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("service", "7"),
          Map.entry("any-service", "7"),
          Map.entry("domain", "shop.example"),
          Map.entry("mailbox", "info@shop.example"),
          Map.entry("name", "shop.mail.example"),
          Map.entry("host", "www"),
          Map.entry("ipv4", "203.0.113.9"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("email", "ada@example.com"),
          Map.entry("number", "7"),
          Map.entry("text", "words"));

  private static Stream<String> flows() {
    return ShippedFlows.IDS.stream();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void every_step_is_come_to_and_none_is_a_dead_end(String id) {
    var flow = ((Sound) FlowReader.read(ShippedFlows.text(id), ShippedFlowsTest.VOCABULARY)).flow();
    var reached = new HashSet<String>();
    for (var facts : facts(flow)) {
      walk(flow, facts, reached);
    }
    assertThat(reached)
        .containsAll(
            flow.steps().stream()
                .filter(step -> !(step instanceof FlowStep.Ask))
                .map(FlowStep::id)
                .toList());
  }

  private static void walk(Flow flow, Map<String, String> facts, Set<String> reached) {
    var begun = Walk.of("run-1", flow.id(), flow.version(), given(flow));
    Explorer.stroll(
        Stage.with(
            dialogs(flow),
            "com.smartxhosting.bot.conversations.guidance.kinds",
            "com.smartxhosting.bot.conversations.dns.texts",
            "com.smartxhosting.bot.conversations.mail.texts",
            "com.smartxhosting.bot.conversations.services.texts"),
        FlowDialog.ID.name(),
        FlowDialog.going(begun, "", ""),
        List.of(),
        ask -> values(ask, flow, facts, reached),
        250);
  }

  private static Map<String, String> given(Flow flow) {
    return flow.parameters().stream()
        .collect(Collectors.toMap(Parameter::name, each -> VALUES.get(each.kind())));
  }

  /** An active service of which nothing is owed, and a suspended one of which something is. */
  private static List<Map<String, String>> facts(Flow flow) {
    var owing = facts("SUSPENDED", "12");
    return flow.toString().contains("service.")
        ? List.of(facts("ACTIVE", ""), owing)
        : List.of(owing);
  }

  private static Map<String, String> facts(String status, String invoice) {
    return Map.of(
        "service.product", "Web L",
        "service.domain", "shop.example",
        "service.status", status,
        "service.kind", "SHARED",
        "service.server", "s1",
        "service.address", "203.0.113.7",
        "service.due", "2026-11-30",
        "service.invoice", invoice);
  }

  private static List<Dialog<?, ?, ?, ?>> dialogs(Flow flow) {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>();
    dialogs.add(new FlowDialog(ShippedFlowsTest.VOCABULARY, new DialogId<>(Stage.PERSON)));
    var opened = new LinkedHashSet<String>();
    flow.steps().stream()
        .filter(FlowStep.Run.class::isInstance)
        .forEach(step -> opened.add(((FlowStep.Run) step).form()));
    opened.forEach(name -> dialogs.add(new Lobby(name)));
    return dialogs;
  }

  private static List<?> values(
      Ask<?, ?> ask, Flow flow, Map<String, String> facts, Set<String> reached) {
    return switch (ask) {
      case FindStop find -> List.of(stop(find, flow, facts, reached));
      case LookAt _ ->
          List.of(
              new LookAt.Sight(true, Talk.START),
              new LookAt.Sight(false, Talk.START),
              new LookAt.Sight(false, Talk.START.plus(Duration.ofDays(40))));
      case AwaitCheck _ -> List.of(true);
      default -> List.of();
    };
  }

  private static Stop stop(
      FindStop find, Flow flow, Map<String, String> facts, Set<String> reached) {
    var known = new TreeMap<>(find.walk().values());
    known.putAll(facts);
    var next =
        flow.next(
            find.from(),
            find.to(),
            known,
            ask -> ShippedFlowsTest.VOCABULARY.has(ask.parameter(), find.walk().values()));
    next.map(FlowStep::id).ifPresent(reached::add);
    return Stop.at(flow, next, facts);
  }
}
