package com.smartxhosting.bot.conversations.login;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.login.AdminLogin.Message;
import com.smartxhosting.bot.conversations.login.AdminLogin.State;
import com.smartxhosting.bot.conversations.login.AdminLogin.State.Loading;
import com.smartxhosting.bot.conversations.login.AdminLogin.State.Making;
import com.smartxhosting.bot.conversations.login.AdminLogin.State.Ready;
import com.smartxhosting.bot.conversations.login.AdminLogin.State.Showing;
import com.smartxhosting.bot.conversations.login.AdminLogin.State.Trouble;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Shows a WordPress installation, and gives the customer a one-use link to its wp-admin. */
public final class AdminLogin implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("login.wp-admin");

  /** Among what it is started with: the server's name of the installation. */
  static final String INSTALLATION = "installation";

  /** Where the dialog stands. */
  public sealed interface State {
    record Loading(Answers given) implements State {}

    record Showing(Answers given, WordPress site, Text problem) implements State {}

    record Making(Answers given, WordPress site) implements State {}

    record Ready(WordPress site, Link link) implements State {}

    record Trouble(Answers given, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<WordPress> outcome) implements Message {}

    record LogIn() implements Message {}

    record Made(Outcome<Link> outcome) implements Message {}

    record Again() implements Message {}
  }

  /** Looks the installation up; refused when it is not the service's. */
  public record LoadInstallation(ServiceId service, String installation)
      implements Query<WordPress, Message> {
    @Override
    public Message reply(Outcome<WordPress> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  /**
   * Makes a link; the session itself is opened when it is used.
   *
   * @param address where the site is, for the journal
   */
  public record MakeAdminLink(ServiceId of, String installation, String address)
      implements Effect<Link, Message> {
    @Override
    public Message reply(Outcome<Link> outcome) {
      return new Message.Made(outcome);
    }

    @Override
    public Text title() {
      return Text.of("login.admin.journal").with("address", address);
    }

    @Override
    public Risk risk() {
      return Risk.SENSITIVE;
    }

    @Override
    public String service() {
      return of.value();
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
    return Set.of(LoadInstallation.class, MakeAdminLink.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return go(
        new Loading(given),
        new LoadInstallation(WordPressList.service(given), given.text(INSTALLATION)));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(_, var site, var problem) -> shown(site, problem);
      case Making(_, var site) ->
          Screen.busy(Text.of("login.admin.making").with("address", site.address()));
      case Ready(var site, var link) -> ready(site, link);
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("login.wordpress"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> go(loaded(l.given(), outcome));
      case On(Showing s, Message.LogIn()) ->
          go(
              new Making(s.given(), s.site()),
              new MakeAdminLink(
                  WordPressList.service(s.given()), s.site().id(), s.site().address()));
      case On(Making m, Message.Made(var outcome)) -> go(made(m, outcome));
      case On(Trouble t, Message.Again()) -> start(t.given());
      case On(Loading _, _), On(Showing _, _), On(Making _, _), On(Ready _, _), On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return state instanceof Ready ? Optional.of(PageLinks.LIFETIME) : Optional.empty();
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return leave(Text.of("login.expired"));
  }

  private static State loaded(Answers given, Outcome<WordPress> outcome) {
    return outcome.answered(
        site -> new Showing(given, site, Text.NONE), why -> new Trouble(given, why));
  }

  private static State made(Making from, Outcome<Link> outcome) {
    return outcome.answered(
        link -> new Ready(from.site(), link), why -> new Showing(from.given(), from.site(), why));
  }

  private static Screen<Message> shown(WordPress site, Text problem) {
    return Screen.<Message>of(Text.words(site.title()))
        .says(problem)
        .says(Text.of("login.admin.advice." + site.condition()))
        .fact(Text.of("login.admin.address"), site.address())
        .fact(Text.of("login.admin.version"), site.version())
        .fact(Text.of("login.admin.condition"), condition(site))
        .primary(Text.of("login.admin.log-in"), new Message.LogIn());
  }

  private static Screen<Message> ready(WordPress site, Link link) {
    var target = Text.of("login.admin.of").with("title", site.title());
    Screen<Message> screen =
        Screen.<Message>of(Text.of("login.ready").with("target", target))
            .says(Text.of("login.once").with("minutes", PageLinks.LIFETIME.toMinutes()))
            .link(Text.of("login.admin.open"), link.address());
    return link.localOnly() ? screen.says(Text.of("login.local")) : screen;
  }

  /** In a word, such as that updates are due. */
  static Text condition(WordPress site) {
    return Text.of("login.condition." + site.condition());
  }
}
