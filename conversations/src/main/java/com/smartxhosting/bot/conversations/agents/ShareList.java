package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.agents.ShareForm.Lasting;
import com.smartxhosting.bot.conversations.notices.NoticesDialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;

/** What an agent has shared, how far it has come, and what he can do about it. */
public final class ShareList {

  /** Which of them, by its id. */
  static final String SHARE = HandOut.SHARE;

  static final String REVOKE = "shares.revoke";
  static final String EXTEND = "shares.extend";
  static final String NUDGE = "shares.nudge";

  public static final ListingDialog LIST =
      Listing.named(
              "shares.list",
              _ -> Text.of("shares.title"),
              Text.of("shares.none"),
              ListShares.class,
              (_, filter, page) -> new ListShares(filter, page))
          .opens(OpenOne.class, (_, key) -> new OpenOne(Answers.of(SHARE, key)))
          .action(Text.of("shares.new"), OpenNew.class, _ -> new OpenNew())
          .action(Text.of("shares.notices"), OpenNotices.class, _ -> new OpenNotices())
          .dialog(Audience.EVERYBODY);

  public static final Command COMMAND =
      new Command("shares", Text.of("shares.command"), List.of(), LIST.id(), Manner.PLACE);

  public static final BoardDialog<LoadShare> ONE =
      new BoardDialog<>(
          "shares.share",
          LoadShare.class,
          given -> new LoadShare(given.text(SHARE)),
          Audience.EVERYBODY);

  private static final Field<String> ID =
      Field.<String>text(SHARE, Text.of("shares.title"), ShareList::given).shelve();

  /** Opened from the board of one, so nobody has to name it. */
  public static final FormDialog<Boolean> REVOKE_FORM =
      Form.named(REVOKE, Text.of("shares.revoke"))
          .asks(ID)
          .says(_ -> Text.of("shares.revoking"))
          .warns(_ -> Text.of("shares.revoke.warning"))
          .confirmedBy(Text.of("shares.revoke"))
          .sends(Revoke.class, answers -> new Revoke(answers.get(ID)))
          .tells((_, _) -> Text.of("shares.revoked"))
          .dialog(Audience.EVERYBODY);

  private static final Field<Lasting> LASTS =
      Field.choice("lasts", Text.of("shares.field.longer"), Lasting.class, "shares.lasts");

  public static final FormDialog<Boolean> EXTEND_FORM =
      Form.named(EXTEND, Text.of("shares.extend"))
          .asks(ID, LASTS)
          .says(_ -> Text.of("shares.extending"))
          .confirmedBy(Text.of("shares.extend"))
          .sends(Extend.class, answers -> new Extend(answers.get(ID), answers.get(LASTS).time()))
          .tells((_, _) -> Text.of("shares.extended"))
          .dialog(Audience.EVERYBODY);

  public static final FormDialog<Nudged> NUDGE_FORM =
      Form.named(NUDGE, Text.of("shares.nudge"))
          .asks(ID)
          .says(_ -> Text.of("shares.nudging"))
          .warns(_ -> Text.of("shares.nudge.about"))
          .confirmedBy(Text.of("shares.nudge"))
          .sends(Nudge.class, answers -> new Nudge(answers.get(ID)))
          .tells((_, nudged) -> Text.of("shares.nudged." + nudged))
          .dialog(Audience.EVERYBODY);

  /** A page of them; a filter finds tickets, customers, states and what was shared. */
  public record ListShares(String filter, int page) implements ListingDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** One of them. */
  public record LoadShare(String share) implements BoardDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Shows one of them. */
  public record OpenOne(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ONE.id();
    }
  }

  /** Shares something else. */
  public record OpenNew() implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ShareDialog.ID;
    }

    @Override
    public Answers input() {
      return Answers.NONE;
    }
  }

  /** Says of what he wants to be told. */
  public record OpenNotices() implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return NoticesDialog.OF_AGENTS;
    }

    @Override
    public Answers input() {
      return Answers.NONE;
    }
  }

  /** Takes it back, for everybody and at once. */
  public record Revoke(String share) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("shares.revoke.journal");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** Lets it be opened for so long from now. */
  public record Extend(String share, Duration time) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("shares.extend.journal");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** Asks the customer whether he would like to go on. */
  public record Nudge(String share) implements FormDialog.Send<Nudged> {
    @Override
    public Text title() {
      return Text.of("shares.nudge.journal");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** When he hears of it. */
  public enum Nudged {
    NOW,
    AFTER_QUIET_HOURS
  }

  private static Parsed<String> given(String text) {
    return text.isBlank() ? invalid(Text.of("shares.gone")) : valid(text);
  }

  private ShareList() {}
}
