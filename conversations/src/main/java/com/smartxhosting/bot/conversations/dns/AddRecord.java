package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.services.ServiceFields;
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

/** Adds a record to a zone; never replaces one. */
public final class AddRecord {

  public static final DialogId<Answers, DnsRecord> ID = new DialogId<>("dns.add");

  public static final FormDialog<DnsRecord> DIALOG =
      Form.named(ID.name(), AddRecord::heading)
          .asks(RecordFields.with(ServiceFields.SERVICE, ServiceFields.DOMAIN, RecordFields.TYPE))
          .warns(a -> Text.of("dns.spread.added").with("ttl", Ttl.words(a.get(RecordFields.TTL))))
          .says(a -> Text.of("dns.adding").with("record", name(RecordFields.record(a))))
          .confirmedBy(Text.of("dns.add.confirm"))
          .previews(Check.class, a -> new Check(Place.of(a), RecordFields.record(a)))
          .sends(Save.class, a -> new Save(Place.of(a), RecordFields.record(a)))
          .tells((_, added) -> Text.of("dns.added").with("record", name(added.data())))
          .dialog();

  /** Asks what the zone says to a new record. */
  public record Check(Place place, RecordData record)
      implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /** Adds the record that was shown. */
  public record Save(Place place, RecordData record) implements FormDialog.Send<DnsRecord> {
    @Override
    public Text title() {
      return Text.of("dns.add.journal").with("record", name(record));
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text after() {
      return Text.words(record.line());
    }

    @Override
    public Optional<WayBack> wayBack(DnsRecord added) {
      return Optional.of(RecordReversal.of(place, Optional.empty(), Optional.of(added.data())));
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  /** What the form is begun with to make this record. */
  public static Answers filled(ServiceId service, String domain, RecordData record) {
    return RecordFields.filled(new Place(service, domain).answers(), record);
  }

  /** What the form is begun with when only the type is clear. */
  public static Answers begun(ServiceId service, String domain, RecordType type) {
    return new Place(service, domain).answers().with(RecordFields.TYPE, type.name());
  }

  /** What a record is called in a sentence: {@code www.example.com A}. */
  public static Text name(RecordData record) {
    return Text.of("dns.name")
        .with("host", DomainNames.unicode(record.host()))
        .with("type", record.type().name());
  }

  private static Text heading(Answers answers) {
    var domain = answers.text(ServiceFields.DOMAIN);
    return domain.isEmpty()
        ? Text.of("dns.add.title")
        : Text.of("dns.add.title-in").with("domain", domain);
  }

  private AddRecord() {}
}
