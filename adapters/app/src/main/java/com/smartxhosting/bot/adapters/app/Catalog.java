package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.conversations.account.AccountWork;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.Activities;
import com.smartxhosting.bot.conversations.account.Activity;
import com.smartxhosting.bot.conversations.account.ActivityWork;
import com.smartxhosting.bot.conversations.account.Alarms;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.account.FreezeDialog;
import com.smartxhosting.bot.conversations.account.FreezeWork;
import com.smartxhosting.bot.conversations.account.Freezes;
import com.smartxhosting.bot.conversations.account.LanguageDialog;
import com.smartxhosting.bot.conversations.account.LinkDialog;
import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.conversations.account.Notices;
import com.smartxhosting.bot.conversations.account.Postman;
import com.smartxhosting.bot.conversations.account.Proofs;
import com.smartxhosting.bot.conversations.account.Registrar;
import com.smartxhosting.bot.conversations.account.UnlinkDialog;
import com.smartxhosting.bot.conversations.account.VerifyDialog;
import com.smartxhosting.bot.conversations.account.WebsiteDialog;
import com.smartxhosting.bot.conversations.account.WebsiteWork;
import com.smartxhosting.bot.conversations.account.WebsiteWork.Website;
import com.smartxhosting.bot.conversations.agents.AgentList;
import com.smartxhosting.bot.conversations.agents.Agents;
import com.smartxhosting.bot.conversations.agents.AgentsWork;
import com.smartxhosting.bot.conversations.agents.EndRehearsal;
import com.smartxhosting.bot.conversations.agents.Figures;
import com.smartxhosting.bot.conversations.agents.FillDialog;
import com.smartxhosting.bot.conversations.agents.FlowList;
import com.smartxhosting.bot.conversations.agents.FlowsWork;
import com.smartxhosting.bot.conversations.agents.FollowWork;
import com.smartxhosting.bot.conversations.agents.HandOut;
import com.smartxhosting.bot.conversations.agents.InviteDialog;
import com.smartxhosting.bot.conversations.agents.JoinDialog;
import com.smartxhosting.bot.conversations.agents.NudgeWork;
import com.smartxhosting.bot.conversations.agents.PublishForm;
import com.smartxhosting.bot.conversations.agents.PublishWork;
import com.smartxhosting.bot.conversations.agents.RecipientDialog;
import com.smartxhosting.bot.conversations.agents.RehearsalWork;
import com.smartxhosting.bot.conversations.agents.Rehearsals;
import com.smartxhosting.bot.conversations.agents.RehearseDialog;
import com.smartxhosting.bot.conversations.agents.Sentence;
import com.smartxhosting.bot.conversations.agents.ShareDialog;
import com.smartxhosting.bot.conversations.agents.ShareForm;
import com.smartxhosting.bot.conversations.agents.ShareList;
import com.smartxhosting.bot.conversations.agents.ShareWork;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.agents.WhatList;
import com.smartxhosting.bot.conversations.billing.BillingWork;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.cancellation.CancelService;
import com.smartxhosting.bot.conversations.cancellation.CancellationWork;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.AddRecords;
import com.smartxhosting.bot.conversations.dns.BatchReversal;
import com.smartxhosting.bot.conversations.dns.CreateRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.Dns;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.PasteRecords;
import com.smartxhosting.bot.conversations.dns.PasteWork;
import com.smartxhosting.bot.conversations.dns.RecordList;
import com.smartxhosting.bot.conversations.dns.RecordReversal;
import com.smartxhosting.bot.conversations.dns.RecordView;
import com.smartxhosting.bot.conversations.dns.StoredRecord;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.doctor.DoctorWork;
import com.smartxhosting.bot.conversations.guidance.Checks;
import com.smartxhosting.bot.conversations.guidance.Doors;
import com.smartxhosting.bot.conversations.guidance.FlowWords;
import com.smartxhosting.bot.conversations.guidance.GuidanceWork;
import com.smartxhosting.bot.conversations.guidance.OpenShare;
import com.smartxhosting.bot.conversations.guidance.ShareToken;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.home.Home;
import com.smartxhosting.bot.conversations.home.HomeWork;
import com.smartxhosting.bot.conversations.login.AdminLogin;
import com.smartxhosting.bot.conversations.login.LoginWork;
import com.smartxhosting.bot.conversations.login.OneClickLogin;
import com.smartxhosting.bot.conversations.login.WordPressList;
import com.smartxhosting.bot.conversations.mail.CreateMailbox;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox;
import com.smartxhosting.bot.conversations.mail.EditMailbox;
import com.smartxhosting.bot.conversations.mail.LoadStanding;
import com.smartxhosting.bot.conversations.mail.MailWork;
import com.smartxhosting.bot.conversations.mail.MailboxBoard;
import com.smartxhosting.bot.conversations.mail.MailboxLists;
import com.smartxhosting.bot.conversations.mail.MailboxPassword;
import com.smartxhosting.bot.conversations.mail.MailboxReversal;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.news.News;
import com.smartxhosting.bot.conversations.news.NewsWork;
import com.smartxhosting.bot.conversations.notices.AwaitedStep;
import com.smartxhosting.bot.conversations.notices.CarriedOutCancellation;
import com.smartxhosting.bot.conversations.notices.CarriedOutOrder;
import com.smartxhosting.bot.conversations.notices.DnsChange;
import com.smartxhosting.bot.conversations.notices.IssuedCertificate;
import com.smartxhosting.bot.conversations.notices.Lookouts;
import com.smartxhosting.bot.conversations.notices.NoticesDialog;
import com.smartxhosting.bot.conversations.notices.NoticesWork;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.notices.QuietForm;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.notices.WatchList;
import com.smartxhosting.bot.conversations.notices.Watches;
import com.smartxhosting.bot.conversations.notices.Watching;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.conversations.offers.OfferWishes;
import com.smartxhosting.bot.conversations.offers.OffersDialog;
import com.smartxhosting.bot.conversations.offers.OffersWork;
import com.smartxhosting.bot.conversations.overview.Overview;
import com.smartxhosting.bot.conversations.overview.OverviewWork;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.password.ChangePassword;
import com.smartxhosting.bot.conversations.password.GeneratePassword;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.PasswordWork;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.password.WhichPassword;
import com.smartxhosting.bot.conversations.relay.AnswerWork;
import com.smartxhosting.bot.conversations.relay.HelpWork;
import com.smartxhosting.bot.conversations.relay.LeadDialog;
import com.smartxhosting.bot.conversations.relay.Leads;
import com.smartxhosting.bot.conversations.relay.RelayDialog;
import com.smartxhosting.bot.conversations.renewals.LoadCounter;
import com.smartxhosting.bot.conversations.renewals.OrderRenewal;
import com.smartxhosting.bot.conversations.renewals.RenewDialog;
import com.smartxhosting.bot.conversations.renewals.RenewalsWork;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.Services;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.conversations.ssl.CertificateBoard;
import com.smartxhosting.bot.conversations.ssl.CertificateLists;
import com.smartxhosting.bot.conversations.ssl.DeleteCertificate;
import com.smartxhosting.bot.conversations.ssl.IssueCertificate;
import com.smartxhosting.bot.conversations.ssl.LetsEncryptBoard;
import com.smartxhosting.bot.conversations.ssl.MakeRequest;
import com.smartxhosting.bot.conversations.ssl.RequestDialog;
import com.smartxhosting.bot.conversations.ssl.Ssl;
import com.smartxhosting.bot.conversations.ssl.SslWork;
import com.smartxhosting.bot.conversations.ssl.StoredCertificate;
import com.smartxhosting.bot.conversations.ssl.UploadCertificate;
import com.smartxhosting.bot.conversations.ssl.UseCertificate;
import com.smartxhosting.bot.conversations.ssl.UseReversal;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker;
import com.smartxhosting.bot.conversations.support.FindHelper;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.conversations.support.SupportWork;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.conversations.undo.UndoWork;
import com.smartxhosting.bot.conversations.upgrades.AskPrice;
import com.smartxhosting.bot.conversations.upgrades.LoadShelf;
import com.smartxhosting.bot.conversations.upgrades.OrderReversal;
import com.smartxhosting.bot.conversations.upgrades.OrderUpgrade;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog;
import com.smartxhosting.bot.conversations.upgrades.UpgradesWork;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.FindStop;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.FlowDialog.Manner;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.FormFlows;
import com.smartxhosting.bot.flow.LookAt;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Words;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every dialog we have, who answers and carries out what it asks for, and the commands that open
 * it. The one list a newcomer should read.
 */
