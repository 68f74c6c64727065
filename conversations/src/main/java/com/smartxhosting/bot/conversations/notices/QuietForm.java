package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.Form.Draft;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;
import java.time.ZoneId;
import java.util.Optional;

/** Sets the hours in which somebody is told nothing, by the clocks of where he is. */
public final class QuietForm {

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
      form(Side.CUSTOMER)
          .sends(Keep.class, answers -> new Keep(written(answers), place(answers)))
          .tells((answers, _) -> kept(answers))
          .dialog();

  /** That of agents. */
  public static final FormDialog<Boolean> OF_AGENTS =
      form(Side.AGENT)
          .sends(KeepOfAgent.class, answers -> new KeepOfAgent(written(answers), place(answers)))
          .tells((answers, _) -> kept(answers))
          .dialog(Audience.EVERYBODY);

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

  /** Keeps the hours. */
  sealed interface Keeping extends FormDialog.Send<Boolean> {
    /** As {@link QuietHours} are written; empty for none. */
    String hours();

    /** Empty to leave it as it is. */
    String zone();

    @Override
    default Text title() {
      return Text.of("notices.quiet.journal");
    }

    @Override
    default Text after() {
      return hours().isEmpty()
          ? Text.of("notices.quiet.none")
          : Text.of("notices.quiet.shown").with("hours", hours()).with("zone", zone());
    }

    @Override
    default Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** Keeps those of a customer. */
  public record Keep(String hours, String zone) implements Keeping {}

  /** Keeps those of an agent. */
  public record KeepOfAgent(String hours, String zone) implements Keeping {}

  static DialogId<Answers, Boolean> of(Side side) {
    return switch (side) {
      case CUSTOMER -> new DialogId<>("notices.quiet");
      case AGENT -> new DialogId<>("agents.quiet");
    };
  }

  private static Draft form(Side side) {
    return Form.named(of(side).name(), Text.of("notices.quiet.title"))
        .asks(HOURS, ZONE)
        .says(_ -> Text.of("notices.quiet.saving"))
        .previews(Foresee.class, answers -> new Foresee(written(answers), place(answers)));
  }

  private static Text kept(Answers answers) {
    return Text.of(written(answers).isEmpty() ? "notices.quiet.cleared" : "notices.quiet.kept");
  }

  private static String place(Answers answers) {
    return answers.find(ZONE).map(ZoneId::getId).orElse("");
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
