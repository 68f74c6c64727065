package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.AUTHORITY;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.DOMAIN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority.Signed;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.testing.Talk;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Uploads as customers try them. */
class UploadTalkTest {

  private static final Signed LEAF = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
  private static final String CHAIN = AUTHORITY.between.pem() + AUTHORITY.root.pem();
  private static final String WORD = "Open, Sesame";

  private final SslOffice office = new SslOffice();

  @Test
  void one_file_with_everything_is_all_that_is_asked_for() {
    var talk = upload().hands("all.pem", CHAIN + LEAF.key() + LEAF.pem()).presses("Right away");
    office
        .serve(talk)
        .sees(
            "Certificate: all.pem",
            "For: shop.example, www.shop.example",
            "Issued by: Good Root R7",
            "(60 days left)",
            "Vouched for by: Good Root R7");
    talk.presses("Upload it");
    var effect = talk.asked(UploadCertificate.Upload.class);
    assertThat(effect.signed().between()).isEqualTo(AUTHORITY.between.pem());
    office.serve(talk).sees("visitors of shop.example are shown it now");
    assertThat(held().inUse()).isTrue();
    assertThat(office.house.safe.keys.get(held().name())).contains("BEGIN PRIVATE KEY");
  }

  @Test
  void certificate_key_and_chain_may_come_one_after_the_other() {
    var talk = upload().hands("shop.crt", LEAF.pem().replace("\n", "\r\n"));
    talk.sees("Private key").says(LEAF.key());
    talk.sees("Intermediate certificates", "“Good Root R7”").says(AUTHORITY.between.pem());
    office.serve(talk.presses("Not yet")).sees("Private key: pasted text");
    office.serve(talk.presses("Upload it")).sees("shown the same one as before");
    assertThat(held().inUse()).isFalse();
  }

  @Test
  void a_private_key_in_the_place_of_the_certificate_is_taken_for_what_it_is() {
    var talk = upload().says(LEAF.key()).sees("I took that as: Private key");

    talk.says(LEAF.pem() + AUTHORITY.between.pem()).sees("Use it");
    assertThat(talk.card().inputs())
        .allMatch(input -> input.secret() || !input.name().equals("file"));
  }

  @Test
  void a_key_that_does_not_fit_is_refused_at_once() {
    var other = AUTHORITY.leaf(DOMAIN);

    upload()
        .hands("all.pem", LEAF.pem() + AUTHORITY.between.pem())
        .hands("other.key", other.key())
        .sees("This key does not belong to the certificate for shop.example", "nothing was changed")
        .says(LEAF.key())
        .sees("[Right away]");
  }

  @Test
  void a_key_that_came_first_and_does_not_fit_is_asked_for_anew() {
    upload()
        .hands("other.key", AUTHORITY.leaf(DOMAIN).key())
        .hands("shop.pem", LEAF.pem() + AUTHORITY.between.pem())
        .sees("This key does not belong");
  }

  @Test
  void a_pkcs12_file_is_opened_with_its_password() throws Exception {
    var talk = upload().hands(Document.of("shop.p12", "", pkcs12())).sees("Password");
    assertThat(talk.card().inputs()).allMatch(input -> input.secret());
    talk.says("wrong").sees("does not open it").says(WORD).presses("Right away");
    office.serve(talk).sees("shop.p12", "For: shop.example").seesNot(WORD);
    office.serve(talk.presses("Upload it")).sees("shown it now");
    assertThat(talk.session().toString()).doesNotContain(WORD);
  }

  @Test
  void the_certificate_of_a_key_that_waits_needs_no_key() {
    office.house.safe.keep(
        DOMAIN, "kept", new com.smartxhosting.bot.secret.Secret(LEAF.key()), "request");

    var talk = upload().says(LEAF.pem() + AUTHORITY.between.pem()).presses("Right away");
    office.serve(office.serve(talk).presses("Upload it")).sees("shown it now");

    assertThat(office.house.safe.held.get("kept").content()).isInstanceOf(Content.Complete.class);
    assertThat(office.house.safe.held).hasSize(1);
  }

  @Test
  void where_the_server_tells_only_names_the_one_that_was_meant_is_completed() {
    office.house.safe.has(new Held("told by name", new Content.Untold(), false));

    var talk =
        office
            .starts("ssl.upload", GIVEN.with("certificate", "told by name"))
            .says(LEAF.pem() + AUTHORITY.between.pem());
    office.serve(talk.presses("Not yet")).presses("Upload it");
    assertThat(talk.asked(UploadCertificate.Upload.class).key()).isEmpty();
    assertThat(talk.asked(UploadCertificate.Upload.class).name()).isEqualTo("told by name");
  }

