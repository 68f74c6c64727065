package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.Mishap;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a change when its answer is bad, late or missing. */
class FaultsTest {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");

  /** Does not wait long for what never comes. */
  private static final Pace HASTY =
      new Pace(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          8,
          Duration.ofSeconds(20),
          Duration.ofMillis(1),
          Duration.ofMillis(1));

  private static final Set<Mishap> CLEARLY_NOT_DONE =
      EnumSet.of(Mishap.FAILS, Mishap.FORBIDS, Mishap.REDIRECTS, Mishap.LOCKS_OUT);

  /** What takes a while and is met before anybody looks at what was asked. */
  private static final Set<Mishap> SLOW = EnumSet.of(Mishap.HANGS, Mishap.FLOODS, Mishap.BOMBS);

  static Stream<Arguments> every_fault_at_every_change() {
    return Stream.of(Order.values())
        .flatMap(
            order ->
                Stream.of(Mishap.values())
                    .filter(mishap -> !SLOW.contains(mishap) || order == Order.ADD_RECORD)
                    .flatMap(
                        mishap -> order.doors().map(rest -> Arguments.of(order, mishap, rest))));
  }

  @ParameterizedTest
  @MethodSource
  void every_fault_at_every_change(Order order, Mishap mishap, boolean rest) {
    try (var neighbours =
        new Neighbours(rest ? PleskStandIn.modern() : PleskStandIn.old(), HASTY)) {
      var panel = neighbours.ada();
      neighbours.standIn.letsEncrypt("ada.example");
      neighbours.standIn.bought("ada.example", "bought");
      neighbours.standIn.nextWrite(mishap);

      var outcome = order.carryOut(panel);

      if (CLEARLY_NOT_DONE.contains(mishap)) {
        Expect.failed(outcome);
      } else {
        Expect.unknown(outcome);
      }
      assertThat(neighbours.standIn.effects()).hasSize(mishap.afterTheAct() ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSES_REQUEST", "LOSES_ANSWER", "BREAKS_OFF", "SHOWS_PAGE", "MAINTENANCE"})
  void a_question_that_goes_wrong_once_is_asked_again(Mishap mishap) {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      neighbours.standIn.nextRead(mishap);

      assertThat(Expect.ok(neighbours.ada().domains()))
          .containsExactly("ada.example", "grün.example");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"FLOODS", "BOMBS", "DECLARES", "INCLUDES", "REDIRECTS", "FORBIDS", "LOCKS_OUT"})
  void what_no_plesk_should_answer_is_no_answer(Mishap mishap) {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      for (int i = 0; i < 3; i++) {
        neighbours.standIn.nextRead(mishap);
      }

      Expect.failed(neighbours.servers.panel(Neighbours.SERVER, Neighbours.ADA));
    }
  }

  @Test
  void a_page_in_place_of_a_list_is_never_an_empty_list() {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      var panel = neighbours.ada();
      for (int i = 0; i < 6; i++) {
        neighbours.standIn.nextRead(Mishap.SHOWS_PAGE);
      }

      Expect.failed(panel.mailboxes().overview());
      Expect.failed(panel.dns().zone("ada.example"));
    }
  }

  @Test
  void a_server_that_fails_again_and_again_is_left_alone_for_a_while() {
    var resting =
        new Pace(
            HASTY.connect(),
            HASTY.read(),
            HASTY.write(),
            HASTY.together(),
            HASTY.queue(),
            HASTY.pause(),
            Duration.ofHours(1));
    try (var neighbours = new Neighbours(PleskStandIn.old(), resting)) {
      var panel = neighbours.ada();
      for (int i = 0; i < 30; i++) {
        neighbours.standIn.nextRead(Mishap.MAINTENANCE);
      }
      for (int i = 0; i < 5; i++) {
        Expect.failed(panel.mailboxes().overview());
      }
      var calls = neighbours.standIn.calls();

      Expect.failed(panel.mailboxes().overview());
      Expect.failed(Order.ADD_RECORD.carryOut(panel));

      assertThat(neighbours.standIn.calls()).isEqualTo(calls);
    }
  }

