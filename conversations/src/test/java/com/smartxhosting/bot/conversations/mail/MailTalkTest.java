package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.house.SmallPostOffice.MB;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.Create;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.LoadPlan;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.LookAhead;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox.Delete;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Edit;
import com.smartxhosting.bot.conversations.mail.MailboxBoard.LoadMailbox;
import com.smartxhosting.bot.conversations.mail.MailboxLists.ListMailboxes;
import com.smartxhosting.bot.conversations.mail.MailboxPassword.SetPassword;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Deleted;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.password.GeneratePassword;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.PasswordWork;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mailboxes as customers meet them. */
class MailTalkTest {

  private static final PasswordPolicy POLICY = new PasswordPolicy(Strength.STRONG);
  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final String[] TEXTS = {
    BUNDLES + "services.texts", BUNDLES + "password.texts", BUNDLES + "mail.texts"
  };
  private static final List<Dialog<?, ?, ?, ?>> ALONE =
      List.of(
          MailboxLists.LIST,
          MailboxLists.PICK,
          MailboxBoard.DIALOG,
          CreateMailbox.form(POLICY),
          EditMailbox.FORM,
          MailboxPassword.form(POLICY),
          DeleteMailbox.FORM);
  private static final List<String> OURS = ALONE.stream().map(each -> each.id().name()).toList();
  private static final Stage STAGE =
      Stage.with(
          Stream.concat(
                  ALONE.stream(),
                  Stream.<Dialog<?, ?, ?, ?>>of(
                      MailboxLists.START,
                      PickLists.SERVICE,
                      PickLists.DOMAIN,
                      new Lobby("login.links"),
                      new Lobby("doctor.report")))
              .toList(),
          List.of(MailboxLists.COMMAND),
          TEXTS);
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final Answers INFO = SERVICE.with("mailbox", "info@shop.example");
  private static final String GOOD = "Xy7!long-enough";