  @Test
  void what_will_not_do_is_told_before_anything_is_sent() {
    var expired = AUTHORITY.leaf(TestAuthority.keys("EC", 256), Duration.ofDays(9), DOMAIN);
    var foreign = AUTHORITY.leaf("other.example");

    complete(expired).sees("This certificate ended on").seesNot("[Upload it]");
    complete(foreign).sees("is for other.example, not for shop.example").seesNot("[Upload it]");
    complete(AUTHORITY.selfSigned(DOMAIN)).sees("Nobody vouches for this", "[Upload it]");
    complete(AUTHORITY.selfSignedAuthority(DOMAIN)).sees("Nobody vouches for this", "[Upload it]");
    complete(AUTHORITY.leaf(DOMAIN)).sees("It is not for www.shop.example", "[Upload it]");
  }

  @Test
  void one_of_an_own_authority_is_taken_with_its_root_and_remarked_upon() {
    var own = new TestAuthority();
    var leaf = own.leaf(DOMAIN, "www." + DOMAIN);
    var talk = upload().says(leaf.pem() + leaf.key()).sees("“Good Root R7”");
    talk.says(own.between.pem()).sees("“Good Root X1”");
    talk.says(own.between.pem() + own.root.pem()).presses("Right away");
    office.serve(talk).sees("“Good Root X1”, which browsers do not know", "[Upload it]");
  }

  @Test
  void what_is_no_certificate_is_called_what_it_is() {
    upload().says(AUTHORITY.between.pem()).sees("certificate of the authority “Good Root R7”");
    upload()
        .hands("a.pem", TestAuthority.pem("OPENSSH PRIVATE KEY", new byte[90]))
        .sees("a key for SSH");
    upload().hands("cat.jpg", "not a certificate").sees("I find no certificate or key in that");
    upload().says(LEAF.pem().substring(0, 300)).sees("the end is missing");
    upload().offers("film.pem", 16 << 20).sees("64 KB");
    for (var text : List.of("", "x".repeat(5_000), "<b>& @everyone \u202E🙂\u0007")) {
      upload().says(text).sees("[").seesNot("[Upload it]");
    }
  }

  @Test
  void the_same_certificate_twice_is_added_once() {
    office.serve(complete(LEAF).presses("Upload it"));

    var talk = complete(LEAF).sees("This very certificate is here already");
    office.serve(talk.presses("Upload it")).sees("shown it now");
    assertThat(office.house.safe.held).hasSize(1);
  }

  @Test
  void what_was_half_done_is_finished_when_it_is_tried_again() {
    var effect = complete(LEAF).presses("Upload it").asked(UploadCertificate.Upload.class);
    office.house.safe.install(DOMAIN, effect.name(), effect.signed(), effect.key().orElseThrow());
    assertThat(held().inUse()).isFalse();

    office.serve(complete(LEAF).presses("Upload it")).sees("shown it now");
    assertThat(held().inUse()).isTrue();
  }

  @Test
  void no_key_stands_in_what_is_stored_or_printed() {
    var talk = upload().hands("all.pem", LEAF.pem() + AUTHORITY.between.pem() + LEAF.key());
    var inside = LEAF.key().lines().skip(1).findFirst().orElseThrow();
    assertThat(talk.session().toString()).doesNotContain(inside);
    office.serve(talk.presses("Right away"));
    assertThat(talk.session().toString()).doesNotContain(inside);
    talk.presses("Upload it");
    assertThat(talk.session().toString()).doesNotContain(inside);
    assertThat(talk.asked(UploadCertificate.Upload.class).toString()).doesNotContain(inside);
    office.house.mood = Mood.DOWN;
    assertThat(office.serve(talk).seen()).doesNotContain(inside);
  }

  private Talk upload() {
    return office.starts("ssl.upload", GIVEN);
  }

  /** All that belongs to a certificate, up to the summary. */
  private Talk complete(Signed leaf) {
    var talk = upload().hands("all.pem", leaf.pem() + leaf.key() + AUTHORITY.between.pem());
    return office.serve(talk.presses("Right away"));
  }

  private Held held() {
    return office.house.safe.held.values().iterator().next();
  }

  private static byte[] pkcs12() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "shop",
        LEAF.keys().getPrivate(),
        WORD.toCharArray(),
        new Certificate[] {LEAF.certificate(), AUTHORITY.between.certificate()});
    var file = new ByteArrayOutputStream();
    store.store(file, WORD.toCharArray());
    return file.toByteArray();
  }
}
