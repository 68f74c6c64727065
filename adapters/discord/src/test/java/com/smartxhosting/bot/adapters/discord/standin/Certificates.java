package com.smartxhosting.bot.adapters.discord.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates in Discord's name, which this JVM trusts from then on, and trusts nobody else. */
final class Certificates {

  static final String PASSWORD = "changeit";

  private static final Certificates OURS = new Certificates();

  private final HeldCertificate root =
      new HeldCertificate.Builder().commonName("Stand-in").certificateAuthority(0).build();
  private final HandshakeCertificates server =
      new HandshakeCertificates.Builder()
          .heldCertificate(
              new HeldCertificate.Builder()
                  .addSubjectAlternativeName("discord.com")
                  .addSubjectAlternativeName("gateway.discord.gg")
                  .addSubjectAlternativeName("cdn.discordapp.com")
                  .signedBy(root)
                  .build())
          .build();
  private final Path trustStore;

  private Certificates() {
    try {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setCertificateEntry("stand-in", root.certificate());
      trustStore = Files.createTempFile("discord-stand-in", ".p12");
      trustStore.toFile().deleteOnExit();
      try (var file = Files.newOutputStream(trustStore)) {
        keys.store(file, PASSWORD.toCharArray());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    System.setProperty("javax.net.ssl.trustStore", trustStore.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    SSLContext.setDefault(
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(root.certificate())
            .build()
            .sslContext());
  }

  static SSLSocketFactory sockets() {
    return OURS.server.sslSocketFactory();
  }

  static Path trustStore() {
    return OURS.trustStore;
  }
}
