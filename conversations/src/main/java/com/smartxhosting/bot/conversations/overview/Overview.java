package com.smartxhosting.bot.conversations.overview;

import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** How much of a service is used: the dialog and what it asks. */
public final class Overview {

  public static final BoardDialog<LoadOverview> DIALOG =
      new BoardDialog<>(
          "service.overview",
          LoadOverview.class,
          given -> new LoadOverview(new ServiceId(given.text("service"))));

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach(
          "service.overview.start",
          List.of(new Approach.Pick("service", PickLists.ANY.id())),
          DIALOG.id());

  public static final Command COMMAND =
      new Command(
              "overview",
              Text.of("overview.command"),
              List.of("overview", "usage"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ANY);

  /** The figures of one service. */
  public record LoadOverview(ServiceId service) implements BoardDialog.Load {}

  private Overview() {}
}
