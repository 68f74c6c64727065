package com.smartxhosting.bot.conversations.undo;

import static com.smartxhosting.bot.conversations.house.SmallPostOffice.MB;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Activities;
import com.smartxhosting.bot.conversations.account.Activity;
import com.smartxhosting.bot.conversations.account.ActivityWork;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.AddRecords;
import com.smartxhosting.bot.conversations.dns.BatchReversal;
import com.smartxhosting.bot.conversations.dns.CreateRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.Dns;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.PasteRecords;
import com.smartxhosting.bot.conversations.dns.PasteWork;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordList;
import com.smartxhosting.bot.conversations.dns.RecordReversal;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordView;
import com.smartxhosting.bot.conversations.dns.StoredRecord;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.mail.CreateMailbox;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox;
import com.smartxhosting.bot.conversations.mail.EditMailbox;
import com.smartxhosting.bot.conversations.mail.LoadStanding;
import com.smartxhosting.bot.conversations.mail.MailWork;
import com.smartxhosting.bot.conversations.mail.MailboxBoard;
import com.smartxhosting.bot.conversations.mail.MailboxLists;
import com.smartxhosting.bot.conversations.mail.MailboxPassword;
import com.smartxhosting.bot.conversations.mail.MailboxReversal;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.password.GeneratePassword;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.PasswordWork;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Look;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Sight;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakeBack;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakenBack;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Journal;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking changes back, as customers meet it, over the real handlers of DNS and mail. */
class UndoTalkTest {

