package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.AUTHORITY;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.DOMAIN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.account.Activity;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Look;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakeBack;
import com.smartxhosting.bot.conversations.undo.UndoWork;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Journal;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking the choice of a certificate back, as customers meet it. */
class UseTakenBackTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(
              new UndoDialog(),
              UseCertificate.FORM,
              CertificateLists.PICK,
              PickLists.SERVICE,
              PickLists.DOMAIN),
          List.of(UndoDialog.COMMAND),
          SslOffice.BUNDLES + "undo.texts",
          SslOffice.BUNDLES + "account.texts",
          SslOffice.BUNDLES + "services.texts",
          SslOffice.BUNDLES + "ssl.texts");

  private final SslOffice office = new SslOffice();
  private final Journal journal = new Journal();
  private final UndoWork undo =
      new UndoWork(
          new Activity(
              (customer, _, _) -> journal.of(customer),
              customer -> journal.of(customer).size(),
              journal::find),
          List.of(new UseReversal(office.house, () -> journal.now)),
          () -> journal.now);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(StoredCertificate.Load.class, office.work::standing)
              .query(UseCertificate.LookAhead.class, office.work::use)
              .effect(UseCertificate.Use.class, office.work::use, office.work::usedBefore)
              .query(Look.class, undo::look)
              .effect(TakeBack.class, undo::takeBack, undo::takenBack),
          journal);
  private final Talk talk = Talk.with(STAGE);

  @BeforeEach
  void furnish() {
    office.holds("new", AUTHORITY.leaf(DOMAIN), false);
  }

  @Test
  void the_certificate_from_before_is_shown_again_and_the_choice_can_be_had_back() {
    office.holds("old", AUTHORITY.leaf(DOMAIN), true);
    var untouched = List.copyOf(office.house.safe.held.values());
    usesTheNew().sees("[Undo]");
    assertThat(inUse()).containsExactly("new");

    presses("Undo").sees("Change: Certificate in use for shop.example", "Now: new");
    talk.sees("After undoing: old");
    presses("Undo it").sees("the certificate in use for shop.example is again as it was: old");
    assertThat(office.house.safe.held.values()).containsExactlyElementsOf(untouched);

    presses("Undo");
    presses("Undo it").sees("is again as it was: new");
    assertThat(inUse()).containsExactly("new");
  }

  @Test
  void it_is_refused_when_yet_another_is_in_use_by_then() {
    office.holds("old", AUTHORITY.leaf(DOMAIN), true);
    office.holds("theirs", AUTHORITY.leaf(DOMAIN), false);
    usesTheNew();
    presses("Undo").sees("[Undo it]");
    office.house.safe.use(DOMAIN, "theirs");

    presses("Undo it").sees("this reads otherwise now: theirs").seesNot("[Undo it]");

    assertThat(inUse()).containsExactly("theirs");
  }

  @Test
  void it_is_refused_when_the_one_from_before_is_gone_or_has_ended() {
    office.holds(
        "old", AUTHORITY.leaf(TestAuthority.keys("EC", 256), Duration.ofDays(40), DOMAIN), true);
    usesTheNew();
    journal.now = Talk.START.plus(Duration.ofDays(29));
    presses("Undo").sees("Now: new. old has ended by now.").seesNot("[Undo it]");
    office.house.safe.held.remove("old");
    presses("Look again").sees("Now: new. old is gone by now.").seesNot("[Undo it]");
    assertThat(inUse()).containsExactly("new");
  }

  @Test
  void where_none_was_in_use_it_is_said_before_that_it_cannot_be_undone() {
    starts().sees("This cannot be undone, but you can choose another at any time.");
    presses("Use it").seesNot("[Undo]");
  }

  private Talk usesTheNew() {
    starts().seesNot("cannot be undone");
    return presses("Use it");
  }

  private Talk starts() {
    return served.serve(talk.starts("ssl.use", GIVEN.with("certificate", "new")));
  }

  private List<String> inUse() {
    return office.house.safe.held.values().stream().filter(Held::inUse).map(Held::name).toList();
  }

  private Talk presses(String label) {
    return served.serve(talk.presses(label));
  }
}
