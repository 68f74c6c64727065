package com.smartxhosting.bot.conversations.ssl.x509;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker.Owner;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMakerTest {

  private static final Owner OWNER = new Owner("Ada & Söhne, Ltd.", "Bath", "", "GB");

  private final KeyMaker maker = new KeyMaker(new SecureRandom());

  @ParameterizedTest
  @EnumSource
  void a_request_is_signed_by_its_key_and_tells_owner_and_names(KeyKind kind) throws Exception {
    var made = maker.make(kind, OWNER, List.of("xn--bcher-kva.example", "www.shop.example"));

    var request = request(made.request().pem());
    assertThat(
            request.isSignatureValid(
                new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo())))
        .isTrue();
    assertThat(request.getSubject().toString())
        .contains("C=GB", "L=Bath", "CN=xn--bcher-kva.example")
        .doesNotContain("ST=");
    assertThat(names(request)).containsExactly("xn--bcher-kva.example", "www.shop.example");
    assertThat(made.key().publicKey()).isEqualTo(made.request().publicKey());
    assertThat(TestAuthority.papers(made.key().pem().reveal()).keys())
        .extracting(PrivateKey::kind)
        .containsExactly(
            switch (kind) {
              case RSA_2048 -> "RSA 2048";
              case RSA_4096 -> "RSA 4096";
              case P_256 -> "EC 256";
            });
  }

  private static List<String> names(PKCS10CertificationRequest request) {
    var names =
        GeneralNames.fromExtensions(
            request.getRequestedExtensions(), Extension.subjectAlternativeName);
    return Arrays.stream(names.getNames()).map(name -> name.getName().toString()).toList();
  }

  private static PKCS10CertificationRequest request(String pem) throws Exception {
    try (var parser = new PEMParser(new StringReader(pem))) {
      return (PKCS10CertificationRequest) parser.readObject();
    }
  }
}
