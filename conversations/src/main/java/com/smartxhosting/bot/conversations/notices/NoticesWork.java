package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.Standing;
import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers what the dialogs about notices ask, and keeps what their readers wish. */
public final class NoticesWork {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Watches watches;
  private final Wishes.Book wishes;
  private final Lookouts lookouts;
  private final Predicate<Actor> isAgent;
  private final Words words;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * @param isAgent who may wish for notices to agents
   * @param words to find a watch by what it reads like in any language
   * @param zone that of readers who have named none
   */
  public NoticesWork(
      Watches watches,
      Wishes.Book wishes,
      Lookouts lookouts,
      Predicate<Actor> isAgent,
      Words words,
      InstantSource clock,
      ZoneId zone) {
    this.watches = watches;
    this.wishes = wishes;
    this.lookouts = lookouts;
    this.isAgent = isAgent;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  public Outcome<Standing> standing(NoticesDialog.Load query, Actor actor) {
    return Outcome.ok(standing(wishes.of(customer(actor)), underWay(actor).size()));
  }

  public Outcome<Standing> standing(NoticesDialog.LoadOfAgent query, Actor actor) {
    return reader(Side.AGENT, actor).map(agent -> standing(wishes.of(agent.name()), 0));
  }

  private Standing standing(Wishes wanted, int underWay) {
    return new Standing(
        Arrays.stream(Kind.values()).filter(wanted::wants).toList(),
        wanted.quiet().map(QuietHours::written).orElse(""),
        wanted.zone().orElse(zone).getId(),
        underWay);
  }

  private Outcome<Reader> reader(Side side, Actor actor) {
    return switch (side) {
      case CUSTOMER -> Outcome.ok(new Reader.OfCustomer(customer(actor)));
      case AGENT ->
          isAgent.test(actor)
              ? Outcome.ok(new Reader.OfAgent(actor.conversation()))
              : Outcome.refused(Text.of("agents.only"));
    };
  }

  /** May be carried out again. */
  public Outcome<Standing> turn(NoticesDialog.Switch effect, Attempt attempt) {
    var side = effect.kind().side();
    return reader(side, attempt.actor())
        .flatMap(
            reader -> {
              var wanted = wishes.of(reader.name()).with(effect.kind(), effect.on());
              wishes.put(reader.name(), wanted);
              return Outcome.ok(
                  standing(wanted, side == Side.CUSTOMER ? underWay(attempt.actor()).size() : 0));
            });
  }

  public Outcome<Preview> foresee(QuietForm.Foresee query, Actor actor) {
    if (query.zone().isEmpty()) {
      return Outcome.ok(Preview.NOTHING);
    }
    var there = CLOCK.format(clock.instant().atZone(ZoneId.of(query.zone())));
    return Outcome.ok(
        new Preview(
            List.of(new Fact(Text.of("notices.quiet.now"), Text.words(there))),
            List.of(),
            Text.NONE));
  }

  /** May be carried out again. */
  public Outcome<Boolean> keep(QuietForm.Keep effect, Attempt attempt) {
    return reader(Side.CUSTOMER, attempt.actor()).map(reader -> keep(effect, reader));
  }

  /** May be carried out again. */
  public Outcome<Boolean> keep(QuietForm.KeepOfAgent effect, Attempt attempt) {
    return reader(Side.AGENT, attempt.actor()).map(reader -> keep(effect, reader));
  }

  private boolean keep(QuietForm.Keeping effect, Reader reader) {
    var before = wishes.of(reader.name());
    var hours =
        QuietHours.read(effect.hours()) instanceof Parsed.Valid<Optional<QuietHours>>(var read)
            ? read
            : Optional.<QuietHours>empty();
    wishes.put(
        reader.name(),
        before.with(
            hours,
            effect.zone().isEmpty() ? before.zone().orElse(zone) : ZoneId.of(effect.zone())));
    return true;
  }

  public Outcome<Rows> list(WatchList.ListWatches query, Actor actor) {
    var needle = query.filter().toLowerCase(Locale.ROOT);
    var rows = new ArrayList<Row>();
    for (var watch : underWay(actor)) {
      var title = lookouts.of(watch.topic()).title(watch);
      if (reads(title, needle)) {
        rows.add(
            new Row(
                watch.id(),
                Text.of("notices.watched.row").with("number", String.valueOf(rows.size() + 1)),
                title));
      }
    }
    return Outcome.ok(
        Rows.of(rows, _ -> true, Page.of(query.page(), actor), row -> row, Text.NONE));
  }

  private boolean reads(Text title, String needle) {
    return words.languages().stream()
        .map(language -> words.plain(title, language).toLowerCase(Locale.ROOT))
        .anyMatch(line -> line.contains(needle));
  }

  public Outcome<Board> one(WatchList.LoadWatch query, Actor actor) {
    return underWay(actor).stream()
        .filter(watch -> watch.id().equals(query.id()))
        .findFirst()
        .map(watch -> Outcome.ok(board(watch)))
        .orElseGet(() -> Outcome.refused(Text.of("notices.watched.gone")));
  }

  private Board board(Watch watch) {
    return Board.of(lookouts.of(watch.topic()).title(watch))
        .fact(Text.of("notices.since"), Text.of("notices.moment").with("at", watch.begun()))
        .fact(Text.of("notices.next"), Text.of("notices.moment").with("at", watch.next()))
        .fact(Text.of("notices.looks"), String.valueOf(watch.looks()))
        .door(
            Button.Kind.DANGER,
            Text.of("notices.end"),
            WatchList.END,
            Answers.of(WatchList.WATCH, watch.id()));
  }

  /** May be carried out again. Only his own is ended, whatever he names. */
  public Outcome<Boolean> end(WatchList.End effect, Attempt attempt) {
    underWay(attempt.actor()).stream()
        .filter(watch -> watch.id().equals(effect.id()))
        .forEach(watch -> watches.end(watch.id()));
    return Outcome.ok(true);
  }

  /** The look over an account never ends; its kinds are switched instead. */
  private List<Watch> underWay(Actor actor) {
    return watches.of(customer(actor)).stream()
        .filter(watch -> watch.topic() != Topic.ACCOUNT)
        .toList();
  }

  private static String customer(Actor actor) {
    return actor
        .customer()
        .map(Customer::id)
        .orElseThrow(() -> new IllegalStateException("Only customers are told anything"));
  }
}
