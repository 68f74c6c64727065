package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.PickLists.ActiveServices;
import com.smartxhosting.bot.conversations.services.PickLists.Domains;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A talk about DNS whose asks the real handlers answer at once, over a {@link SmallHouse}. */
final class Visit {

  /** All dialogs of the subject. */
  static final List<Dialog<?, ?, ?, ?>> DIALOGS =
      List.of(
          Dns.START,
          RecordList.DIALOG,
          RecordList.PICK,
          new RecordView(),
          new CreateRecord(),
          new PasteRecords(),
          AddRecord.DIALOG,
          EditRecord.DIALOG,
          DeleteRecord.DIALOG);

  static final Stage STAGE = stage();

  static final Answers SHOP = Answers.of("service", "7").with("domain", "shop.example");

  private final Served served;
  private final Talk talk = Talk.with(STAGE);

  Visit(SmallHouse house) {
    this.served =
        new Served(
            STAGE,
            handlers(new DnsWork(house), new PasteWork(house))
                .query(
                    ActiveServices.class,
                    (_, _) -> Outcome.ok(one(house.line().id().value(), house.line().domain())))
                .query(
                    Domains.class,
                    (_, _) -> Outcome.ok(one(house.line().domain(), house.line().domain()))));
  }

  /** Who answers and carries out what the dialogs ask for. */
  private static Handlers handlers(DnsWork work, PasteWork paste) {
    return new Handlers()
        .query(RecordList.Page.class, work::records)
        .query(RecordView.Look.class, work::look)
        .query(StoredRecord.Load.class, work::load)
        .query(AddRecord.Check.class, work::foresee)
        .query(EditRecord.Check.class, work::foresee)
        .query(DeleteRecord.Check.class, work::foresee)
        .effect(AddRecord.Save.class, work::add, work::added)
        .effect(EditRecord.Save.class, work::edit, work::edited)
        .effect(DeleteRecord.Remove.class, work::delete, work::deleted)
        .query(PasteRecords.Foresee.class, paste::foresee)
        .effect(AddRecords.class, paste::add, paste::added);
  }

  private static Stage stage() {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>(DIALOGS);
    dialogs.add(PickLists.SERVICE);
    dialogs.add(PickLists.DOMAIN);
    dialogs.add(new Lobby(Doctor.ID.name()));
    return Stage.with(
        dialogs,
        List.of(Dns.COMMAND),
        Dns.BUNDLE,
        "com.smartxhosting.bot.conversations.services.texts");
  }

  private static Rows one(String key, String label) {
    return new Rows(List.of(new Row(key, Text.words(label))), 0, 1, 1, Text.NONE);
  }

  Visit starts(String dialog, Answers given) {
    served.serve(talk.starts(dialog, given));
    return this;
  }

  Visit says(String text) {
    served.serve(talk.says(text));
    return this;
  }

  Visit fills(Map<String, String> sheet) {
    served.serve(talk.fills(sheet));
    return this;
  }

  Visit presses(String label) {
    served.serve(talk.presses(label));
    return this;
  }

  Visit sees(String... texts) {
    talk.sees(texts);
    return this;
  }

  Visit seesNot(String text) {
    talk.seesNot(text);
    return this;
  }

  String seen() {
    return talk.seen();
  }
}
