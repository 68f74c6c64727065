package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** A record that stands in a zone, as forms that change it begin with it. */
public final class StoredRecord {

  static final Field<RecordId> RECORD =
      Field.<RecordId, Pick>picked(
              "record",
              Text.of("dns.field.record"),
              (text, _) ->
                  text.isBlank()
                      ? Parsed.invalid(Text.of("dns.record.gone"))
                      : Parsed.valid(new RecordId(text.strip())),
              Pick.class,
              answers -> new Pick(Place.of(answers).answers()))
          .shelve();

  /** Such forms are about one zone: neither question is shown for a change. */
  static final Field<?>[] WHICH = {ServiceFields.SERVICE, ServiceFields.DOMAIN.shelve(), RECORD};

  private static final String TYPE = RecordFields.TYPE.name();
  private static final String HOST_BEFORE = "before-host";
  private static final String TTL_BEFORE = "before-ttl";
  private static final String VALUE_BEFORE = "before-value";

  /** Has the customer pick one of the domain's records. */
  public record Pick(Answers input) implements Call<Answers, String, FormDialog.Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return RecordList.PICK_ID;
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked(RECORD.name(), result);
    }
  }

  /** Brings a record as it stands, with the answers that would make it again. */
  public record Load(Place place, RecordId id) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  static Load load(Answers answers) {
    return new Load(Place.of(answers), id(answers));
  }

  static RecordId id(Answers answers) {
    return new RecordId(answers.text(RECORD));
  }

  /** Keeps beside the answers what stands now, so that nothing else is changed than was shown. */
  static Answers pinned(Answers answers, RecordData before) {
    return answers
        .with(TYPE, before.type().name())
        .with(HOST_BEFORE, before.host())
        .with(TTL_BEFORE, String.valueOf(before.ttl()))
        .with(VALUE_BEFORE, before.value());
  }

  /** What stood when the form was begun. */
  static RecordData before(Answers answers) {
    return new RecordData(
        answers.text(HOST_BEFORE),
        answers.get(RecordFields.TYPE),
        Long.parseLong(answers.text(TTL_BEFORE)),
        answers.text(VALUE_BEFORE));
  }

  private StoredRecord() {}
}
