package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An author tries at the terminal what he has just written. */
@Timeout(120)
class RehearsalTest {

  private static final String FLOW =
      """
      id: partner
      title: Show a domain to a partner
      about: Adds the TXT record that a partner asks for.
      parameters:
        service: {kind: service, label: Service}
        domain: {kind: domain, label: Domain}
        value: {kind: text, label: Text of the partner}
      steps:
        - ask: service
        - ask: domain
        - ask: value
        - run: dns.add
          with: {service: "{service}", domain: "{domain}", type: TXT, host: "@", text: "{value}", ttl: 3600}
          left: help
        - wait: record-visible
          text: Now the world has to hear of it.
          with: {domain: "{domain}", type: TXT, host: "@", value: "{value}"}
          longest: 2 h
          late: help
        - end: Your partner can look now.
        - handover: A person looks into it with you.
          name: help
      """;

  @TempDir Path folder;

  @Test
  void what_was_just_written_is_corrected_and_tried_to_its_end() throws Exception {
    var wrong = Files.writeString(folder.resolve("wrong.yaml"), FLOW.replace("dns.add", "dns.ad"));
    var right = Files.writeString(folder.resolve("right.yaml"), FLOW);
    var settings =
        Premises.settings(
            folder, Map.of("BOT_DATA", folder.toString(), "BOT_AGENTS", "terminal:nina=Nina"));
    try (var assistant = Assistant.open(settings, Clock.systemUTC());
        var seat = new Seat(assistant, "nina", folder, Clock.systemUTC())) {
      assistant.start();
      seat.begins();
      assertThat(seat.types("/rehearse")).contains("Rehearse a flow");
      assertThat(seat.types("@" + wrong)).contains("no sound flow yet", "line 12, column ");
      assertThat(seat.types("@" + right)).contains("Rehearse “Show a domain to a partner”");
      assertThat(seat.types("Ben, who has a dozen services"))
          .contains("Rehearsal · Nina has prepared", "End the rehearsal");
      assertThat(seat.types("Go on")).contains("Rehearsal · ", "ben-writes.example");
      assertThat(seat.types("1")).contains("Text of the partner");
      assertThat(seat.types("partner=4711")).contains("Rehearsal · New DNS record");
      assertThat(seat.types("Add the record")).contains("Pretend that it has come true");
      assertThat(seat.types("Pretend that it has come true")).contains("can look now");
      assertThat(seat.types("/human")).contains("Rehearsal · Talk to a person");
      assertThat(seat.types("Skip, just call me in")).contains("(none: in a rehearsal");
      assertThat(seat.types("End the rehearsal")).contains("Nothing of it was real", "Once more");
      assertThat(folder).isDirectoryNotContaining("glob:**/rehearsal-*");

      assertThat(seat.types("Once more")).contains("Rehearsal · Nina has prepared");
      assertThat(seat.types("/rehearse")).contains("Nothing of it was real");
    }
  }
}
