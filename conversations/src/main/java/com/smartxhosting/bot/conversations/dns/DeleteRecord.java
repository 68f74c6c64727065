package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** Deletes a record, after showing it in full and what will stop working. */
public final class DeleteRecord {

  public static final DialogId<Answers, DnsRecord> ID = new DialogId<>("dns.delete");

  public static final FormDialog<DnsRecord> DIALOG =
      Form.named(ID.name(), DeleteRecord::heading)
          .asks(StoredRecord.WHICH)
          .fillsIn(StoredRecord.Load.class, StoredRecord::load)
          .warns(
              a ->
                  Text.of("dns.spread.deleted")
                      .with("old", Ttl.words(StoredRecord.before(a).ttl())))
          .says(a -> Text.of("dns.deleting").with("record", name(a)))
          .confirmedBy(Text.of("dns.delete.confirm"))
          .previews(
              Check.class, a -> new Check(Place.of(a), StoredRecord.id(a), StoredRecord.before(a)))
          .sends(
              Remove.class,
              a -> new Remove(Place.of(a), StoredRecord.id(a), StoredRecord.before(a)))
          .tells((_, gone) -> Text.of("dns.deleted").with("record", AddRecord.name(gone.data())))
          .dialog();

  /** Asks what will stop working. */
  public record Check(Place place, RecordId id, RecordData record)
      implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /** Removes the record that was shown; another record under this name is left alone. */
  public record Remove(Place place, RecordId id, RecordData record)
      implements FormDialog.Send<DnsRecord> {
    @Override
    public Text title() {
      return Text.of("dns.delete.journal").with("record", AddRecord.name(record));
    }

    /** It can be added again. */
    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text before() {
      return Text.words(record.line());
    }

    @Override
    public Optional<WayBack> wayBack(DnsRecord gone) {
      return Optional.of(RecordReversal.of(place, Optional.of(gone.data()), Optional.empty()));
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private static Text name(Answers answers) {
    return AddRecord.name(StoredRecord.before(answers));
  }

  /** The form has no record yet while it is being loaded. */
  private static Text heading(Answers answers) {
    return answers.has(RecordFields.TYPE)
        ? Text.of("dns.delete.title").with("record", name(answers))
        : Text.of("dns.delete.title-plain");
  }

  private DeleteRecord() {}
}
