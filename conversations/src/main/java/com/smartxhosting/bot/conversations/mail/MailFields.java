package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.mail.MailboxSize.Own;
import com.smartxhosting.bot.conversations.mail.MailboxSize.PlanDefault;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.password.PasswordField;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questions of the forms about mailboxes, and what they know without asking. */
public final class MailFields {

  /** What the plan allows and gives, in bytes; known from the server, not asked for. */
  static final String LARGEST = "largest";

  static final String DEFAULT = "default";
  static final String LEFT = "left";

  /** How the mailbox stands now; known from the server, not asked for. */
  static final String USED = "used";

  static final String SIZE_NOW = "size.now";
  static final String LOGIN_NOW = "login.now";
  static final String DESCRIPTION_NOW = "description.now";

  /** Names one of the service's mailboxes in full; picked from a list when it is not given. */
  public static final Field<String> MAILBOX =
      Field.<String, PickMailbox>picked(
              "mailbox",
              Text.of("mail.field.mailbox"),
              (text, _) -> address(text),
              PickMailbox.class,
              PickMailbox::new)
          .shelve();

  static final Field<String> LOCAL =
      Field.<String>text(
              "local",
              Text.of("mail.field.local"),
              (text, answers) -> LocalPart.read(text, answers.text("domain")))
          .hint(answers -> Text.of("mail.local.hint").with("domain", answers.text("domain")))
          .shown(text -> Text.words(text.toLowerCase(Locale.ROOT)));

  static final Field<MailboxSize> SIZE =
      Field.<MailboxSize>text("size", Text.of("mail.field.size"), MailFields::size)
          .hint(MailFields::sizeHint)
          .suggests(new Option(MailboxSize.DEFAULT, Text.of("mail.size.default")))
          .shown(MailFields::sizeShown);

  static final Field<PleskLogin> LOGIN =
      Field.choice("login", Text.of("mail.field.login"), PleskLogin.class, "mail.login")
          .hint(Text.of("mail.login.hint"));

  static final Field<LoginChange> LOGIN_CHANGE =
      Field.choice("login", Text.of("mail.field.login"), LoginChange.class, "mail.login")
          .hint(Text.of("mail.login.hint"));

  static final Field<String> DESCRIPTION =
      Field.<String>text("description", Text.of("mail.field.description"), MailFields::description)
          .hint(Text.of("mail.description.hint"))
          .suggests(new Option("", Text.of("mail.description.skip")))
          .atMost(MailFields.LONGEST_DESCRIPTION)
          .shown(MailFields::descriptionShown);

  /** Whether a mailbox may be used to log in to Plesk. */
  enum PleskLogin {
    NO,
    YES
  }

  /** The same for a mailbox that is there; Plesk does not always tell how it stands. */
  enum LoginChange {
    NO,
    YES,
    KEEP
  }

  /** Has the customer pick one of the service's mailboxes. */
  record PickMailbox(Answers input) implements Call<Answers, String, FormDialog.Message> {
    static final DialogId<Answers, String> DIALOG = new DialogId<>("mail.pick");

    @Override
    public DialogId<Answers, String> callee() {
      return DIALOG;
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("mailbox", result);
    }
  }

  private static final int LONGEST_DESCRIPTION = 200;

  /** Control characters, and those that turn the direction of what follows. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  static long bytes(Answers answers, String name) {
    var text = answers.text(name);
    return text.isEmpty() ? Overview.UNLIMITED : Long.parseLong(text);
  }

  /** What a password for a mailbox must not contain. */
  static List<String> names(String address) {
    int at = address.lastIndexOf('@');
    return at < 0
        ? List.of()
        : List.of(address.substring(0, at), PasswordField.label(address.substring(at + 1)));
  }

  private static Parsed<String> address(String text) {
    var address = text.strip().toLowerCase(Locale.ROOT);
    return address.indexOf('@') > 0 ? valid(address) : invalid(Text.of("mail.field.mailbox"));
  }

  /** A size that stands already may stay, even where the plan allows less by now. */
  private static Parsed<MailboxSize> size(String text, Answers answers) {
    var now = answers.text(SIZE_NOW);
    return !now.isEmpty() && text.strip().equals(MailboxSize.text(Long.parseLong(now)))
        ? valid(new Own(Long.parseLong(now)))
        : MailboxSize.read(text, bytes(answers, LARGEST));
  }

  private static Text sizeHint(Answers answers) {
    long largest = bytes(answers, LARGEST);
    var preset = MailboxSize.shown(bytes(answers, DEFAULT));
    return largest == Overview.UNLIMITED
        ? Text.of("mail.size.hint.unlimited").with("default", preset)
        : Text.of("mail.size.hint")
            .with("default", preset)
            .with("largest", MailboxSize.shown(largest));
  }

  private static Text sizeShown(String text) {
    return switch (MailboxSize.read(text, Overview.UNLIMITED)) {
      case Parsed.Valid<MailboxSize>(Own(var bytes)) -> MailboxSize.shown(bytes);
      case Parsed.Valid<MailboxSize>(PlanDefault()) -> Text.of("mail.size.default");
      case Parsed.Invalid<MailboxSize> _ -> Text.words(text);
    };
  }

  private static Parsed<String> description(String text) {
    var words = visible(text);
    return words.length() <= LONGEST_DESCRIPTION
        ? valid(words)
        : invalid(
            Text.of("mail.description.long")
                .with("longest", Integer.toString(LONGEST_DESCRIPTION)));
  }

  private static Text descriptionShown(String text) {
    var words = visible(text);
    return words.isEmpty() ? Text.of("mail.description.none") : Text.words(words);
  }

  private static String visible(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  private MailFields() {}
}
