package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.words.Text;

/** The lists from which a service and a domain are picked. A list of one picks it by itself. */
public final class PickLists {

  public static final ListingDialog SERVICE =
      Listing.named(
              ServiceFields.PickService.DIALOG.name(),
              _ -> Text.of("services.pick.title"),
              Text.of("services.pick.none"),
              ActiveServices.class,
              (_, filter, page) -> new ActiveServices(filter, page))
          .names("service", ServiceNames.class, _ -> new ServiceNames(Among.ACTIVE))
          .picksOnlyOne()
          .dialog();

  /** Any service, be it active or not, for what may be looked at. */
  public static final ListingDialog ANY =
      Listing.named(
              ServiceFields.PickAnyService.DIALOG.name(),
              _ -> Text.of("services.pick.title"),
              Text.of("services.list.none"),
              Services.AllServices.class,
              (_, filter, page) -> new Services.AllServices(filter, page))
          .names("service", ServiceNames.class, _ -> new ServiceNames(Among.ALL))
          .picksOnlyOne()
          .dialog();

  public static final ListingDialog DOMAIN =
      Listing.named(
              ServiceFields.PickDomain.DIALOG.name(),
              _ -> Text.of("services.pick-domain.title"),
              Text.of("services.pick-domain.none"),
              Domains.class,
              (given, filter, page) ->
                  new Domains(new ServiceId(given.text("service")), filter, page))
          .names(
              "domain",
              DomainNames.class,
              given -> new DomainNames(new ServiceId(given.text("service"))))
          .picksOnlyOne()
          .dialog();

  /** The services that can be changed, a page of them. */
  public record ActiveServices(String filter, int page) implements ListingDialog.Load {}

  /** The domains of a service, a page of them. */
  public record Domains(ServiceId service, String filter, int page) implements ListingDialog.Load {}

  /** Which services a word may name. */
  public enum Among {
    ACTIVE,
    ALL
  }

  /** What the services are called. */
  public record ServiceNames(Among among) implements Query<Names, ListingDialog.Message> {
    @Override
    public ListingDialog.Message reply(Outcome<Names> outcome) {
      return new ListingDialog.Message.Found(outcome);
    }
  }

  /** What the domains of a service are called. */
  public record DomainNames(ServiceId service) implements Query<Names, ListingDialog.Message> {
    @Override
    public ListingDialog.Message reply(Outcome<Names> outcome) {
      return new ListingDialog.Message.Found(outcome);
    }
  }

  private PickLists() {}
}
