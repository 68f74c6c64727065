package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Finds what is wrong with a domain: the dialogs and what they ask. */
public final class Doctor {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.doctor.texts";

  /** Started with a service, and with one of its domains unless its main one is meant. */
  public static final DialogId<Answers, Boolean> ID = new DialogId<>("doctor.report");

  public static final BoardDialog<Examine> REPORT =
      new BoardDialog<>(
          ID.name(),
          Examine.class,
          given -> new Examine(new ServiceId(given.text("service")), given.text("domain")));

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach("doctor.start", List.of(new Approach.Pick("service", PickLists.ANY.id())), ID);

  public static final Command COMMAND =
      new Command(
              "doctor",
              Text.of("doctor.command"),
              List.of("doctor", "check", "what is wrong", "find problems"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ANY);

  /** The way there from a list, such as that of a domain's records. */
  public record FromList(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ID;
    }
  }

  /**
   * Looks at a domain from all sides.
   *
   * @param domain empty for the service's main one
   */
  public record Examine(ServiceId service, String domain) implements BoardDialog.Load {
    /** Whoever looks again has just changed something. */
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  private Doctor() {}
}
