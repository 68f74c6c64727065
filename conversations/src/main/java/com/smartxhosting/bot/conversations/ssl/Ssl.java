package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The subject as a whole: the certificates of a customer's domains. */
public final class Ssl {

  /** Begins with a service, and the domain where it has several, and leads to its certificates. */
  public static final Approach START =
      new Approach(
          "ssl.start",
          List.of(ServiceFields.SERVICE_FIRST, ServiceFields.THEN_DOMAIN),
          CertificateLists.LIST.id());

  public static final Command COMMAND =
      new Command(
              "ssl",
              Text.of("ssl.command"),
              List.of("ssl", "tls", "https", "certificate", "certificates"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE, ServiceOptions.DOMAIN);

  private Ssl() {}
}
