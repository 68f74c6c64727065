package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.Mishap;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.CreateMailbox;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox;
import com.smartxhosting.bot.conversations.mail.MailboxPassword;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.DeleteCertificate;
import com.smartxhosting.bot.conversations.ssl.UploadCertificate;
import com.smartxhosting.bot.conversations.ssl.UseCertificate;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand changes at Plesk servers, most of which go wrong, and after many of which the server
 * cannot even be asked what became of them.
 */
class RandomFaultsTest {

  private static final int CHANGES = 1_000;
  private static final int LANES = 4;

  /** More than a change takes on a busy machine; every lane waits so long once. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final List<Mishap> MISHAPS =
      List.of(
          Mishap.FAILS,
          Mishap.LOSES_REQUEST,
          Mishap.LOSES_ANSWER,
          Mishap.BREAKS_OFF,
          Mishap.SHOWS_PAGE,
          Mishap.MAINTENANCE,
          Mishap.FORBIDS,
          Mishap.REDIRECTS,
          Mishap.DECLARES,
          Mishap.INCLUDES,
          Mishap.LOCKS_OUT);

  private static final Set<Mishap> CLEARLY_NOT_DONE =
      EnumSet.of(Mishap.FAILS, Mishap.FORBIDS, Mishap.REDIRECTS, Mishap.LOCKS_OUT);

  private static final Place PLACE = new Place(new ServiceId(Lane.SERVICE), Lane.DOMAIN);
  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");
  private static final TestAuthority AUTHORITY = new TestAuthority();

  @TempDir Path folder;

  @Test
  void of_1000_changes_with_faults_none_is_made_twice_and_none_is_told_wrongly() throws Exception {
    var endings = new EnumMap<Ending, Integer>(Ending.class);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Map<Ending, Integer>>>();
      for (int number = 0; number < LANES; number++) {
        var seed = number;
        running.add(threads.submit(() -> changes(seed)));
      }
      for (var each : running) {
        each.get().forEach((ending, times) -> endings.merge(ending, times, Integer::sum));
      }
    }

    assertThat(endings.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CHANGES);
    assertThat(endings)
        .as("how they ended")
        .hasEntrySatisfying(Ending.OK, times -> assertThat(times).isGreaterThan(CHANGES / 5))
        .hasEntrySatisfying(Ending.FAILED, times -> assertThat(times).isGreaterThan(CHANGES / 5))
        .hasEntrySatisfying(Ending.UNKNOWN, times -> assertThat(times).isGreaterThan(CHANGES / 10))
        .doesNotContainKey(Ending.REFUSED);
  }

  /** Every other server is an old one, which knows no changing of records. */
  private Map<Ending, Integer> changes(int seed) throws Exception {
    var chance = new Random(seed);
    var endings = new EnumMap<Ending, Integer>(Ending.class);
    var old = seed % 2 == 1;
    try (var lane =
        new Lane(
            Files.createDirectory(folder.resolve("lane" + seed)),
            old ? PleskStandIn.old() : PleskStandIn.modern(),
            PATIENCE)) {
      var unknown = 0;
      for (int n = 0; n < CHANGES / LANES; n++) {
        var kind = Kind.values()[n % Kind.values().length];
        var mishap = mishap(chance, n);
        var ill = chance.nextInt(3) == 0;
        var change = kind.prepare(lane.plesk(), n);
        var effects = lane.plesk().effects().size();
        mishap.ifPresent(lane.plesk()::nextWrite);
        if (ill) {
          lane.plesk().fallIllAtTheNextWrite();
        }

        var how = lane.carriesOut(change.effect()).how().orElseThrow();

        lane.plesk().recover();
        var what = "%s with %s, ill afterwards: %s".formatted(kind, mishap, ill);
        assertTruth(what, how, change.made(lane.plesk()));
        if (kind.isMadeOnce(old)) {
          assertThat(lane.plesk().effects().size() - effects).as(what).isLessThanOrEqualTo(1);
        }
        var clear = mishap.map(CLEARLY_NOT_DONE::contains).orElse(true);
        if (ill && !clear) {
          assertThat(how).as(what).isEqualTo(Ending.UNKNOWN);
        }
        if (!ill && !(old && kind == Kind.EDIT_RECORD)) {
          assertThat(how).as(what).isNotEqualTo(Ending.UNKNOWN);
        }
        unknown += how == Ending.UNKNOWN ? 1 : 0;
        endings.merge(how, 1, Integer::sum);
      }
      assertThat(lane.concerns()).as("what persons are asked to look into").hasSize(unknown);
      assertThat(lane.plesk().complaints()).isEmpty();
    }
    return endings;
  }

  private static Optional<Mishap> mishap(Random chance, int n) {
    if (n == CHANGES / LANES / 2) {
      return Optional.of(Mishap.HANGS);
    }
    return chance.nextInt(6) == 0
        ? Optional.empty()
        : Optional.of(MISHAPS.get(chance.nextInt(MISHAPS.size())));
  }

  private static void assertTruth(String what, Ending how, Optional<Boolean> made) {
    switch (how) {
      case OK -> assertThat(made).as(what).contains(true);
      case REFUSED, FAILED -> assertThat(made).as(what).contains(false);
      case UNKNOWN -> {}
    }
  }

