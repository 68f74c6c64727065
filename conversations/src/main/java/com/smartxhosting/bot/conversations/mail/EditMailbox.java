package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.mail.MailFields.DESCRIPTION;
import static com.smartxhosting.bot.conversations.mail.MailFields.LOGIN_CHANGE;
import static com.smartxhosting.bot.conversations.mail.MailFields.MAILBOX;
import static com.smartxhosting.bot.conversations.mail.MailFields.SIZE;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.mail.MailFields.LoginChange;
import com.smartxhosting.bot.conversations.mail.MailboxSize.Own;
import com.smartxhosting.bot.conversations.mail.MailboxSize.PlanDefault;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes a mailbox's size, its description and whether it opens Plesk. */
public final class EditMailbox {

  public static final DialogId<Answers, Mailbox> ID = new DialogId<>("mail.edit");

  public static final FormDialog<Mailbox> FORM =
      Form.named(
              ID.name(),
              Text.of("mail.edit.plain"),
              MAILBOX,
              answers -> Text.of("mail.edit").with("address", answers.text(MAILBOX)))
          .asks(SERVICE, MAILBOX, SIZE, LOGIN_CHANGE, DESCRIPTION)
          .fillsIn(LoadStanding.class, LoadStanding::of)
          .checks(
              answers ->
                  difference(answers).equals(Difference.NONE)
                      ? Text.of("mail.edit.nothing")
                      : Text.NONE)
          .warns(EditMailbox::tooSmall)
          .says(answers -> Text.of("mail.editing").with("address", answers.get(MAILBOX)))
          .sends(
              Edit.class,
              answers ->
                  new Edit(
                      answers.get(SERVICE),
                      answers.get(MAILBOX),
                      before(answers),
                      difference(answers)))
          .tells((_, mailbox) -> Text.of("mail.edited").with("address", mailbox.address()))
          .dialog();

  /**
   * What differs, and nothing else.
   *
   * @param quota in bytes
   */
  public record Difference(
      Optional<Long> quota, Optional<Boolean> login, Optional<String> description) {
    static final Difference NONE =
        new Difference(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String QUOTA = "quota";
    private static final String LOGIN = "login";
    private static final String WORDS = "description";

    Changes changes() {
      return new Changes(quota, Optional.empty(), login, description);
    }

    /** Whether this tells of all that the other one tells of. */
    boolean covers(Difference other) {
      return quota.isPresent() == other.quota.isPresent()
          && login.isPresent() == other.login.isPresent()
          && description.isPresent() == other.description.isPresent();
    }

    /** The same things, as they are set of this mailbox; this where the server does not tell. */
    Difference asIn(Mailbox mailbox) {
      return new Difference(
          quota.map(_ -> mailbox.quota()),
          login.map(allowed -> mailbox.login().orElse(allowed)),
          description.map(_ -> mailbox.description()));
    }

    /** A login to Plesk gives power over more than the mailbox. */
    Risk risk() {
      return login.equals(Optional.of(true)) ? Risk.SENSITIVE : Risk.CHANGE;
    }

    /** As {@link WayBack} carries it. */
    Map<String, String> values() {
      var values = new TreeMap<String, String>();
      quota.ifPresent(bytes -> values.put(QUOTA, Long.toString(bytes)));
      login.ifPresent(allowed -> values.put(LOGIN, Boolean.toString(allowed)));
      description.ifPresent(words -> values.put(WORDS, words));
      return values;
    }

    static Difference of(Map<String, String> values) {
      return new Difference(
          Optional.ofNullable(values.get(QUOTA)).map(Long::valueOf),
          Optional.ofNullable(values.get(LOGIN)).map(Boolean::valueOf),
          Optional.ofNullable(values.get(WORDS)));
    }

    Text told() {
      var parts = new ArrayList<Text>();
      quota.ifPresent(
          bytes -> parts.add(Text.of("mail.standing.size").with("size", MailboxSize.shown(bytes))));
      login.ifPresent(
          allowed ->
              parts.add(
                  Text.of("mail.standing.login")
                      .with("login", MailboxBoard.login(Optional.of(allowed)))));
      description.ifPresent(
          words -> parts.add(Text.of("mail.standing.description").with("description", words)));
      return parts.isEmpty() ? Text.NONE : Text.joined(List.copyOf(parts), ", ");
    }
  }

  /**
   * Changes it.
   *
   * @param was how that stood which differs, as far as the server told
   */
  public record Edit(ServiceId of, String address, Difference was, Difference difference)
      implements FormDialog.Send<Mailbox> {
    @Override
    public Text title() {
      return Text.of("mail.edit.entry").with("address", address);
    }

    @Override
    public Risk risk() {
      return difference.risk();
    }

    @Override
    public Text before() {
      return was.told();
    }

    @Override
    public Text after() {
      return difference.told();
    }

    /** Only where the server had told how all of it stood. */
    @Override
    public Optional<WayBack> wayBack(Mailbox changed) {
      return was.covers(difference)
          ? Optional.of(MailboxReversal.of(this, changed))
          : Optional.empty();
    }

    @Override
    public String service() {
      return of.value();
    }
  }

  private static Difference difference(Answers answers) {
    long size =
        switch (answers.get(SIZE)) {
          case PlanDefault() -> MailFields.bytes(answers, MailFields.DEFAULT);
          case Own(var bytes) -> bytes;
        };
    var login = answers.get(LOGIN_CHANGE);
    var description = answers.get(DESCRIPTION);
    return new Difference(
        size == MailFields.bytes(answers, MailFields.SIZE_NOW)
            ? Optional.empty()
            : Optional.of(size),
        login.name().equals(answers.text(MailFields.LOGIN_NOW)) ? Optional.empty() : allowed(login),
        description.equals(answers.text(MailFields.DESCRIPTION_NOW))
            ? Optional.empty()
            : Optional.of(description));
  }

  private static Difference before(Answers answers) {
    var difference = difference(answers);
    return new Difference(
        difference.quota().map(_ -> MailFields.bytes(answers, MailFields.SIZE_NOW)),
        difference
            .login()
            .flatMap(_ -> allowed(LoginChange.valueOf(answers.text(MailFields.LOGIN_NOW)))),
        difference.description().map(_ -> answers.text(MailFields.DESCRIPTION_NOW)));
  }

  private static Optional<Boolean> allowed(LoginChange login) {
    return switch (login) {
      case YES -> Optional.of(true);
      case NO -> Optional.of(false);
      case KEEP -> Optional.empty();
    };
  }

  private static Text tooSmall(Answers answers) {
    long used = MailFields.bytes(answers, MailFields.USED);
    return difference(answers)
        .quota()
        .filter(size -> size != Overview.UNLIMITED && size < used)
        .<Text>map(_ -> Text.of("mail.edit.full").with("used", Sizes.written(used)))
        .orElse(Text.NONE);
  }

  private EditMailbox() {}
}
