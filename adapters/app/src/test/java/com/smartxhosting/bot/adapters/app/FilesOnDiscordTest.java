package com.smartxhosting.bot.adapters.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as files on Discord, what is told of them, and what is taken back. */
@Timeout(180)
class FilesOnDiscordTest {

  private static final String DOMAIN = "ada-lovell.example";
  private static final TestAuthority AUTHORITY =
      new TestAuthority(Instant.now().minus(Duration.ofDays(10)));

  @TempDir Path folder;

  @Test
  void files_that_do_not_fit_are_refused_and_those_that_do_are_used_taken_back_and_watched()
      throws Exception {
    var leaf = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
    var chain = leaf.pem() + AUTHORITY.between.pem() + AUTHORITY.root.pem();
    try (var stage = new DiscordStage(folder, Map.of())) {
      var ada = stage.discord.customer(7);
      var books = new SandboxBooks(folder);
      stage.linksAda(ada);

      ada.runs("ssl", Map.of("service", DOMAIN));
      ada.presses("Upload a certificate");
      ada.sees("The certificate from your authority");
      ada.handsOver("holiday.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1});
      ada.sees("find no certificate or key in that");
      ada.handsOver("chain.pem", chain.getBytes(US_ASCII));
      ada.sees("The key that was made with the request");
      ada.handsOver("old.key", AUTHORITY.leaf(DOMAIN).key().getBytes(US_ASCII));
      ada.sees("does not belong to the certificate");
      ada.handsOver("new.key", leaf.key().getBytes(US_ASCII));
      ada.presses("Not yet");
      ada.presses("Upload it");
      ada.sees("are shown the same one as before");

      var before = books.certificates();
      ada.presses("Good Root R7, 79 days");
      ada.presses("Use it");
      ada.sees("Nothing happens before you confirm");
      ada.presses("Use it");
      ada.sees("are shown this certificate now");
      assertThat(books.certificates()).isNotEqualTo(before);
      ada.presses("Undo");
      ada.sees("After undoing");
      ada.presses("Undo it");
      ada.sees("is again as it was");
      assertThat(books.certificates()).isEqualTo(before);
      ada.presses("Undo");
      ada.presses("Undo it");
      ada.sees("is again as it was: " + DOMAIN);

      var zone = books.kept();
      ada.runs("dns", Map.of("service", DOMAIN));
      ada.presses("Paste records");
      ada.presses("Paste what you were told");
      ada.fills(Map.of("Paste what you were told", "b1 A 203.0.113.1\nb2 A 203.0.113.2"));
      ada.presses("Make these 2 changes");
      ada.sees("2 records were added.");
      ada.presses("Undo");
      ada.presses("Undo it");
      ada.sees("is again as it was");
      assertThat(books.kept()).isEqualTo(zone);

      ada.runs("ssl", Map.of("service", DOMAIN));
      ada.presses("Let’s Encrypt");
      ada.presses("Issue for other hosts");
      ada.presses("All subdomains");
      ada.presses("Issue now");
      ada.sees("waits for the DNS of " + DOMAIN);
      ada.presses("Create TXT _acme-challenge");
      ada.presses("Add the record");
      ada.sees("issued for " + DOMAIN + " (All subdomains)");
      stage.timePasses(Duration.ofHours(1));
      ada.sees("has issued the certificate (All subdomains)");
      ada.presses("Show Let’s Encrypt");
      ada.sees("you need not do anything");
    }
  }
}
