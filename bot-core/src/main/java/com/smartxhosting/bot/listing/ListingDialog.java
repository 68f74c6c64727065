package com.smartxhosting.bot.listing;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.ListingDialog.Message;
import com.smartxhosting.bot.listing.ListingDialog.Message.Act;
import com.smartxhosting.bot.listing.ListingDialog.Message.Filter;
import com.smartxhosting.bot.listing.ListingDialog.Message.Found;
import com.smartxhosting.bot.listing.ListingDialog.Message.Jump;
import com.smartxhosting.bot.listing.ListingDialog.Message.Loaded;
import com.smartxhosting.bot.listing.ListingDialog.Message.PageNumber;
import com.smartxhosting.bot.listing.ListingDialog.Message.Pick;
import com.smartxhosting.bot.listing.ListingDialog.Message.Returned;
import com.smartxhosting.bot.listing.ListingDialog.Message.Turn;
import com.smartxhosting.bot.listing.ListingDialog.State;
import com.smartxhosting.bot.listing.ListingDialog.State.Away;
import com.smartxhosting.bot.listing.ListingDialog.State.Jumping;
import com.smartxhosting.bot.listing.ListingDialog.State.Loading;
import com.smartxhosting.bot.listing.ListingDialog.State.Seeking;
import com.smartxhosting.bot.listing.ListingDialog.State.Showing;
import com.smartxhosting.bot.listing.ListingDialog.State.Trouble;
import com.smartxhosting.bot.words.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a {@link Listing} page by page, narrows it by text, and opens what is picked. */
public final class ListingDialog implements Dialog<Answers, State, Message, String> {

  /** Where a list stands: the page on the screen and its filter, never the whole list. */
  public sealed interface State {
    /** Looking up what a word names. */
    record Seeking(Answers given, String word) implements State {}

    record Loading(Answers given, String filter, int page) implements State {}

    record Showing(Answers given, String filter, Rows rows) implements State {}

    record Jumping(Answers given, String filter, Rows rows, Text problem) implements State {}

    /** A dialog opened from here is under way. */
    record Away(Answers given, String filter, int page) implements State {}

    record Trouble(Answers given, String filter, int page, Text problem) implements State {}
  }

  /** Asks for a page of a list. */
  public interface Load extends Query<Rows, Message> {
    @Override
    default Message reply(Outcome<Rows> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  /** Opens another dialog, from which the customer comes back to the list whatever it returns. */
  public interface Open<R> extends Call<Answers, R, Message> {
    @Override
    default Message reply(Optional<R> result) {
      return new Message.Returned();
    }
  }

  /** What can happen to a list. */
  public sealed interface Message {
    record Found(Outcome<Names> outcome) implements Message {}

    record Loaded(Outcome<Rows> outcome) implements Message {}

    record Turn(int page) implements Message {}

    record Jump() implements Message {}

    record PageNumber(String text) implements Message {}

    record Filter(String text) implements Message {}

    record Pick(String key) implements Message {}

    record Act(int action) implements Message {}

    record Returned() implements Message {}
  }

  private static final int LONGEST_FILTER = 100;

  private final Listing listing;
  private final Audience audience;

  ListingDialog(Listing listing, Audience audience) {
    this.listing = listing;
    this.audience = audience;
  }

  public Listing listing() {
    return listing;
  }

  @Override
  public DialogId<Answers, String> id() {
    return new DialogId<>(listing.id());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    var asks = new HashSet<Class<? extends Ask<?, Message>>>();
    asks.add(listing.queryType());
    listing.naming().ifPresent(naming -> asks.add(naming.type()));
    listing.pick().ifPresent(pick -> asks.add(pick.type()));
    listing.actions().forEach(action -> asks.add(action.opening().type()));
    return asks;
  }

  @Override
  public boolean needsCustomer() {
    return audience == Audience.CUSTOMERS;
  }

  @Override
  public Step<State, Message, String> start(Answers given) {
    return listing
        .naming()
        .filter(naming -> wanted(given).isPresent())
        .map(naming -> seek(given, naming))
        .orElseGet(() -> load(given, "", 0));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Seeking _, Loading _, Away _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(var given, var filter, var rows) -> page(given, filter, rows);
      case Jumping(var given, _, var rows, var problem) ->
          Screen.<Message>of(listing.title().apply(given))
              .says(problem)
              .entry(
                  Entry.line(
                      Text.of("kernel.list.which-page").with("pages", rows.pages()),
                      PageNumber::new));
      case Trouble(var given, _, var page, var problem) ->
          Screen.<Message>of(listing.title().apply(given))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Turn(page));
    };
  }