  private final SmallHouse house = new SmallHouse();
  private final MailWork work = new MailWork(house, POLICY);
  private final ServicesWork services = new ServicesWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(PickLists.ActiveServices.class, services::active)
              .query(PickLists.Domains.class, services::domains)
              .query(PickLists.ServiceNames.class, services::names)
              .query(PickLists.DomainNames.class, services::domainNames)
              .query(
                  GeneratePassword.class, new PasswordWork(house, POLICY, new Random(5))::generate)
              .query(ListMailboxes.class, work::list)
              .query(LoadMailbox.class, work::mailbox)
              .query(LoadPlan.class, work::plan)
              .query(LoadStanding.class, work::standing)
              .query(LookAhead.class, work::ahead)
              .effect(Create.class, work::create, work::createdBefore)
              .effect(Edit.class, work::edit, work::editedBefore)
              .effect(SetPassword.class, work::setPassword, work::passwordSetBefore)
              .effect(Delete.class, work::delete, work::deletedBefore));

  MailTalkTest() {
    house.post.has("info@shop.example", 12 * MB, 250 * MB, "Front desk");
  }

  @Test
  void the_list_shows_what_is_used_and_how_many_are_left() {
    house.post.has("old@shop.example", 0, Overview.UNLIMITED, "");
    house.post.has("archive@shop.example", 3 * 1024 * MB, 4 * 1024 * MB, "");
    says("/mail")
        .sees(
            "[info@shop.example  12 of 250 MB]",
            "[old@shop.example  0 MB]",
            "[archive@shop.example  3 GB of 4 GB]",
            "You can create 7 more mailboxes; your plan has 10",
            "[New mailbox]");
  }

  @Test
  void many_mailboxes_on_several_domains_are_paged_and_narrowed() {
    house.domains = List.of("shop.example", "bücher.example");
    house.post.limit = Overview.UNLIMITED;
    for (int i = 0; i < 30; i++) {
      house.post.has("box%02d@bücher.example".formatted(i), 0, MB, "");
    }
    var talk = says("mailboxes").sees("Page 1 of 4, 31 in all", "no limit on mailboxes");
    served.serve(talk.says("INFO@")).sees("One matches INFO@", "[info@shop.example");
    served
        .serve(Talk.with(STAGE).starts("mail.list", SERVICE.with("domain", "shop.example")))
        .sees("E-mail addresses of shop.example", "info@")
        .seesNot("bücher");
  }

  @Test
  void long_addresses_stay_apart_on_the_list() {
    house.post.has("customer.relations.department@a-very-long-name.example", 0, MB, "");
    house.post.has("customer.relations.director@a-very-long-name.example", 0, MB, "");
    var rows = says("/mail").card().rows().stream().flatMap(List::stream).toList();
    assertThat(rows.stream().map(key -> key.label()).distinct()).hasSameSizeAs(rows);
  }

  @Test
  void a_mailbox_with_an_own_size_is_created() {
    house.domains = List.of("shop.example", "bücher.example");
    var talk = serve(says("/mail").presses("New mailbox")).sees("Which domain?");
    serve(talk.presses("bücher.example")).sees("New mailbox (9 left in your plan)", "Name before");
    talk.says("Anna@shop.example").sees("created on bücher.example");
    talk.says("Anna@bücher.example").sees("New password", "At least 8 characters");
    talk.says("weak").sees("This password will not do", "Nothing was changed");
    talk.says("x1!Bücher2026").sees("This password will not do");
    talk.says("Anna2026!long").sees("contains the name anna");
    talk.says(GOOD).sees("Use as login to Plesk").presses("No");
    talk.sees("up to 1 GB", "default is 250 MB").says("2 GB").sees("up to 1 GB");
    talk.says("500").sees("Description").says("Anna’s <b>box</b>\u202E\u0007");
    serve(talk)
        .sees(
            "E-mail address: anna@bücher.example",
            "Size: 500 MB",
            "Use as login to Plesk: No",
            "Description: Anna’s <b>box</b>",
            "Mailboxes left afterwards: 8",
            "••••")
        .seesNot(GOOD);
    serve(talk.presses("Create it")).sees("anna@bücher.example is ready and may hold 500 MB", GOOD);
    assertThat(house.post.mailboxes.get("anna@bücher.example"))
        .isEqualTo(
            new Mailbox(
                "anna@bücher.example", 0, 524_288_000, Optional.of(false), "Anna’s <b>box</b>"));
    serve(talk.presses("I have noted it")).sees("[anna@bücher.example  0 of 500 MB]");
  }

  @Test
  void the_plans_default_size_and_a_generated_password_need_no_typing() {
    var talk = serve(Talk.with(STAGE).starts("mail.create", SERVICE)).says("sales");
    serve(talk.presses("Generate one")).presses("No").presses("The plan’s default");
    serve(talk.presses("No description")).sees("The plan’s default: 250 MB", "Description: none");
    serve(talk.presses("Create it"))
        .sees("sales@shop.example is ready", house.post.passwords.get("sales@shop.example"));
    assertThat(house.post.mailboxes.get("sales@shop.example").quota()).isEqualTo(250 * MB);
  }

  @Test
  void where_none_is_left_nothing_is_asked() {
    house.post.limit = 1;
    serve(says("/mail").sees("The one mailbox of your plan is in use").presses("New mailbox"))
        .sees("Your plan has one mailbox, and it is in use", "[New mailbox]");
  }

  @Test
  void a_mailbox_that_exists_is_told_before_confirming() {
    var talk = prepared("info").sees("info@shop.example exists already").seesNot("[Create it]");
    serve(talk.presses("Change: Name before the @").says("info2")).sees("[Create it]");
  }

  @Test
  void a_foreign_domain_is_told_before_confirming() {
    var foreign = SERVICE.with("domain", "other.example").with("local", "a");
    var talk = serve(Talk.with(STAGE).starts("mail.create", foreign)).says(GOOD).presses("No");
    serve(talk.presses("The plan’s default").presses("No description"))
        .sees("other.example is not a domain of this service")
        .seesNot("[Create it]");
  }

  @Test
  void an_address_of_the_domains_keepers_is_noted() {
    prepared("postmaster").sees("postmaster@shop.example is an address to which others write");
  }

  @Test
  void a_login_to_plesk_wants_a_fresh_proof() {
    var start = Talk.with(STAGE).sleepsFor(Duration.ofMinutes(16));
    var talk = serve(start.starts("mail.create", SERVICE)).says("boss").says(GOOD).presses("Yes");
    serve(talk.presses("The plan’s default").presses("No description"));
    talk.presses("Create it").sees("Lobby lobby.verify");
    assertThat(house.post.mailboxes).doesNotContainKey("boss@shop.example");
  }

  @Test
  void a_mailbox_shows_how_full_it_is_and_its_doors() {
    serve(Talk.with(STAGE).starts("mail.mailbox", INFO))
        .sees("info@shop.example", "12 MB of 250 MB (5 %)", "Front desk")
        .presses("Open webmail")
        .sees("Lobby login.links");
  }

  @Test
  void only_what_differs_is_changed() {
    var talk = serve(Talk.with(STAGE).starts("mail.edit", INFO));
    talk.sees("This is how it stands now", "Size: 250 MB", "Front desk").seesNot("[Confirm]");
    talk.presses("Change: Description").says("Reception").sees("[Confirm]");
    talk.presses("Confirm");
    var edit = talk.asked(Edit.class);
    assertThat(edit.difference())
        .isEqualTo(
            new EditMailbox.Difference(
                Optional.empty(), Optional.empty(), Optional.of("Reception")));
    assertThat(STAGE.words().plain(edit.before(), "en")).isEqualTo("description: Front desk");
    serve(talk).sees("info@shop.example is changed");
    assertThat(house.post.mailboxes.get("info@shop.example"))
        .isEqualTo(
            new Mailbox("info@shop.example", 12 * MB, 250 * MB, Optional.of(false), "Reception"));
  }

  @Test
  void a_size_over_the_plan_is_refused_and_one_below_the_mail_is_warned_of() {
    var talk = serve(Talk.with(STAGE).starts("mail.edit", INFO)).presses("Change: Size");
    talk.says("2000").sees("up to 1 GB").says("5").sees("It holds 12 MB already", "Size: 5 MB");
    serve(talk.presses("Confirm"));
    assertThat(house.post.mailboxes.get("info@shop.example").quota()).isEqualTo(5 * MB);
  }

  @Test
  void a_size_that_a_smaller_plan_no_longer_allows_may_stay() {
    house.post.has("info@shop.example", 12 * MB, 3_221_225_473L, "");
    serve(Talk.with(STAGE).starts("mail.edit", INFO)).sees("This is how it stands now", "3073 MB");
  }

  @Test
  void a_server_that_does_not_tell_about_logins_is_left_alone_unless_told() {
    house.post.tellsLogin = false;
    var talk = serve(Talk.with(STAGE).starts("mail.edit", INFO)).sees("Leave as it is");
    talk.presses("Change: Use as login to Plesk").presses("Yes").presses("Confirm");
    assertThat(talk.asked(Edit.class).difference().login()).contains(true);
  }

  @Test
  void a_mailbox_gets_a_new_password() {
    var talk = serve(Talk.with(STAGE).starts("mail.password", SERVICE)).sees("info@shop.example");
    talk.says("Info!2026long").sees("contains the name info");
    serve(talk.says(GOOD).sees("Every phone").presses("Confirm"))
        .sees("The password of info@shop.example is changed", GOOD);
    assertThat(house.post.passwords).containsEntry("info@shop.example", GOOD);
  }

  @Test
  void deleting_tells_what_is_lost_and_wants_the_address_typed() {
    var talk = serve(Talk.with(STAGE).starts("mail.mailbox", INFO)).presses("Delete");
    serve(talk).sees("All mail in it is lost: 12 MB").presses("Delete it");
    talk.sees("cannot be undone", "info@shop.example").says("yes").sees("nothing was changed");
    assertThat(house.post.mailboxes).isNotEmpty();
    serve(talk.says("info@shop.example")).sees("info@shop.example is deleted", "Lobby lobby.home");
    assertThat(house.post.mailboxes).isEmpty();
  }

  @Test
  void a_mailbox_that_is_gone_is_said_to_be() {
    for (var dialog : List.of("mail.edit", "mail.password", "mail.delete", "mail.mailbox")) {
      serve(Talk.with(STAGE).starts(dialog, SERVICE.with("mailbox", "gone@shop.example")))
          .sees("There is no mailbox gone@shop.example");
    }
  }

  @Test
  void every_way_through_the_mailboxes_leads_on() {
    var hostile = "<b>& @everyone \u202E🙂\u0007";
    var samples = List.of("info", "x".repeat(5_000), hostile);
    house.post.has("sales@shop.example", 0, Overview.UNLIMITED, "");
    var missing = new ArrayList<String>();
    for (var dialog : ALONE) {
      var name = dialog.id().name();
      var given = name.equals("mail.create") ? SERVICE.with("domain", "shop.example") : INFO;
      var typed = name.equals("mail.delete") ? List.of("info@shop.example", "", hostile) : samples;
      var report = Explorer.walk(alone(dialog), name, given, typed, this::values, 20_000);
      missing.addAll(Golden.missing(report, List.of(name)));
    }
    assertThat(missing).isEmpty();
  }

  /** A stage on which the other dialogs are stand-ins, so that walks do not multiply. */
  private static Stage alone(Dialog<?, ?, ?, ?> dialog) {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>();
    dialogs.add(dialog);
    for (var name : OURS) {
      if (!name.equals(dialog.id().name())) {
        dialogs.add(new Lobby(name));
      }
    }
    dialogs.add(new Lobby("login.links"));
    dialogs.add(new Lobby("doctor.report"));
    dialogs.add(PickLists.DOMAIN);
    return Stage.with(dialogs, TEXTS);
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    for (var dialog : OURS) {
      assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
    }
  }

  private List<?> values(Ask<?, ?> ask) {
    var actor = Talk.with(STAGE).session().actor();
    var box = house.post.mailboxes.get("info@shop.example");
    return switch (ask) {
      case PickLists.ActiveServices query -> values(services.active(query, actor));
      case PickLists.Domains query -> values(services.domains(query, actor));
      case PickLists.ServiceNames query -> values(services.names(query, actor));
      case PickLists.DomainNames query -> values(services.domainNames(query, actor));
      case GeneratePassword _ -> List.of(new Secret(GOOD));
      case ListMailboxes query -> values(work.list(query, actor));
      case LoadMailbox query -> values(work.mailbox(query, actor));
      case LoadPlan query -> values(work.plan(query, actor));
      case LoadStanding query -> values(work.standing(query, actor));
      case LookAhead query -> values(work.ahead(query, actor));
      case Delete delete -> List.of(new Deleted(delete.address()));
      default -> List.of(box);
    };
  }

  private static List<?> values(Outcome<?> outcome) {
    return outcome instanceof Outcome.Ok<?>(var value) ? List.of(value) : List.of();
  }

  private Talk says(String text) {
    return serve(Talk.with(STAGE).says("/home").says(text));
  }

  private Talk serve(Talk talk) {
    return served.serve(talk);
  }

  /** A form for a mailbox of this name, ready to be confirmed. */
  private Talk prepared(String local) {
    var talk = serve(Talk.with(STAGE).starts("mail.create", SERVICE)).says(local).says(GOOD);
    return serve(talk.presses("No").presses("The plan’s default").presses("No description"));
  }
}
