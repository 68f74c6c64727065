package com.smartxhosting.bot.listing;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.ListingDialog.Message;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A long list as data: where its pages come from, what picking a row opens, and what else can be
 * done.
 *
 * @param title what it is a list of
 * @param empty what to say when there is nothing on it
 * @param query brings a page, given what the list was opened with, a filter and a page from 0
 * @param pick opens a row; without it, picking ends the list and returns the row's key
 * @param onlyOne whether a list of a single row picks it by itself
 * @param naming how a word that the list was opened with names one of its rows
 */
public record Listing(
    String id,
    Function<Answers, Text> title,
    Text empty,
    Class<? extends Query<Rows, Message>> queryType,
    Pages query,
    Optional<Opening<BiFunction<Answers, String, ? extends Call<?, ?, Message>>>> pick,
    List<Action> actions,
    boolean onlyOne,
    Optional<Naming> naming) {

  /** Asks for a page. */
  @FunctionalInterface
  public interface Pages {
    Query<Rows, Message> page(Answers given, String filter, int page);
  }

  /**
   * How a word names a row.
   *
   * @param field for which the word is {@linkplain Answers#wanted wanted}
   * @param query brings the names of all rows, given what the list was opened with
   */
  public record Naming(
      String field,
      Class<? extends Query<Names, Message>> type,
      Function<Answers, ? extends Query<Names, Message>> query) {}

  /** A dialog that can be opened from here. */
  public record Opening<F>(Class<? extends Call<?, ?, Message>> type, F call) {}

  /** A button below the rows. */
  public record Action(
      Text label, Opening<Function<Answers, ? extends Call<?, ?, Message>>> opening) {}

  public static <Q extends Query<Rows, Message>> Listing named(
      String id, Function<Answers, Text> title, Text empty, Class<Q> queryType, Pages query) {
    return new Listing(
        id, title, empty, queryType, query, Optional.empty(), List.of(), false, Optional.empty());
  }

  /** Opens a dialog for a row. */
  public <C extends Call<?, ?, Message>> Listing opens(
      Class<C> type, BiFunction<Answers, String, C> call) {
    return new Listing(
        id,
        title,
        empty,
        queryType,
        query,
        Optional.of(new Opening<>(type, call)),
        actions,
        onlyOne,
        naming);
  }

  /** Adds a button that opens a dialog. */
  public <C extends Call<?, ?, Message>> Listing action(
      Text label, Class<C> type, Function<Answers, C> call) {
    var more = new ArrayList<>(actions);
    more.add(new Action(label, new Opening<>(type, call)));
    return new Listing(
        id, title, empty, queryType, query, pick, List.copyOf(more), onlyOne, naming);
  }

  /** A list of a single row picks it by itself. */
  public Listing picksOnlyOne() {
    return new Listing(id, title, empty, queryType, query, pick, actions, true, naming);
  }

  /** A word wanted for this field picks the row that it names. */
  public <Q extends Query<Names, Message>> Listing names(
      String field, Class<Q> type, Function<Answers, Q> query) {
    return new Listing(
        id,
        title,
        empty,
        queryType,
        this.query,
        pick,
        actions,
        onlyOne,
        Optional.of(new Naming(field, type, query)));
  }

  /** A list for customers. */
  public ListingDialog dialog() {
    return dialog(Audience.CUSTOMERS);
  }

  public ListingDialog dialog(Audience audience) {
    return new ListingDialog(this, audience);
  }
}
