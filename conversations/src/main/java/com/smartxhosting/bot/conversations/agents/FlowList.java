package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.board.BoardDialog;
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
import java.util.List;

/** The flows that were published, what became of them, and what can be done about them. */
public final class FlowList {

  /** Which of them, by its id. */
  static final String FLOW = "flow";

  static final String RETIRE = "flows.retire";
  static final String REVIVE = "flows.revive";

  public static final ListingDialog LIST =
      Listing.named(
              "flows.list",
              _ -> Text.of("flows.title"),
              Text.of("flows.none"),
              ListFlows.class,
              (_, filter, page) -> new ListFlows(filter, page))
          .opens(OpenFlow.class, (_, key) -> new OpenFlow(Answers.of(FLOW, key)))
          .action(Text.of("flows.publish"), OpenPublish.class, _ -> new OpenPublish())
          .dialog(Audience.EVERYBODY);

  public static final Command COMMAND =
      new Command("flows", Text.of("flows.command"), List.of(), LIST.id(), Manner.PLACE);

  public static final BoardDialog<LoadFlow> ONE =
      new BoardDialog<>(
          "flows.flow",
          LoadFlow.class,
          given -> new LoadFlow(given.text(FLOW)),
          Audience.EVERYBODY);

  public static final BoardDialog<DrawFlow> PLAN =
      new BoardDialog<>(
          "flows.plan",
          DrawFlow.class,
          given -> new DrawFlow(given.text(FLOW)),
          Audience.EVERYBODY);

  private static final Field<String> ID =
      Field.<String>text(FLOW, Text.of("flows.title"), FlowList::given).shelve();

  public static final FormDialog<Boolean> RETIRE_FORM =
      Form.named(RETIRE, Text.of("flows.retire"))
          .asks(ID)
          .says(_ -> Text.of("flows.retiring"))
          .warns(_ -> Text.of("flows.retire.warning"))
          .confirmedBy(Text.of("flows.retire"))
          .sends(Retire.class, answers -> new Retire(answers.get(ID)))
          .tells((_, _) -> Text.of("flows.retired"))
          .dialog(Audience.EVERYBODY);

  public static final FormDialog<Boolean> REVIVE_FORM =
      Form.named(REVIVE, Text.of("flows.revive"))
          .asks(ID)
          .says(_ -> Text.of("flows.reviving"))
          .confirmedBy(Text.of("flows.revive"))
          .sends(Revive.class, answers -> new Revive(answers.get(ID)))
          .tells((_, _) -> Text.of("flows.revived"))
          .dialog(Audience.EVERYBODY);

  /** A page of them. */
  public record ListFlows(String filter, int page) implements ListingDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** One of them. */
  public record LoadFlow(String flow) implements BoardDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Its present version as a picture. */
  public record DrawFlow(String flow) implements BoardDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Shows one of them. */
  public record OpenFlow(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ONE.id();
    }
  }

  /** Publishes another one. */
  public record OpenPublish() implements ListingDialog.Open<PublishForm.Published> {
    @Override
    public DialogId<Answers, PublishForm.Published> callee() {
      return PublishForm.ID;
    }

    @Override
    public Answers input() {
      return Answers.NONE;
    }
  }

  /** Lets nobody share it any more. */
  public record Retire(String flow) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("flows.retire.journal").with("flow", flow);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** Lets the last version of one that was taken out of use be shared again. */
  public record Revive(String flow) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("flows.revive.journal").with("flow", flow);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private static Parsed<String> given(String text) {
    return text.isBlank() ? invalid(Text.of("flows.gone")) : valid(text);
  }

  private FlowList() {}
}
