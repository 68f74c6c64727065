package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight.Standing;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretPagesTest {

  private static final Screen<String> KEY_WANTED =
      Screen.<String>of(Text.words("Upload <a> certificate"))
          .entry(Entry.secretDocument(Text.words("Private key"), Document::name));
  private static final Screen<String> PASSWORD_WANTED =
      Screen.<String>of(Text.words("New password"))
          .entry(Entry.secret(Text.words("Which?"), text -> text));
  private static final Document KEY = Document.of("my key.pem", Document.PEM, "secret");
  private static final Screen<String> KEY_GIVEN =
      Screen.<String>of(Text.words("Your key")).givesSecretly(KEY).primary(Text.words("OK"), "ok");
  private static final String BOUNDARY = "----b";

  private final Premises premises = Premises.local();

  @AfterEach
  void stop() {
    premises.close();
  }

  private SecretPages pages() {
    return new SecretPages(new Places(Premises.VAULT), premises.server::address);
  }

  /** The path of the page that a screen leads to. */
  private String stands(String place, Screen<?> screen) {
    premises.conversation.stands(place, screen);
    return path(premises.conversation.standing(Premises.ADA));
  }

  private String path(Standing standing) {
    var links = pages().around(standing.session(), standing.shown()).screen().links();
    return URI.create(links.getFirst().address().reveal()).getRawPath();
  }

  private HttpResponse<String> enters(String path, String name, String fileName, String content)
      throws IOException, InterruptedException {
    var file = fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"";
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, name, file, content, BOUNDARY);
    return premises.send(
        "POST",
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private HttpResponse<String> fetches(String path) throws IOException, InterruptedException {
    return premises.send(
        "POST",
        path,
        "fetch=0".getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void a_password_is_entered_on_the_page_and_handed_on_once() throws Exception {
    var path = stands("asking", PASSWORD_WANTED);
    assertThat(premises.get(path).body())
        .contains("New password")
        .contains("<input type=\"password\" name=\"text\" autocomplete=\"new-password\">");

    assertThat(enters(path, "text", "", "correct horse").body()).contains("Thank you");
    enters(path, "text", "", "correct horse");
    assertThat(premises.conversation.heard)
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.conversation()).isEqualTo(Premises.CHAT);
              assertThat(arrival.input())
                  .isEqualTo(new Input.Sheet("2:.sheet", Map.of("text", "correct horse")));
            });
  }

  @Test
  void a_key_is_chosen_as_a_file_or_pasted() throws Exception {
    var path = stands("asking", KEY_WANTED);
    assertThat(premises.get(path).body())
        .contains("Upload &lt;a&gt; certificate")
        .contains("<input type=\"file\" name=\"text.file\">")
        .contains("<textarea name=\"text\"");

    assertThat(enters(path, "text.file", "my key.pem", "secret").statusCode()).isEqualTo(200);
    var handed = (Input.Sheet) premises.conversation.heard.getLast().input();
    assertThat(Document.in(handed.texts().get("text")))
        .isEqualTo(Document.of("my key.pem", Document.BYTES, "secret"));
    path = stands("asking again", KEY_WANTED);
    enters(path, "text", "", "pasted");
    assertThat(premises.conversation.heard.getLast().input())
        .isEqualTo(new Input.Sheet("3:.sheet", Map.of("text", "pasted")));
  }

  @Test
  void what_is_empty_or_too_large_is_not_handed_on() throws Exception {
    var path = stands("asking", KEY_WANTED);

    assertThat(enters(path, "text", "", " ").body()).contains("Private key");
    assertThat(enters(path, "text.file", "a", "x".repeat(Document.LARGEST + 1)).body())
        .contains("at most 64 KB");
    assertThat(enters(path, "text.file", "a", "x".repeat(5 * Document.LARGEST)).statusCode())
        .isEqualTo(413);
    assertThat(premises.conversation.heard).isEmpty();
  }

  @Test
  void a_page_is_of_no_use_once_the_chat_has_gone_on_or_is_anothers() throws Exception {
    var path = stands("asking", PASSWORD_WANTED);
    premises.nowHeldBy(Optional.empty());
    assertThat(premises.get(path).statusCode()).isEqualTo(410);
    premises.nowHeldBy(Optional.of(SmallHosting.ADA));
    premises.conversation.stands("asking for something else", PASSWORD_WANTED);

    assertThat(premises.get(path).body()).contains("no longer needed");
    assertThat(enters(path, "text", "", "correct horse").statusCode()).isEqualTo(410);
    assertThat(premises.conversation.heard).isEmpty();
  }

  @Test
  void nobody_else_can_name_a_place_and_no_other_site_can_press() throws Exception {
    premises.conversation.stands("asking", PASSWORD_WANTED);
    var forged =
        new SecretPages(new Places(Vault.ofRandomKey()), premises.server::address)
            .around(
                premises.conversation.standing().session(),
                premises.conversation.standing().shown())
            .screen()
            .links()
            .getFirst();
    assertThat(premises.get(URI.create(forged.address().reveal()).getRawPath()).statusCode())
        .isEqualTo(410);
    assertThat(premises.get("/secret/x").statusCode()).isEqualTo(410);
    var path = path(premises.conversation.standing());
    assertThat(premises.post(path, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
  }

  @Test
  void a_secret_file_is_fetched_once_by_a_press_and_not_by_a_look() throws Exception {
    var path = stands("giving", KEY_GIVEN);
    assertThat(premises.get(path).body())
        .contains("<button name=\"fetch\" value=\"0\">Fetch my key.pem (6 bytes)</button>");

    var file = fetches(path);
    assertThat(file.body()).isEqualTo("secret");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"my_key.pem\"");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    var again = fetches(path);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("has been fetched").doesNotContain("secret");
    assertThat(premises.conversation.heard.getLast().input())
        .isEqualTo(new Input.Collected("my key.pem"));
  }

  @Test
  void a_secret_value_is_shown_once_by_a_press_and_not_by_a_look() throws Exception {
    var path =
        stands(
            "revealing",
            Screen.<String>of(Text.words("Done"))
                .reveal(Text.words("Password"), new Secret("s3<cret")));
    assertThat(premises.get(path).body()).contains("Show it").doesNotContain("s3");

    var show = "show=1".getBytes(StandardCharsets.UTF_8);
    var form = new String[] {"Content-Type", "application/x-www-form-urlencoded"};
    assertThat(premises.send("POST", path, show, form).body()).contains("<dd>s3&lt;cret</dd>");
    assertThat(premises.send("POST", path, show, form).body()).doesNotContain("cret<");
    assertThat(premises.conversation.heard.getLast().input()).isEqualTo(new Input.Collected(""));
  }

  @Test
  void a_chat_shows_the_link_instead_of_the_file_and_always_the_same() {
    premises.conversation.stands("giving", KEY_GIVEN);
    var standing = premises.conversation.standing();

    var shown = pages().around(standing.session(), standing.shown());
    assertThat(shown.screen().handouts()).isEmpty();
    assertThat(shown.screen().mood()).isEqualTo(Screen.Mood.OPEN);
    assertThat(pages().around(standing.session(), standing.shown()).screen().links())
        .isEqualTo(shown.screen().links());
  }

  @Test
  void strangers_and_terminals_are_shown_what_they_were() {
    premises.conversation.stands("giving", KEY_GIVEN);
    for (var actor :
        new Actor[] {
          Actor.stranger("telegram", "4242"),
          Actor.stranger("terminal", "me").become(SmallHosting.ADA, premises.clock.instant())
        }) {
      var standing = premises.conversation.standing(actor);
      assertThat(pages().around(standing.session(), standing.shown())).isEqualTo(standing.shown());
    }
  }
}
