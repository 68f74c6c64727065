package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.conversations.house.SmallPostOffice.MB;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.Create;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox.Delete;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Difference;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Edit;
import com.smartxhosting.bot.conversations.mail.MailboxPassword.SetPassword;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Deleted;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Talk;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found at the server after an attempt whose end nobody knows. */
class MailWorkTest {

  private static final ServiceId SERVICE = new ServiceId("7");
  private static final String INFO = "info@shop.example";
  private static final Secret GOOD = new Secret("Xy7!long-enough");
  private static final Create CREATE =
      new Create(SERVICE, new NewMailbox(INFO, Optional.of(500 * MB), false, "Desk"), GOOD);
  private static final Delete DELETE = new Delete(SERVICE, INFO, 12 * MB);

  private final SmallHouse house = new SmallHouse();
  private final MailWork work = new MailWork(house, new PasswordPolicy(Strength.STRONG));
  private final Attempt attempt =
      new Attempt("k", 1, Actor.stranger("t", "1").become(Talk.ADA, Talk.START));

  @Test
  void a_mailbox_whose_creation_got_no_answer_is_found() {
    assertThat(work.createdBefore(CREATE, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(work.create(CREATE, attempt)).isEqualTo(Outcome.unknown("lost"));
    house.mood = Mood.WELL;
    assertThat(work.createdBefore(CREATE, attempt))
        .isEqualTo(Trace.found(house.post.mailboxes.get(INFO)));
  }

  @Test
  void a_mailbox_that_looks_otherwise_than_wanted_is_not_taken_for_ours() {
    house.post.has(INFO, 0, 250 * MB, "Somebody else’s");
    assertThat(work.createdBefore(CREATE, attempt)).isEqualTo(Trace.unclear());
  }

  @Test
  void a_change_is_found_by_comparing() {
    house.post.has(INFO, 0, 250 * MB, "Desk");
    var edit = edit(new Difference(Optional.of(500 * MB), Optional.of(true), Optional.of("New")));
    assertThat(work.editedBefore(edit, attempt)).isEqualTo(Trace.missing());
    work.edit(edit, attempt);
    assertThat(work.editedBefore(edit, attempt))
        .isEqualTo(Trace.found(house.post.mailboxes.get(INFO)));
  }

  @Test
  void what_the_server_does_not_tell_is_set_again() {
    house.post.has(INFO, 0, 250 * MB, "Desk");
    house.post.tellsLogin = false;
    var edit = edit(new Difference(Optional.empty(), Optional.of(true), Optional.empty()));
    assertThat(work.editedBefore(edit, attempt)).isInstanceOf(Trace.Found.class);
    assertThat(house.post.mailboxes.get(INFO).login()).contains(true);
  }

  @Test
  void a_password_is_set_again_rather_than_called_unchanged() {
    house.post.has(INFO, 0, 250 * MB, "Desk");
    var set = new SetPassword(SERVICE, INFO, GOOD);
    assertThat(work.passwordSetBefore(set, attempt)).isInstanceOf(Trace.Found.class);
    assertThat(house.post.passwords).containsEntry(INFO, GOOD.reveal());
    house.mood = Mood.SILENT;
    assertThat(work.passwordSetBefore(set, attempt)).isEqualTo(Trace.unclear());
  }

  @Test
  void a_mailbox_that_is_not_there_any_more_was_deleted() {
    house.post.has(INFO, 0, 250 * MB, "Desk");
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(work.delete(DELETE, attempt)).isEqualTo(Outcome.unknown("lost"));
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.found(new Deleted(INFO)));
  }

  @Test
  void a_server_that_does_not_answer_shows_nothing() {
    house.mood = Mood.DOWN;
    assertThat(work.createdBefore(CREATE, attempt)).isEqualTo(Trace.unclear());
    assertThat(work.deletedBefore(DELETE, attempt)).isEqualTo(Trace.unclear());
  }

  private static Edit edit(Difference difference) {
    return new Edit(SERVICE, INFO, Difference.NONE, difference);
  }
}
