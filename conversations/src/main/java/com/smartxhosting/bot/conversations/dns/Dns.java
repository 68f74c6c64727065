package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The subject as a whole: the DNS records of a customer's domains. */
public final class Dns {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.dns.texts";

  /** Begins with a service, and the domain where it has several, and leads to its records. */
  public static final Approach START =
      new Approach(
          "dns.start",
          List.of(ServiceFields.SERVICE_FIRST, ServiceFields.THEN_DOMAIN),
          RecordList.ID);

  public static final Command COMMAND =
      new Command(
              "dns",
              Text.of("dns.command"),
              List.of("dns", "records", "dns records", "dns settings"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE, ServiceOptions.DOMAIN);

  private Dns() {}
}
