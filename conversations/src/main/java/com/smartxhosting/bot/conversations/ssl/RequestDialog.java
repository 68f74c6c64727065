package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.MakeRequest.Made;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.Message;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State.Asking;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State.GivingKey;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State.Loading;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State.Showing;
import com.smartxhosting.bot.conversations.ssl.RequestDialog.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Has a key and a request made and shows the request; or shows again the one that waits under the
 * name it is started with. The key is given out only right after it was made, for the server gives
 * none back.
 */
public final class RequestDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("ssl.csr");

  /** Where it stands. */
  public sealed interface State {
    /** The form is under way. */
    record Asking(Answers given) implements State {}

    record Loading(Answers given) implements State {}

    record Showing(Answers given, Made made) implements State {}

    /** The private key is handed out, once. */
    record GivingKey(Answers given, Made made, Secret key) implements State {}

    record Trouble(Answers given, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Filled(Optional<Made> made) implements Message {}

    record Loaded(Outcome<Made> outcome) implements Message {}

    record GiveKey() implements Message {}

    record Taken() implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /** Has the form filled in. */
  public record Fill(Answers input) implements Call<Answers, Made, Message> {
    @Override
    public DialogId<Answers, Made> callee() {
      return MakeRequest.ID;
    }

    @Override
    public Message reply(Optional<Made> result) {
      return new Message.Filled(result);
    }
  }

  /** The request that waits under a name. */
  public record LoadRequest(Place place, String name) implements Query<Made, Message> {
    @Override
    public Message reply(Outcome<Made> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  private static final Duration KEY_AT_HAND = Duration.ofMinutes(15);
  private static final Duration GLANCE = Duration.ofMinutes(1);

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
    return Set.of(Fill.class, LoadRequest.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    var name = given.text(StoredCertificate.WHICH);
    return name.isEmpty()
        ? go(new Asking(given), new Fill(given))
        : go(new Loading(given), new LoadRequest(Place.of(given), name));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Asking _, Loading _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(var given, var made) -> request(given, made);
      case GivingKey(var given, _, var key) ->
          Screen.<Message>of(Text.of("ssl.request.key.title"))
              .says(Text.of("ssl.request.key.about"))
              .givesSecretly(file(given, ".key", key.reveal()))
              .primary(Text.of("ssl.request.key.taken"), new Message.Taken());
      case Trouble(_, var problem) ->
          Screen.<Message>of(problem).button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Asking a, Message.Filled(var made)) ->
          made.<Step<State, Message, Boolean>>map(each -> go(new Showing(a.given(), each)))
              .orElseGet(Step::leave);
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l.given(), outcome);
      case On(Showing s, Message.GiveKey()) ->
          s.made()
              .key()
              .<Step<State, Message, Boolean>>map(
                  key -> go(new GivingKey(s.given(), withoutKey(s.made()), key)))
              .orElseGet(Step::stay);
      case On(Showing _, Message.Close()) -> done(true);
      case On(GivingKey g, Message.Taken()) -> go(new Showing(g.given(), g.made()));
      case On(Trouble t, Message.Again()) -> start(t.given());
      case On(Asking _, _),
          On(Loading _, _),
          On(Showing _, _),
          On(GivingKey _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case Showing _ -> true;
      case Asking _, Loading _, GivingKey _, Trouble _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Showing(_, var made) -> made.key().map(_ -> KEY_AT_HAND);
      case GivingKey _ -> Optional.of(GLANCE);
      case Asking _, Loading _, Trouble _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return switch (state) {
      case Showing(var given, var made) ->
          go(new Showing(given, withoutKey(made)), Text.of("ssl.request.key.gone"));
      case GivingKey(var given, var made, _) -> go(new Showing(given, made));
      case Asking _, Loading _, Trouble _ -> leave();
    };
  }

  private static Step<State, Message, Boolean> loaded(Answers given, Outcome<Made> outcome) {
    return outcome.answered(
        made -> go(new Showing(given, made)), why -> go(new Trouble(given, why)));
  }

  private static Screen<Message> request(Answers given, Made made) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("ssl.request.shown").with("domain", domain(given)))
            .says(Text.of("ssl.request.next").with("name", made.name()))
            .gives(file(given, ".csr", made.request()))
            .primary(Text.of("ssl.request.close"), new Message.Close());
    return made.key().isPresent()
        ? screen
            .says(Text.of("ssl.request.key.offer"))
            .button(Text.of("ssl.request.key.give"), new Message.GiveKey())
        : screen;
  }

  private static Document file(Answers given, String ending, String pem) {
    return Document.of(
        domain(given) + ending, Document.PEM, pem.getBytes(StandardCharsets.US_ASCII));
  }

  private static String domain(Answers given) {
    return given.text("domain");
  }

  private static Made withoutKey(Made made) {
    return new Made(made.name(), made.request(), Optional.empty());
  }
}
