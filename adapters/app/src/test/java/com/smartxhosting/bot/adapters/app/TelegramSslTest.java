package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates on Telegram: the real library, the real store and sandbox. */
@Timeout(120)
class TelegramSslTest {

  private static final String DOMAIN = "ada-lovell.example";
  private static final TestAuthority AUTHORITY =
      new TestAuthority(Instant.now().minus(Duration.ofDays(10)));

  @TempDir Path folder;

  private TelegramStandIn telegram;
  private Assistant assistant;
  private Customer ada;

  @BeforeEach
  void open() throws Exception {
    telegram = new TelegramStandIn();
    assistant =
        Assistant.open(
            Premises.settings(folder, Premises.environment(folder, telegram)), Clock.systemUTC());
    assistant.start();
    ada = telegram.customer(7);
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
  }

  @Test
  void a_certificate_is_uploaded_used_and_deleted_and_its_key_stays_nowhere() throws Exception {
    var leaf = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
    ada.types("/ssl");
    ada.sees("issued for " + DOMAIN);
    ada.presses("Upload a certificate");
    ada.sees("The certificate from your authority");
    ada.types(leaf.pem());
    ada.sees("The key that was made with the request");
    ada.seesNoMore(ada.types(AUTHORITY.leaf(DOMAIN).key()));
    ada.sees("does not belong to the certificate for " + DOMAIN);
    ada.seesNoMore(ada.types(leaf.key()));
    ada.sees("Intermediate certificates");
    ada.types(AUTHORITY.between.pem() + AUTHORITY.root.pem());
    ada.presses("Right away");
    ada.sees("browsers do not know");
    ada.presses("Upload it");
    ada.sees("are shown it now");

    ada.presses("In use: Good Root R7, 79 days");
    ada.sees("Issued by: Good Root R7");
    ada.presses("Delete");
    ada.sees("browsers warn everybody");
    ada.presses("Delete it");
    ada.sees("cannot be undone");
    ada.types(DOMAIN);
    ada.sees("is deleted");
    ada.types("/activity");
    ada.sees("Upload of a certificate for " + DOMAIN + ": done");
    staysNowhere(leaf.key().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void lets_encrypt_waits_for_a_record_that_is_made_on_the_way() {
    ada.types("/ssl");
    ada.presses("Let’s Encrypt");
    ada.presses("Issue for other hosts");
    ada.presses("All subdomains");
    ada.sees("renewed from then on");
    ada.presses("Issue now");
    ada.sees("waits for the DNS of " + DOMAIN);
    ada.presses("Create TXT _acme-challenge");
    ada.sees("IN TXT");
    ada.presses("Add the record");
    ada.sees("issued for " + DOMAIN + " (All subdomains)");
  }

  private void staysNowhere(String secret) throws Exception {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(secret);
      }
    }
  }
}
