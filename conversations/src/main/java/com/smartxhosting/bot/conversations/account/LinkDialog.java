package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.LinkDialog.Message;
import com.smartxhosting.bot.conversations.account.LinkDialog.State;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Arriving;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.AskingAddress;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.AskingCode;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Away;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Choosing;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Held;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.LinkedAlready;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Linking;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Occupied;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Redeeming;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.SendingAgain;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.SendingCode;
import com.smartxhosting.bot.conversations.account.LinkDialog.State.Unlinking;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes a chat act for a customer: he gives his e-mail address and types the code that was sent
 * there, or logs in on the company's website. What he sees does not depend on whether the address
 * is known.
 */
public final class LinkDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.link");

  public static final Command COMMAND =
      new Command(
          "link",
          Text.of("account.link.command"),
          List.of("link", "link account", "link my account", "log in", "login", "sign in"),
          ID,
          Manner.PLACE);

  /** How one can prove who one is. */
  public enum Ways {
    BY_MAIL,
    BY_MAIL_OR_WEBSITE
  }

  private final Ways ways;

  public LinkDialog(Ways ways) {
    this.ways = ways;
  }

  /** Where linking stands. */
  public sealed interface State {
    record Arriving() implements State {}

    record LinkedAlready(String name) implements State {}

    record Unlinking(String name) implements State {}

    record AskingAddress(Text problem) implements State {}

    /** He logs in on the website instead. */
    record Away() implements State {}

    record SendingCode(Secret address) implements State {}

    record AskingCode(Secret address, Text problem) implements State {}

    record SendingAgain(Secret address) implements State {}

    record Redeeming(Secret address) implements State {}

    /** Several accounts stand behind the address. */
    record Choosing(Secret address, List<Customer> accounts, Text problem) implements State {
      public Choosing {
        accounts = List.copyOf(accounts);
      }
    }

    /** The account has another chat on this channel. */
    record Occupied(Secret address, Customer account) implements State {}

    record Linking(Secret address, Customer account, Takeover takeover) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}
  }

  /** What becomes of another chat of the customer's on the same channel. */
  public enum Takeover {
    ASK_FIRST,
    REPLACE
  }

  /** What can happen while linking. */
  public sealed interface Message {
    record Known(Outcome<Optional<Customer>> outcome) implements Message {}

    record LinkAnother() implements Message {}

    record Unlink() implements Message {}

    record Returned() implements Message {}

    record Address(String text) implements Message {
      @Override
      public String toString() {
        return "Address";
      }
    }

    record LogIn() implements Message {}

    /**
     * @param linked whether he was linked there; empty when he did not get that far
     */
    record Back(Optional<Boolean> linked) implements Message {}

    record Sent(Outcome<CodeSent> outcome) implements Message {}

    record Code(String text) implements Message {
      @Override
      public String toString() {
        return "Code";
      }
    }

    record SendAgain() implements Message {}

    record AnotherAddress() implements Message {}

    record Choose(Customer account) implements Message {}

    record Replace() implements Message {}

    record KeepOther() implements Message {}

    record Settled(Outcome<Linked> outcome) implements Message {}

    record Close() implements Message {}
  }

  /** What a right code leads to. */
  public sealed interface Linked {
    record Done(Customer account) implements Linked {}

    record Several(List<Customer> accounts) implements Linked {
      public Several {
        accounts = List.copyOf(accounts);
      }
    }

    record Elsewhere(Customer account) implements Linked {}
  }

  /** Whom this chat acts for. */
  public record WhoAmI() implements Query<Optional<Customer>, Message> {
    @Override
    public Message reply(Outcome<Optional<Customer>> outcome) {
      return new Message.Known(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Sends a code to an address, if it belongs to an account. */
  public record SendCode(Secret address) implements ChatEffect<CodeSent, Message> {
    @Override
    public Message reply(Outcome<CodeSent> outcome) {
      return new Message.Sent(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.link.journal.code");
    }
  }

  /** Takes the code that was typed. */
  public record Redeem(Secret address, Secret code) implements ChatEffect<Linked, Message> {
    @Override
    public Message reply(Outcome<Linked> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.link.journal");
    }
  }

  /** Links one of the accounts behind an address that was proved a moment ago. */
  public record Choose(Secret address, Customer account, Takeover takeover)
      implements ChatEffect<Linked, Message> {
    @Override
    public Message reply(Outcome<Linked> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.link.journal");
    }

    @Override
    public Text after() {
      return Text.words(account.name());
    }
  }

  /** Has the customer unlink first. */
  public record OpenUnlink(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return UnlinkDialog.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Returned();
    }
  }

  /** Has the customer log in on the company's website. */
  public record OpenWebsite(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return WebsiteDialog.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Back(result);
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
    return Set.of(
        WhoAmI.class,
        SendCode.class,
        Redeem.class,
        Choose.class,
        OpenUnlink.class,
        OpenWebsite.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case SendingCode _, AskingCode _, SendingAgain _, Redeeming _ -> true;
      case Choosing _, Occupied _, Linking _ -> true;
      case Arriving _, LinkedAlready _, Unlinking _, AskingAddress _, Away _, Held _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case AskingCode _, Choosing _, Occupied _ -> Optional.of(Challenge.LIFE);
      case Arriving _,
          LinkedAlready _,
          Unlinking _,
          AskingAddress _,
          Away _,
          SendingCode _,
          SendingAgain _,
          Redeeming _,
          Linking _,
          Held _ ->
          Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return go(new AskingAddress(Text.of("account.link.expired")));
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Arriving(), new WhoAmI());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Arriving _, Unlinking _, Away _ -> Screen.busy(Text.of("kernel.wait"));
      case LinkedAlready(var name) ->
          Screen.<Message>of(Text.of("account.link.already").with("name", name))
              .says(Text.of("account.link.already.more"))
              .button(Text.of("account.link.another-account"), new Message.LinkAnother())
              .danger(Text.of("account.link.unlink"), new Message.Unlink());
      case AskingAddress(var problem) -> question(problem);
      case SendingCode _, SendingAgain _ -> Screen.busy(Text.of("account.code.sending"));
      case AskingCode(var address, var problem) ->
          Screen.<Message>of(Text.of("account.link.title"))
              .says(problem)
              .says(
                  Text.of("account.link.code-sent")
                      .with("address", new EmailAddress(address).masked()))
              .entry(Entry.line(Text.of("account.code.ask"), Message.Code::new))
              .button(Text.of("account.code.again"), new Message.SendAgain())
              .button(Text.of("account.link.another-address"), new Message.AnotherAddress());
      case Redeeming _ -> Screen.busy(Text.of("account.code.checking"));
      case Choosing(_, var accounts, var problem) ->
          LinkScreens.choice(accounts, problem, Message.Choose::new);
      case Occupied(_, var account) ->
          LinkScreens.occupied(account, new Message.Replace(), new Message.KeepOther());
      case Linking(_, var account, _) -> LinkScreens.linking(account);
      case Held(var reference) -> LinkScreens.held(reference, new Message.Close());
    };
  }

  private Screen<Message> question(Text problem) {
    var screen =
        Screen.<Message>of(Text.of("account.link.title"))
            .says(problem)
            .says(Text.of("account.link.why"))
            .entry(Entry.line(Text.of("account.link.address"), Message.Address::new));
    return switch (ways) {
      case BY_MAIL -> screen;
      case BY_MAIL_OR_WEBSITE ->
          screen.button(Text.of("account.link.by-website"), new Message.LogIn());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Arriving _, Message.Known(var outcome)) -> known(outcome);
      case On(LinkedAlready _, Message.LinkAnother()) -> go(new AskingAddress(Text.NONE));
      case On(LinkedAlready l, Message.Unlink()) ->
          go(new Unlinking(l.name()), new OpenUnlink(Answers.NONE));
      case On(Unlinking u, Message.Returned()) -> go(new LinkedAlready(u.name()));
      case On(AskingAddress _, Message.Address(var text)) -> address(text);
      case On(AskingAddress _, Message.LogIn()) -> go(new Away(), new OpenWebsite(Answers.NONE));
      case On(Away _, Message.Back(var linked)) -> back(linked);
      case On(SendingCode s, Message.Sent(var outcome)) ->
          sent(s.address(), outcome, AskingAddress::new);
      case On(SendingAgain s, Message.Sent(var outcome)) ->
          sent(s.address(), outcome, problem -> new AskingCode(s.address(), problem));
      case On(AskingCode a, Message.Code(var text)) -> code(a.address(), text);
      case On(AskingCode a, Message.SendAgain()) ->
          go(new SendingAgain(a.address()), new SendCode(a.address()));
      case On(AskingCode _, Message.AnotherAddress()) -> go(new AskingAddress(Text.NONE));
      case On(Redeeming r, Message.Settled(var outcome)) ->
          settled(r.address(), outcome, problem -> new AskingCode(r.address(), problem));
      case On(Choosing c, Message.Choose(var account)) ->
          link(c.address(), account, Takeover.ASK_FIRST);
      case On(Occupied o, Message.Replace()) -> link(o.address(), o.account(), Takeover.REPLACE);
      case On(Occupied _, Message.KeepOther()) -> leave(Text.of("account.link.kept-other"));
      case On(Linking l, Message.Settled(var outcome)) ->
          settled(
              l.address(),
              outcome,
              problem -> new Choosing(l.address(), List.of(l.account()), problem));
      case On(Held _, Message.Close()) -> leave();
      case On(Arriving _, _),
          On(LinkedAlready _, _),
          On(Unlinking _, _),
          On(AskingAddress _, _),
          On(Away _, _),
          On(SendingCode _, _),
          On(AskingCode _, _),
          On(SendingAgain _, _),
          On(Redeeming _, _),
          On(Choosing _, _),
          On(Occupied _, _),
          On(Linking _, _),
          On(Held _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> known(Outcome<Optional<Customer>> outcome) {
    return outcome instanceof Outcome.Ok<Optional<Customer>>(var customer) && customer.isPresent()
        ? go(new LinkedAlready(customer.get().name()))
        : go(new AskingAddress(Text.NONE));
  }

  private static Step<State, Message, Boolean> back(Optional<Boolean> linked) {
    if (linked.isEmpty()) {
      return go(new AskingAddress(Text.NONE));
    }
    return linked.get() ? done(true) : leave();
  }

  private static Step<State, Message, Boolean> address(String text) {
    return switch (EmailAddress.parse(text)) {
      case Parsed.Valid<EmailAddress>(var address) ->
          go(new SendingCode(address.value()), new SendCode(address.value()));
      case Parsed.Invalid<EmailAddress>(var why) -> redraw(new AskingAddress(why));
    };
  }

  private static Step<State, Message, Boolean> sent(
      Secret address, Outcome<CodeSent> outcome, Function<Text, State> otherwise) {
    return switch (outcome) {
      case Outcome.Ok<CodeSent>(var sent) -> go(new AskingCode(address, sent.told()));
      case Outcome.Refused<CodeSent>(var why) -> go(otherwise.apply(why));
      case Outcome.Failed<CodeSent>(var reference) -> go(otherwise.apply(notSent(reference)));
      case Outcome.Unknown<CodeSent>(var reference) -> go(otherwise.apply(notSent(reference)));
    };
  }

  private static Text notSent(String reference) {
    return Text.of("account.code.not-sent").with("reference", reference);
  }

  private static Step<State, Message, Boolean> code(Secret address, String text) {
    return switch (Codes.parse(text)) {
      case Parsed.Valid<Secret>(var code) -> go(new Redeeming(address), new Redeem(address, code));
      case Parsed.Invalid<Secret>(var why) -> redraw(new AskingCode(address, why));
    };
  }

  private static Step<State, Message, Boolean> link(
      Secret address, Customer account, Takeover takeover) {
    return go(new Linking(address, account, takeover), new Choose(address, account, takeover));
  }

  private static Step<State, Message, Boolean> settled(
      Secret address, Outcome<Linked> outcome, Function<Text, State> otherwise) {
    return outcome.sent(
        linked -> linked(address, linked),
        why -> go(otherwise.apply(why)),
        reference -> go(new Held(reference)));
  }

  private static Step<State, Message, Boolean> linked(Secret address, Linked linked) {
    return switch (linked) {
      case Linked.Done(var account) ->
          done(true, Text.of("account.link.done").with("name", account.name()));
      case Linked.Several(var accounts) -> go(new Choosing(address, accounts, Text.NONE));
      case Linked.Elsewhere(var account) -> go(new Occupied(address, account));
    };
  }
}
