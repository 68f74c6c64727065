package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.mail.MailFields.PickMailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The lists of a service's mailboxes: one to manage them, one to pick from. */
public final class MailboxLists {

  public static final ListingDialog LIST =
      Listing.named(
              "mail.list",
              MailboxLists::title,
              Text.of("mail.list.none"),
              ListMailboxes.class,
              MailboxLists::page)
          .opens(
              OpenMailbox.class,
              (given, address) -> new OpenMailbox(given.with("mailbox", address)))
          .action(Text.of("mail.list.create"), OpenCreation.class, OpenCreation::new)
          .action(Text.of("mail.list.doctor"), Doctor.FromList.class, Doctor.FromList::new)
          .dialog();

  public static final ListingDialog PICK =
      Listing.named(
              PickMailbox.DIALOG.name(),
              _ -> Text.of("mail.pick"),
              Text.of("mail.list.none"),
              ListMailboxes.class,
              MailboxLists::page)
          .picksOnlyOne()
          .dialog();

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach("mail.start", List.of(ServiceFields.SERVICE_FIRST), LIST.id());

  public static final Command COMMAND =
      new Command(
              "mail",
              Text.of("mail.command"),
              List.of("mail", "email", "e-mail", "mailbox", "mailboxes"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE);

  /**
   * The mailboxes of a service, a page of them.
   *
   * @param domain of this domain alone; empty for all
   */
  public record ListMailboxes(ServiceId service, String domain, String filter, int page)
      implements ListingDialog.Load {}

  /** Opens one mailbox from the list. */
  public record OpenMailbox(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return MailboxBoard.DIALOG.id();
    }
  }

  /** Opens the form for a new mailbox. */
  public record OpenCreation(Answers input) implements ListingDialog.Open<Mailbox> {
    @Override
    public DialogId<Answers, Mailbox> callee() {
      return CreateMailbox.ID;
    }
  }

  private static Text title(Answers given) {
    var domain = given.text("domain");
    return domain.isEmpty()
        ? Text.of("mail.list.title")
        : Text.of("mail.list.title.of").with("domain", domain);
  }

  private static ListMailboxes page(Answers given, String filter, int page) {
    return new ListMailboxes(
        new ServiceId(given.text("service")), given.text("domain"), filter, page);
  }

  private MailboxLists() {}
}
