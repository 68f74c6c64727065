package com.smartxhosting.bot.adapters.app.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.Mails;
import com.smartxhosting.bot.adapters.app.Premises;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is secret is in no file of ours and in nothing that we print, in the most talkative
 * setting, after failures and after a kill in the middle of a change.
 */
@Timeout(180)
class SecretsTest {

  private static final String ADDRESS = "ada@example.com";
  private static final Pattern HIDDEN = Pattern.compile("<tg-spoiler>(?:<code>)?([^<]+)");

  @TempDir Path place;

  private final TelegramStandIn telegram = new TelegramStandIn();
  private final Customer ada = telegram.customer(7);
  private final List<Secret> secrets = new ArrayList<>();
  private Path data;
  private BotProcess bot;

  /**
   * @param homes the files that are there to hold it
   */
  private record Secret(String what, String value, Set<String> homes) {}

  @BeforeEach
  void open() throws IOException {
    data = Files.createDirectories(place.resolve("data"));
    keepSecret("the bot's token", telegram.token().reveal());
    start(Map.of());
  }

  @AfterEach
  void close() {
    bot.kill();
    telegram.close();
  }

  private void start(Map<String, String> more) throws IOException {
    var environment = Premises.environment(data, telegram);
    environment.put("BOT_LOG_LEVEL", "debug");
    environment.putAll(more);
    bot = BotProcess.start(environment, place.resolve("output.txt"), place);
  }

  private String keepSecret(String what, String value, String... homes) {
    secrets.add(new Secret(what, value, Set.of(homes)));
    return value;
  }

  @Test
  void secrets_are_nowhere_to_be_found() throws Exception {
    link();
    changesPassword();
    createsMailbox();
    logsIn();
    callsForAPerson();
    bot.end();
    assertNothingLeaks();

    start(Map.of("BOT_SANDBOX_WRITE_FAULTS", "lost-answer=1"));
    typesPassword("Interrupted#Pass77");
    ada.presses("Confirm");
    ada.sees("Setting the new password");
    bot.kill();
    assertNothingLeaks();

    start(Map.of());
    ada.sees("is changed");
    bot.end();
    assertNothingLeaks();

    start(Map.of("BOT_SANDBOX_WRITE_FAULTS", "failed=1"));
    typesPassword("Rejected!Pass88");
    ada.presses("Confirm");
    ada.sees("That did not work");
    bot.end();
    assertNothingLeaks();
  }

  private void link() throws Exception {
    ada.types("/link");
    ada.sees("e-mail address");
    ada.types(
        keepSecret("an address", ADDRESS, "sandbox-mail.txt", "sandbox.db", "sandbox.db-wal"));
    ada.sees("six-digit code");
    var code = new Mails(data).nextCode(ADDRESS, 0);
    keepSecret("the vault's key", Files.readString(data.resolve("vault.key")).strip(), "vault.key");
    ada.types(code.equals("271828") ? "314159" : "271828"); // wrong
    ada.sees("not the right code");
    ada.types(keepSecret("a code", code, "sandbox-mail.txt"));
    ada.sees("Hello, Ada Lovell");
  }

  private void changesPassword() {
    typesPassword("Typed_Once?Pass42");
    ada.presses("Confirm");
    ada.sees("is changed");
    ada.types("/password");
    ada.presses("Service login");
    ada.sees("New password for");
    ada.presses("Generate one");
    ada.presses("Confirm");
    var shown = HIDDEN.matcher(ada.sees("shown only once").text());
    assertThat(shown.find()).isTrue();
    keepSecret("a generated password", shown.group(1));
    ada.presses("I have noted it");
  }

  private void typesPassword(String password) {
    int word = ada.types("/password");
    ada.awaitThat(
        "the question below the word",
        messages ->
            messages.getLast().id() > word
                && messages.getLast().labels().contains("Service login"));
    ada.presses("Service login");
    ada.sees("New password");
    int weak = ada.types(keepSecret("a weak password", "weakling-" + password.length()));
    ada.seesNoMore(weak);
    ada.sees("will not do");
    int typed = ada.types(keepSecret("a typed password", password));
    ada.seesNoMore(typed);
  }

  private void createsMailbox() {
    ada.types("/mail");
    ada.presses("New mailbox");
    ada.sees("Name before the @");
    ada.types("sales");
    ada.sees("New password");
    ada.types(keepSecret("a mailbox's password", "Mailbox*Pass2026"));
    ada.presses("No");
    ada.presses("The plan’s default");
    ada.presses("No description");
    ada.presses("Create it");
    ada.sees("is ready");
  }

  private void logsIn() throws Exception {
    ada.types("/login");
    ada.presses("Plesk");
    var link = linkIn(ada.sees("works once").words());
    var path = link.getPath();
    keepSecret("a login link", path.substring(path.lastIndexOf('/') + 1));
    var press =
        HttpRequest.newBuilder(link)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      browser.send(HttpRequest.newBuilder(link).build(), BodyHandlers.discarding());
      var led = browser.send(press, BodyHandlers.ofString()).headers().firstValue("location");
      keepSecret("a session", led.orElseThrow().replaceFirst(".*session=", ""));
    }
  }

  /** A link to this machine stands in the text, since Telegram takes no such buttons. */
  private static URI linkIn(String words) {
    var link = Pattern.compile("http://\\S+").matcher(words);
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }

  private void callsForAPerson() {
    ada.types("/human");
    ada.sees("What is it about?");
    ada.types(
        keepSecret(
            "words for a person",
            "my-dog-ate-the-invoice",
            "sandbox.db",
            "sandbox.db-wal",
            "bot.db",
            "bot.db-wal"));
    ada.sees("A person will look into it");
  }

  private void assertNothingLeaks() throws IOException {
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (var secret : secrets) {
          if (!secret.homes().contains(file.getFileName().toString())) {
            assertThat(Disguises.of(secret.value()))
                .as("%s in %s", secret.what(), place.relativize(file))
                .noneMatch(form -> form.matcher(bytes).find());
          }
        }
      }
    }
  }
}
