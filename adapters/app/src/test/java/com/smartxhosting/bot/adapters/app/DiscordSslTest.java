package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates on Discord: the real library, the real store and sandbox. */
@Timeout(180)
class DiscordSslTest {

  private static final String DOMAIN = "ada-lovell.example";
  private static final TestAuthority AUTHORITY =
      new TestAuthority(Instant.now().minus(Duration.ofDays(10)));

  @TempDir Path folder;

  private DiscordStage stage;
  private Customer ada;

  @BeforeEach
  void open() throws Exception {
    stage = new DiscordStage(folder, Map.of());
    ada = stage.discord.customer(7).inGuild();
    stage.linksAda(ada);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_certificate_is_uploaded_and_put_to_use() {
    var leaf = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
    ada.runs("ssl", Map.of("service", DOMAIN));
    ada.sees("issued for " + DOMAIN);
    ada.presses("Upload a certificate");
    answers(ada, "Certificate", leaf.pem() + AUTHORITY.between.pem() + AUTHORITY.root.pem());
    ada.sees("The key that was made with the request");
    answers(ada, "Private key", AUTHORITY.leaf(DOMAIN).key());
    ada.sees("does not belong to the certificate");
    answers(ada, "Private key", leaf.key());
    ada.presses("Right away");
    ada.sees("browsers do not know");
    ada.presses("Upload it");
    ada.sees("are shown it now");
    ada.runs("activity");
    ada.sees("Upload of a certificate for " + DOMAIN + ": done");
  }
}
