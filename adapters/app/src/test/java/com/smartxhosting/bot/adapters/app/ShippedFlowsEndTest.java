package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.Parlour.Guest;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each flow that comes with us, shared by an agent, opened by its code, and gone to its good end:
 * the real dialogs, engine, store and sandbox. Each has a service or a domain for itself.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFlowsEndTest {

  private static final String ADA = "ada@example.com";
  private static final String BEN = "ben@example.com";
  private static final Pattern CODE = Pattern.compile("Code=([A-Z]{3}-[A-Z]{3})");

  private final Cashier cashier = new Cashier();
  private volatile Duration ahead = Duration.ZERO;
  private Assistant assistant;
  private SandboxBooks books;
  private Mails mails;
  private Guest nina;
  private Guest ada;
  private Guest ben;
  private int tickets = 4_711;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    books = new SandboxBooks(folder);
    mails = new Mails(folder);
    assistant = Assistant.open(Premises.settings(folder, settings(folder)), this::now);
    var parlour = Parlour.in(assistant);
    assistant.start();
    nina = parlour.guest("1");
    ada = linked(parlour.guest("7"), ADA);
    ben = linked(parlour.guest("8"), BEN);
  }

  private static Map<String, String> settings(Path folder) {
    return Map.of(
        "BOT_DATA", folder.toString(),
        "BOT_AGENTS", "parlour:1=Nina",
        "BOT_CODE_TIME", "0s");
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  private void timePasses(Duration time) {
    ahead = ahead.plus(time);
  }

  private Guest linked(Guest guest, String address) throws Exception {
    guest.types("/link").sees("e-mail address").types(address).sees("six-digit code");
    guest.types(mails.nextCode(address, 0)).sees("Hello");
    return guest
        .types("/notices")
        .presses("On: DNS changes")
        .presses("Home"); // they would interrupt
  }

  /** Presses what nobody may do who has not proved lately who he is, and proves it. */
  private void pressesAndProves(Guest guest, String label, String address) throws Exception {
    int before = mails.codes(address).size();
    guest.presses(label).sees("Is it you?").types(mails.nextCode(address, before));
  }

  @AfterAll
  void close() {
    assistant.close();
  }

  /**
   * Has Nina share a flow, and opens it.
   *
   * @param given what she fills in, in the order in which she is asked
   * @return its ticket
   */
  private String opens(Guest guest, String address, String flow, String... given) {
    var ticket = Integer.toString(tickets++);
    var code = shared(flow, address, ticket, given);
    guest.types("/go " + code).sees("Nina has prepared this for you", flow, ticket);
    guest.presses("Go on");
    return ticket;
  }

  private String shared(String flow, String address, String ticket, String... given) {
    nina.types("/share").types(flow);
    if (nina.seen().contains("One matches")) {
      nina.presses(flow);
    }
    for (var value : given) {
      nina.sees("Fill in:").types(value);
    }
    if (nina.seen().contains("Fill in:")) {
      nina.presses("Leave all the rest");
    }
    nina.sees("For whom is it?").types(address).sees("Ticket number").types(ticket);
    nina.presses("No words").presses("Share it");
    var code = CODE.matcher(nina.sees("Code=").seen());
    assertThat(code.find()).isTrue();
    nina.presses("Close");
    return code.group(1);
  }

  /** Closes what has come to its end, and has Nina look. */
  private void isDone(Guest guest, String ticket) {
    guest.presses("Close");
    assertThat(nina.types("/shares").seen())
        .containsPattern("=done [^;]+; by Nina \\(ticket " + ticket + "\\)");
  }

  private List<String> records(String domain, String type) throws Exception {
    return books.rows(
        "SELECT r.host, r.value FROM record r JOIN domain d ON d.id = r.domain WHERE d.ascii = '"
            + domain
            + "' AND r.type = '"
            + type
            + "' ORDER BY 1, 2");
  }

  @Test
  void certificate_missing() throws Exception {
    var ticket = opens(ben, BEN, "New certificate does not appear", "ortiz-books.example");
    ben.presses("ortiz-books.example").sees("Let's Encrypt can issue").presses("Go on");
    ben.presses("Issue now").sees("The site of ortiz-books.example shows a valid certificate");
    isDone(ben, ticket);
    assertThat(
            books.rows(
                "SELECT c.name FROM certificate c JOIN domain d ON d.id = c.domain"
                    + " WHERE d.ascii = 'ortiz-books.example' AND c.in_use = 1"))
        .singleElement()
        .asString()
        .contains("Let");
  }

  @Test
  void google_workspace_mail() throws Exception {
    var domain = "ortiz-travel.example";
    var ticket = opens(ben, BEN, "Google Workspace mail", domain, "google-site-verification=1");
    ben.presses("Go on").presses("ben-writes.example");
    ben.sees("Has Google verified " + domain).presses("Not yet");
    ben.presses("Go on").presses("Add the record").sees("Now the world has to hear of it");
    timePasses(Duration.ofMinutes(3));
    ben.presses("Look now").sees("Press Verify in the Admin console").presses("Go on");
    ben.presses("Go on").presses("Put SPF texts into one").presses("Make these 2 changes");
    ben.presses("Done").sees("Do other MX records").presses("Show me the records");
    ben.presses("Go on").sees("MX").presses("MX  @  10 mail.ortiz-travel.example");
    ben.presses("Delete").presses("Delete the record").sees("11 records");
    ben.presses("Back").presses("Back");
    ben.sees("DKIM signs your mail")
        .presses("I have it")
        .types("v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3");
    ben.presses("Add the record").sees("where your mail goes");
    timePasses(Duration.ofMinutes(3));
    ben.presses("Look now").sees("Mail for " + domain + " goes to Google");
    isDone(ben, ticket);
    assertThat(records(domain, "MX")).containsExactly(domain + "|1 smtp.google.com.|");
    assertThat(records(domain, "TXT"))
        .contains(
            domain + "|\"google-site-verification=1\"|",
            domain + "|\"v=spf1 +a +mx include:_spf.google.com -all\"|",
            "google._domainkey." + domain + "|\"v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3\"|");
  }

  @Test
  void leave_cleanly() throws Exception {
    timePasses(Duration.ofHours(1));
    var ticket = opens(ben, BEN, "Leaving us cleanly");
    ben.presses("Go on").presses("ortiz-mail.example").presses("Yes");
    ben.presses("Yes, or I need it no more").presses("No").presses("Go on");
    pressesAndProves(ben, "Request cancellation", BEN);
    ben.sees("This cannot be undone").types("ortiz-mail.example").sees("It is done. Thank you");
    isDone(ben, ticket);
    assertThat(books.rows("SELECT reason FROM cancellation WHERE service = 2103"))
        .containsExactly("Moved to another provider|");
  }

  @Test
  void locked_out() throws Exception {
    timePasses(Duration.ofHours(1));
    var ticket = opens(ben, BEN, "Locked out of Plesk");
    ben.types("ortiz-paused").presses("ortiz-paused.example (suspended)");
    ben.sees("is not active").presses("Go on").sees("INV-19003");
    pressesAndProves(ben, "Pay now", BEN);
    cashier.pays(ben.link());
    ben.presses("Is it paid?").presses("Done").sees("What would you like to do?");
    ben.presses("Log in now without a password").presses("Go on").presses("Plesk");
    assertThat(ben.link()).startsWith("http");
    ben.presses("Back").sees("Are you in?").presses("Yes").sees("You can log in again.");
    isDone(ben, ticket);
    assertThat(books.rows("SELECT status FROM service WHERE id = 2108")).containsExactly("ACTIVE|");
    assertThat(books.rows("SELECT state FROM invoice WHERE number = 'INV-19003'"))
        .containsExactly("PAID|");
  }

  @Test
  void mail_in_spam() throws Exception {
    var domain = "ortiz-livres.example";
    books.change("DELETE FROM record WHERE host = '" + domain + "' AND value LIKE '\"v=spf1%'");
    books.change("DELETE FROM record WHERE host = '_dmarc." + domain + "'");
    var ticket = opens(ben, BEN, "Mail lands in spam", domain);
    ben.presses("Go on").presses("ortiz-books.example").sees("Who sends its mail?");
    ben.presses("Your mail servers").presses("Add the record").presses("Go on");
    ben.sees("has no DMARC record").presses("Go on").presses("Add the record");
    ben.presses("Go on").sees("Check-up of " + domain).presses("Back");
    ben.presses("Yes, thank you").sees("to trust a domain again");
    isDone(ben, ticket);
    assertThat(records(domain, "TXT"))
        .contains(domain + "|\"v=spf1 a mx -all\"|", "_dmarc." + domain + "|\"v=DMARC1; p=none\"|");
  }

  @Test
  void mail_on_phone() throws Exception {
    timePasses(Duration.ofHours(1));
    var ticket = opens(ada, ADA, "Set up mail on the phone");
    ada.presses("info@ada-lovell.example  37 of 500 MB").presses("No, set a new one");
    ada.types("Phone-2-mail!xyz");
    pressesAndProves(ada, "Confirm", ADA);
    ada.presses("I have noted it").sees("Which phone is it?");
    ada.presses("iPhone or iPad").presses("Go on").sees("port 993").presses("Go on");
    ada.presses("Yes").sees("Your mail is on the phone.");
    isDone(ada, ticket);
    assertThat(books.rows("SELECT password IS NULL FROM mailbox WHERE local = 'info'"))
        .containsExactly("0|");
  }

  @Test
  void mailbox_full() throws Exception {
    var ticket = opens(ben, BEN, "My mailbox is full");
    ben.presses("full-house.example").types("anna@full-house.example");
    ben.sees("is nearly full").presses("Make the mailbox larger").presses("Go on");
    ben.presses("Change: Size").types("200 MB").presses("Confirm");
    ben.sees("There is room in anna@full-house.example again");
    isDone(ben, ticket);
    assertThat(books.rows("SELECT quota >> 20 FROM mailbox WHERE local = 'anna'"))
        .containsExactly("200|");
  }

  @Test
  void microsoft_365_mail() throws Exception {
    var domain = "ada-lovell.example";
    var ticket = opens(ada, ADA, "Microsoft 365 mail", domain, "MS=ms1");
    ada.presses("Go on").presses("Not yet").presses("Go on").sees("\"MS=ms1\"");
    ada.presses("Add the record").sees("You will be told here");
    timePasses(Duration.ofMinutes(3));
    ada.presses("Look now").presses("Go on").sees("Mail server of Microsoft");
    ada.types("ada.mail.protection.outlook.com").presses("Go on");
    ada.presses("Put SPF texts into one").presses("Make these 3 changes").presses("Done");
    ada.presses("No, only Microsoft's").presses("I have them");
    ada.types("selector1-ada._domainkey.ada.onmicrosoft.com");
    ada.types("selector2-ada._domainkey.ada.onmicrosoft.com");
    ada.presses("Make these 2 changes").presses("Done").sees("You will be told here");
    timePasses(Duration.ofMinutes(3));
    ada.presses("Look now").sees("goes to Microsoft 365");
    isDone(ada, ticket);
    assertThat(records(domain, "MX")).contains(domain + "|0 ada.mail.protection.outlook.com.|");
    assertThat(records(domain, "CNAME"))
        .contains(
            "autodiscover." + domain + "|autodiscover.outlook.com.|",
            "selector1._domainkey." + domain + "|selector1-ada._domainkey.ada.onmicrosoft.com.|",
            "selector2._domainkey." + domain + "|selector2-ada._domainkey.ada.onmicrosoft.com.|");
  }

  @Test
  void point_domain() throws Exception {
    var domain = "ortiz-boeken.example";
    var ticket = opens(ben, BEN, "Point a domain to a website", domain, "203.0.113.9");
    ben.presses("Go on").presses("ortiz-books.example").presses("At another host");
    ben.presses("Go on").presses("Add the record").presses("No, only IPv4").presses("No");
    ben.sees(domain + " shows its new website");
    isDone(ben, ticket);
    assertThat(records(domain, "A")).contains(domain + "|203.0.113.9|");
  }

  @Test
  void renew_in_time() throws Exception {
    timePasses(Duration.ofHours(1));
    var ticket = opens(ben, BEN, "Renew before it lapses");
    ben.types("ortiz-studio").presses("ortiz-studio.example").presses("Go on");
    ben.sees("INV-20417");
    pressesAndProves(ben, "Pay now", BEN);
    cashier.pays(ben.link());
    ben.presses("Is it paid?").presses("Done").sees("The payment is not here yet");
    ben.presses("Open the invoice again").presses("Go on").sees("INV-20588").presses("Pay now");
    cashier.pays(ben.link());
    ben.presses("Is it paid?").presses("Done").sees("your service goes on without a break");
    isDone(ben, ticket);
    assertThat(books.rows("SELECT state FROM invoice WHERE number IN ('INV-20417', 'INV-20588')"))
        .containsExactly("PAID|", "PAID|");
  }

  @Test
  void verify_domain() throws Exception {
    var ticket =
        opens(
            ada,
            ADA,
            "Verify a domain with a TXT record",
            "ada-lovell.example",
            "_acme",
            "acme-proof=1");
    ada.presses("Go on").sees("\"acme-proof=1\"").presses("Add the record");
    ada.sees("Now the world has to hear of it");
    timePasses(Duration.ofMinutes(3));
    ada.presses("Look now").sees("Everybody can see the text by now");
    isDone(ada, ticket);
    assertThat(records("ada-lovell.example", "TXT"))
        .contains("_acme.ada-lovell.example|\"acme-proof=1\"|");
  }

  /** Whoever adds a flow shows here that it can be gone through. */
  @Test
  void every_flow_is_here() {
    var tests =
        Stream.of(getClass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(method -> method.getName().replace('_', '-'));
    assertThat(tests).containsAll(ShippedFlows.IDS);
  }
}
