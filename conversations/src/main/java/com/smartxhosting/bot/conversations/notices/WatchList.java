package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;

/** The dialogs in which a customer sees what is watched for him, and ends it. */
public final class WatchList {

  static final String ID = "notices.watches";
  static final String END = "notices.end";
  static final String WATCH = "watch";

  /** Everything under way, due first at the front. */
  public static final ListingDialog LIST =
      Listing.named(
              ID,
              _ -> Text.of("notices.watched"),
              Text.of("notices.watched.none"),
              ListWatches.class,
              (_, filter, page) -> new ListWatches(filter, page))
          .opens(OpenWatch.class, (_, key) -> new OpenWatch(Answers.of(WATCH, key)))
          .dialog();

  /** One of them. */
  public static final BoardDialog<LoadWatch> ONE =
      new BoardDialog<>(
          "notices.watch", LoadWatch.class, given -> new LoadWatch(given.text(WATCH)));

  /** Ends one; opened from its board, so nobody has to name it. */
  public static final FormDialog<Boolean> STOP =
      Form.named(END, Text.of("notices.end"))
          .asks(Field.text(WATCH, Text.of("notices.watched"), WatchList::given).shelve())
          .says(_ -> Text.of("notices.ending"))
          .warns(_ -> Text.of("notices.end.warning"))
          .confirmedBy(Text.of("notices.end"))
          .sends(End.class, answers -> new End(answers.text(WATCH)))
          .tells((_, _) -> Text.of("notices.ended"))
          .dialog();

  /** A page of what is watched. */
  public record ListWatches(String filter, int page) implements ListingDialog.Load {}

  /** One watch. */
  public record LoadWatch(String id) implements BoardDialog.Load {}

  /** Shows one watch. */
  public record OpenWatch(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ONE.id();
    }
  }

  /** Looks no more. */
  public record End(String id) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("notices.end.journal");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private static Parsed<String> given(String text) {
    return text.isBlank() ? Parsed.invalid(Text.of("notices.watched.gone")) : Parsed.valid(text);
  }

  private WatchList() {}
}
