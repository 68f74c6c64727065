package com.smartxhosting.bot.conversations.ssl.x509;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.x509.Reading.Locked;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Read;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Unreadable;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.WrongPassword;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority.Signed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Signed LEAF = AUTHORITY.leaf("shop.example", "www.shop.example");
  private static final String WORD = "Open, Sesame é";

  @Test
  void a_pem_file_with_everything_in_it_is_taken_apart() {
    var papers = read(LEAF.key() + LEAF.pem() + AUTHORITY.between.pem() + AUTHORITY.root.pem());

    assertThat(papers.certificates()).hasSize(3);
    assertThat(papers.leaf().orElseThrow().names()).contains("shop.example");
    assertThat(papers.key()).isPresent();
  }

  @Test
  void the_leaf_is_found_wherever_it_stands() {
    var turned = read(AUTHORITY.root.pem() + AUTHORITY.between.pem() + LEAF.pem());

    assertThat(turned.leaf().orElseThrow().names()).contains("shop.example");
  }

  @Test
  void what_chats_mails_and_editors_do_to_a_text_is_undone() {
    var lines = LEAF.pem().strip();
    assertThat(
            List.of(
                lines.replace("\n", "\r\n"),
                lines.replace("\n", " "),
                lines.replace("\n", "\n\n"),
                "  " + lines.replace("\n", "  \n\t"),
                "> " + lines.replace("\n", "\n> "),
                lines.replace("-----", "—--"),
                "Hello!\nHere it is:\n" + lines + "\nRegards",
                "Bag Attributes\n    friendlyName: shop\nsubject=CN = shop\n" + lines,
                lines.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat)))
        .allSatisfy(text -> assertThat(read(text).certificates()).hasSize(1));
    assertThat(papers(Reader.read(lines.getBytes(StandardCharsets.UTF_16))).certificates())
        .hasSize(1);
  }

  @Test
  void bytes_are_read_whatever_they_hold() throws Exception {
    var rsa = TestAuthority.keys("RSA", 2048);
    assertThat(papers(Reader.read(LEAF.encoded())).certificates()).hasSize(1);
    assertThat(papers(Reader.read(rsa.getPrivate().getEncoded())).keys()).hasSize(1);
    assertThat(papers(Reader.read(pkcs7())).certificates()).hasSize(2);
    assertThat(read(TestAuthority.pem("PKCS7", pkcs7())).certificates()).hasSize(2);
    assertThat(papers(Reader.read(der(pkcs1(rsa.getPrivate())))).keys()).hasSize(1);
    assertThat(papers(Reader.read(der(pkcs1(LEAF.keys().getPrivate())))).keys()).hasSize(1);
  }

  @Test
  void keys_of_every_format_fit_the_certificate_that_was_made_of_them() throws Exception {
    var rsa = TestAuthority.keys("RSA", 2048);
    var certificate =
        TestAuthority.certificate(
            AUTHORITY.leaf(rsa, java.time.Duration.ofDays(9), "shop.example").pem());
    var edwards = TestAuthority.keys("Ed25519", 255);

    assertThat(certificate.facts().key()).isEqualTo("RSA 2048");
    assertThat(read(LEAF.key()).keys().getFirst().fits(certificate)).isFalse();
    assertThat(read(pkcs1(rsa.getPrivate())).keys().getFirst().fits(certificate)).isTrue();
    assertThat(read(TestAuthority.pem("PRIVATE KEY", rsa.getPrivate().getEncoded())).keys())
        .allMatch(key -> key.fits(certificate));
    var elliptic = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
    assertThat(read(elliptic + pkcs1(LEAF.keys().getPrivate())).keys())
        .allMatch(key -> key.fits(TestAuthority.certificate(LEAF.pem())))
        .hasSize(1);
    assertThat(read(TestAuthority.pem("PRIVATE KEY", edwards.getPrivate().getEncoded())).keys())
        .extracting(key -> key.kind())
        .containsExactly("Ed25519");
  }

  @Test
  void an_encrypted_key_opens_with_its_password_and_no_other() throws Exception {
    assertThat(List.of(lockedPkcs8(), lockedByOpenSsl()))
        .allSatisfy(
            text -> {
              var bytes = text.getBytes(StandardCharsets.UTF_8);
              assertThat(Reader.read(bytes)).isInstanceOf(Locked.class);
              assertThat(Reader.read(bytes, new Secret("wrong"))).isInstanceOf(WrongPassword.class);
              assertThat(papers(Reader.read(bytes, new Secret(WORD))).keys())
                  .allMatch(key -> key.fits(TestAuthority.certificate(LEAF.pem())))
                  .hasSize(1);
            });
  }

  @Test
  void a_pkcs12_file_opens_with_its_password_and_holds_everything() throws Exception {
    var file = pkcs12(WORD);

    assertThat(Reader.read(file)).isInstanceOf(Locked.class);
    assertThat(Reader.read(file, new Secret("wrong"))).isInstanceOf(WrongPassword.class);
    var papers = papers(Reader.read(file, new Secret(WORD)));
    assertThat(papers.certificates()).hasSize(2);
    assertThat(papers.key().orElseThrow().fits(papers.leaf().orElseThrow())).isTrue();
  }

  @Test
  void a_pkcs12_file_without_a_password_needs_none() throws Exception {
    assertThat(papers(Reader.read(pkcs12(""))).key()).isPresent();
  }

  @Test
  void a_file_made_to_keep_us_busy_is_not_opened() throws Exception {
    var encryptor =
        new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
            .setProvider(Castle.PROVIDER)
            .setPassword("x".toCharArray())
            .setIterationCount(1_000_001)
            .build();
    var text = written(new JcaPKCS8Generator(LEAF.keys().getPrivate(), encryptor));

    assertThat(why(text)).isEqualTo(Text.of("ssl.read.rounds"));
  }

  @Test
  void what_is_something_else_is_called_so() {
    var torn = LEAF.pem().substring(0, 300);
    var damaged = LEAF.pem().replaceAll("(?m)^MII", "MIX");

    assertThat(why(torn)).isEqualTo(Text.of("ssl.read.torn"));
    assertThat(why(damaged)).isEqualTo(Text.of("ssl.read.damaged").with("kind", "CERTIFICATE"));
    assertThat(why(TestAuthority.pem("OPENSSH PRIVATE KEY", new byte[90])))
        .isEqualTo(Text.of("ssl.read.ssh"));
    assertThat(unreadable(Reader.read(new byte[] {-2, -19, -2, -19, 0, 0, 0, 2})))
        .isEqualTo(Text.of("ssl.read.java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "<b>&",
        "\u202E🙂\u0007",
        "@everyone",
        "https://shop.example",
        "0"
      })
  void what_is_nothing_of_the_kind_is_told_what_would_do(String text) {
    assertThat(why(text)).isEqualTo(Text.of("ssl.read.nothing"));
  }

  @Test
  void no_bytes_whatever_throw_or_take_long() throws Exception {
    var chance = new Random(5);
    var files = List.of(LEAF.encoded(), pkcs12(WORD), pkcs7(), LEAF.key().getBytes());
    for (int i = 0; i < 400; i++) {
      var bytes = files.get(i % files.size()).clone();
      for (int j = 0; j < 3; j++) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
      }
      assertThat(Reader.read(bytes, new Secret(WORD))).isNotNull();
    }
    var large = new byte[16 << 20];
    java.util.Arrays.fill(large, (byte) 'A');
    assertThat(Reader.read(large)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_private_key_never_prints() {
    var reading = Reader.read((LEAF.pem() + LEAF.key()).getBytes(StandardCharsets.UTF_8));

    assertThat(reading.toString())
        .doesNotContain(LEAF.key().lines().skip(1).findFirst().orElseThrow());
  }

  private static Papers read(String text) {
    return papers(Reader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Papers papers(Reading reading) {
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).papers();
  }

  private static Text why(String text) {
    return unreadable(Reader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Text unreadable(Reading reading) {
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).why();
  }

  private static byte[] pkcs12(String password) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "shop",
        LEAF.keys().getPrivate(),
        password.toCharArray(),
        new Certificate[] {LEAF.certificate(), AUTHORITY.between.certificate()});
    var file = new ByteArrayOutputStream();
    store.store(file, password.toCharArray());
    return file.toByteArray();
  }

  private static byte[] pkcs7() throws GeneralSecurityException, CMSException, IOException {
    var generator = new CMSSignedDataGenerator();
    generator.addCertificates(
        new JcaCertStore(List.of(LEAF.certificate(), AUTHORITY.between.certificate())));
    return generator.generate(new CMSAbsentContent()).getEncoded();
  }

  /** In the older format that names its kind, such as {@code RSA PRIVATE KEY}. */
  private static String pkcs1(PrivateKey key) throws IOException {
    return written(new JcaMiscPEMGenerator(key));
  }

  private static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
  }

  private static String lockedPkcs8() throws IOException, OperatorCreationException {
    ASN1ObjectIdentifier cipher = PKCS8Generator.AES_256_CBC;
    var encryptor =
        new JceOpenSSLPKCS8EncryptorBuilder(cipher)
            .setProvider(Castle.PROVIDER)
            .setPassword(WORD.toCharArray())
            .setPRF(
                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_hmacWithSHA256))
            .build();
    return written(new JcaPKCS8Generator(LEAF.keys().getPrivate(), encryptor));
  }

  private static String lockedByOpenSsl() throws IOException {
    var encryptor =
        new JcePEMEncryptorBuilder("AES-256-CBC")
            .setProvider(Castle.PROVIDER)
            .build(WORD.toCharArray());
    return written(new JcaMiscPEMGenerator(LEAF.keys().getPrivate(), encryptor));
  }

  private static String written(PemObjectGenerator content) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(content);
    }
    return text.toString();
  }
}
