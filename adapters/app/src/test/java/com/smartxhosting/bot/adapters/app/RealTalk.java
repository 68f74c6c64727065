package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.plesk.Grown;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsCompany;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import com.smartxhosting.bot.engine.Insight.Standing;
import com.smartxhosting.bot.engine.Session.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody at the terminal of a bot that serves a company's WHMCS and Plesk: what he reads and what
 * arrives at the two is looked at line by line, and all of it is written down.
 *
 * <p>A change that arrives without being expected fails the next line.
 */
final class RealTalk implements AutoCloseable {

  private static final String LOG = "LogActivity";
  private static final Pattern ACTIVITY =
      Pattern.compile(LOG + "\\{clientid=1002, description=Chat assistant \\(terminal\\): (.*)}");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What a server makes up, and nobody can expect. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<=record) \\d+| \\[[\\w-]{20,}]|(?<=key) [0-9a-f]{8}");

  private static final Pattern LINK = Pattern.compile("http://localhost\\S+");

  private final Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(WhmcsCompany.NOW);
  private final WhmcsCompany whmcs = WhmcsCompany.fresh();
  private final PleskStandIn plesk = PleskStandIn.modern();
  private final Settings settings;
  private final Set<String> opened = new TreeSet<>();
  private final StringBuilder transcript = new StringBuilder();
  private Assistant assistant;
  private Seat seat;
  private String line = "";
  private String answer = "";
  private List<String> arrived = List.of();
  private int changesBefore;
  private int effectsBefore;

  private RealTalk(Path folder, String guest) throws InterruptedException {
    this.folder = folder;
    plesk.keepTime(now::get);
    Grown.allIn(plesk);
    this.settings = settings();
    this.assistant = Assistant.open(settings, now::get);
    this.seat = seat(guest);
  }

  /** Has somebody sit down, before anything was said to this bot. */
  static RealTalk with(Path folder, String guest) throws InterruptedException {
    return new RealTalk(folder, guest);
  }

  /** As an operator sets it up; only where websites are served no operator could choose. */
  private Settings settings() {
    var environment = new HashMap<>(WhmcsStandIn.credentials());
    environment.put("BOT_DATA", folder.toString());
    environment.put("BOT_TIME_ZONE", "UTC");
    environment.put("BOT_PATIENCE", "10s");
    environment.put("BOT_CODE_TIME", "0s");
    environment.put("BOT_AGENTS", "terminal:nina=Nina");
    environment.put("BOT_WHMCS_URL", whmcs.standIn().url().toString());
    environment.put("BOT_WHMCS_STRANGERS", "chat@example.com");
    environment.put("BOT_WHMCS_NAME_SERVERS", "ns1.sandbox-hosting.example");
    environment.put("BOT_WHMCS_KINDS", "wordpress=2,6 mail=3");
    environment.put("BOT_WHMCS_OFFERS", "AUTUMN = A tenth off");
    environment.put("BOT_PLESK_SERVERS", ofEach(plesk.address().toString()));
    environment.put("BOT_PLESK_KEYS", ofEach(PleskStandIn.KEY));
    environment.put("BOT_PLESK_CERTIFICATES", ofEach("sha256:" + plesk.certificates().sha256()));
    return Premises.withPlesk(
        Premises.settings(folder, environment), servers -> servers.withWebsites(plesk.websites()));
  }

  private static String ofEach(String value) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(number -> "web%02d.sandbox-hosting.example = %s".formatted(number, value))
        .collect(Collectors.joining(", "));
  }

  private Seat seat(String guest) throws InterruptedException {
    var taken = new Seat(assistant, guest, folder.resolve("downloads"), now::get);
    assistant.start();
    answer = taken.begins();
    return taken;
  }

  /** The bot ends and is started again, with somebody else at its terminal. */
  RealTalk sits(String guest) throws InterruptedException {
    leave();
    assistant = Assistant.open(settings, now::get);
    seat = seat(guest);
    return this;
  }

  RealTalk later(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    return this;
  }

  RealTalk says(String text) throws InterruptedException {
    assertThat(arrived).as("changes that nobody has expected after '%s'", line).isEmpty();
    line = text;
    answer = seat.types(text);
    assertThat(words()).doesNotContain("Something went wrong on our side");
    note();
    arrived = arrivals();
    arrived.forEach(change -> seat.post("arrived", change));
    return this;
  }

  private void note() {
    assistant.insight().standing(seat.conversation()).map(Standing::session).stream()
        .flatMap(session -> session.stack().stream())
        .map(Frame::dialog)
        .forEach(opened::add);
  }

  private List<String> arrivals() {
    var all = new ArrayList<String>();
    var changes = whmcs.standIn().changes();
    changes.stream()
        .skip(changesBefore)
        .filter(change -> !change.startsWith(LOG))
        .map(change -> "WHMCS: " + change)
        .forEach(all::add);
    changesBefore = changes.size();
    var effects = plesk.effects();
    effects.stream()
        .skip(effectsBefore)
        .map(effect -> "Plesk: " + NUMBERS.matcher(effect).replaceAll(""))
        .forEach(all::add);
    effectsBefore = effects.size();
    return all;
  }

  /** What the customer reads after his last line, wherever it is wrapped. */
  RealTalk sees(String... texts) {
    assertThat(words()).as("after '%s'", line).contains(texts);
    return this;
  }

  private String words() {
    return SPACES.matcher(answer).replaceAll(" ");
  }

  /** These changes and no others have come of the last line. */
  RealTalk changes(String... expected) {
    assertThat(arrived).as("what arrives after '%s'", line).containsExactly(expected);
    arrived = List.of();
    return this;
  }

  /** Answers with the code of the last mail that WHMCS has sent. */
  RealTalk saysCode() throws InterruptedException {
    var mail = whmcs.standIn().books().mails().getLast();
    seat.post("mail to " + mail.to(), mail.html());
    var code = CODE.matcher(mail.html());
    assertThat(code.find()).as(mail.html()).isTrue();
    return says(code.group());
  }

  /** The last piece of this form that the customer reads. */
  String reads(Pattern form) {
    return form.matcher(words())
        .results()
        .map(found -> found.group())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** Where the link leads that the customer was given. */
  String follows() throws IOException, InterruptedException {
    return new Browser().follows(reads(LINK));
  }

  WhmcsCompany whmcs() {
    return whmcs;
  }

  PleskStandIn plesk() {
    return plesk;
  }

  /** Every dialog that has had the word or was beneath one that had. */
  Set<String> opened() {
    return opened;
  }

  /** What the customer has done at this terminal, as WHMCS's activity log tells it. */
  List<String> activity() {
    return whmcs.standIn().changes().stream()
        .map(ACTIVITY::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .toList();
  }

  /** Ends the talk, and writes it down. */
  void endsIn(Path file) throws IOException, InterruptedException {
    changes();
    leave();
    Files.createDirectories(file.getParent());
    Files.writeString(file, transcript);
    assertThat(plesk.complaints()).isEmpty();
    assertThat(whmcs.standIn().violations()).isEmpty();
  }

  private void leave() {
    seat.close();
    assistant.close();
    transcript.append(seat.transcript());
  }

  @Override
  public void close() {
    plesk.close();
    whmcs.close();
  }
}
