package com.smartxhosting.bot.conversations.login;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.OneClickLogin.Message;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Away;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Choosing;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.ChoosingDomain;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Loading;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Making;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Ready;
import com.smartxhosting.bot.conversations.login.OneClickLogin.State.Trouble;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the customer a one-use link to his panel, his webmail or his WordPress installations. */
public final class OneClickLogin implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("login.links");

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach("login.start", List.of(ServiceFields.SERVICE_FIRST), ID);

  public static final Command COMMAND =
      new Command(
              "login",
              Text.of("login.command"),
              List.of("login", "plesk", "webmail"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE);

  /** Among what it is started with: the {@link Target} to make a link to at once. */
  static final String TARGET = "target";

  /** Where the dialog stands. */
  public sealed interface State {
    record Loading(Answers given) implements State {}

    record Choosing(Answers given, Doors doors) implements State {}

    record ChoosingDomain(Answers given, Doors doors, Target target) implements State {}

    record Making(Answers given, Doors doors, Target target) implements State {}

    record Ready(Answers given, Doors doors, Target target, Link link) implements State {}

    /** The list of WordPress installations is under way. */
    record Away(Answers given, Doors doors) implements State {}

    record Trouble(Answers given, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Doors> outcome) implements Message {}

    record To(Target target) implements Message {}

    record At(String domain) implements Message {}

    record Made(Outcome<Link> outcome) implements Message {}

    record Again() implements Message {}

    record Another() implements Message {}

    record Returned() implements Message {}
  }

  /** Where a service lets its customer in, and the domains whose webmail it may be. */
  public record Doors(List<Target> targets, List<String> domains) {
    public Doors {
      targets = List.copyOf(targets);
      domains = List.copyOf(domains);
    }
  }

  /** Where a service lets its customer in. */
  public record LoadDoors(ServiceId service) implements Query<Doors, Message> {
    @Override
    public Message reply(Outcome<Doors> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  /** Makes a link; the session itself is opened when it is used. */
  public record MakeLink(ServiceId of, Target target, String domain)
      implements Effect<Link, Message> {
    @Override
    public Message reply(Outcome<Link> outcome) {
      return new Message.Made(outcome);
    }

    @Override
    public Text title() {
      return Text.of("login.title-of").with("target", name(target)).with("domain", domain);
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

  /** Shows the WordPress installations of the service. */
  public record OpenWordPress(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return WordPressList.ID;
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Returned();
    }
  }

  /** More domains than fit a screen are not offered; the first is the main one. */
  private static final int MOST_DOMAINS = 8;

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
    return Set.of(LoadDoors.class, MakeLink.class, OpenWordPress.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return go(new Loading(given), new LoadDoors(service(given)));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _, Away _ -> Screen.busy(Text.of("kernel.wait"));
      case Choosing(_, var doors) -> choice(doors);
      case ChoosingDomain(_, var doors, _) -> domains(doors);
      case Making(_, _, var target) ->
          Screen.busy(Text.of("login.making").with("target", name(target)));
      case Ready(var given, var doors, var target, var link) -> ready(given, doors, target, link);
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("login.heading"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l.given(), outcome);
      case On(Choosing c, Message.To(var target)) -> chosen(c, target);
      case On(ChoosingDomain c, Message.At(var domain)) ->
          make(c.given(), c.doors(), c.target(), domain);
      case On(Making m, Message.Made(var outcome)) -> made(m, outcome);
      case On(Ready r, Message.Another()) -> go(new Choosing(r.given(), r.doors()));
      case On(Away a, Message.Returned()) -> go(new Choosing(a.given(), a.doors()));
      case On(Trouble t, Message.Again()) -> start(t.given());
      case On(Loading _, _),
          On(Choosing _, _),
          On(ChoosingDomain _, _),
          On(Making _, _),
          On(Ready _, _),
          On(Away _, _),
          On(Trouble _, _) ->
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

  private static Step<State, Message, Boolean> loaded(Answers given, Outcome<Doors> outcome) {
    return outcome.answered(
        doors ->
            wanted(given, doors)
                .map(target -> make(given, doors, target, mainDomain(doors)))
                .orElseGet(() -> go(new Choosing(given, doors))),
        why -> go(new Trouble(given, why)));
  }

  private static Optional<Target> wanted(Answers given, Doors doors) {
    return doors.targets().stream()
        .filter(target -> target.name().equals(given.text(TARGET)))
        .findFirst();
  }

  private static Step<State, Message, Boolean> chosen(Choosing from, Target target) {
    if (target == Target.WP_TOOLKIT) {
      return go(
          new Away(from.given(), from.doors()),
          new OpenWordPress(Answers.of("service", service(from.given()).value())));
    }
    var domain = from.given().text("domain");
    return target == Target.WEBMAIL && domain.isEmpty() && from.doors().domains().size() > 1
        ? go(new ChoosingDomain(from.given(), from.doors(), target))
        : make(
            from.given(),
            from.doors(),
            target,
            domain.isEmpty() ? mainDomain(from.doors()) : domain);
  }

  private static String mainDomain(Doors doors) {
    return doors.domains().isEmpty() ? "" : doors.domains().getFirst();
  }

  private static Step<State, Message, Boolean> make(
      Answers given, Doors doors, Target target, String domain) {
    return go(new Making(given, doors, target), new MakeLink(service(given), target, domain));
  }

  private static Step<State, Message, Boolean> made(Making from, Outcome<Link> outcome) {
    return outcome.answered(
        link -> go(new Ready(from.given(), from.doors(), from.target(), link)),
        why -> go(new Trouble(from.given(), why)));
  }

  private static Screen<Message> choice(Doors doors) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("login.heading"))
            .says(Text.of(doors.targets().isEmpty() ? "login.nowhere" : "login.where"));
    for (var target : doors.targets()) {
      screen = screen.choice(name(target), new Message.To(target));
    }
    return screen;
  }

  private static Screen<Message> domains(Doors doors) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("login.heading")).says(Text.of("login.which-domain"));
    for (var domain : doors.domains().subList(0, Math.min(MOST_DOMAINS, doors.domains().size()))) {
      screen = screen.choice(Text.words(domain), new Message.At(domain));
    }
    return screen;
  }

  private static Screen<Message> ready(Answers given, Doors doors, Target target, Link link) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("login.ready").with("target", name(target)))
            .says(Text.of("login.once").with("minutes", PageLinks.LIFETIME.toMinutes()))
            .link(Text.of("login.open").with("target", name(target)), link.address());
    if (link.localOnly()) {
      screen = screen.says(Text.of("login.local"));
    }
    return wanted(given, doors).isEmpty() && doors.targets().size() > 1
        ? screen.button(Text.of("login.another"), new Message.Another())
        : screen;
  }

  private static Text name(Target target) {
    return Text.of("login.target." + target);
  }

  private static ServiceId service(Answers given) {
    return new ServiceId(given.text("service"));
  }
}
