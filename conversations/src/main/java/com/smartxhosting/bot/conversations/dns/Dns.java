package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The subject as a whole: the DNS records of a customer's domains. */
public final class Dns {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.dns.texts";

  /** Begins with a service, and the domain where it has several, and leads to its records. */
  public static final Approach START =
      new Approach(
          "dns.start",
          List.of(ServiceFields.SERVICE_FIRST, ServiceFields.THEN_DOMAIN),
          RecordList.ID);

  public static final Command COMMAND =
      new Command(
          "dns",
          Text.of("dns.command"),
          List.of("dns", "records", "dns records", "dns settings"),
          START.id(),
          Manner.PLACE);

  public static final List<Dialog<?, ?, ?, ?>> DIALOGS =
      List.of(
          START,
          RecordList.DIALOG,
          RecordList.PICK,
          new RecordView(),
          AddRecord.DIALOG,
          EditRecord.DIALOG,
          DeleteRecord.DIALOG);

  /** Who answers and carries out what the dialogs ask for. */
  public static Handlers handlers(DnsWork work) {
    return new Handlers()
        .query(RecordList.Page.class, work::records)
        .query(RecordView.Look.class, work::look)
        .query(StoredRecord.Load.class, work::load)
        .query(AddRecord.Check.class, work::foresee)
        .query(EditRecord.Check.class, work::foresee)
        .query(DeleteRecord.Check.class, work::foresee)
        .effect(AddRecord.Save.class, work::add, work::added)
        .effect(EditRecord.Save.class, work::edit, work::edited)
        .effect(DeleteRecord.Remove.class, work::delete, work::deleted);
  }

  private Dns() {}
}
