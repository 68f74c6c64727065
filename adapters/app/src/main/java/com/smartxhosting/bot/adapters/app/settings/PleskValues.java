package com.smartxhosting.bot.adapters.app.settings;

import com.smartxhosting.bot.adapters.app.settings.Values.Unfit;
import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Trust;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what is set for each of several Plesk servers: {@code name=value}, one a line or with
 * commas.
 */
final class PleskValues {

  private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
  private static final Pattern SHA_256 =
      Pattern.compile("sha256:((?:[0-9a-f]{2}:?){31}[0-9a-f]{2})");

  private static final Credentials ANYBODY = new Credentials.Key(new Secret(""));

  private PleskValues() {}

  static Map<String, URI> addresses(String text) {
    return each(
        text,
        value -> {
          try {
            var address = URI.create(value);
            return new PleskSettings.Server("", address, ANYBODY, new Trust.Public()).address();
          } catch (IllegalArgumentException e) {
            throw new Unfit(
                "Write names as the billing system has them, with addresses, such as web01 ="
                    + " https://web01.example.com:8443, web02 = https://web02.example.com:8443.");
          }
        });
  }

  /** They become headers, which take printable ASCII alone. */
  static Map<String, Credentials> credentials(String text) {
    return each(
        text,
        value -> {
          if (!PRINTABLE.matcher(value).matches()) {
            throw new Unfit(
                "Write names with secret keys, or with logins and passwords in printable ASCII,"
                    + " such as web01 = 5f4cbe9c-..., web02 = admin:password; one a line where a"
                    + " password holds a comma.");
          }
          var colon = value.indexOf(':');
          return colon < 0
              ? new Credentials.Key(new Secret(value))
              : new Credentials.Login(
                  value.substring(0, colon), new Secret(value.substring(colon + 1)));
        });
  }

  static Map<String, Trust> certificates(String text) {
    return each(
        text,
        value -> {
          var pinned = SHA_256.matcher(value.toLowerCase(Locale.ROOT));
          return pinned.matches()
              ? new Trust.Pinned(pinned.group(1).replace(":", ""))
              : new Trust.Issuers(issuers(value));
        });
  }

  static String webmail(String text) {
    if (!text.matches("https://\\S*\\{domain}\\S*")) {
      throw new Unfit("Write an address with {domain} in it, such as https://webmail.{domain}/.");
    }
    return text;
  }

  /** Those of which there is a key. */
  static List<PleskSettings.Server> servers(
      Map<String, URI> addresses, Map<String, Credentials> keys, Map<String, Trust> trust) {
    return addresses.entrySet().stream()
        .filter(each -> keys.containsKey(each.getKey()))
        .map(
            each ->
                new PleskSettings.Server(
                    each.getKey(),
                    each.getValue(),
                    keys.getOrDefault(each.getKey(), ANYBODY),
                    trust.getOrDefault(each.getKey(), new Trust.Public())))
        .toList();
  }

  private static List<X509Certificate> issuers(String file) {
    try (var pem = Files.newInputStream(Path.of(file))) {
      var found =
          CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException | CertificateException | InvalidPathException e) {
      // said below
    }
    throw new Unfit(
        "Write names with fingerprints or with files of issuers in PEM, such as web01 ="
            + " sha256:3A:5B:..., web02 = /etc/bot/plesk-ca.pem.");
  }

  private static <T> Map<String, T> each(String text, Function<String, T> value) {
    var separator = text.contains("\n") ? "\\R" : ",";
    return Pattern.compile(separator)
        .splitAsStream(text)
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(PleskValues::entry)
        .collect(
            Collectors.toMap(
                entry -> entry[0],
                entry -> value.apply(entry[1]),
                (_, _) -> {
                  throw new Unfit("Name each server once.");
                },
                LinkedHashMap::new));
  }

  private static String[] entry(String text) {
    var equals = text.indexOf('=');
    if (equals < 1 || text.substring(equals + 1).isBlank()) {
      throw new Unfit("Write name = value for each server, one a line or with commas between.");
    }
    return new String[] {text.substring(0, equals).strip(), text.substring(equals + 1).strip()};
  }
}
