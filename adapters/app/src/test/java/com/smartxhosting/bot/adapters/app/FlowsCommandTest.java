package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What authors do at the command line. */
class FlowsCommandTest {

  private static final String SOUND =
      """
      id: hello
      title: Hello
      about: Says hello.
      steps:
        - choose: Which one?
          name: which
          choices: {one: The "first", two: {label: Second, next: bye}}
        - tell: The first it is.
        - end: Bye.
          name: bye
      """;

  /** One for all, since it gathers once what flows may speak of. */
  private static final CommandLine BOT =
      CommandLineWords.line(new Bot(), Map.of(), Path.of("nowhere"));

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void a_sound_file_is_told_to_be_one() throws IOException {
    assertThat(flows("check", file(SOUND))).isZero();
    assertThat(out.toString()).isEqualTo("hello is a sound flow of 3 steps.\n");
  }

  @Test
  void what_is_wrong_is_told_with_its_place() throws IOException {
    var file = file(SOUND.replace("next: bye", "next: by"));
    assertThat(flows("check", file)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(file + ", line 7, column 60: There is no step 'by'. Did you mean 'bye'?\n");
  }

  @Test
  void what_is_no_text_or_no_file_is_told() throws IOException {
    Files.write(home.resolve("latin.yaml"), "id: grün".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(flows("check", home.resolve("latin.yaml").toString())).isEqualTo(1);
    assertThat(flows("check", home.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(errors.toString())
        .contains("latin.yaml is no text in UTF-8.", "none.yaml cannot be read");
  }

  @Test
  void the_list_has_every_flow_and_what_flows_can_open_but_no_secrets() {
    assertThat(flows("list")).isZero();
    assertThat(out.toString())
        .contains(ShippedFlows.IDS)
        .contains("Kinds of parameters: any-service, domain, email,", "Facts: service.address,")
        .containsPattern("dns.paste +domain, pasted, service")
        .containsPattern("record-visible +domain, host, type, value")
        .containsPattern(Pattern.compile("^ +mail.password +service, mailbox$", Pattern.MULTILINE));
  }

  @Test
  void a_draft_a_flow_of_ours_and_a_form_are_drawn() throws IOException {
    assertThat(flows("diagram", file(SOUND))).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            flowchart TD
              s1[/"Which one?"/]
              s2["The first it is."]
              s3(["Bye."])
              s1 -->|"The #quot;first#quot;"| s2
              s1 -->|"Second"| s3
              s2 --> s3
            """);
    var svg = home.resolve("flow.svg");
    var png = home.resolve("form.png");
    assertThat(flows("diagram", "locked-out", "--to", svg.toString())).isZero();
    assertThat(flows("diagram", "dns.add", "--to", png.toString())).isZero();
    assertThat(svg).content().contains("<title>Locked out of Plesk</title>");
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(flows("diagram", "nothing")).isEqualTo(1);
    assertThat(errors.toString()).contains("There is no flow, form or file 'nothing'.");
  }

  private String file(String text) throws IOException {
    return Files.writeString(home.resolve("hello.yaml"), text).toString();
  }

  private int flows(String... words) {
    var all = new String[words.length + 1];
    all[0] = "flows";
    System.arraycopy(words, 0, all, 1, words.length);
    return BOT.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(all);
  }
}
