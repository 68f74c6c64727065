package com.smartxhosting.bot.adapters.plesk.xml;

import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Line;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent and read, letter by letter. */
class AgentTest {

  @Test
  void a_filter_without_a_condition_is_never_sent() {
    try (var asking = new Asking()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> asking.agent.read(of("webspace", of("get", of("filter")))))
          .withMessageContaining("every customer's");
      assertThat(asking.server.calls()).isZero();
    }
  }

  @Test
  void mail_is_never_removed_without_a_name() {
    try (var asking = new Asking()) {
      for (var nobody : List.of(of("site-id", "1"), of("name", ""))) {
        var remove = of("mail", of("remove", of("filter", of("site-id", "1"), nobody)));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> asking.agent.write(remove))
            .withMessageContaining("name a mailbox");
      }
      assertThat(asking.server.calls()).isZero();
    }
  }

  @Test
  void elements_in_another_order_than_the_servers_are_refused_by_it() {
    try (var asking = new Asking()) {
      var late = of("dns", of("add_rec", of("type", "A"), of("site-id", "1")));

      assertThatExceptionOfType(NoAnswer.class)
          .isThrownBy(() -> asking.agent.write(late))
          .satisfies(
              e -> {
                assertThat(e.why()).isEqualTo(Why.UNFIT);
                assertThat(e.perhapsDone()).isFalse();
                assertThat(e).hasMessageContaining("error 1014");
              });
    }
  }

  @Test
  void texts_are_escaped_and_come_back_as_they_were() {
    for (var text :
        List.of("a & b", "<b>&lt;\"'</b>", "]]>", "Grüße 😀", "two\nlines", "\u00a0nbsp")) {
      var packet = of("packet", of("description", text));

      var written = XmlText.write(packet);

      assertThat(XmlText.read(written)).isEqualTo(of("packet", of("description", text.strip())));
      assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("<b>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "bell\u0007", "\ud800", "\ufffe"})
  void what_xml_cannot_hold_is_known_before_it_is_sent(String text) {
    assertThat(Agent.holds(text)).isFalse();
    assertThat(Agent.holds("Grüße 😀\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Welcome</body></html",
        "<packet>",
        "not xml at all",
        "<!DOCTYPE packet SYSTEM \"http://192.0.2.1/x.dtd\"><packet/>",
        "<!DOCTYPE packet [<!ENTITY a \"b\">]><packet>&a;</packet>",
        "<packet>&unknown;</packet>"
      })
  void what_is_no_packet_is_no_answer(String document) {
    assertThatExceptionOfType(NoAnswer.class)
        .isThrownBy(() -> XmlText.read(document.getBytes(StandardCharsets.UTF_8)))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.NOT_PLESK));
  }

  @Test
  void a_packet_as_deep_as_none_is_no_answer() {
    var deep = "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(NoAnswer.class)
        .isThrownBy(() -> XmlText.read(deep))
        .satisfies(e -> assertThat(e.why()).isEqualTo(Why.TOO_LARGE));
  }

  /** An agent that talks to a server without customers. */
  private static final class Asking implements AutoCloseable {
    final PleskStandIn server = PleskStandIn.modern();
    final PleskSettings.Server settings = server.settings("web01");
    final Line line = new Line(settings.address(), settings.trust(), Pace.USUAL);
    final Agent agent = new Agent(line, settings.credentials());

    @Override
    public void close() {
      line.close();
      server.close();
    }
  }
}
