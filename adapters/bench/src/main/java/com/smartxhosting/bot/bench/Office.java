package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.LinkDialog;
import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.account.UnlinkDialog;
import com.smartxhosting.bot.conversations.account.VerifyDialog;
import com.smartxhosting.bot.conversations.account.WebsiteDialog;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.Dns;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.RecordList;
import com.smartxhosting.bot.conversations.dns.RecordView;
import com.smartxhosting.bot.conversations.home.Home;
import com.smartxhosting.bot.conversations.relay.RelayDialog;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The dialogs about DNS with all that they stand on, for measuring without channels. */
final class Office {

  static final String CHANNEL = "bench";

  private static final String SUBJECTS = "com.smartxhosting.bot.conversations.";

  final Vault vault = Vault.ofRandomKey();

  final Words words =
      new Words(
          ZoneOffset.UTC,
          List.of("en"),
          List.of(
              "com.smartxhosting.bot.kernel",
              SUBJECTS + "account.texts",
              SUBJECTS + "dns.texts",
              SUBJECTS + "home.texts",
              SUBJECTS + "services.texts",
              SUBJECTS + "support.texts"));

  final Machine machine =
      new Machine(
          new House(
              Home.DIALOG.id(),
              LinkDialog.ID,
              VerifyDialog.ID,
              HumanDialog.ID,
              UndoDialog.ID,
              _ -> Home.DIALOG.id()),
          dialogs(),
          List.of(Dns.COMMAND),
          words,
          vault);

  private static List<Dialog<?, ?, ?, ?>> dialogs() {
    return List.of(
        Home.DIALOG,
        Home.HELP,
        Home.PRIVACY,
        new HumanDialog(RelayDialog.ASK),
        new LinkDialog(Ways.BY_MAIL),
        new WebsiteDialog(),
        new VerifyDialog(),
        new UnlinkDialog(),
        PickLists.SERVICE,
        PickLists.DOMAIN,
        Dns.START,
        RecordList.DIALOG,
        RecordList.PICK,
        new RecordView(),
        AddRecord.DIALOG,
        EditRecord.DIALOG,
        DeleteRecord.DIALOG);
  }

  /** A conversation with a linked customer in which nothing was said yet. */
  static Session linked(int number, Instant now) {
    return Session.fresh(
        Actor.stranger(CHANNEL, Integer.toString(number))
            .become(new Customer("bench-" + number, "Bench " + number), now));
  }

  /** What the form for a record is given when it is opened from a zone. */
  static Answers zone(int number) {
    return Answers.of("service", Integer.toString(number))
        .with("domain", "bench-" + number + ".example");
  }
}
