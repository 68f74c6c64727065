package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.whmcs.WhmcsCompany;
import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.account.WebsiteDialog;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer of a company that has a WHMCS and a Plesk goes through every dialog at the terminal.
 * The talk is written to {@code target/transcripts/real-company.txt}.
 */
@Timeout(300)
class RealCompanyTranscriptTest {

  private static final Path TRANSCRIPT = Path.of("target", "transcripts", "real-company.txt");

  /** For those who help customers; a customer is refused there. */
  private static final Set<String> OF_AGENTS =
      Set.of(
          "agent.join",
          "agents.agent",
          "agents.invite",
          "agents.list",
          "agents.notices",
          "agents.quiet",
          "agents.remove",
          "flows.flow",
          "flows.list",
          "flows.plan",
          "flows.publish",
          "flows.rehearse",
          "flows.retire",
          "flows.revive",
          "relay.answer",
          "relay.lead",
          "shares.extend",
          "shares.list",
          "shares.nudge",
          "shares.revoke",
          "shares.share");

  private static final Pattern SHARE_CODE = Pattern.compile("[A-Z2-9]{3}-[A-Z2-9]{3}");
  private static final Pattern SECRET = Pattern.compile("(?<=New password: )\\S+");
  private static final Pattern CERTIFICATE =
      Pattern.compile("ortiz-studio.example 20\\d\\d-\\d\\d-\\d\\d [0-9a-f]{6}");
  private static final String DOMAIN = "ortiz-studio.example";

  private static final TestAuthority AUTHORITY =
      new TestAuthority(WhmcsCompany.NOW.minus(Duration.ofDays(10)));

  @TempDir Path folder;

  private RealTalk talk;

  @Test
  void a_customer_of_a_whmcs_and_a_plesk_goes_through_every_dialog() throws Exception {
    try (var sitting = RealTalk.with(folder, "nina")) {
      talk = sitting;
      var walk = shares("Verify a domain with a TXT record", DOMAIN, "@", "partner=abc124");
      var edit = shares("Edit a DNS record", "Leave all the rest");
      var password = shares("New password for a mailbox", "Leave all the rest");
      var use = shares("Which certificate visitors", "Leave all the rest");

      talk.sits("ben");
      links();
      looksAtHisServices();
      keepsRecords();
      pastesRecords();
      keepsMailboxes();
      keepsCertificates();
      getsACertificateOfLetsEncrypt();
      logsIn();
      opensWhatWasPrepared(walk, edit, password, use);
      setsThePasswordOfAService();
      orders();
      renews();
      cancels();
      looksBack();
      setsWhatHeIsTold();
      freezesAndUnfreezes();
      callsForAPerson();
      unlinks();
      talk.endsIn(TRANSCRIPT);
      standsInTheActivityLog();
    }
    var missed = everyDialog();
    missed.removeAll(talk.opened());
    missed.remove(WebsiteDialog.ID.name()); // only browsers go there, as in WebsiteLoginTest
    assertThat(missed).as("dialogs that were not opened").isEqualTo(OF_AGENTS);
  }

  private static Set<String> everyDialog() {
    var ids =
        Catalog.dialogs(Set.of("en"), new PasswordPolicy(Strength.STRONG), List.of(), Ways.BY_MAIL)
            .stream()
            .map((Dialog<?, ?, ?, ?> dialog) -> dialog.id().name())
            .collect(Collectors.toCollection(TreeSet::new));
    ids.add(FlowDialog.ID.name());
    return ids;
  }

  /** An agent prepares something, and tells the code. */
  private String shares(String what, String... filled) throws Exception {
    talk.says("/share").says(what).sees("One matches").says("1");
    for (var value : filled) {
      talk.says(value);
    }
    talk.says("ben@example.com").sees("Ticket number").says("4711");
    talk.says("As we have said.").sees("For: Ben Ortiz (no. 1002)");
    talk.says("Share it").sees("Send one of these to the customer");
    return talk.reads(SHARE_CODE);
  }

  private void links() throws Exception {
    talk.sees("Link your account once");
    talk.says("Help").sees("/dns – DNS records of your domains");
    talk.says("/privacy").sees("We keep which chat is linked to your account");
    talk.says("/home").says("Link my account").sees("Your e-mail address");
    talk.says("ben@example.com").sees("a code is on its way");
    talk.changes("WHMCS: SendEmail{customtype=general, id=1002}");
    talk.saysCode().sees("now linked to Ben Ortiz", "Offer: A tenth off Code: AUTUMN.");
  }

