package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.LinkDialog.Linked;
import com.smartxhosting.bot.conversations.account.LinkDialog.Takeover;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.Message;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.AskingCode;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.Choosing;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.Held;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.Linking;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.MakingLink;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.Occupied;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.Redeeming;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.State.WithoutLink;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
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
 * Makes a chat act for a customer who logs in on the company's website.
 *
 * <p>Logging in alone links nothing: a stranger may have sent the link of his own chat to somebody
 * who is logged in already. Only the code that the page then shows does, typed where the link was
 * asked for.
 */
public final class WebsiteDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.website");

  /** As long as the link works, and the code that its last moment brings. */
  private static final Duration PATIENCE = PageLinks.LIFETIME.plus(Challenge.LIFE);

  /** Where it stands. */
  public sealed interface State {
    record MakingLink() implements State {}

    record WithoutLink(Text problem) implements State {}

    record AskingCode(Link link, Text problem) implements State {}

    record Redeeming(Link link) implements State {}

    /** He owns several accounts. */
    record Choosing(List<Customer> accounts, Text problem) implements State {
      public Choosing {
        accounts = List.copyOf(accounts);
      }
    }

    /** The account has another chat on this channel. */
    record Occupied(Customer account) implements State {}

    record Linking(Customer account, Takeover takeover) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}
  }

  /** What can happen meanwhile. */
  public sealed interface Message {
    record Made(Outcome<Link> outcome) implements Message {}

    record Again() implements Message {}

    record ByMail() implements Message {}

    record Code(String text) implements Message {
      @Override
      public String toString() {
        return "Code";
      }
    }

    record Choose(Customer account) implements Message {}

    record Replace() implements Message {}

    record KeepOther() implements Message {}

    record Settled(Outcome<Linked> outcome) implements Message {}

    record Close() implements Message {}
  }

  /** Makes a link to our page that leads to the website's login. */
  public record MakeLink() implements ChatEffect<Link, Message> {
    @Override
    public Message reply(Outcome<Link> outcome) {
      return new Message.Made(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.website.journal.link");
    }
  }

  /** Takes the code that was typed. */
  public record Redeem(Secret code) implements ChatEffect<Linked, Message> {
    @Override
    public Message reply(Outcome<Linked> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.link.journal");
    }
  }

  /** Links one of the accounts of somebody who has proved a moment ago who he is. */
  public record Choose(Customer account, Takeover takeover) implements ChatEffect<Linked, Message> {
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
    return Set.of(MakeLink.class, Redeem.class, Choose.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case AskingCode _, Redeeming _, Choosing _, Occupied _, Linking _ -> true;
      case MakingLink _, WithoutLink _, Held _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case AskingCode _ -> Optional.of(PATIENCE);
      case Choosing _, Occupied _ -> Optional.of(Challenge.LIFE);
      case MakingLink _, WithoutLink _, Redeeming _, Linking _, Held _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return leave(Text.of("account.website.expired"));
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new MakingLink(), new MakeLink());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case MakingLink _ -> Screen.busy(Text.of("account.website.making"));
      case WithoutLink(var problem) ->
          Screen.<Message>of(Text.of("account.website.title"))
              .says(problem)
              .primary(Text.of("account.website.again"), new Message.Again())
              .button(Text.of("account.website.by-mail"), new Message.ByMail());
      case AskingCode(var link, var problem) -> page(link, problem);
      case Redeeming _ -> Screen.busy(Text.of("account.code.checking"));
      case Choosing(var accounts, var problem) ->
          LinkScreens.choice(accounts, problem, Message.Choose::new);
      case Occupied(var account) ->
          LinkScreens.occupied(account, new Message.Replace(), new Message.KeepOther());
      case Linking(var account, _) -> LinkScreens.linking(account);
      case Held(var reference) -> LinkScreens.held(reference, new Message.Close());
    };
  }

  private static Screen<Message> page(Link link, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("account.website.title"))
            .says(problem)
            .says(Text.of("account.website.why").with("minutes", PageLinks.LIFETIME.toMinutes()))
            .link(Text.of("account.website.open"), link.address());
    if (link.localOnly()) {
      screen = screen.says(Text.of("account.website.local"));
    }
    return screen
        .entry(Entry.line(Text.of("account.website.code"), Message.Code::new))
        .button(Text.of("account.website.again"), new Message.Again())
        .button(Text.of("account.website.by-mail"), new Message.ByMail());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(MakingLink _, Message.Made(var outcome)) ->
          outcome.answered(
              link -> go(new AskingCode(link, Text.NONE)), why -> go(new WithoutLink(why)));
      case On(WithoutLink _, Message.Again()) -> start(Answers.NONE);
      case On(WithoutLink _, Message.ByMail()) -> leave();
      case On(AskingCode a, Message.Code(var text)) -> code(a.link(), text);
      case On(AskingCode _, Message.Again()) -> start(Answers.NONE);
      case On(AskingCode _, Message.ByMail()) -> leave();
      case On(Redeeming r, Message.Settled(var outcome)) ->
          settled(outcome, problem -> new AskingCode(r.link(), problem));
      case On(Choosing _, Message.Choose(var account)) -> link(account, Takeover.ASK_FIRST);
      case On(Occupied o, Message.Replace()) -> link(o.account(), Takeover.REPLACE);
      case On(Occupied _, Message.KeepOther()) -> done(false, Text.of("account.link.kept-other"));
      case On(Linking l, Message.Settled(var outcome)) ->
          settled(outcome, problem -> new Choosing(List.of(l.account()), problem));
      case On(Held _, Message.Close()) -> done(false);
      case On(MakingLink _, _),
          On(WithoutLink _, _),
          On(AskingCode _, _),
          On(Redeeming _, _),
          On(Choosing _, _),
          On(Occupied _, _),
          On(Linking _, _),
          On(Held _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> code(Link link, String text) {
    return switch (Codes.parse(text)) {
      case Parsed.Valid<Secret>(var code) -> go(new Redeeming(link), new Redeem(code));
      case Parsed.Invalid<Secret>(var why) -> redraw(new AskingCode(link, why));
    };
  }

  private static Step<State, Message, Boolean> link(Customer account, Takeover takeover) {
    return go(new Linking(account, takeover), new Choose(account, takeover));
  }

  private static Step<State, Message, Boolean> settled(
      Outcome<Linked> outcome, Function<Text, State> otherwise) {
    return outcome.sent(
        WebsiteDialog::linked,
        why -> go(otherwise.apply(why)),
        reference -> go(new Held(reference)));
  }

  private static Step<State, Message, Boolean> linked(Linked linked) {
    return switch (linked) {
      case Linked.Done(var account) ->
          done(true, Text.of("account.link.done").with("name", account.name()));
      case Linked.Several(var accounts) -> go(new Choosing(accounts, Text.NONE));
      case Linked.Elsewhere(var account) -> go(new Occupied(account));
    };
  }
}
