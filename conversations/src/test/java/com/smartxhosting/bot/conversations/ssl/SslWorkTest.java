package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.AUTHORITY;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.DOMAIN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.NOW;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.PLACE;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Removed;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.DeleteCertificate.Delete;
import com.smartxhosting.bot.conversations.ssl.IssueCertificate.Issue;
import com.smartxhosting.bot.conversations.ssl.MakeRequest.Make;
import com.smartxhosting.bot.conversations.ssl.UploadCertificate.Upload;
import com.smartxhosting.bot.conversations.ssl.UseCertificate.Use;
import com.smartxhosting.bot.conversations.ssl.x509.KeyKind;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker.Owner;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an interrupted change of certificates has left behind. */
class SslWorkTest {

  private static final String NAME = "bought";
  private static final Use USE = new Use(PLACE, "", NAME);
  private static final Delete DELETE = new Delete(PLACE, NAME, false, false);
  private static final Issue ISSUE = new Issue(PLACE, Coverage.SITE);
  private static final Make MAKE = new Make(PLACE, KeyKind.P_256, List.of(DOMAIN), Owner.NOBODY);

  private final SslOffice office = new SslOffice();
  private final SslWork work = office.work;
  private final Attempt attempt = new Attempt("key", 2, Talk.with(STAGE).session().actor());

  @Test
  void the_one_in_use_was_chosen() {
    office.holds(NAME, AUTHORITY.leaf(DOMAIN), false);
    assertThat(work.usedBefore(USE, attempt)).isEqualTo(Trace.missing());
    silently(() -> work.use(USE, attempt));
    assertThat(work.usedBefore(USE, attempt)).isInstanceOf(Trace.Found.class);
  }

  @Test
  void one_that_is_not_there_any_more_was_deleted() {
    office.holds(NAME, AUTHORITY.leaf(DOMAIN), false);
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.missing());
    silently(() -> work.delete(DELETE, attempt));
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.found(new Removed(NAME)));
  }

  @Test
  void an_order_for_the_same_hosts_is_the_one_that_was_made() {
    var issued = new LetsEncrypt.Issued(Coverage.SITE, NOW.plus(Duration.ofDays(90)));
    office.house.safe.answer = Outcome.ok(issued);
    assertThat(work.issuedBefore(ISSUE, attempt)).isEqualTo(Trace.missing());
    silently(() -> work.issue(ISSUE, attempt));
    assertThat(work.issuedBefore(ISSUE, attempt)).isEqualTo(Trace.found(issued));
    assertThat(work.issuedBefore(new Issue(PLACE, Coverage.WILDCARD), attempt))
        .isEqualTo(Trace.missing());
  }

  @Test
  void a_request_is_found_again_without_its_key_and_made_anew_by_nobody() {
    assertThat(work.madeBefore(MAKE, attempt)).isEqualTo(Trace.missing());
    silently(() -> work.make(MAKE, attempt));
    assertThat(work.madeBefore(MAKE, attempt))
        .isInstanceOfSatisfying(
            Trace.Found.class,
            found -> assertThat(((MakeRequest.Made) found.value()).key()).isEmpty());
    var other = new Attempt("another", 1, attempt.actor());
    assertThat(work.madeBefore(MAKE, other)).isEqualTo(Trace.missing());
  }

  @Test
  void an_upload_is_found_when_it_is_there_and_used_as_wanted() {
    var leaf = AUTHORITY.leaf(DOMAIN);
    var upload =
        new Upload(
            PLACE,
            NAME,
            new Signed(leaf.pem(), AUTHORITY.between.pem()),
            Optional.of(new Secret(leaf.key())),
            true);
    assertThat(work.uploadedBefore(upload, attempt)).isEqualTo(Trace.missing());
    Held held = office.holds(NAME, leaf, false);
    assertThat(work.uploadedBefore(upload, attempt)).isEqualTo(Trace.missing());
    assertThat(work.upload(upload, attempt))
        .isEqualTo(Outcome.ok(new Held(NAME, held.content(), true)));
    assertThat(work.uploadedBefore(upload, attempt)).isInstanceOf(Trace.Found.class);
    office.holds(NAME, AUTHORITY.leaf(DOMAIN), true);
    assertThat(work.uploadedBefore(upload, attempt)).as("another one").isEqualTo(Trace.missing());
  }

  @Test
  void whether_a_key_has_its_certificate_cannot_be_told_by_its_name() {
    var signed = new Signed(AUTHORITY.leaf(DOMAIN).pem(), "");
    var upload = new Upload(PLACE, "kept", signed, Optional.empty(), false);
    office.house.safe.has(new Held("kept", new Content.Untold(), false));
    assertThat(work.uploadedBefore(upload, attempt)).isEqualTo(Trace.unclear());

    office.house.safe.has(new Held("kept", new Content.Waiting("", "half"), false));
    assertThat(work.uploadedBefore(upload, attempt)).isEqualTo(Trace.missing());
  }

  @Test
  void a_server_that_does_not_answer_shows_nothing() {
    office.house.mood = Mood.DOWN;
    assertThat(work.usedBefore(USE, attempt)).isEqualTo(Trace.unclear());
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.unclear());
    assertThat(work.issuedBefore(ISSUE, attempt)).isEqualTo(Trace.unclear());
    assertThat(work.madeBefore(MAKE, attempt)).isEqualTo(Trace.unclear());
  }

  private void silently(Runnable change) {
    office.house.mood = Mood.SILENT;
    change.run();
    office.house.mood = Mood.WELL;
  }
}