  /** Half a change, over an interface that knows none, is never told as none or as a whole. */
  @ParameterizedTest
  @EnumSource(
      value = Mishap.class,
      names = {"FAILS", "LOSES_REQUEST", "LOSES_ANSWER", "SHOWS_PAGE", "LOCKS_OUT"})
  void the_second_half_of_a_change_goes_wrong(Mishap mishap) {
    try (var neighbours = new Neighbours(PleskStandIn.old(), HASTY)) {
      var panel = neighbours.ada();
      var before = neighbours.standIn.everythingOf(neighbours.ada);
      var www = www(panel);
      neighbours.standIn.nextWriteButOne(mishap);

      var outcome =
          panel.dns().edit("ada.example", www.id(), www.data(), record("www", "192.0.2.2"));

      if (CLEARLY_NOT_DONE.contains(mishap)) {
        Expect.failed(outcome);
        assertThat(neighbours.standIn.everythingOf(neighbours.ada)).isEqualTo(before);
      } else {
        Expect.unknown(outcome);
      }
    }
  }

  private static RecordData record(String label, String address) {
    return new RecordData(label + ".ada.example", RecordType.A, 3_600, address);
  }

  private static DnsRecord www(Panel panel) {
    return Expect.ok(panel.dns().zone("ada.example")).records().stream()
        .filter(each -> each.data().host().equals("www.ada.example"))
        .findFirst()
        .orElseThrow();
  }

  /** The changes that there are. */
  enum Order {
    ADD_RECORD {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.dns().add("ada.example", record("new", "192.0.2.7"));
      }
    },
    EDIT_RECORD {
      @Override
      Outcome<?> carryOut(Panel panel) {
        var www = www(panel);
        return panel.dns().edit("ada.example", www.id(), www.data(), record("www", "192.0.2.7"));
      }
    },
    DELETE_RECORD {
      @Override
      Outcome<?> carryOut(Panel panel) {
        var www = www(panel);
        return panel.dns().delete("ada.example", www.id(), www.data());
      }
    },
    CREATE_MAILBOX {
      @Override
      Outcome<?> carryOut(Panel panel) {
        var fresh = new NewMailbox("new@ada.example", Optional.empty(), false, "");
        return panel.mailboxes().create(fresh, GOOD);
      }
    },
    EDIT_MAILBOX {
      @Override
      Outcome<?> carryOut(Panel panel) {
        var larger =
            new Changes(
                Optional.of(200 * Neighbours.MIB),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return panel.mailboxes().edit("info@ada.example", larger);
      }
    },
    DELETE_MAILBOX {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.mailboxes().delete("info@ada.example");
      }
    },
    ADD_CERTIFICATE {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.certificates().install("ada.example", "new", SIGNED, KEY);
      }
    },
    KEEP_KEY {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.certificates().keep("ada.example", "kept", KEY, "request");
      }
    },
    USE_CERTIFICATE {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.certificates().use("ada.example", "Lets Encrypt ada.example");
      }
    },
    REMOVE_CERTIFICATE {
      @Override
      Outcome<?> carryOut(Panel panel) {
        return panel.certificates().remove("ada.example", "bought");
      }
    };

    private static final TestAuthority.Signed LEAF = new TestAuthority().leaf("ada.example");
    private static final Signed SIGNED = new Signed(LEAF.pem(), "");
    private static final Secret KEY = new Secret(LEAF.key());

    abstract Outcome<?> carryOut(Panel panel);

    /** Whether it goes over REST: records do where they can, and everything else never does. */
    Stream<Boolean> doors() {
      return switch (this) {
        case ADD_RECORD, EDIT_RECORD, DELETE_RECORD -> Stream.of(true, false);
        case CREATE_MAILBOX,
            EDIT_MAILBOX,
            DELETE_MAILBOX,
            ADD_CERTIFICATE,
            KEEP_KEY,
            USE_CERTIFICATE,
            REMOVE_CERTIFICATE ->
            Stream.of(false);
      };
    }
  }
}
