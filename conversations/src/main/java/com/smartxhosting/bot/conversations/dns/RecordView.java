package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.dns.RecordView.Message;
import com.smartxhosting.bot.conversations.dns.RecordView.State;
import com.smartxhosting.bot.conversations.dns.RecordView.State.Away;
import com.smartxhosting.bot.conversations.dns.RecordView.State.Loading;
import com.smartxhosting.bot.conversations.dns.RecordView.State.Showing;
import com.smartxhosting.bot.conversations.dns.RecordView.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.Set;

/** One record in full, to be edited or deleted from there. */
public final class RecordView implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("dns.record");

  /** Where the view of a record stands. */
  public sealed interface State {
    record Loading(Place place, RecordId id) implements State {}

    /**
     * @param remark on a record that the company has set up, or an empty text
     */
    record Showing(Place place, DnsRecord record, Text remark) implements State {}

    /** It is being edited or deleted. */
    record Away(Place place, RecordId id) implements State {}

    record Trouble(Place place, RecordId id, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Seen> outcome) implements Message {}

    record Edit() implements Message {}

    record Edited(Optional<DnsRecord> record) implements Message {}

    record Delete() implements Message {}

    record Deleted(Optional<DnsRecord> record) implements Message {}

    record Again() implements Message {}
  }

  /**
   * A record as it stands.
   *
   * @param remark on a record that the company has set up, or an empty text
   */
  public record Seen(DnsRecord record, Text remark) {}

  /** Brings the record. */
  public record Look(Place place, RecordId id) implements Query<Seen, Message> {
    @Override
    public Message reply(Outcome<Seen> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  /** Has it edited. */
  public record HaveEdited(Answers input) implements Call<Answers, DnsRecord, Message> {
    @Override
    public DialogId<Answers, DnsRecord> callee() {
      return EditRecord.ID;
    }

    @Override
    public Message reply(Optional<DnsRecord> result) {
      return new Message.Edited(result);
    }
  }

  /** Has it deleted. */
  public record HaveDeleted(Answers input) implements Call<Answers, DnsRecord, Message> {
    @Override
    public DialogId<Answers, DnsRecord> callee() {
      return DeleteRecord.ID;
    }

    @Override
    public Message reply(Optional<DnsRecord> result) {
      return new Message.Deleted(result);
    }
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(Look.class, HaveEdited.class, HaveDeleted.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return load(Place.of(given), StoredRecord.id(given));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _, Away _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(var place, var record, var remark) -> record(place, record.data(), remark);
      case Trouble(var place, _, var problem) ->
          Screen.<Message>of(Text.of("dns.record.title").with("domain", place.domain()))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l, outcome);
      case On(Showing s, Message.Edit()) ->
          go(away(s), new HaveEdited(which(s.place(), s.record().id())));
      case On(Showing s, Message.Delete()) ->
          go(away(s), new HaveDeleted(which(s.place(), s.record().id())));
      case On(Away a, Message.Edited(var saved)) ->
          load(a.place(), saved.map(DnsRecord::id).orElse(a.id()));
      case On(Away a, Message.Deleted(var gone)) ->
          gone.isPresent() ? done(true) : load(a.place(), a.id());
      case On(Trouble t, Message.Again()) -> load(t.place(), t.id());
      case On(Loading _, _), On(Showing _, _), On(Away _, _), On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  /** A record that was changed back may go by another name at the server; the list knows it. */
  @Override
  public Step<State, Message, Boolean> again(State state) {
    return state instanceof Showing ? leave() : stay();
  }

  private static Step<State, Message, Boolean> load(Place place, RecordId id) {
    return go(new Loading(place, id), new Look(place, id));
  }

  private static Step<State, Message, Boolean> loaded(Loading asked, Outcome<Seen> outcome) {
    return outcome.answered(
        seen -> go(new Showing(asked.place(), seen.record(), seen.remark())),
        why -> go(new Trouble(asked.place(), asked.id(), why)));
  }

  private static Away away(Showing shown) {
    return new Away(shown.place(), shown.record().id());
  }

  private static Answers which(Place place, RecordId id) {
    return place.answers().with(StoredRecord.RECORD, id.value());
  }

  private static Screen<Message> record(Place place, RecordData data, Text remark) {
    return Screen.<Message>of(Text.of("dns.record.title").with("domain", place.domain()))
        .says(Text.of("dns.about." + data.type().name()))
        .says(remark)
        .fact(Text.of("dns.field.name"), RecordFacts.name(data.host()))
        .fact(Text.of("dns.field.type"), data.type().name())
        .fact(Text.of("dns.field.value"), RecordFacts.code(RecordLabels.readable(data)))
        .fact(
            Text.of("dns.field.ttl"),
            Text.of("dns.record.ttl")
                .with("words", Ttl.words(data.ttl()))
                .with("seconds", String.valueOf(data.ttl())))
        .fact(Text.of("dns.field.line"), RecordFacts.code(data.line()))
        .primary(Text.of("dns.record.edit"), new Message.Edit())
        .danger(Text.of("dns.record.delete"), new Message.Delete());
  }
}
