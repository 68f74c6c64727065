package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.pretence.MixedAccounts;
import com.smartxhosting.bot.adapters.app.pretence.Part;
import com.smartxhosting.bot.adapters.app.pretence.PretendedMail;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.dns.AskedDns;
import com.smartxhosting.bot.adapters.plesk.PleskServers;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.web.PretendPanel;
import com.smartxhosting.bot.adapters.web.PretendTill;
import com.smartxhosting.bot.adapters.whmcs.Whmcs;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.services.Servers;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The systems that serve our customers: a company's own, or the sandbox in their place.
 *
 * @param website where customers can log in to link their chats, if it tells us who does
 * @param passwords how strong the servers want passwords
 * @param sandbox empty when a real company is served, of which nothing is pretended
 * @param whmcs empty when the sandbox is served
 * @param plesk empty when the services' servers are not reached
 */
record BackEnds(
    Accounts accounts,
    CustomerDirectory directory,
    Optional<WebLogin> website,
    SupportDesk desk,
    Announcements announcements,
    PublicDns dns,
    Strength passwords,
    Optional<Sandbox> sandbox,
    Optional<Whmcs> whmcs,
    Optional<PleskServers> plesk)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackEnds.class);

  /** How long one name server may take; a resolver that has to ask others needs a second or two. */
  private static final Duration DNS_PATIENCE = Duration.ofSeconds(4);

  /**
   * @param orders of certificates that wait at the company's servers
   */
  static BackEnds open(
      Settings settings, Path folder, Words words, OpenOrders orders, InstantSource clock) {
    return settings
        .whmcs()
        .map(whmcs -> of(whmcs, settings, words, orders, clock))
        .map(real -> real.pretending(settings, folder, clock))
        .orElseGet(() -> sandbox(settings, folder, clock));
  }

  private static BackEnds of(
      WhmcsSettings setup, Settings settings, Words words, OpenOrders orders, InstantSource clock) {
    var plesk = settings.plesk().map(servers -> PleskServers.open(servers, orders, clock));
    var servers = plesk.<Servers>map(Function.identity()).orElse(Whmcs.WITHOUT_SERVERS);
    var whmcs = Whmcs.open(setup, servers, words, clock);
    return new BackEnds(
        whmcs.accounts(),
        whmcs.directory(),
        whmcs.login(),
        whmcs.desk(),
        whmcs.announcements(),
        dns(settings).orElseGet(UnaskedDns::new),
        settings.passwords(),
        Optional.empty(),
        Optional.of(whmcs),
        plesk);
  }

  /** With the parts pretended that the operator has named. */
  private BackEnds pretending(Settings settings, Path folder, InstantSource clock) {
    var parts = settings.pretended();
    if (parts.isEmpty()) {
      return this;
    }
    LOG.warn(
        "Nothing of this is done for customers, it is only pretended: {}",
        parts.stream().map(Part::word).collect(Collectors.joining(", ")));
    var sandbox = Sandbox.forGuests(folder, withPages(settings), clock);
    return new BackEnds(
        MixedAccounts.of(accounts, sandbox, parts),
        parts.contains(Part.CODES) ? new PretendedMail(directory, sandbox) : directory,
        website,
        parts.contains(Part.TICKETS) ? sandbox.desk() : desk,
        parts.contains(Part.NEWS) ? sandbox.announcements() : announcements,
        parts.contains(Part.RECORDS) ? sandbox.publicDns() : dns,
        passwords,
        Optional.of(sandbox),
        whmcs,
        plesk);
  }

  private static SandboxSettings withPages(Settings settings) {
    return settings
        .sandbox()
        .withPanel(URI.create(PretendPanel.PATH))
        .withTill(URI.create(PretendTill.PATH));
  }

  private static BackEnds sandbox(Settings settings, Path folder, InstantSource clock) {
    var sandbox = Sandbox.open(folder, withPages(settings), clock);
    return new BackEnds(
        sandbox.accounts(),
        sandbox.directory(),
        Optional.empty(),
        sandbox.desk(),
        sandbox.announcements(),
        dns(settings).orElseGet(sandbox::publicDns),
        Strength.valueOf(settings.sandbox().passwords().name()),
        Optional.of(sandbox),
        Optional.empty(),
        Optional.empty());
  }

  /** The world's own name servers, where the operator has said which resolvers to ask. */
  private static Optional<PublicDns> dns(Settings settings) {
    return settings.resolvers().isEmpty()
        ? Optional.empty()
        : Optional.of(new AskedDns(settings.resolvers(), DNS_PATIENCE));
  }

  @Override
  public void close() {
    sandbox.ifPresent(Sandbox::close);
    whmcs.ifPresent(Whmcs::close);
    plesk.ifPresent(PleskServers::close);
  }
}
