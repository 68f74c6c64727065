package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prepares something for a customer: what, with which values, for whom, and how long. */
public final class ShareForm {

  static final DialogId<Answers, String> ID = new DialogId<>("shares.form");

  /** How long it can be opened. */
  enum Lasting {
    DAY(1),
    THREE_DAYS(3),
    WEEK(7),
    MONTH(30);

    private final int days;

    Lasting(int days) {
      this.days = days;
    }

    Duration time() {
      return Duration.ofDays(days);
    }
  }

  /** How many customers can. */
  enum Often {
    ONCE(1),
    TEN(10),
    HUNDRED(100);

    private final int uses;

    Often(int uses) {
      this.uses = uses;
    }

    int uses() {
      return uses;
    }
  }

  private static final String NOTHING = "-";
  private static final int LONGEST_TICKET = 30;
  private static final Pattern TICKET = Pattern.compile("[\\p{L}\\p{N}#/_-]+");

  static final Field<Template> WHAT =
      Field.<Template, PickWhat>picked(
              "what",
              Text.of("shares.field.what"),
              (text, _) -> template(text),
              PickWhat.class,
              PickWhat::new)
          .shelve();

  static final Field<Map<String, String>> VALUES =
      Field.<Map<String, String>, PickValues>picked(
              "values",
              Text.of("shares.field.values"),
              (text, _) -> valid(Filled.read(text)),
              PickValues.class,
              PickValues::new)
          .shown(ShareForm::values);

  static final Field<Recipient> FOR =
      Field.<Recipient, PickRecipient>picked(
              "for",
              Text.of("shares.field.for"),
              (text, _) -> Recipient.parse(text),
              PickRecipient.class,
              PickRecipient::new)
          .shown(text -> Recipient.read(text).label());

  static final Field<String> TICKET_NUMBER =
      Field.text("ticket", Text.of("shares.field.ticket"), ShareForm::ticket)
          .hint(Text.of("shares.hint.ticket"))
          .suggests(new Option(NOTHING, Text.of("shares.ticket.none")))
          .shown(text -> text.equals(NOTHING) ? Text.of("shares.nothing") : Text.words(text))
          .atMost(LONGEST_TICKET);

  static final Field<Lasting> LASTS =
      Field.choice("lasts", Text.of("shares.field.lasts"), Lasting.class, "shares.lasts");

  static final Field<Often> OFTEN =
      Field.choice("often", Text.of("shares.field.often"), Often.class, "shares.often");

  /**
   * @param hosts to whose pages agents may send customers
   */
  public static FormDialog<String> dialog(Collection<String> hosts) {
    var words = sentence(new Sentence(hosts));
    return Form.named(ID.name(), ShareForm::title)
        .asks(WHAT, VALUES, FOR, TICKET_NUMBER, words, LASTS, OFTEN)
        .says(_ -> Text.of("shares.preparing"))
        .warns(answers -> caution(answers.get(FOR)))
        .confirmedBy(Text.of("shares.confirm"))
        .fillsIn(Prepare.class, answers -> new Prepare(answers.text("what")))
        .sends(
            Create.class,
            a ->
                new Create(
                    a.text("what"),
                    a.text("about"),
                    a.get(VALUES),
                    a.get(FOR),
                    a.get(TICKET_NUMBER),
                    a.get(words),
                    a.get(LASTS).time(),
                    a.get(OFTEN).uses()))
        .tells((_, _) -> Text.NONE)
        .dialog(Audience.EVERYBODY);
  }

  private static Text title(Answers answers) {
    var about = answers.text("about");
    return about.isEmpty()
        ? Text.of("shares.form.title")
        : Text.of("shares.form.about").with("what", about);
  }

  private static Text caution(Recipient recipient) {
    return recipient.customer().isEmpty() ? Text.of("shares.caution.anyone") : Text.NONE;
  }

  private static Field<String> sentence(Sentence sentence) {
    return Field.<String>text(
            "sentence",
            Text.of("shares.field.sentence"),
            (text, answers) ->
                text.strip().equals(NOTHING)
                    ? valid("")
                    : sentence.parse(text, Filled.read(answers.text("values")).values()))
        .hint(Text.of("shares.hint.sentence"))
        .suggests(new Option(NOTHING, Text.of("shares.sentence.none")))
        .shown(text -> text.equals(NOTHING) ? Text.of("shares.nothing") : Text.words(text))
        .atMost(Sentence.LONGEST);
  }

  private static Parsed<Template> template(String text) {
    return Template.parse(text)
        .<Parsed<Template>>map(Parsed::valid)
        .orElseGet(() -> invalid(Text.of("shares.what.gone")));
  }

  private static Parsed<String> ticket(String text) {
    var number = text.strip();
    if (number.equals(NOTHING)) {
      return valid("");
    }
    return number.length() <= LONGEST_TICKET && TICKET.matcher(number).matches()
        ? valid(number)
        : invalid(Text.of("shares.ticket.wrong"));
  }

  private static Text values(String text) {
    List<Text> lines =
        Filled.read(text).entrySet().stream()
            .map(value -> Text.words(value.getKey() + ": " + value.getValue()))
            .toList();
    return lines.isEmpty() ? Text.of("shares.values.none") : Text.joined(lines, "\n");
  }

  /** Picks what is shared. */
  public record PickWhat(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return WhatList.LIST.id();
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked("what", result);
    }
  }

  /** Fills in what is known. */
  public record PickValues(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return FillDialog.ID;
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked("values", result);
    }
  }

  /** Finds the customer. */
  public record PickRecipient(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return RecipientDialog.ID;
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked("for", result);
    }
  }

  /** What is usual, and how the thing is called. */
  public record Prepare(String what) implements Query<Answers, Message> {
    @Override
    public Message reply(Outcome<Answers> outcome) {
      return new Message.Filled(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Prepares it. */
  public record Create(
      String what,
      String about,
      Map<String, String> values,
      Recipient recipient,
      String ticket,
      String sentence,
      Duration lasts,
      int uses)
      implements Effect<String, Message> {
    public Create {
      values = Map.copyOf(values);
    }

    @Override
    public Message reply(Outcome<String> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("shares.create.journal").with("what", about);
    }

    @Override
    public Text after() {
      return ticket.isEmpty() ? Text.NONE : Text.of("shares.create.ticket").with("ticket", ticket);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public String concerns() {
      return recipient.id();
    }
  }

  private ShareForm() {}
}