  private void looksAtHisServices() throws Exception {
    talk.says("/services").sees("12 in all", "ortiz-paused.example (suspended)");
    talk.says("1").sees(DOMAIN);
    talk.says("/details").sees("Which service?").says("1");
    talk.sees("Recurring amount: 9.95 EUR", "Invoice 9000 over 9.95 EUR is unpaid");
    talk.says("Hosting").sees("web0");
    talk.says("/overview studio").sees("Disk space: 135 MB of 5 GB (3 %)");
    talk.says("/news").sees("On Sunday. From 2 to 4.");
    talk.says("/language").sees("English");
    talk.says("/doctor full-house").sees("anna@full-house.example is nearly full");
  }

  private void keepsRecords() throws Exception {
    talk.says("/dns books").sees("Which domain?").says("bücher.example").sees("records.");
    talk.says("/dns").sees("Which service?").says("1").sees("10 records.");
    talk.says("Create a record").says("MX: the server that takes mail").says("@").says("20");
    talk.says("mx2.example.net").says("1 hour");
    talk.sees("Record in full: " + DOMAIN + ". 3600 IN MX 20 mx2.example.net.");
    talk.says("Add the record").sees("Added: " + DOMAIN + " MX.", "11 records.");
    talk.changes("Plesk: record of " + DOMAIN + " added");
    assertThat(talk.plesk().records(DOMAIN, "mx2.example.net")).isEqualTo(1);

    talk.says("MX @ 20 mx2.example.net").says("1").sees("An MX record");
    talk.says("Edit").says("Change: Target").says("mx3.example.net").says("Save the change");
    talk.changes("Plesk: record of " + DOMAIN + " changed");
    assertThat(talk.plesk().records(DOMAIN, "mx3.example.net")).isEqualTo(1);
    talk.says("Delete").sees("Delete the record").says("Delete the record");
    talk.changes("Plesk: record of " + DOMAIN + " removed");
    assertThat(talk.plesk().records(DOMAIN, "mx3.example.net")).isZero();
  }

  private void pastesRecords() throws Exception {
    talk.says("/dns studio").says("Paste records");
    talk.says("Type: TXT Host: @ Value: partner=abc123").sees("1 change will be made");
    talk.says("1").sees("Added");
    talk.changes("Plesk: record of " + DOMAIN + " added");
    talk.says("/undo").sees("After undoing: not there").says("Undo it").sees("Undone");
    talk.changes("Plesk: record of " + DOMAIN + " removed");
  }

  private void keepsMailboxes() throws Exception {
    talk.says("/mail studio").sees("You can create 10 more mailboxes").says("New mailbox");
    talk.says("office").says("Generate one").says("No").says("500 MB").says("No description");
    talk.says("Create it").sees("office@" + DOMAIN + " is ready and may hold 500 MB.");
    talk.changes("Plesk: mailbox office@" + DOMAIN + " created");
    admits("office@" + DOMAIN, talk.reads(SECRET));
    talk.says("I have noted it").says("1").sees("Size: 0");
    talk.says("Change settings").says("Change: Size").says("1 GB").says("Confirm");
    talk.changes("Plesk: mailbox office@" + DOMAIN + " changed").sees("0 MB of 1 GB");
    talk.says("Change password").says("Generate one").says("Confirm");
    talk.changes("Plesk: mailbox office@" + DOMAIN + " changed");
    admits("office@" + DOMAIN, talk.reads(SECRET));
    talk.says("I have noted it").says("Delete").says("Delete it").says("office@" + DOMAIN);
    talk.changes("Plesk: mailbox office@" + DOMAIN + " removed");
  }

  private void admits(String login, String password) {
    assertThat(talk.plesk().admits(login, new Secret(password))).isTrue();
  }

