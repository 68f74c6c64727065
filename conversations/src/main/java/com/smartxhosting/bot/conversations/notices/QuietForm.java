package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;
import java.time.ZoneId;
import java.util.Optional;

/** Sets the hours in which a customer is told nothing, by the clocks of where he is. */
public final class QuietForm {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("notices.quiet");

  static final Field<Optional<QuietHours>> HOURS =
      Field.text("hours", Text.of("notices.field.hours"), QuietHours::read)
          .hint(Text.of("notices.hint.hours"))
          .suggests(
              new Option("22:00-07:00", Text.words("22:00-07:00")),
              new Option("23:00-08:00", Text.words("23:00-08:00")),
              new Option(QuietHours.NONE, Text.of("notices.quiet.none")))
          .shown(QuietForm::hours)
          .atMost(40);

  static final Field<ZoneId> ZONE =
      Field.text("zone", Text.of("notices.field.zone"), Zones::read)
          .hint(Text.of("notices.hint.zone"))
          .suggests(
              zone("Europe/Berlin"), zone("Europe/London"), zone("America/New_York"), zone("UTC"))
          .shown(
              text ->
                  Zones.read(text) instanceof Valid(var zone)
                      ? Text.words(zone.getId())
                      : Text.words(text))
          .when(answers -> answers.find(HOURS).filter(Optional::isPresent).isPresent())
          .after(HOURS)
          .atMost(60);

  public static final FormDialog<Boolean> DIALOG =
      Form.named(ID.name(), Text.of("notices.quiet.title"))
          .asks(HOURS, ZONE)
          .says(_ -> Text.of("notices.quiet.saving"))
          .previews(
              Foresee.class,
              answers ->
                  new Foresee(written(answers), answers.find(ZONE).map(ZoneId::getId).orElse("")))
          .sends(
              Keep.class,
              answers ->
                  new Keep(written(answers), answers.find(ZONE).map(ZoneId::getId).orElse("")))
          .tells(
              (answers, _) ->
                  Text.of(
                      written(answers).isEmpty() ? "notices.quiet.cleared" : "notices.quiet.kept"))
          .dialog();

  /** What the clocks show there now. */
  public record Foresee(String hours, String zone) implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /**
   * Keeps the hours.
   *
   * @param hours as {@link QuietHours} are written; empty for none
   * @param zone empty to leave it as it is
   */
  public record Keep(String hours, String zone) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("notices.quiet.journal");
    }

    @Override
    public Text after() {
      return hours.isEmpty()
          ? Text.of("notices.quiet.none")
          : Text.of("notices.quiet.shown").with("hours", hours).with("zone", zone);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private static Option zone(String id) {
    return new Option(id, Text.words(id));
  }

  private static Text hours(String typed) {
    return QuietHours.read(typed) instanceof Valid(var read)
        ? read.<Text>map(hours -> Text.words(hours.written())).orElse(Text.of("notices.quiet.none"))
        : Text.words(typed);
  }

  private static String written(Answers answers) {
    return answers.get(HOURS).map(QuietHours::written).orElse("");
  }

  private QuietForm() {}
}