record Catalog(
    House house, List<Dialog<?, ?, ?, ?>> dialogs, List<Command> commands, Handlers handlers) {

  private static final String SUBJECTS = "com.smartxhosting.bot.conversations.";

  /** The texts of all subjects. */
  static final List<String> BUNDLES =
      List.of(
          SUBJECTS + "account.texts",
          SUBJECTS + "agents.texts",
          SUBJECTS + "billing.texts",
          SUBJECTS + "cancellation.texts",
          SUBJECTS + "dns.texts",
          Doctor.BUNDLE,
          FlowWords.BUNDLE,
          OpenShare.BUNDLE,
          SUBJECTS + "home.texts",
          SUBJECTS + "login.texts",
          SUBJECTS + "mail.texts",
          SUBJECTS + "news.texts",
          SUBJECTS + "offers.texts",
          NoticesDialog.BUNDLE,
          SUBJECTS + "overview.texts",
          SUBJECTS + "password.texts",
          RelayDialog.BUNDLE,
          SUBJECTS + "renewals.texts",
          SUBJECTS + "services.texts",
          SUBJECTS + "ssl.texts",
          SUBJECTS + "support.texts",
          SUBJECTS + "undo.texts",
          SUBJECTS + "upgrades.texts");

  /**
   * What the conversations need from elsewhere.
   *
   * @param links which chats act for which customers
   * @param freezes whose changes are frozen
   * @param website where customers can log in to link their chats, if it tells us who does
   * @param proofs the one-use codes under way
   * @param wishes who wants offers
   * @param postman sends the codes
   * @param dns what the world is told about names
   * @param watches what is looked at for customers
   * @param noticeWishes how they want to be told
   * @param lookouts who looks
   * @param flows the ways that agents lead customers
   * @param languages that we speak, the first one first
   * @param passwords how strong the server wants passwords
   * @param zone in which days are told
   * @param office what those need who help customers
   */
  record Outside(
      Accounts accounts,
      CustomerDirectory directory,
      SupportDesk desk,
      Announcements announcements,
      PageLinks pageLinks,
      Links links,
      Freezes freezes,
      Optional<Website> website,
      Proofs proofs,
      OfferWishes wishes,
      Postman postman,
      Vault vault,
      Notices notices,
      PublicDns dns,
      Watches watches,
      Wishes.Book noticeWishes,
      Lookouts lookouts,
      Flows flows,
      List<String> languages,
      Store store,
      Words words,
      Strength passwords,
      InstantSource clock,
      ZoneId zone,
      Office office) {}

  /**
   * The side of those who help customers.
   *
   * @param staff who they are
   * @param agents those who were invited
   * @param shares what they have shared
   * @param doors the links that carry a token into a chat
   * @param trails where customers have gone in what was shared
   * @param library where they publish flows
   * @param figures what has become of these
   * @param reach where customers and agents are told something
   * @param waiting what is to be told
   * @param threads what guided customers and agents write to each other
   * @param hosts to whose pages agents may send customers
   * @param rehearsals where they try flows
   */
  record Office(
      Staff staff,
      Agents agents,
      Shares shares,
      Doors doors,
      Trails trails,
      FlowLibrary library,
      Figures figures,
      Reach reach,
      WaitingNotices waiting,
      Threads threads,
      List<String> hosts,
      Rehearsals rehearsals) {}

  /**
   * @throws IllegalStateException when a dialog asks for something that nobody answers
   */
  static Catalog of(Outside outside) {
    return of(outside, HOUSE, Manner.REAL);
  }

  /**
   * The same for a rehearsal.
   *
   * @param outside of which nothing may be real
   * @param end has it end
   */
  static Catalog rehearsed(Outside outside, Runnable end) {
    var all = of(outside, HOUSE.rehearsing(EndRehearsal.ID), Manner.REHEARSED);
    var dialogs = new ArrayList<>(all.dialogs());
    dialogs.add(new EndRehearsal());
    var handlers =
        all.handlers()
            .repeatable(
                EndRehearsal.End.class,
                (_, _) -> {
                  end.run();
                  return Outcome.ok(true);
                });
    return new Catalog(all.house(), dialogs, all.commands(), handlers.covering(dialogs));
  }

  private static Catalog of(Outside outside, House house, Manner manner) {
    var policy = new PasswordPolicy(outside.passwords());
    var dialogs =
        new ArrayList<>(
            dialogs(
                outside.words().languages(),
                policy,
                outside.office().hosts(),
                outside.website().isPresent() ? Ways.BY_MAIL_OR_WEBSITE : Ways.BY_MAIL));
    var vocabulary = FlowCatalog.vocabulary(dialogs, outside.languages(), outside.words());
    dialogs.add(new FlowDialog(vocabulary, house.person(), manner));
    var handlers = guided(handlers(outside, policy), outside, vocabulary);
    handlers = published(shared(handlers, outside, vocabulary), outside, vocabulary);
    handlers = relayed(handlers, outside, vocabulary);
    return new Catalog(house, dialogs, COMMANDS, handlers.covering(dialogs));
  }

  /** What authors publish, and what becomes of it. */
  private static Handlers published(Handlers handlers, Outside outside, Vocabulary vocabulary) {
    var office = outside.office();
    var flows = new FlowsWork(office.staff(), office.library(), office.figures(), outside.words());
    var publish = new PublishWork(office.staff(), office.library(), vocabulary);
    return handlers
        .query(FlowList.ListFlows.class, flows::list)
        .query(FlowList.LoadFlow.class, flows::one)
        .query(FlowList.DrawFlow.class, flows::draw)
        .repeatable(FlowList.Retire.class, flows::retire)
        .repeatable(FlowList.Revive.class, flows::revive)
        .query(PublishForm.CheckDraft.class, publish::check)
        .effect(PublishForm.Publish.class, publish::publish, publish::publishedBefore);
  }

  /** What agents share, and how they follow it. */
  private static Handlers shared(Handlers handlers, Outside outside, Vocabulary vocabulary) {
    var office = outside.office();
    var flows = new FormFlows(outside.flows(), vocabulary);
    var share =
        new ShareWork(
            office.staff(),
            office.shares(),
            flows,
            vocabulary,
            outside.directory(),
            office.doors(),
            outside.words(),
            outside.clock(),
            new SecureRandom());
    var nudge =
        new NudgeWork(
            office.staff(),
            office.shares(),
            flows,
            office.trails(),
            outside.links(),
            office.reach(),
            office.waiting(),
            outside.noticeWishes(),
            outside.clock(),
            outside.zone(),
            new SecureRandom());
    var follow =
        new FollowWork(
            office.staff(),
            office.shares(),
            flows,
            office.trails(),
            nudge,
            office.threads(),
            outside.words(),
            outside.clock());
    var rehearsal = new RehearsalWork(office.staff(), flows, vocabulary, office.rehearsals());
    return handlers
        .query(RehearseDialog.ReadScript.class, rehearsal::read)
        .effect(RehearseDialog.Rehearse.class, rehearsal::rehearse, rehearsal::rehearsedBefore)
        .query(WhatList.ListTemplates.class, share::list)
        .query(FillDialog.NextBlank.class, share::next)
        .query(RecipientDialog.FindCustomers.class, share::find)
        .query(ShareForm.Prepare.class, share::prepare)
        .effect(ShareForm.Create.class, share::create, share::createdBefore)
        .repeatable(HandOut.MakeKeys.class, share::makeKeys)
        .query(ShareList.ListShares.class, follow::list)
        .query(ShareList.LoadShare.class, follow::one)
        .repeatable(ShareList.Revoke.class, follow::revoke)
        .repeatable(ShareList.Extend.class, follow::extend)
        .effect(ShareList.Nudge.class, nudge::nudge, nudge::nudgedBefore);
  }

  /** What guided customers and those who lead them write to each other. */
  private static Handlers relayed(Handlers handlers, Outside outside, Vocabulary vocabulary) {
    var office = outside.office();
    var leads =
        new Leads(
            office.shares(),
            new FormFlows(outside.flows(), vocabulary),
            office.trails(),
            outside.links(),
            outside.freezes(),
            office.reach(),
            outside.noticeWishes(),
            outside.clock(),
            outside.zone());
    var clock = outside.clock();
    var help = new HelpWork(leads, office.threads(), office.waiting(), outside.desk(), clock);
    var answers = new AnswerWork(leads, office.staff(), office.threads(), office.waiting(), clock);
    return handlers
        .query(FindHelper.class, help::helper)
        .query(RelayDialog.LoadCustomersChat.class, help::chat)
        .query(RelayDialog.LoadAgentsChat.class, answers::chat)
        .effect(RelayDialog.AskHelp.class, help::ask, help::askedBefore)
        .effect(RelayDialog.Answer.class, answers::answer, answers::answeredBefore)
        .repeatable(RelayDialog.CustomerCloses.class, help::close)
        .repeatable(RelayDialog.AgentCloses.class, answers::close)
        .query(LeadDialog.LoadStops.class, answers::stops)
        .effect(LeadDialog.HandBack.class, answers::handBack, answers::handedBackBefore);
  }

  /** Behind the same door and barrier as all others. */
  private static Handlers guided(Handlers handlers, Outside outside, Vocabulary vocabulary) {
    var guidance =
        new GuidanceWork(
            outside.accounts(),
            outside.office().shares(),
            new FormFlows(outside.flows(), vocabulary),
            vocabulary,
            new Checks(outside.dns()),
            outside.clock());
    var watching = new Watching(outside.watches(), outside.clock());
    return handlers
        .query(OpenShare.LookInto.class, guidance::look)
        .effect(OpenShare.Begin.class, guidance::begin, guidance::begunBefore)
        .query(FindStop.class, guidance::next)
        .query(LookAt.class, guidance::look)
        .repeatable(
            AwaitCheck.class, watching.afterAsking(guidance::await, AwaitedStep::of, _ -> false));
  }

  static final House HOUSE =
      new House(
          Home.DIALOG.id(),
          LinkDialog.ID,
          VerifyDialog.ID,
          HumanDialog.ID,
          UndoDialog.ID,
          Catalog::brought);

  private static DialogId<Answers, ?> brought(String key) {
    return key.startsWith(ShareToken.JOINING) ? JoinDialog.ID : OpenShare.ID;
  }

  /** In the order of the menu and of help. */
  static final List<Command> COMMANDS =
      List.of(
          Services.LIST_COMMAND,
          Overview.COMMAND,
          Services.DETAILS_COMMAND,
          Dns.COMMAND,
          MailboxLists.COMMAND,
          Ssl.COMMAND,
          Doctor.COMMAND,
          WhichPassword.COMMAND,
          OneClickLogin.COMMAND,
          UpgradeDialog.COMMAND,
          RenewDialog.COMMAND,
          CancelService.COMMAND,
          Activities.COMMAND,
          UndoDialog.COMMAND,
          NoticesDialog.COMMAND,
          HumanDialog.COMMAND,
          OpenShare.COMMAND,
          LinkDialog.COMMAND,
          UnlinkDialog.COMMAND,
          FreezeDialog.COMMAND,
          LanguageDialog.COMMAND,
          OffersDialog.COMMAND,
          News.COMMAND,
          Home.PRIVACY_COMMAND,
          Home.HELP_COMMAND,
          Home.COMMAND);

  /** For those who help customers: in nobody's menu, and refused to everybody else. */
  static final List<Command> STAFF_COMMANDS =
      List.of(
          ShareDialog.COMMAND,
          ShareList.COMMAND,
          FlowList.COMMAND,
          RehearseDialog.COMMAND,
          AgentList.COMMAND,
          JoinDialog.COMMAND);

  /** All that is understood, be it in a menu or not. */
  static List<Command> understood() {
    return Stream.concat(COMMANDS.stream(), STAFF_COMMANDS.stream()).toList();
  }

  /** What is understood in a rehearsal, in which nobody is an agent. */
  static List<Command> rehearsable() {
    return Stream.concat(COMMANDS.stream(), Stream.of(EndRehearsal.COMMAND)).toList();
  }

  static List<Dialog<?, ?, ?, ?>> dialogs(
      Set<String> languages, PasswordPolicy policy, List<String> shareHosts, Ways ways) {
    return List.of(
        // where one starts and finds one's way
        Home.DIALOG,
        Home.HELP,
        Home.PRIVACY,
        News.DIALOG,
        new HumanDialog(RelayDialog.ASK),
        // who one is, and what one did
        new LinkDialog(ways),
        new WebsiteDialog(),
        new VerifyDialog(),
        new UnlinkDialog(),
        new FreezeDialog(),
        new LanguageDialog(languages),
        Activities.LIST,
        Activities.ENTRY,
        new UndoDialog(),
        new NoticesDialog(Side.CUSTOMER),
        QuietForm.DIALOG,
        WatchList.LIST,
        WatchList.ONE,
        WatchList.STOP,
        // services
        Services.LIST,
        Services.MENU,
        Services.DETAILS,
        Services.TO_DETAILS,
        Overview.DIALOG,
        Overview.START,
        PickLists.SERVICE,
        PickLists.ANY,
        PickLists.DOMAIN,
        new PayInvoice(),
        new UpgradeDialog(),
        UpgradeDialog.START,
        new RenewDialog(),
        new OffersDialog(),
        CancelService.DIALOG,
        CancelService.START,
        CancelService.FORM,
        // DNS records
        Dns.START,
        RecordList.DIALOG,
        RecordList.PICK,
        new RecordView(),
        new CreateRecord(),
        new PasteRecords(),
        AddRecord.DIALOG,
        EditRecord.DIALOG,
        DeleteRecord.DIALOG,
        // what agents have prepared
        new OpenShare(),
        // what is wrong with a domain
        Doctor.START,
        Doctor.REPORT,
        // mailboxes
        MailboxLists.START,
        MailboxLists.LIST,
        MailboxLists.PICK,
        MailboxBoard.DIALOG,
        CreateMailbox.form(policy),
        EditMailbox.FORM,
        MailboxPassword.form(policy),
        DeleteMailbox.FORM,
        // certificates
        Ssl.START,
        CertificateLists.LIST,
        CertificateLists.PICK,
        CertificateBoard.DIALOG,
        LetsEncryptBoard.DIALOG,
        IssueCertificate.FORM,
        UploadCertificate.form(Authorities.wellKnown()),
        new RequestDialog(),
        MakeRequest.FORM,
        UseCertificate.FORM,
        DeleteCertificate.FORM,
        // passwords and logins
        WhichPassword.DIALOG,
        ChangePassword.form(policy),
        new OneClickLogin(),
        OneClickLogin.START,
        WordPressList.DIALOG,
        new AdminLogin(),
        // those who help customers
        AgentList.LIST,
        AgentList.ONE,
        AgentList.FORM,
        new InviteDialog(),
        new JoinDialog(),
        new ShareDialog(),
        ShareForm.dialog(shareHosts),
        WhatList.LIST,
        new FillDialog(),
        new RecipientDialog(),
        new HandOut(),
        ShareList.LIST,
        ShareList.ONE,
        ShareList.REVOKE_FORM,
        ShareList.EXTEND_FORM,
        FlowList.LIST,
        FlowList.ONE,
        FlowList.PLAN,
        FlowList.RETIRE_FORM,
        FlowList.REVIVE_FORM,
        PublishForm.FORM,
        new RehearseDialog(),
        ShareList.NUDGE_FORM,
        new NoticesDialog(Side.AGENT),
        QuietForm.OF_AGENTS,
        // what guided customers and agents write to each other
        new RelayDialog(Writer.CUSTOMER, RelayDialog::words),
        new RelayDialog(Writer.AGENT, text -> new Sentence(shareHosts).parse(text, List.of())),
        new LeadDialog());
  }

  private static Handlers handlers(Outside outside, PasswordPolicy policy) {
    var chance = new SecureRandom();
    var office = outside.office();
    var home = new HomeWork(COMMANDS, Store.Periods.USUAL, outside.freezes());
    var agents =
        new AgentsWork(
            office.staff(),
            office.agents(),
            office.shares(),
            office.doors(),
            outside.clock(),
            chance);
    var support = new SupportWork(outside.desk());
    var registrar = new Registrar(outside.links(), outside.notices(), outside.clock());
    var website = new WebsiteWork(outside.website(), outside.proofs(), registrar);
    var account =
        new AccountWork(
            outside.directory(),
            outside.proofs(),
            outside.links(),
            registrar,
            outside.clock(),
            outside.postman());
    var freeze =
        new FreezeWork(
            outside.freezes(), new Alarms(outside.links(), outside.notices()), outside.clock());
    var journal = Activity.in(outside.store());
    var activity = new ActivityWork(journal, outside.words(), outside.clock());
    var undo =
        new UndoWork(
            journal,
            List.of(
                new RecordReversal(outside.accounts()),
                new BatchReversal(outside.accounts()),
                new MailboxReversal(outside.accounts()),
                new UseReversal(outside.accounts(), outside.clock()),
                new OrderReversal(outside.accounts())),
            outside.clock());
    var services = new ServicesWork(outside.accounts());
    var overview = new OverviewWork(outside.accounts());
    var cancellation =
        new CancellationWork(outside.accounts(), outside.clock().withZone(outside.zone()));
    var billing = new BillingWork(outside.accounts(), outside.pageLinks());
    var upgrades = new UpgradesWork(outside.accounts());
    var renewals = new RenewalsWork(outside.accounts());
    var offers =
        new OffersWork(
            outside.accounts(), outside.wishes(), outside.clock().withZone(outside.zone()));
    var dns = new DnsWork(outside.accounts());
    var paste = new PasteWork(outside.accounts());
    var doctor = new DoctorWork(outside.accounts(), outside.dns(), outside.clock());
    var mail = new MailWork(outside.accounts(), policy);
    var password = new PasswordWork(outside.accounts(), policy, chance);
    var ssl = new SslWork(outside.accounts(), new KeyMaker(chance), outside.clock());
    var notices =
        new NoticesWork(
            outside.watches(),
            outside.noticeWishes(),
            outside.lookouts(),
            office.staff()::has,
            outside.words(),
            outside.clock(),
            outside.zone());
    var watching = new Watching(outside.watches(), outside.clock());
    var login = new LoginWork(outside.accounts(), outside.pageLinks());
    return new Handlers()
        .behind(outside.links()::confirmed)
        .barring(freeze::against)
        .query(FreezeDialog.LoadFreeze.class, freeze::standing)
        .repeatable(FreezeDialog.Freeze.class, freeze::freeze)
        .repeatable(FreezeDialog.Lift.class, freeze::lift)
        .query(Home.ShowHome.class, offers.below(home::home))
        .query(Home.ShowHelp.class, home::help)
        .query(Home.ShowPrivacy.class, home::privacy)
        .query(News.LoadNews.class, new NewsWork(outside.announcements())::load)
        .query(HumanDialog.WhoAsks.class, support::whoAsks)
        .effect(HumanDialog.OpenTicket.class, support::open, support::opened)
        .query(LinkDialog.WhoAmI.class, account::whoAmI)
        .repeatable(LinkDialog.SendCode.class, account::sendCode)
        .effect(LinkDialog.Redeem.class, account::redeem, account::redeemed)
        .repeatable(LinkDialog.Choose.class, account::choose)
        .repeatable(WebsiteDialog.MakeLink.class, website::makeLink)
        .effect(WebsiteDialog.Redeem.class, website::redeem, website::redeemed)
        .repeatable(WebsiteDialog.Choose.class, website::choose)
        .repeatable(VerifyDialog.SendProof.class, account::sendProof)
        .effect(VerifyDialog.Prove.class, account::prove, account::proved)
        .query(UnlinkDialog.OtherChats.class, account::otherChats)
        .repeatable(UnlinkDialog.Unlink.class, account::unlink)
        .repeatable(LanguageDialog.Speak.class, account::speak)
        .query(Activities.ListActivity.class, activity::list)
        .query(Activities.LoadEntry.class, activity::entry)
        .query(UndoDialog.Look.class, undo::look)
        .effect(
            UndoDialog.TakeBack.class,
            watching.after(undo::takeBack, DnsChange::of),
            undo::takenBack)
        .query(NoticesDialog.Load.class, notices::standing)
        .query(NoticesDialog.LoadOfAgent.class, notices::standing)
        .repeatable(NoticesDialog.Switch.class, notices::turn)
        .query(QuietForm.Foresee.class, notices::foresee)
        .repeatable(QuietForm.Keep.class, notices::keep)
        .repeatable(QuietForm.KeepOfAgent.class, notices::keep)
        .query(WatchList.ListWatches.class, notices::list)
        .query(WatchList.LoadWatch.class, notices::one)
        .repeatable(WatchList.End.class, notices::end)
        .query(Services.AllServices.class, services::all)
        .query(Services.LoadService.class, services::menu)
        .query(Services.LoadDetails.class, offers.below(services::details))
        .query(PickLists.ActiveServices.class, services::active)
        .query(PickLists.Domains.class, services::domains)
        .query(PickLists.ServiceNames.class, services::names)
        .query(PickLists.DomainNames.class, services::domainNames)
        .query(Overview.LoadOverview.class, overview::overview)
        .query(CancelService.LoadCancellation.class, cancellation::board)
        .query(CancelService.LoadLoss.class, cancellation::loss)
        .effect(
            CancelService.RequestEnd.class,
            watching.after(cancellation::request, CarriedOutCancellation::of),
            cancellation::requestedBefore)
        .query(PayInvoice.LoadInvoice.class, billing::invoice)
        .repeatable(PayInvoice.MakePayLink.class, billing::payLink)
        .query(LoadShelf.class, upgrades::shelf)
        .query(AskPrice.class, upgrades::price)
        .effect(
            OrderUpgrade.class,
            watching.after(upgrades::order, CarriedOutOrder::of),
            upgrades::orderedBefore)
        .query(OffersDialog.LoadOffers.class, offers::load)
        .repeatable(OffersDialog.Switch.class, offers::choose)
        .query(LoadCounter.class, renewals::counter)
        .effect(
            OrderRenewal.class,
            watching.after(renewals::order, CarriedOutOrder::of),
            renewals::orderedBefore)
        .query(RecordList.Page.class, dns::records)
        .query(RecordView.Look.class, dns::look)
        .query(StoredRecord.Load.class, dns::load)
        .query(AddRecord.Check.class, dns::foresee)
        .query(EditRecord.Check.class, dns::foresee)
        .query(DeleteRecord.Check.class, dns::foresee)
        .effect(AddRecord.Save.class, watching.after(dns::add, DnsChange::of), dns::added)
        .effect(EditRecord.Save.class, watching.after(dns::edit, DnsChange::of), dns::edited)
        .effect(DeleteRecord.Remove.class, watching.after(dns::delete, DnsChange::of), dns::deleted)
        .query(PasteRecords.Foresee.class, paste::foresee)
        .effect(AddRecords.class, watching.after(paste::add, DnsChange::of), paste::added)
        .query(Doctor.Examine.class, doctor::examine)
        .query(MailboxLists.ListMailboxes.class, mail::list)
        .query(MailboxBoard.LoadMailbox.class, mail::mailbox)
        .query(LoadStanding.class, mail::standing)
        .query(CreateMailbox.LoadPlan.class, mail::plan)
        .query(CreateMailbox.LookAhead.class, mail::ahead)
        .effect(CreateMailbox.Create.class, mail::create, mail::createdBefore)
        .effect(EditMailbox.Edit.class, mail::edit, mail::editedBefore)
        .effect(MailboxPassword.SetPassword.class, mail::setPassword, mail::passwordSetBefore)
        .effect(DeleteMailbox.Delete.class, mail::delete, mail::deletedBefore)
        .query(CertificateLists.ListCertificates.class, ssl::list)
        .query(CertificateBoard.LoadCertificate.class, ssl::certificate)
        .query(LetsEncryptBoard.LoadLetsEncrypt.class, ssl::letsEncrypt)
        .query(StoredCertificate.Load.class, ssl::standing)
        .query(UseCertificate.LookAhead.class, ssl::use)
        .effect(UseCertificate.Use.class, ssl::use, ssl::usedBefore)
        .effect(DeleteCertificate.Delete.class, ssl::delete, ssl::deletedBefore)
        .query(IssueCertificate.LookAhead.class, ssl::issue)
        .effect(
            IssueCertificate.Issue.class,
            watching.afterAsking(ssl::issue, IssuedCertificate::of, IssuedCertificate::settles),
            ssl::issuedBefore)
        .query(MakeRequest.LoadNames.class, ssl::names)
        .effect(MakeRequest.Make.class, ssl::make, ssl::madeBefore)
        .query(RequestDialog.LoadRequest.class, ssl::request)
        .query(UploadCertificate.LoadPool.class, ssl::awaited)
        .query(UploadCertificate.LookAhead.class, ssl::upload)
        .effect(UploadCertificate.Upload.class, ssl::upload, ssl::uploadedBefore)
        .query(WhichPassword.AskWhich.class, password::which)
        .query(GeneratePassword.class, password::generate)
        .query(ChangePassword.LoadLogin.class, password::login)
        .effect(ChangePassword.Change.class, password::change, password::changedBefore)
        .query(OneClickLogin.LoadDoors.class, login::doors)
        .repeatable(OneClickLogin.MakeLink.class, login::make)
        .query(AgentList.ListAgents.class, agents::list)
        .query(AgentList.LoadAgent.class, agents::one)
        .repeatable(AgentList.Remove.class, agents::remove)
        .repeatable(InviteDialog.Invite.class, agents::invite)
        .repeatable(JoinDialog.Join.class, agents::join)
        .query(WordPressList.ListInstallations.class, login::installations)
        .query(AdminLogin.LoadInstallation.class, login::installation)
        .repeatable(AdminLogin.MakeAdminLink.class, login::makeAdmin);
  }
}