  @Override
  public Step<State, Message, String> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Seeking s, Found(var outcome)) -> found(s, outcome);
      case On(Loading l, Loaded(var outcome)) -> loaded(l, outcome);
      case On(Showing s, Turn(var page)) -> load(s.given(), s.filter(), page);
      case On(Showing s, Filter(var text)) -> load(s.given(), narrowed(text), 0);
      case On(Showing s, Jump()) -> go(new Jumping(s.given(), s.filter(), s.rows(), Text.NONE));
      case On(Jumping j, PageNumber(var text)) -> jump(j, text.strip());
      case On(Showing s, Pick(var key)) -> pick(s.given(), s.filter(), s.rows().page(), key);
      case On(Showing s, Act(var number)) ->
          open(
              s.given(),
              s.filter(),
              s.rows().page(),
              listing.actions().get(number).opening().call().apply(s.given()));
      case On(Away a, Returned()) -> load(a.given(), a.filter(), a.page());
      case On(Trouble t, Turn(var page)) -> load(t.given(), t.filter(), page);
      case On(Seeking _, _),
          On(Loading _, _),
          On(Showing _, _),
          On(Jumping _, _),
          On(Away _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public Step<State, Message, String> again(State state) {
    return state instanceof Showing(var given, var filter, var rows)
        ? load(given, filter, rows.page())
        : stay();
  }

  private Optional<String> wanted(Answers given) {
    return listing.naming().flatMap(naming -> given.wanted(naming.field()));
  }

  private Step<State, Message, String> seek(Answers given, Listing.Naming naming) {
    var word = narrowed(given.wanted(naming.field()).orElseThrow());
    return go(new Seeking(given, word), naming.query().apply(given));
  }

  /** What a word does not name clearly is picked from the list, where trouble is told as well. */
  private Step<State, Message, String> found(Seeking sought, Outcome<Names> outcome) {
    var given = sought.given();
    if (!(outcome instanceof Ok<Names>(var names))) {
      return load(given, "", 0);
    }
    var meant = names.meantBy(sought.word());
    return switch (meant.size()) {
      case 0 ->
          new Step.Go<>(
              new Loading(given, "", 0),
              List.of(listing.query().page(given, "", 0)),
              Text.of("kernel.list.unknown").with("word", sought.word()));
      case 1 -> pick(given, "", 0, meant.getFirst().key());
      default -> load(given, sought.word(), 0);
    };
  }

  private Step<State, Message, String> load(Answers given, String filter, int page) {
    return go(new Loading(given, filter, page), listing.query().page(given, filter, page));
  }

  private Step<State, Message, String> loaded(Loading asked, Outcome<Rows> outcome) {
    return outcome.answered(rows -> shown(asked, rows), why -> go(trouble(asked, why)));
  }

  private Step<State, Message, String> shown(Loading asked, Rows rows) {
    boolean only =
        listing.onlyOne()
            && asked.filter().isEmpty()
            && rows.total() == 1
            && wanted(asked.given()).isEmpty();
    return only
        ? pick(asked.given(), "", 0, rows.rows().getFirst().key())
        : go(new Showing(asked.given(), asked.filter(), rows));
  }

  private static Trouble trouble(Loading asked, Text problem) {
    return new Trouble(asked.given(), asked.filter(), asked.page(), problem);
  }

  private Step<State, Message, String> jump(Jumping from, String text) {
    if (text.matches("\\d{1,6}")) {
      int page = Integer.parseInt(text);
      if (page >= 1 && page <= from.rows().pages()) {
        return load(from.given(), from.filter(), page - 1);
      }
    }
    return redraw(
        new Jumping(
            from.given(),
            from.filter(),
            from.rows(),
            Text.of("kernel.list.no-page").with("pages", from.rows().pages())));
  }

  private Step<State, Message, String> pick(Answers given, String filter, int page, String key) {
    if (listing.pick().isEmpty()) {
      return done(key);
    }
    return open(given, filter, page, listing.pick().get().call().apply(given, key));
  }

  private Step<State, Message, String> open(
      Answers given, String filter, int page, Call<?, ?, Message> call) {
    return go(new Away(given, filter, page), call);
  }

  private Screen<Message> page(Answers given, String filter, Rows rows) {
    Screen<Message> screen = Screen.<Message>of(listing.title().apply(given)).says(rows.remark());
    if (!filter.isEmpty()) {
      screen =
          screen.says(
              Text.of("kernel.list.filtered").with("filter", filter).with("total", rows.total()));
    } else if (rows.rows().isEmpty()) {
      screen = screen.says(listing.empty());
    }
    if (rows.pages() > 1) {
      screen =
          screen.says(
              Text.of("kernel.list.page")
                  .with("page", rows.page() + 1L)
                  .with("pages", rows.pages())
                  .with("total", rows.total()));
    }
    for (var row : rows.rows()) {
      screen = screen.choice(row.label(), row.detail(), new Pick(row.key()));
    }
    screen = turning(screen, rows);
    if (!filter.isEmpty()) {
      screen = screen.button(Text.of("kernel.list.all"), new Filter(""));
    }
    for (int i = 0; i < listing.actions().size(); i++) {
      screen = screen.button(listing.actions().get(i).label(), new Act(i));
    }
    return rows.pages() > 1 || !filter.isEmpty()
        ? screen.entry(Entry.filter(Text.of("kernel.list.narrow"), Filter::new))
        : screen;
  }

  private static Screen<Message> turning(Screen<Message> screen, Rows rows) {
    if (rows.page() > 0) {
      screen = screen.button(Text.of("kernel.list.previous"), new Turn(rows.page() - 1));
    }
    if (rows.page() < rows.pages() - 1) {
      screen = screen.button(Text.of("kernel.list.next"), new Turn(rows.page() + 1));
    }
    if (rows.pages() > 2) {
      screen = screen.button(Text.of("kernel.list.jump"), new Jump());
    }
    return screen;
  }

  private static String narrowed(String text) {
    var words = text.strip();
    return words.length() <= LONGEST_FILTER ? words : words.substring(0, LONGEST_FILTER);
  }
}
