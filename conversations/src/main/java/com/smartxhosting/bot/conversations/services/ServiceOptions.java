package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.words.Text;

/** What may follow a command about a service. */
public final class ServiceOptions {

  /** An active service. */
  public static final Option ACTIVE =
      new Option("service", Text.of("services.option.service"), PickLists.SERVICE.listing());

  /** Any service, be it active or not. */
  public static final Option ANY =
      new Option("service", Text.of("services.option.service"), PickLists.ANY.listing());

  /** One of the domains of the service before it. */
  public static final Option DOMAIN =
      new Option("domain", Text.of("services.option.domain"), PickLists.DOMAIN.listing());

  private ServiceOptions() {}
}
