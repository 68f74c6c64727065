package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.engine.Input;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers who press and write whatever comes to their mind, through every dialog there is. */
@Timeout(120)
class RandomTalkTest {

  private static final int INPUTS = 250;

  private static final List<String> WHATEVER =
      List.of(
          "",
          " ",
          "x".repeat(5_000),
          "مرحبا بالعالم",
          "🙂🙂🙂",
          "a\u0000b\u001b[31m\u202e",
          "<b>bold</b> & <script>alert(1)</script>",
          "*_`[x](http://evil.example)@everyone",
          "{name} {0} '{",
          "300.1.2.3",
          "203.0.113.7",
          "2001:db8::7",
          "a b c",
          "a".repeat(64),
          "bücher",
          "example.com.",
          "www",
          "@",
          "\"" + "t".repeat(400) + "\"",
          "70000",
          "0",
          "1",
          "7",
          "999999999999999999999",
          "weak",
          "Str0ng!enough#pw",
          "info@ada-lovell.example",
          "500 MB",
          "-5",
          "/dns",
          "/mail",
          "/services",
          "/password",
          "/login",
          "/cancel-service",
          "/upgrade",
          "/renew",
          "/offers",
          "/details",
          "/overview",
          "/activity",
          "/human",
          "/help",
          "/language",
          "/privacy",
          "/back",
          "/cancel",
          "/home",
          "/nonsense",
          "/3",
          "password");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1,ada@example.com", "2,ben@example.com", "3,ben@example.com", "4,carla@example.com"})
  void whatever_a_customer_says_he_gets_a_screen_with_a_way_on_and_no_incident(
      long seed, String address) throws Exception {
    var chance = new Random(seed);
    var before = new ArrayDeque<String>();
    try (var assistant =
        Assistant.open(
            Premises.settings(folder, Map.of("BOT_DATA", folder.toString())), Clock.systemUTC())) {
      var customer = new Onlooker();
      assistant.serve(customer);
      assistant.start();
      customer.say(assistant.inbox(), new Input.Typed("/link"));
      customer.say(assistant.inbox(), new Input.Typed(address));
      var card =
          customer.say(assistant.inbox(), new Input.Typed(new Mails(folder).nextCode(address, 0)));
      for (int i = 0; i < INPUTS; i++) {
        var input = whatever(card, chance);
        before.addLast(input + " on " + Onlooker.written(card));
        if (before.size() > 5) {
          before.removeFirst();
        }
        card = customer.say(assistant.inbox(), input);
        assertThat(Onlooker.written(card))
            .as("seed %d, input %d, after %s", seed, i, before)
            .doesNotContain("Something went wrong on our side");
        assertThat(!card.rows().isEmpty() || !card.inputs().isEmpty())
            .as("a way on from %s", Onlooker.written(card))
            .isTrue();
      }
    }
  }

  private static Input.Customers whatever(Card card, Random chance) {
    var keys = card.rows().stream().flatMap(List::stream).toList();
    if (!keys.isEmpty() && chance.nextInt(100) < 60) {
      return new Input.Press(keys.get(chance.nextInt(keys.size())).id());
    }
    return switch (chance.nextInt(20)) {
      case 0 -> new Input.Unreadable("photo");
      case 1 -> new Input.Press("zz:nothing");
      case 2 -> new Input.Press("");
      case 3 -> new Input.Sheet("zz:.sheet", Map.of("host", "www", "unknown", "x"));
      default -> new Input.Typed(WHATEVER.get(chance.nextInt(WHATEVER.size())));
    };
  }
}