  private interface Look {
    /** Whether it was made; empty when half of it was. */
    Optional<Boolean> at(PleskStandIn plesk);
  }

  private record Change(Effect<?, Message> effect, Look look) {
    static Change of(Effect<?, Message> effect, Predicate<PleskStandIn> made) {
      return new Change(effect, plesk -> Optional.of(made.test(plesk)));
    }

    Optional<Boolean> made(PleskStandIn plesk) {
      return look.at(plesk);
    }
  }

  private enum Kind {
    ADD_RECORD {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        return Change.of(
            new AddRecord.Save(PLACE, record(n, "192.0.2.7")),
            server -> server.records(host(n), "192.0.2.7") == 1);
      }
    },
    CREATE_MAILBOX {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        var wanted =
            new NewMailbox("n%d@%s".formatted(n, Lane.DOMAIN), Optional.empty(), false, "");
        return Change.of(
            new CreateMailbox.Create(PLACE.service(), wanted, GOOD),
            server -> server.hasMailbox(Lane.DOMAIN, "n" + n));
      }
    },
    ADD_CERTIFICATE {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        var leaf = AUTHORITY.leaf(Lane.DOMAIN);
        var name = nameOf(leaf);
        var key = Optional.of(new Secret(leaf.key()));
        return Change.of(
            new UploadCertificate.Upload(PLACE, name, new Signed(leaf.pem(), ""), key, false),
            server -> server.hasCertificate(Lane.DOMAIN, name));
      }
    },
    EDIT_RECORD {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        var id = plesk.record(Lane.DOMAIN, "A", host(n), "192.0.2.7", "", 3_600);
        return new Change(
            new EditRecord.Save(
                PLACE,
                new RecordId(Integer.toString(id)),
                record(n, "192.0.2.7"),
                record(n, "192.0.2.8")),
            server -> {
              var before = server.records(host(n), "192.0.2.7");
              var after = server.records(host(n), "192.0.2.8");
              return before + after == 1 ? Optional.of(after == 1) : Optional.empty();
            });
      }
    },
    SET_PASSWORD {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        plesk.mailbox(Lane.DOMAIN, "p" + n, 0, 1 << 20, "");
        var address = "p%d@%s".formatted(n, Lane.DOMAIN);
        return Change.of(
            new MailboxPassword.SetPassword(PLACE.service(), address, GOOD),
            server -> server.admits(address, GOOD));
      }
    },
    USE_CERTIFICATE {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        plesk.bought(Lane.DOMAIN, "u" + n);
        var before = plesk.shownAt(Lane.DOMAIN);
        return Change.of(
            new UseCertificate.Use(PLACE, before, "u" + n),
            server -> server.shownAt(Lane.DOMAIN).equals("u" + n));
      }
    },
    DELETE_RECORD {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        var id = plesk.record(Lane.DOMAIN, "A", host(n), "192.0.2.7", "", 3_600);
        return Change.of(
            new DeleteRecord.Remove(
                PLACE, new RecordId(Integer.toString(id)), record(n, "192.0.2.7")),
            server -> server.records(host(n), "192.0.2.7") == 0);
      }
    },
    DELETE_MAILBOX {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        plesk.mailbox(Lane.DOMAIN, "d" + n, 0, 1 << 20, "");
        return Change.of(
            new DeleteMailbox.Delete(PLACE.service(), "d%d@%s".formatted(n, Lane.DOMAIN), 0),
            server -> !server.hasMailbox(Lane.DOMAIN, "d" + n));
      }
    },
    DELETE_CERTIFICATE {
      @Override
      Change prepare(PleskStandIn plesk, int n) {
        plesk.bought(Lane.DOMAIN, "x" + n);
        return Change.of(
            new DeleteCertificate.Delete(PLACE, "x" + n, false, false),
            server -> !server.hasCertificate(Lane.DOMAIN, "x" + n));
      }
    };

    /**
     * Whether it takes one change, however it goes: a password cannot be read, so one that may have
     * been set is set again, and an old server knows no changing of records.
     */
    boolean isMadeOnce(boolean old) {
      return this != SET_PASSWORD && !(old && this == EDIT_RECORD);
    }

    abstract Change prepare(PleskStandIn plesk, int n);

    /** As the form calls it. */
    private static String nameOf(TestAuthority.Signed leaf) {
      if (Reader.read(leaf.pem().getBytes(StandardCharsets.US_ASCII))
          instanceof Reading.Read(var papers)) {
        var facts = papers.certificates().getFirst().facts();
        var day = LocalDate.ofInstant(facts.until(), ZoneOffset.UTC);
        return "%s %s %s".formatted(Lane.DOMAIN, day, facts.fingerprint().substring(0, 6));
      }
      throw new AssertionError("Cannot be read");
    }

    private static String host(int n) {
      return "h%d.%s".formatted(n, Lane.DOMAIN);
    }

    private static RecordData record(int n, String address) {
      return new RecordData(host(n), RecordType.A, 3_600, address);
    }
  }
}
