package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.services.PickLists.ServiceNames;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * The dialogs about a customer's services: the list, one service with all its doors, its details.
 */
public final class Services {

  public static final ListingDialog LIST =
      Listing.named(
              "services.list",
              _ -> Text.of("services.list.title"),
              Text.of("services.list.none"),
              AllServices.class,
              (_, filter, page) -> new AllServices(filter, page))
          .names("service", ServiceNames.class, _ -> new ServiceNames(PickLists.Among.ALL))
          .opens(OpenService.class, (_, key) -> new OpenService(Answers.of("service", key)))
          .dialog();

  /** One service: where it stands, and every door to what can be done about it. */
  public static final BoardDialog<LoadService> MENU =
      new BoardDialog<>(
          "service.menu", LoadService.class, given -> new LoadService(service(given)));

  /** What the billing system knows of a service, in three tabs. */
  public static final BoardDialog<LoadDetails> DETAILS =
      new BoardDialog<>(
          "service.details",
          LoadDetails.class,
          given -> new LoadDetails(service(given), Tab.of(given)));

  /** The way to the details for whoever has not picked a service yet. */
  public static final Approach TO_DETAILS =
      new Approach(
          "service.details.start",
          List.of(new Approach.Pick("service", PickLists.ANY.id())),
          DETAILS.id());

  public static final Command LIST_COMMAND =
      new Command(
              "services",
              Text.of("services.command"),
              List.of("services", "my services"),
              LIST.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ANY);

  public static final Command DETAILS_COMMAND =
      new Command(
              "details",
              Text.of("services.details.command"),
              List.of("details"),
              TO_DETAILS.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ANY);

  /** The parts of a service's details. */
  public enum Tab {
    BILLING,
    HOSTING,
    OPTIONS;

    static Tab of(Answers given) {
      for (var tab : values()) {
        if (tab.name().equals(given.text("tab"))) {
          return tab;
        }
      }
      return BILLING;
    }
  }

  /** All services, a page of them. */
  public record AllServices(String filter, int page) implements ListingDialog.Load {}

  /** One service with its doors. */
  public record LoadService(ServiceId service) implements BoardDialog.Load {}

  /** One tab of a service's details. */
  public record LoadDetails(ServiceId service, Tab tab) implements BoardDialog.Load {}

  /** Opens one service from the list. */
  public record OpenService(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return MENU.id();
    }
  }

  static ServiceId service(Answers given) {
    return new ServiceId(given.text("service"));
  }

  private Services() {}
}
