package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Activities.ListActivity;
import com.smartxhosting.bot.conversations.account.Activities.LoadEntry;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;

/** Reads a customer's own entries of the journal to him. */
public final class ActivityWork {

  /** How many entries a filter looks at: months of work for anybody. */
  private static final int SEARCHED = 1_000;

  private final Activity activity;
  private final Words words;
  private final InstantSource clock;

  /**
   * @param words to find an entry by what it reads like in any language
   */
  public ActivityWork(Activity activity, Words words, InstantSource clock) {
    this.activity = activity;
    this.words = words;
    this.clock = clock;
  }

  public Outcome<Rows> list(ListActivity query, Actor actor) {
    var customer = actor.customer().map(Customer::id).orElse("");
    var page = Page.of(query.page(), actor);
    return Outcome.ok(
        query.filter().isEmpty() ? page(customer, page) : filtered(customer, query.filter(), page));
  }

  /** Only the page itself is read: a customer of many years has a long journal. */
  private Rows page(String customer, Page wanted) {
    int total = activity.size().applyAsInt(customer);
    var page = wanted.within(total);
    var rows = new ArrayList<Row>();
    for (var entry : activity.pages().read(customer, page.first(), page.size())) {
      rows.add(row(page.first() + rows.size() + 1, entry));
    }
    return new Rows(rows, page.number(), page.pages(total), total, Text.NONE);
  }

  private Rows filtered(String customer, String filter, Page page) {
    var needle = filter.toLowerCase(Locale.ROOT);
    var numbered = new ArrayList<Row>();
    for (var entry : activity.pages().read(customer, 0, SEARCHED)) {
      if (reads(entry, needle)) {
        numbered.add(row(numbered.size() + 1, entry));
      }
    }
    return Rows.of(numbered, _ -> true, page, row -> row, Text.NONE);
  }

  private boolean reads(Store.Entry entry, String needle) {
    return words.languages().stream()
        .map(language -> words.plain(line(entry), language).toLowerCase(Locale.ROOT))
        .anyMatch(line -> line.contains(needle));
  }

  private static Row row(int number, Store.Entry entry) {
    var label = Text.of("account.activity.row").with("number", Integer.toString(number));
    return new Row(entry.key(), label, line(entry));
  }

  private static Text line(Store.Entry entry) {
    return Text.of("account.activity.line")
        .with("when", entry.asked())
        .with("what", entry.title())
        .with("how", how(entry));
  }

  /** Among his own alone, whatever key he comes with. */
  public Outcome<Board> entry(LoadEntry query, Actor actor) {
    var customer = actor.customer().map(Customer::id).orElse("");
    return activity
        .entry()
        .apply(customer, query.key())
        .map(entry -> Outcome.ok(undo(board(entry), entry)))
        .orElseGet(() -> Outcome.refused(Text.of("account.activity.gone")));
  }

  /** Says until when it can be undone, or when it was. */
  private Board undo(Board board, Store.Entry entry) {
    if (entry.undone().isPresent()) {
      return board.fact(Text.of("account.activity.undone"), moment(entry.undone().get()));
    }
    return Undoable.obstacle(entry, clock.instant()).isEmpty()
        ? board
            .fact(Text.of("account.activity.until"), moment(entry.asked().plus(Undoable.PERIOD)))
            .door(Text.of("account.undo"), "account.undo", Answers.of(House.CHANGE, entry.key()))
        : board;
  }

  private static Board board(Store.Entry entry) {
    var board =
        Board.of(entry.title())
            .fact(Text.of("account.activity.when"), moment(entry.asked()))
            .fact(Text.of("account.activity.where"), AccountTexts.channel(channel(entry.actor())));
    if (!entry.before().isEmpty()) {
      board = board.fact(Text.of("account.activity.before"), entry.before());
    }
    if (!entry.after().isEmpty()) {
      board = board.fact(Text.of("account.activity.after"), entry.after());
    }
    board = board.fact(Text.of("account.activity.outcome"), how(entry));
    if (!entry.detail().isEmpty()) {
      board = board.fact(Text.of("account.activity.detail." + ending(entry)), entry.detail());
    }
    return board.fact(
        Text.of("account.activity.reference"),
        Text.of("account.activity.key").with("key", entry.key()));
  }

  private static Text moment(Instant at) {
    return Text.of("account.activity.moment").with("at", at);
  }

  private static String channel(String conversation) {
    int colon = conversation.indexOf(':');
    return colon < 0 ? conversation : conversation.substring(0, colon);
  }

  private static Text how(Store.Entry entry) {
    return Text.of("account.activity.how." + ending(entry));
  }

  private static String ending(Store.Entry entry) {
    return entry.how().map(Enum::name).orElse("PENDING");
  }
}