  private void keepsCertificates() throws Exception {
    talk.says("/ssl studio").sees("There is no certificate yet");
    talk.says("New key and request (CSR)").says("P-256").says("The domain alone");
    talk.says("Make them").sees("The key is made and waits on the server.");
    talk.changes("Plesk: certificate " + DOMAIN + " key of " + DOMAIN + " added");
    talk.says("Done").says("1").sees("waits on the server for its certificate");
    talk.says("Delete").says("Delete it").says(DOMAIN).sees("is deleted");
    talk.changes("Plesk: certificate " + DOMAIN + " key of " + DOMAIN + " removed");

    var leaf = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
    var chain = AUTHORITY.between.pem() + AUTHORITY.root.pem();
    talk.says("Upload a certificate").says("@" + file("leaf.pem", leaf.pem()));
    talk.says("@" + file("leaf.key", leaf.key())).says("@" + file("chain.pem", chain));
    talk.says("Not yet").sees("Issued by: Good Root R7").says("Upload it");
    var name = talk.reads(CERTIFICATE);
    talk.changes("Plesk: certificate %s of %s added".formatted(name, DOMAIN));
    talk.says("1").says("Use it").says("Use it");
    talk.changes("Plesk: certificate %s of %s used".formatted(name, DOMAIN));
    assertThat(talk.plesk().shownAt(DOMAIN)).isEqualTo(name);
    talk.says("1").says("Delete").says("Delete it").says(DOMAIN).sees("is deleted");
    talk.changes(
        "Plesk: certificate - of %s not used".formatted(DOMAIN),
        "Plesk: certificate %s of %s removed".formatted(name, DOMAIN));
  }

  /** As a customer has it on his disk. */
  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private void getsACertificateOfLetsEncrypt() throws Exception {
    talk.says("/ssl books").says("1").says("Let's Encrypt").says("Issue now");
    talk.says("The domain and www").sees("renewed from then on").says("Issue now");
    talk.changes(
        "Plesk: certificate of Let's Encrypt for [ortiz-books.example, www.ortiz-books.example]"
            + " issued");
    talk.says("/ssl studio").says("Let's Encrypt").says("Issue now").says("All subdomains");
    talk.says("Issue now").sees("Let’s Encrypt waits for the DNS of " + DOMAIN);
    talk.says("Create TXT _acme-challenge").says("Add the record");
    talk.sees("issued for " + DOMAIN + " (All subdomains)");
    talk.changes(
        "Plesk: record of " + DOMAIN + " added",
        "Plesk: certificate of Let's Encrypt for [%s, *.%s] issued".formatted(DOMAIN, DOMAIN));
  }

  private void logsIn() throws Exception {
    talk.says("/login ben-writes").says("Plesk").sees("Your link to Plesk");
    assertThat(talk.follows()).contains("rsession_init.php?PLESKSESSID=");
    assertThat(talk.plesk().lastSession().orElseThrow().login()).isEqualTo("cust1002");
    talk.says("Somewhere else").says("Webmail").says("ben-writes.example");
    assertThat(talk.follows()).isEqualTo("https://webmail.ben-writes.example/");
    talk.says("Somewhere else").says("WP Toolkit").sees("WordPress 6.8.3, runs well");
    talk.says("1").says("Log in to wp-admin").sees("Your link to the wp-admin");
    assertThat(talk.follows()).contains("wp-login");
  }

  private void setsThePasswordOfAService() throws Exception {
    talk.later(Duration.ofHours(1));
    talk.says("/password studio").says("Service login").says("Blue*Kettle4Rivers");
    talk.says("Confirm").sees("code");
    talk.changes("WHMCS: SendEmail{customtype=general, id=1002}");
    talk.saysCode().sees("The password of sbx2101 is changed.");
    talk.changes("WHMCS: ModuleChangePw{serviceid=2101}");
    assertThat(talk.whmcs().admits("sbx2101", new Secret("Blue*Kettle4Rivers"))).isTrue();
    talk.says("I have noted it");
  }

  private void orders() throws Exception {
    talk.says("/upgrade books").says("Extra disk space").says("50 GB").says("See the price");
    talk.says("Credit & Debit Card").sees("To pay today: 24.74 EUR");
    talk.says("Order").sees("The options change once the invoice is paid");
    talk.changes(
        "WHMCS: UpgradeProduct{configoptions[11]=103, configoptions[12]=121,"
            + " configoptions[13]=0, configoptions[14]=0, paymentmethod=stripe, serviceid=2104,"
            + " type=configoptions}",
        "WHMCS: ApplyCredit{amount=5.00, invoiceid=9003}");
    talk.says("Pay now").sees("Pay 24.74 EUR for invoice 9003");
    talk.whmcs().pay(new Secret(talk.follows()));
    talk.says("Is it paid?").sees("paid");
  }

