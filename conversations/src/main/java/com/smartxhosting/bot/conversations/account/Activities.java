package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The dialogs in which a customer sees what he has changed, on any channel. */
public final class Activities {

  private static final String KEY = "entry";

  /** Everything, newest first. */
  public static final ListingDialog LIST =
      Listing.named(
              "account.activity",
              _ -> Text.of("account.activity.title"),
              Text.of("account.activity.none"),
              ListActivity.class,
              (_, filter, page) -> new ListActivity(filter, page))
          .opens(OpenEntry.class, (_, key) -> new OpenEntry(Answers.of(KEY, key)))
          .dialog();

  /** One change in full. */
  public static final BoardDialog<LoadEntry> ENTRY =
      new BoardDialog<>(
          "account.activity-entry", LoadEntry.class, given -> new LoadEntry(given.text(KEY)));

  public static final Command COMMAND =
      new Command(
          "activity",
          Text.of("account.activity.command"),
          List.of("activity", "my activity", "history"),
          LIST.id(),
          Manner.PLACE);

  /** A page of what was changed. */
  public record ListActivity(String filter, int page) implements ListingDialog.Load {}

  /**
   * One change.
   *
   * @param key the journal's name of it
   */
  public record LoadEntry(String key) implements BoardDialog.Load {}

  /** Shows one change. */
  public record OpenEntry(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ENTRY.id();
    }
  }

  private Activities() {}
}
