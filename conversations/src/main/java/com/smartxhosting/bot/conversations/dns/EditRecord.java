package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.services.ServiceId;
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

/** Changes a record, whose type stays what it is. */
public final class EditRecord {

  public static final DialogId<Answers, DnsRecord> ID = new DialogId<>("dns.edit");

  public static final FormDialog<DnsRecord> DIALOG =
      Form.named(ID.name(), EditRecord::heading)
          .asks(RecordFields.with(StoredRecord.WHICH))
          .fillsIn(StoredRecord.Load.class, StoredRecord::load)
          .checks(EditRecord::unchanged)
          .warns(EditRecord::spread)
          .says(a -> Text.of("dns.editing").with("record", name(a)))
          .confirmedBy(Text.of("dns.edit.confirm"))
          .previews(
              Check.class,
              a ->
                  new Check(
                      Place.of(a),
                      StoredRecord.id(a),
                      StoredRecord.before(a),
                      RecordFields.record(a)))
          .sends(
              Save.class,
              a ->
                  new Save(
                      Place.of(a),
                      StoredRecord.id(a),
                      StoredRecord.before(a),
                      RecordFields.record(a)))
          .tells((_, saved) -> Text.of("dns.edited").with("record", AddRecord.name(saved.data())))
          .dialog();

  /** Asks what the zone says to the change. */
  public record Check(Place place, RecordId id, RecordData before, RecordData after)
      implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /**
   * Replaces the record that was shown by the one that was shown.
   *
   * @param was what stands before; another record under this name is left alone
   */
  public record Save(Place place, RecordId id, RecordData was, RecordData becomes)
      implements FormDialog.Send<DnsRecord> {
    @Override
    public Text title() {
      return Text.of("dns.edit.journal").with("record", AddRecord.name(was));
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text before() {
      return Text.words(was.line());
    }

    @Override
    public Text after() {
      return Text.words(becomes.line());
    }

    @Override
    public Optional<WayBack> wayBack(DnsRecord saved) {
      return Optional.of(RecordReversal.of(place, Optional.of(was), Optional.of(saved.data())));
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  /** What this form and that for a deletion are begun with. */
  public static Answers begun(ServiceId service, String domain, RecordId id) {
    return new Place(service, domain).answers().with(StoredRecord.RECORD, id.value());
  }

  /** What the form is begun with so that the record shall say this. */
  public static Answers filled(ServiceId service, String domain, RecordId id, RecordData becomes) {
    return RecordFields.filled(begun(service, domain, id), becomes)
        .without(RecordFields.TYPE.name());
  }

  private static Text unchanged(Answers answers) {
    return RecordFields.record(answers).equivalent(StoredRecord.before(answers))
        ? Text.of("dns.edit.unchanged").with("line", StoredRecord.before(answers).line())
        : Text.NONE;
  }

  private static Text spread(Answers answers) {
    return Text.of("dns.spread.edited")
        .with("old", Ttl.words(StoredRecord.before(answers).ttl()))
        .with("ttl", Ttl.words(answers.get(RecordFields.TTL)));
  }

  private static Text name(Answers answers) {
    return AddRecord.name(StoredRecord.before(answers));
  }

  /** The form has no record yet while it is being loaded. */
  private static Text heading(Answers answers) {
    return answers.has(RecordFields.TYPE)
        ? Text.of("dns.edit.title").with("record", name(answers))
        : Text.of("dns.edit.title-plain");
  }

  private EditRecord() {}
}