  private void renews() throws Exception {
    talk.says("/renew").says("+ ben-writes.example").says("Go on with the cart");
    talk.says("Credit & Debit Card").sees("To pay today: 44.85 EUR");
    talk.says("Order").sees("The renewal is ordered.");
    talk.changes("WHMCS: AddOrder{clientid=1002, paymentmethod=stripe, servicerenewals[0]=2102}");
  }

  private void cancels() throws Exception {
    talk.says("/cancel-service studio").says("Request cancellation");
    talk.says("End of billing period").says("No longer needed").says("Request cancellation");
    talk.sees("The end of ortiz-studio.example is requested.");
    talk.changes(
        "WHMCS: AddCancelRequest{reason=No longer needed, serviceid=2101, type=End of Billing"
            + " Period}");
  }

  private void looksBack() throws Exception {
    talk.says("/activity").sees("Cancellation of ortiz-studio.example").says("No. 1");
    talk.sees("Where: the terminal", "Outcome: done");
    talk.says("/undo").sees("Undo");
  }

  private void setsWhatHeIsTold() throws Exception {
    talk.says("/offers").sees("A tenth off").says("No more offers").sees("No more offers.");
    talk.says("/notices").says("On: Space and traffic").sees("Off: Space and traffic");
    talk.says("Quiet hours").says("22:00-07:00").says("Europe/Berlin").says("1");
    talk.says("What is watched").says("No. 1").says("Stop watching").says("Stop watching");
  }

  private void opensWhatWasPrepared(String walk, String edit, String password, String use)
      throws Exception {
    talk.says("/go " + walk).sees("Nina has prepared this for you", "As we have said.");
    talk.says("Go on").says("Go on").says(DOMAIN).says("Add the record").sees("Added");
    talk.changes("Plesk: record of " + DOMAIN + " added");
    assertThat(talk.plesk().records(DOMAIN, "partner=abc124")).isEqualTo(1);
    talk.says("/human").sees("Nina, of our support, has prepared this for you");
    talk.says("Is it there already?").sees("Nina has your words.").says("Close this");
    talk.says("/go " + edit).says("Go on").says(DOMAIN).sees("Which record?");
    talk.says("1").sees("Edit " + DOMAIN + " A");
    talk.says("/go " + password).says("Go on").says("full-house.example");
    talk.sees("Which mailbox?").says("1").sees("New password for anna@full-house.example");
    talk.plesk().bought(DOMAIN, "bought");
    talk.says("/home").says("/go " + use).says("Go on").says(DOMAIN).sees("Which certificate?");
    talk.says("bought").says("Use it").sees("are shown this certificate now");
    talk.changes("Plesk: certificate bought of " + DOMAIN + " used");
  }

  private void freezesAndUnfreezes() throws Exception {
    talk.later(Duration.ofMinutes(2));
    talk.says("/freeze").says("Freeze now").sees("Your account is frozen");
    talk.says("/password studio").says("Service login");
    talk.later(Duration.ofMinutes(1));
    talk.says("/freeze").says("Prove it is you and unfreeze");
    talk.changes("WHMCS: SendEmail{customtype=general, id=1002}");
    talk.saysCode().sees("no longer frozen");
  }

  private void callsForAPerson() throws Exception {
    talk.says("/human").sees("What is it about?").says("My invoice is wrong");
    talk.sees("516000");
    talk.changes("WHMCS: OpenTicket{clientid=1002, deptid=3, priority=Medium}");
  }

  /** What a person of the company finds in WHMCS, with who did it where. */
  private void standsInTheActivityLog() {
    assertThat(talk.activity())
        .contains(
            "New DNS record %s MX, service 2101".formatted(DOMAIN),
            "New mailbox office@%s, service 2101".formatted(DOMAIN),
            "Password change of sbx2101 for %s, service 2101".formatted(DOMAIN),
            "Upgrade of ortiz-books.example, service 2104",
            "Renewal of ben-writes.example, service 2102",
            "Cancellation of %s, service 2101".formatted(DOMAIN),
            "Unlink of this chat");
  }

  private void unlinks() throws Exception {
    talk.says("/unlink").says("Unlink this chat").sees("Unlinked.");
  }
}
