package com.smartxhosting.bot.adapters.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.plesk.PleskSettings.Server;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Trust;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How several Plesk servers are set up. */
class PleskSettingsTest {

  private static final String FINGERPRINT = "3A:".repeat(31) + "5B";
  private static final Map<String, String> TWO =
      Map.of(
          "BOT_WHMCS_URL",
          "https://billing.example.com",
          "BOT_WHMCS_IDENTIFIER",
          "identifier",
          "BOT_WHMCS_SECRET",
          "secret",
          "BOT_WHMCS_STRANGERS",
          "chat@example.com",
          "BOT_PLESK_SERVERS",
          "Plesk 1 = https://web01.example.com:8443, web02=https://192.0.2.7:8443/",
          "BOT_PLESK_KEYS",
          "Plesk 1 = 5f4cbe9c-7b1d\nweb02 = admin:pass,w=rd:1",
          "BOT_PLESK_CERTIFICATES",
          "web02 = SHA256:" + FINGERPRINT);

  @TempDir Path home;

  @Test
  void without_any_there_is_none() {
    assertThat(read(Map.of())).isEmpty();
  }

  @Test
  void every_server_has_a_name_an_address_and_a_key_or_login() {
    var settings = read(TWO).orElseThrow();

    assertThat(settings.servers())
        .containsExactly(
            new Server(
                "Plesk 1",
                URI.create("https://web01.example.com:8443"),
                new Credentials.Key(new Secret("5f4cbe9c-7b1d")),
                new Trust.Public()),
            new Server(
                "web02",
                URI.create("https://192.0.2.7:8443/"),
                new Credentials.Login("admin", new Secret("pass,w=rd:1")),
                new Trust.Pinned("3a".repeat(31) + "5b")));
    assertThat(settings.webmail()).isEqualTo("https://webmail.{domain}/");
    assertThat(settings.toString()).doesNotContain("5f4cbe9c").doesNotContain("pass,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BOT_PLESK_SERVERS      | web01                                 | Write name = value
          BOT_PLESK_SERVERS      | web01 = http://web01.example          | web01 = https://
          BOT_PLESK_SERVERS      | a = https://a.example, a = https://b  | Name each server once
          BOT_PLESK_KEYS         | Plesk 1 = key                         | The server web02 needs one
          BOT_PLESK_KEYS         | Plesk 1 = k, web02 = pass wörd        | printable ASCII
          BOT_PLESK_KEYS         | Plesk 1 = k, web02 = x, hush = hush2  | names a server that
          BOT_PLESK_CERTIFICATES | web03 = sha256:00                     | fingerprints
          BOT_PLESK_CERTIFICATES | web02 = /no/such/file.pem             | files of issuers in PEM
          BOT_WHMCS_URL          | ''                                    | It says whose services
          BOT_PLESK_WEBMAIL      | https://webmail.example.com/          | {domain} in it
          """)
  void what_is_set_wrongly_is_told_with_what_would_do(String name, String text, String remedy) {
    var given = new HashMap<>(TWO);
    given.put(name, text);

    assertThatExceptionOfType(WrongSettings.class)
        .isThrownBy(() -> read(given))
        .withMessageContaining(name)
        .withMessageContaining(remedy)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("wörd").doesNotContain("hush"));
  }

  private Optional<PleskSettings> read(Map<String, String> environment) {
    return SettingsReader.read(SettingsSources.find(environment, home, Optional.empty()), home)
        .plesk();
  }
}
