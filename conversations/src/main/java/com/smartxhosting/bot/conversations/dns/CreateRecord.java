package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.dns.CreateRecord.Message;
import com.smartxhosting.bot.conversations.dns.CreateRecord.State;
import com.smartxhosting.bot.conversations.dns.CreateRecord.State.Away;
import com.smartxhosting.bot.conversations.dns.CreateRecord.State.Choosing;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.Set;

/** Asks what a new record shall hold, or takes what a provider has told of it. */
public final class CreateRecord implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("dns.create");

  /** Where it stands. */
  public sealed interface State {
    record Choosing(Place place, Text problem) implements State {}

    /** A record is being filled in, or several are pasted. */
    record Away(Place place) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Chosen(RecordType type) implements Message {}

    record Given(String text) implements Message {}

    /**
     * @param made whether anything was
     */
    record Returned(boolean made) implements Message {}
  }

  /** Has the record of a type filled in. */
  public record FillIn(Answers input) implements Call<Answers, DnsRecord, Message> {
    @Override
    public DialogId<Answers, DnsRecord> callee() {
      return AddRecord.ID;
    }

    @Override
    public Message reply(Optional<DnsRecord> result) {
      return new Message.Returned(result.isPresent());
    }
  }

  /** Has what was pasted read. */
  public record ReadPasted(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return PasteRecords.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Returned(result.isPresent());
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
    return Set.of(FillIn.class, ReadPasted.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return go(new Choosing(Place.of(given), Text.NONE));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Choosing(var place, var problem) -> choices(place, problem);
      case Away _ -> Screen.busy(Text.of("kernel.wait"));
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Choosing c, Message.Chosen(var type)) -> fillIn(c.place(), type);
      case On(Choosing c, Message.Given(var text)) -> given(c.place(), text);
      case On(Away a, Message.Returned(var made)) ->
          made ? done(true) : go(new Choosing(a.place(), Text.NONE));
      case On(Choosing _, _), On(Away _, _) -> stay(); // said out of turn
    };
  }

  private static Screen<Message> choices(Place place, Text problem) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("dns.add.title-in").with("domain", place.domain()))
            .says(problem)
            .says(Text.of("dns.hint.type"));
    for (var type : RecordType.values()) {
      screen = screen.choice(Text.of("dns.type." + type.name()), new Message.Chosen(type));
    }
    return screen.entry(
        Entry.lines(
            Text.of("dns.create.paste"),
            Text.of("dns.create.paste.hint"),
            PasteRecords.LONGEST,
            Message.Given::new));
  }

  private static Step<State, Message, Boolean> fillIn(Place place, RecordType type) {
    return go(new Away(place), new FillIn(place.answers().with(RecordFields.TYPE, type.name())));
  }

  /** The name of a type, a text with records, or neither. */
  private static Step<State, Message, Boolean> given(Place place, String text) {
    for (var type : RecordType.values()) {
      if (type.name().equalsIgnoreCase(text.strip())) {
        return fillIn(place, type);
      }
    }
    return PasteReader.findsNothing(text)
        ? redraw(new Choosing(place, Text.of("dns.create.unread")))
        : go(new Away(place), new ReadPasted(place.answers().with(PasteRecords.TEXT, text)));
  }
}