  private static final PasswordPolicy POLICY = new PasswordPolicy(Strength.STRONG);
  private static final String SUBJECTS = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.<Dialog<?, ?, ?, ?>>of(
              new UndoDialog(),
              Activities.LIST,
              Activities.ENTRY,
              RecordList.DIALOG,
              RecordList.PICK,
              new RecordView(),
              new CreateRecord(),
              new PasteRecords(),
              AddRecord.DIALOG,
              EditRecord.DIALOG,
              DeleteRecord.DIALOG,
              MailboxLists.PICK,
              MailboxBoard.DIALOG,
              EditMailbox.FORM,
              MailboxPassword.form(POLICY),
              DeleteMailbox.FORM,
              CreateMailbox.form(POLICY),
              PickLists.SERVICE,
              PickLists.DOMAIN,
              new Lobby("login.links")),
          List.of(UndoDialog.COMMAND, Activities.COMMAND),
          SUBJECTS + "undo.texts",
          SUBJECTS + "account.texts",
          SUBJECTS + "mail.texts",
          SUBJECTS + "password.texts",
          SUBJECTS + "services.texts",
          Dns.BUNDLE);
  private static final Answers ZONE = Answers.of("service", "7").with("domain", "shop.example");
  private static final Answers INFO =
      Answers.of("service", "7").with("mailbox", "info@shop.example");
  private static final Actor ADA = Actor.stranger("talk", "1").become(Talk.ADA, Talk.START);

  private final SmallHouse house = new SmallHouse();
  private final Journal journal = new Journal();
  private final UndoWork undo =
      new UndoWork(
          activity(),
          List.of(new RecordReversal(house), new BatchReversal(house), new MailboxReversal(house)),
          () -> journal.now);
  private final Served served = new Served(STAGE, handlers(), journal);
  private final Talk talk = Talk.with(STAGE);

  private Activity activity() {
    return new Activity(
        (customer, from, most) -> journal.of(customer).stream().skip(from).limit(most).toList(),
        customer -> journal.of(customer).size(),
        journal::find);
  }

  private Handlers handlers() {
    var dns = new DnsWork(house);
    var paste = new PasteWork(house);
    var mail = new MailWork(house, POLICY);
    var activities = new ActivityWork(activity(), STAGE.words(), () -> journal.now);
    return new Handlers()
        .query(Look.class, undo::look)
        .effect(TakeBack.class, undo::takeBack, undo::takenBack)
        .query(Activities.ListActivity.class, activities::list)
        .query(Activities.LoadEntry.class, activities::entry)
        .query(RecordList.Page.class, dns::records)
        .query(RecordView.Look.class, dns::look)
        .query(StoredRecord.Load.class, dns::load)
        .query(AddRecord.Check.class, dns::foresee)
        .query(EditRecord.Check.class, dns::foresee)
        .query(DeleteRecord.Check.class, dns::foresee)
        .effect(AddRecord.Save.class, dns::add, dns::added)
        .effect(EditRecord.Save.class, dns::edit, dns::edited)
        .effect(DeleteRecord.Remove.class, dns::delete, dns::deleted)
        .query(PasteRecords.Foresee.class, paste::foresee)
        .effect(AddRecords.class, paste::add, paste::added)
        .query(MailboxBoard.LoadMailbox.class, mail::mailbox)
        .query(LoadStanding.class, mail::standing)
        .query(GeneratePassword.class, new PasswordWork(house, POLICY, new Random(5))::generate)
        .effect(EditMailbox.Edit.class, mail::edit, mail::editedBefore)
        .effect(MailboxPassword.SetPassword.class, mail::setPassword, mail::passwordSetBefore)
        .effect(DeleteMailbox.Delete.class, mail::delete, mail::deletedBefore);
  }

  @BeforeEach
  void furnish() {
    house.zone.has("@", RecordType.TXT, 3_600, "\"v=spf1 mx\" \" -all\"");
    house.zone.has("www", RecordType.A, 300, "203.0.113.7");
    house.post.has("info@shop.example", 12 * MB, 250 * MB, "Front desk");
  }

  // ---- each reversible change

  @Test
  void an_added_record_is_taken_away_and_comes_back() {
    var before = house.zone.lines();
    addsARecord();
    presses("Undo")
        .sees(
            "Undo this change?",
            "Change: New DNS record app.shop.example A",
            "Now: app.shop.example. 3600 IN A 203.0.113.9",
            "After undoing: not there");
    presses("Undo it").sees("app.shop.example A is again as it was: not there", "[Undo]");
    assertThat(house.zone.lines()).isEqualTo(before);
    presses("Undo").sees("Change: Undo of a change to app.shop.example A", "Now: not there");
    presses("Undo it");
    presses("Close").sees("[A  app  203.0.113.9]");
    assertThat(house.zone.lines()).contains("app.shop.example. 3600 IN A 203.0.113.9");
  }

  @Test
  void a_deleted_record_comes_back_byte_for_byte() {
    var before = house.zone.lines();
    starts("dns.records", ZONE);
    presses("TXT  @  v=spf1 mx -all");
    presses("Delete");
    presses("Delete the record").sees("Deleted", "[Undo]");
    assertThat(house.zone.lines()).hasSize(1);
    presses("Undo").sees("Now: not there", "After undoing: shop.example. 3600 IN TXT");
    presses("Undo it").sees("again as it was");
    presses("Close").sees("2 records");
    assertThat(house.zone.lines()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void an_edited_record_is_again_what_it_was_byte_for_byte() {
    var before = house.zone.lines();
    starts("dns.records", ZONE);
    presses("TXT  @  v=spf1 mx -all");
    presses("Edit");
    presses("Change: Text");
    says("v=spf1 -all");
    presses("Save the change").sees("Changed: shop.example TXT.", "[Undo]");
    assertThat(house.zone.lines()).isNotEqualTo(before);
    presses("Undo");
    presses("Undo it").sees("shop.example TXT is again as it was");
    presses("Close").sees("DNS settings of shop.example", "2 records");
    assertThat(house.zone.lines()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_pasted_batch_is_taken_away_the_first_spf_comes_back_and_it_can_be_redone() {
    var before = house.zone.lines();
    pastesThree();
    var after = house.zone.lines();
    presses("Undo")
        .sees(
            "Change: 3 pasted DNS records for shop.example",
            "Now: one.shop.example. 3600 IN A 203.0.113.1",
            "After undoing: shop.example. 3600 IN TXT \"v=spf1 mx\" \" -all\"",
            "and 2 more records not there");
    presses("Undo it").sees("shop.example (3 pasted records) is again as it was");
    assertThat(house.zone.lines()).containsExactlyInAnyOrderElementsOf(before);
    presses("Undo").sees("Undo of a change to shop.example (3 pasted records)");
    presses("Undo it").sees("is again as it was: one.shop.example. 3600 IN A 203.0.113.1");
    assertThat(house.zone.lines()).containsExactlyInAnyOrderElementsOf(after);
    presses("Close").sees("DNS settings of shop.example", "4 records");
  }

  @Test
  void of_a_batch_only_what_it_has_made_itself_is_taken_away() {
    starts("dns.paste", ZONE);
    says("one A 203.0.113.1\ntwo A 203.0.113.2");
    house.zone.has("one", RecordType.A, 60, "203.0.113.1");
    var before = house.zone.lines();
    presses("Make these 2 changes").sees("1 record was added. 1 was there already.", "[Undo]");
    presses("Undo").sees("Now: two.shop.example.").seesNot("one.shop.example.");
    presses("Undo it").sees("shop.example (1 pasted record) is again as it was: not there");
    assertThat(house.zone.lines()).isEqualTo(before);
  }

  @Test
  void a_batch_of_many_is_shown_in_short() {
    starts("dns.paste", ZONE);
    says(
        "h1 A 203.0.113.1\nh2 A 203.0.113.1\nh3 A 203.0.113.1\nh4 A 203.0.113.1\nh5 A 203.0.113.1");
    presses("Make these 5 changes");
    presses("Undo").sees("h3.shop.example. 3600", "and 2 more").seesNot("h4.shop.example.");
  }

  @Test
  void a_batch_that_has_made_nothing_offers_no_undo() {
    starts("dns.paste", ZONE);
    says("one A 203.0.113.1");
    house.mood = Mood.DOWN;
    presses("Make this change").seesNot("[Undo]");
  }

  @Test
  void an_edited_mailbox_gets_size_description_and_login_back() {
    editsTheMailbox().sees("[Undo]", "Reception");
    presses("Undo")
        .sees(
            "Change: ", "info@shop.example", "Now: ", "Reception", "After undoing: ", "Front desk");
    presses("Undo it").sees("info@shop.example is again as it was");
    presses("Close").sees("Description: Front desk", "of 250 MB");
    assertThat(info())
        .isEqualTo(
            new Mailbox("info@shop.example", 12 * MB, 250 * MB, Optional.of(false), "Front desk"));
  }

  @Test
  void what_somebody_set_of_the_mailbox_beside_it_stays() {
    starts("mail.edit", INFO);
    presses("Change: Description");
    says("Reception");
    presses("Confirm");
    house.post.edit(
        "info@shop.example",
        new Changes(Optional.of(300 * MB), Optional.empty(), Optional.empty(), Optional.empty()));
    presses("Undo");
    presses("Undo it").sees("Undone");
    assertThat(info().description()).isEqualTo("Front desk");
    assertThat(info().quota()).isEqualTo(300 * MB);
  }

  @Test
  void giving_a_login_back_demands_a_proof_like_giving_it() {
    house.post.edit(
        "info@shop.example",
        new Changes(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty()));
    starts("mail.edit", INFO);
    presses("Change: Use as login to Plesk");
    presses("No");
    presses("Confirm");
    talk.sleepsFor(Duration.ofMinutes(20));
    presses("Undo");
    presses("Undo it").sees("Lobby lobby.verify");
    served.serve(talk.proves()).sees("Undone");
    assertThat(info().login()).contains(true);
  }

  // ---- what stands in the way

  @Test
  void a_record_that_was_edited_elsewhere_since_is_left_alone() {
    addsARecord();
    replace("app.shop.example. 3600 IN A 203.0.113.9", "198.51.100.1");
    presses("Undo")
        .sees("changed since, and stands as it did before", "Now: not there")
        .seesNot("[Undo it]");
    assertThat(house.zone.lines()).contains("app.shop.example. 3600 IN A 198.51.100.1");
  }

  @Test
  void a_record_that_is_edited_elsewhere_while_the_undo_is_confirmed_is_left_alone() {
    starts("dns.records", ZONE);
    presses("A  www  203.0.113.7");
    presses("Edit");
    presses("Change: IPv4 address");
    says("203.0.113.8");
    presses("Save the change");
    presses("Undo").sees("[Undo it]");
    replace("www.shop.example. 300 IN A 203.0.113.8", "198.51.100.1");
    presses("Undo it").sees("It was changed since").seesNot("[Undo it]");
    assertThat(house.zone.lines()).contains("www.shop.example. 300 IN A 198.51.100.1");
  }

  @Test
  void a_deleted_record_that_somebody_made_again_with_another_ttl_is_left_alone() {
    starts("dns.records", ZONE);
    presses("A  www  203.0.113.7");
    presses("Delete");
    presses("Delete the record");
    house.zone.has("www", RecordType.A, 60, "203.0.113.7");
    presses("Undo").sees("It was changed since", "Now: www.shop.example. 60 IN A 203.0.113.7");
    presses("Look again").sees("It was changed since");
    house.zone.records.removeLast();
    house.zone.has("www", RecordType.A, 300, "203.0.113.7");
    presses("Look again").sees("stands as it did before this change").seesNot("[Undo it]");
  }

  @Test
  void a_batch_of_which_one_record_was_changed_elsewhere_is_left_alone_as_a_whole() {
    pastesThree();
    replace("two.shop.example. 3600 IN A 203.0.113.2", "198.51.100.1");
    var then = house.zone.lines();
    presses("Undo")
        .sees("It was changed since", "Now: two.shop.example A: not there")
        .seesNot("[Undo it]");
    house.zone.records.removeIf(record -> record.data().type() == RecordType.TXT);
    presses("Look again").sees("two.shop.example A: not there", "shop.example TXT: not there");
    assertThat(house.zone.lines()).hasSize(then.size() - 1);
  }

  @Test
  void a_batch_that_is_changed_elsewhere_while_its_undo_is_confirmed_is_left_alone_as_a_whole() {
    pastesThree();
    presses("Undo").sees("[Undo it]");
    replace("two.shop.example. 3600 IN A 203.0.113.2", "198.51.100.1");
    var then = house.zone.lines();
    presses("Undo it")
        .sees("It was changed since", "two.shop.example A: not there")
        .seesNot("[Undo it]");
    assertThat(house.zone.lines()).isEqualTo(then);
  }

  @Test
  void a_batch_is_undone_once() {
    pastesThree();
    var key = journal.of("1").getLast().key();
    presses("Undo");
    presses("Undo it").sees("Undone");
    var then = house.zone.lines();
    starts("account.undo", Answers.of("entry", key)).sees("This was undone already");
    assertThat(house.zone.lines()).isEqualTo(then);
  }

  @Test
  void a_mailbox_that_was_changed_or_deleted_elsewhere_is_left_alone() {
    editsTheMailbox();
    house.post.edit(
        "info@shop.example",
        new Changes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Theirs")));
    presses("Undo").sees("It was changed since", "Theirs").seesNot("[Undo it]");
    assertThat(info().description()).isEqualTo("Theirs");
    house.post.delete("info@shop.example");
    presses("Look again").sees("It was changed since", "info@shop.example").seesNot("[Undo it]");
  }

  @Test
  void a_change_is_undone_once_whether_here_or_in_the_activity() {
    addsARecord();
    presses("Undo");
    presses("Undo it");
    says("/activity")
        .sees("No. 1: Mar 2, 2026, 9:00", "Undo of a change to app.shop.example A: done");
    presses("No. 2").sees("Undone: Mar 2, 2026").seesNot("[Undo]");
    var key = journal.of("1").getLast().key();
    starts("account.undo", Answers.of("entry", key))
        .sees("This was undone already, on Mar 2, 2026")
        .seesNot("[Undo it]");
  }

  @Test
  void the_activity_offers_undo_for_thirty_days() {
    addsARecord();
    says("/activity");
    presses("No. 1").sees("Can be undone until: Apr 1, 2026", "[Undo]");
    presses("Undo").sees("[Undo it]");
    journal.now = Talk.START.plus(Duration.ofDays(30));
    presses("Undo it").sees("for 30 days. This one is older.");
    assertThat(house.zone.lines()).hasSize(3);
    says("/activity");
    presses("No. 2").sees("Outcome: done").seesNot("[Undo]");
  }

  @Test
  void the_command_finds_the_last_change_that_can_be_undone() {
    says("/undo").sees("There is no change of the last 30 days that could be undone");
    addsARecord();
    starts("mail.password", INFO);
    presses("Generate one");
    presses("Confirm");
    says("/undo").sees("Change: New DNS record app.shop.example A");
    talk.later(Duration.ofMinutes(16)).sees("was not confirmed within 15 minutes");
    assertThat(house.zone.lines()).hasSize(3);
  }

  @Test
  void what_cannot_be_undone_says_so_before_the_confirmation_and_offers_nothing_after_it() {
    starts("mail.password", INFO);
    presses("Generate one").sees("This cannot be undone", "[Confirm]");
    presses("Confirm").seesNot("[Undo]");
    starts("mail.delete", INFO).sees("This cannot be undone", "[Delete it]");
  }

  @Test
  void a_mailbox_whose_login_the_server_keeps_to_itself_is_not_promised_back() {
    house.post.tellsLogin = false;
    starts("mail.edit", INFO);
    presses("Change: Use as login to Plesk");
    presses("Yes");
    presses("Confirm").sees("info@shop.example").seesNot("[Undo]");
  }

  @Test
  void somebody_elses_change_is_not_in_his_journal() {
    addsARecord();
    var key = journal.of("1").getLast().key();
    var stranger = Actor.stranger("talk", "2").become(SHOP, Talk.START);
    assertThat(undo.look(new Look(key), stranger)).isInstanceOf(Outcome.Refused.class);
    var taking = taking(key);
    assertThat(undo.takeBack(taking, new Attempt("k", 1, stranger)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(house.zone.lines()).hasSize(3);
  }

  @Test
  void a_service_that_is_suspended_refuses_in_its_own_words() {
    addsARecord();
    presses("Undo");
    house.status = ServiceStatus.SUSPENDED;
    presses("Undo it").sees("shop.example is suspended.");
    assertThat(house.zone.lines()).hasSize(3);
  }

  // ---- interrupted attempts

  @Test
  void an_interrupted_undo_is_found_by_what_stands() {
    addsARecord();
    var taking = taking(journal.of("1").getLast().key());
    var attempt = new Attempt("k", 2, ADA);
    assertThat(undo.takenBack(taking, attempt)).isInstanceOf(Trace.Missing.class);
    house.mood = Mood.SILENT;
    assertThat(undo.takeBack(taking, attempt)).isInstanceOf(Outcome.Unknown.class);
    house.mood = Mood.WELL;
    assertThat(undo.takenBack(taking, attempt)).isEqualTo(Trace.found(restored(taking)));
    house.mood = Mood.DOWN;
    assertThat(undo.takenBack(taking, attempt)).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void an_undo_of_a_batch_that_broke_off_in_the_middle_is_gone_on_with() {
    var before = house.zone.lines();
    pastesThree();
    var taking = taking(journal.of("1").getLast().key());
    house.zone.records.removeIf(record -> record.data().host().equals("one.shop.example"));
    assertThat(undo.takenBack(taking, new Attempt("k", 1, ADA))).isInstanceOf(Trace.Unclear.class);
    assertThat(undo.takeBack(taking, new Attempt("k", 1, ADA))).isInstanceOf(Outcome.Refused.class);

    var second = new Attempt("k", 2, ADA);
    assertThat(undo.takenBack(taking, second)).isInstanceOf(Trace.Missing.class);
    assertThat(undo.takeBack(taking, second)).isEqualTo(Outcome.ok(restored(taking)));
    assertThat(house.zone.lines()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(undo.takenBack(taking, second)).isEqualTo(Trace.found(restored(taking)));
  }

  @Test
  void a_redo_that_the_server_stops_in_the_middle_says_how_far_it_has_come() {
    pastesThree();
    presses("Undo");
    presses("Undo it");
    presses("Undo");
    house.zone.refused = "two.shop.example";
    presses("Undo it").sees("1 of 3 changes was undone, and then the server stopped: No room.");
  }

  @Test
  void an_undo_that_broke_off_half_way_is_left_to_a_person() {
    starts("dns.records", ZONE);
    presses("A  www  203.0.113.7");
    presses("Edit");
    presses("Change: IPv4 address");
    says("203.0.113.8");
    presses("Save the change");
    var taking = taking(journal.of("1").getLast().key());
    house.zone.records.removeLast();
    assertThat(undo.takenBack(taking, new Attempt("k", 2, ADA))).isInstanceOf(Trace.Unclear.class);
  }

  // ---- every way through the dialog

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "account.undo",
            Answers.of("entry", "k"),
            List.of("", "x".repeat(5_000), "\u202E🙂\u0007", "<b>&", "@everyone"),
            UndoTalkTest::values,
            20_000);
    assertThat(Golden.missing(report, List.of("account.undo"))).isEmpty();
  }

  @Test
  void every_state_ever_released_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "account.undo")).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case Look _ -> List.of(sight(Text.NONE), sight(Text.of("undo.changed-since")));
      case TakeBack _ -> List.of(new TakenBack(Optional.empty()));
      default -> List.of(true);
    };
  }

  private static Sight sight(Text obstacle) {
    return new Sight(
        "talk:1/4/0",
        Text.words("Change of DNS record www.shop.example A"),
        Talk.START,
        Text.words("www.shop.example A"),
        Text.words("www.shop.example. 300 IN A 203.0.113.8"),
        Text.words("www.shop.example. 300 IN A 203.0.113.7"),
        obstacle,
        Risk.CHANGE,
        new WayBack(
            "dns.record",
            Map.of("service", "7", "domain", "shop.example"),
            Map.of("host", "www.shop.example"),
            Map.of("host", "www.shop.example")));
  }

  private static final Customer SHOP = new Customer("2", "Lovell Tea Shop");

  private void addsARecord() {
    starts("dns.records", ZONE);
    presses("Create a record");
    presses("A: an IPv4 address");
    says("app");
    says("203.0.113.9");
    presses("1 hour");
    presses("Add the record").sees("Added: app.shop.example A.", "3 records", "[Undo]");
  }

  private void pastesThree() {
    starts("dns.records", ZONE);
    presses("Create a record");
    says("one A 203.0.113.1\ntwo A 203.0.113.2\n@ TXT \"v=spf1 include:_spf.example.net ~all\"");
    presses("Put SPF texts into one");
    presses("Make these 3 changes").sees("3 records were added.", "[Undo]");
  }

  private Talk editsTheMailbox() {
    starts("mail.mailbox", INFO);
    presses("Change settings");
    presses("Change: Size");
    says("300 MB");
    presses("Change: Use as login to Plesk");
    presses("Yes");
    presses("Change: Description");
    says("Reception");
    return presses("Confirm");
  }

  private Mailbox info() {
    return house.post.mailboxes.get("info@shop.example");
  }

  /** Somebody else's hand. */
  private void replace(String line, String value) {
    house.zone.records.replaceAll(
        record ->
            record.data().line().equals(line)
                ? new DnsRecord(
                    record.id(),
                    new RecordData(
                        record.data().host(), record.data().type(), record.data().ttl(), value))
                : record);
  }

  private TakeBack taking(String key) {
    if (!(undo.look(new Look(key), ADA) instanceof Outcome.Ok<Sight>(var sight))) {
      throw new AssertionError("Nothing to take back under " + key);
    }
    return new TakeBack(key, sight.name(), sight.now(), sight.before(), sight.risk(), sight.way());
  }

  private static TakenBack restored(TakeBack taking) {
    return new TakenBack(Optional.of(taking.way().again(taking.way().before())));
  }

  private Talk starts(String dialog, Answers given) {
    return served.serve(talk.starts(dialog, given));
  }

  private Talk says(String text) {
    return served.serve(talk.says(text));
  }

  private Talk presses(String label) {
    return served.serve(talk.presses(label));
  }
}
