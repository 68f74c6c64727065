package com.smartxhosting.bot.adapters.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent publishes a flow on Telegram, shares it, and sees what became of it. */
@Timeout(120)
class FlowsOnTelegramTest {

  static final String FLOW =
      """
      id: say-hello
      title: Say hello
      about: Says hello, and nothing else.
      steps:
        - tell: Hello from all of us.
          name: hello
        - end: Bye.
          name: bye
      """;

  @TempDir Path folder;

  @Test
  void a_flow_is_published_as_a_file_shared_by_a_picture_and_followed_by_its_funnel()
      throws Exception {
    try (var telegram = new TelegramStandIn()) {
      var environment = Premises.environment(folder, telegram);
      environment.put("BOT_AGENTS", "telegram:7");
      try (var assistant = Assistant.open(Premises.settings(folder, environment), Instant::now)) {
        assistant.start();
        var nina = telegram.customer(7);
        nina.types("/flows");
        nina.presses("Publish a flow");
        nina.sees("A flow as a YAML file");
        nina.sendsFile("hello.yaml", FLOW.replace("end:", "ende:").getBytes(UTF_8));
        nina.sees("line 7, column 5: A step begins with its kind; 'ende' is none.");
        nina.presses("Change: File");
        nina.sees("A flow as a YAML file");
        nina.sendsFile("hello.yaml", FLOW.getBytes(UTF_8));
        nina.sees("a new flow, version 1");
        nina.presses("Publish it");
        nina.sees("Published: say-hello, version 1.");

        nina.types("/flows");
        nina.types("hello");
        nina.presses("Say hello");
        nina.presses("Draw it");
        assertThat(nina.sees("Step by step, version 1").picture()).isTrue();
        nina.presses("Back");
        nina.presses("Share it");
        nina.presses("Anyone with the link");
        nina.presses("No ticket");
        nina.presses("No words");
        nina.presses("Share it");

        var handed = nina.sees("Shared: Say hello");
        assertThat(handed.picture()).isTrue();
        var address = Camera.reads(telegram.pictures().getLast());
        assertThat(address).matches("https://t\\.me/\\w+\\?start=[\\w-]{22}");
        assertThat(handed.words()).contains(address);
        nina.presses("Close");
        nina.seesNoMore(handed.id());

        walks(telegram.customer(8), address.substring(address.indexOf('=') + 1));

        nina.types("/flows");
        nina.types("hello");
        nina.sees("shared once, begun by 1, done by 1, half of them in a moment");
        nina.presses("Say hello");
        assertThat(nina.sees("Have left: 0").picture()).isTrue();
      }
    }
  }

  private void walks(Customer ada, String token) throws Exception {
    ada.types("/start " + token);
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.presses("Go on");
    ada.sees("Hello from all of us.");
    ada.presses("Go on");
    ada.sees("Bye.");
  }
}
