package com.smartxhosting.bot.conversations.cancellation;

import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * Asks for the end of a service: what that means or what was asked for already, and the form behind
 * it. Nobody but a person can withdraw a request, so a second one is never offered.
 */
public final class CancelService {

  /** What ending the service means; or the request that is pending, instead of a second form. */
  public static final BoardDialog<LoadCancellation> DIALOG =
      new BoardDialog<>(
          "service.cancel",
          LoadCancellation.class,
          given -> new LoadCancellation(new ServiceId(given.text("service"))));

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach("service.cancel.start", List.of(ServiceFields.SERVICE_FIRST), DIALOG.id());

  public static final Command COMMAND =
      new Command(
              "cancel-service",
              Text.of("cancellation.command"),
              List.of("cancel service", "cancel my service"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE);

  static final DialogId<Answers, Request> FORM_ID = new DialogId<>("service.cancel.form");

  private static final Field<String> REASON =
      Field.text("reason", Text.of("cancellation.reason"), Reason::read)
          .hint(Text.of("cancellation.reason.hint"))
          .suggests(
              suggestion("Too expensive", "cancellation.reason.price"),
              suggestion("Moving elsewhere", "cancellation.reason.moving"),
              suggestion("No longer needed", "cancellation.reason.unneeded"))
          .atMost(Reason.LONGEST)
          .shown(text -> Text.words(Reason.visible(text)));

  /** Asked only where there is a choice: what is not billed again has no period to end. */
  private static final Field<When> WHEN =
      Field.choice("when", Text.of("cancellation.when"), When.class, "cancellation.when")
          .hint(answers -> Loss.of(answers).dates())
          .when(answers -> Loss.of(answers).due().isPresent());

  public static final FormDialog<Request> FORM =
      Form.named(FORM_ID.name(), answers -> Loss.of(answers).title())
          .asks(SERVICE, WHEN, REASON)
          .fillsIn(LoadLoss.class, answers -> new LoadLoss(answers.get(SERVICE)))
          .warns(answers -> Loss.of(answers).told(when(answers)))
          .says(answers -> Text.of("cancellation.sending").with("name", Loss.of(answers).name()))
          .confirmedBy(Text.of("cancellation.confirm"))
          .sends(
              RequestEnd.class,
              answers ->
                  new RequestEnd(
                      answers.get(SERVICE),
                      Loss.of(answers).name(),
                      when(answers),
                      answers.get(REASON)))
          .tells(
              (answers, request) ->
                  Text.of("cancellation.requested")
                      .with("name", Loss.of(answers).name())
                      .with("ends", request.ends()))
          .dialog();

  /** What ending a service means, or the request for it that is pending. */
  public record LoadCancellation(ServiceId service) implements BoardDialog.Load {}

  /** What would be lost, and when; refused when a request is pending. */
  public record LoadLoss(ServiceId service) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  /**
   * Asks for the end.
   *
   * @param name what the customer calls the service: its domain
   */
  public record RequestEnd(ServiceId of, String name, When when, String reason)
      implements FormDialog.Send<Request> {
    @Override
    public Text title() {
      return Text.of("cancellation.entry").with("name", name);
    }

    @Override
    public Risk risk() {
      return switch (when) {
        case IMMEDIATE -> Risk.DESTRUCTIVE;
        case END_OF_PERIOD -> Risk.SENSITIVE; // a person can still withdraw it
      };
    }

    @Override
    public String thing() {
      return name;
    }

    @Override
    public Text after() {
      return Text.of("cancellation.when." + when);
    }

    @Override
    public String service() {
      return of.value();
    }
  }

  private static When when(Answers answers) {
    return Loss.of(answers).due().isPresent() ? answers.get(WHEN) : When.IMMEDIATE;
  }

  /** The reason goes to the company in its own language, however the button reads. */
  private static Option suggestion(String reason, String label) {
    return new Option(reason, Text.of(label));
  }

  private CancelService() {}
}
