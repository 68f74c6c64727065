package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;

/** Publishes a flow that an author has written: a new one, or a new version of one. */
public final class PublishForm {

  public static final DialogId<Answers, Published> ID = new DialogId<>("flows.publish");

  private static final Field<Document> FILE =
      Field.<Document>document("file", Text.of("flows.field.file"), Parsed::valid)
          .hint(Text.of("flows.file.hint"));

  public static final FormDialog<Published> FORM =
      Form.named(ID.name(), Text.of("flows.publish"))
          .asks(FILE)
          .says(_ -> Text.of("flows.publishing"))
          .previews(CheckDraft.class, answers -> new CheckDraft(answers.get(FILE)))
          .confirmedBy(Text.of("flows.publish.confirm"))
          .sends(Publish.class, answers -> Publish.of(answers.get(FILE)))
          .tells(
              (_, published) ->
                  Text.of("flows.published")
                      .with("flow", published.flow())
                      .with("version", published.version()))
          .dialog(Audience.EVERYBODY);

  /** What a flow has become. */
  public record Published(String flow, int version) {}

  /** Holds a draft to what we can do, and tells what it would change. */
  public record CheckDraft(Document file) implements Query<Preview, Message> {
    @Override
    public Message reply(Outcome<Preview> outcome) {
      return new Message.Previewed(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /**
   * Makes it the flow's present version.
   *
   * @param flow the id that it gives itself
   */
  public record Publish(Document file, String flow) implements FormDialog.Send<Published> {

    private static final String ENGLISH = "en";

    static Publish of(Document file) {
      return new Publish(
          file,
          switch (FlowReader.read(file.text(), ENGLISH)) {
            case Sound(var flow) -> flow.id();
            case Flawed _ -> "";
          });
    }

    @Override
    public Text title() {
      return Text.of("flows.publish.journal").with("flow", flow);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private PublishForm() {}
}
