package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;

/** The records of a domain, page by page. */
public final class RecordList {

  public static final DialogId<Answers, String> ID = new DialogId<>("dns.records");

  public static final ListingDialog DIALOG =
      Listing.named(
              ID.name(),
              given ->
                  Text.of("dns.records.title").with("domain", given.text(ServiceFields.DOMAIN)),
              Text.of("dns.records.none"),
              Page.class,
              (given, filter, page) -> new Page(Place.of(given), filter, page))
          .opens(
              Open.class,
              (given, key) -> new Open(Place.of(given).answers().with(StoredRecord.RECORD, key)))
          .action(
              Text.of("dns.records.add"),
              Create.class,
              given -> new Create(Place.of(given).answers()))
          .action(
              Text.of("dns.records.paste"),
              Paste.class,
              given -> new Paste(Place.of(given).answers()))
          .action(
              Text.of("dns.records.doctor"),
              Doctor.FromList.class,
              given -> new Doctor.FromList(Place.of(given).answers()))
          .dialog();

  static final DialogId<Answers, String> PICK_ID = new DialogId<>("dns.pick");

  /** The same list where a form asks which record it is about. */
  public static final ListingDialog PICK =
      Listing.named(
              PICK_ID.name(),
              _ -> Text.of("dns.pick.title"),
              Text.of("dns.records.none"),
              Page.class,
              (given, filter, page) -> new Page(Place.of(given), filter, page))
          .dialog();

  /** A page of a zone's records. */
  public record Page(Place place, String filter, int page) implements ListingDialog.Load {}

  /** Opens a record. */
  public record Open(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return RecordView.ID;
    }
  }

  /** Has a record made. */
  public record Create(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return CreateRecord.ID;
    }
  }

  /** Has records made of what a provider has told. */
  public record Paste(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return PasteRecords.ID;
    }
  }

  private RecordList() {}
}
