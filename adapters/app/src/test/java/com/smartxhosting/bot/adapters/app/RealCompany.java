package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.plesk.Grown;
import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.plesk.standin.Mishap;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.adapters.whmcs.WhmcsCompany;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sandbox's customers on a WHMCS and a Plesk, put together as the bot does it. */
final class RealCompany implements Company {

  private static final Words WORDS = new Words(ZoneOffset.UTC, List.of("en"), Assistant.bundles());

  /** Patient with a busy machine, and in no hurry to find a server ill. */
  private static final Pace PACE =
      new Pace(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          8,
          Duration.ofSeconds(20),
          Duration.ofMillis(1),
          Duration.ofMillis(1));

  private static final Path NOWHERE = Path.of("no-folder-is-needed");

  private final WhmcsCompany whmcs = WhmcsCompany.fresh();
  private final PleskStandIn plesk = PleskStandIn.modern();
  private final BackEnds backEnds;

  RealCompany() {
    plesk.keepTime(() -> WhmcsCompany.NOW);
    Grown.allIn(plesk);
    this.backEnds =
        BackEnds.open(settings(), NOWHERE, WORDS, new MemoryOrders(), () -> WhmcsCompany.NOW);
  }

  private Settings settings() {
    var servers =
        IntStream.rangeClosed(1, 4)
            .mapToObj("web%02d.sandbox-hosting.example"::formatted)
            .map(plesk::settings)
            .toList();
    return Premises.with(
        Premises.settings(NOWHERE, Map.of()),
        Optional.of(WhmcsCompany.settings(whmcs.standIn())),
        Optional.of(PleskSettings.of(servers).withWebsites(plesk.websites()).paced(PACE)));
  }

  @Override
  public Accounts accounts() {
    return backEnds.accounts();
  }

  @Override
  public CustomerDirectory directory() {
    return backEnds.directory();
  }

  @Override
  public SupportDesk desk() {
    return backEnds.desk();
  }

  @Override
  public Announcements announcements() {
    return backEnds.announcements();
  }

  @Override
  public LocalDate today() {
    return whmcs.today();
  }

  @Override
  public Customer customer(Who who) {
    return whmcs.customer(who);
  }

  @Override
  public String email(Who who) {
    return whmcs.email(who);
  }

  @Override
  public ServiceId service(Which which) {
    return whmcs.service(which);
  }

  @Override
  public boolean admits(String login, Secret password) {
    return whmcs.admits(login, password) || plesk.admits(login, password);
  }

  @Override
  public List<String> mailTo(String address) {
    return whmcs.mailTo(address);
  }

  @Override
  public void pay(Secret page) {
    whmcs.pay(page);
  }

  @Override
  public void raisePrices() {
    whmcs.raisePrices();
  }

  @Override
  public void stopTaking(String paymentMethod) {
    whmcs.stopTaking(paymentMethod);
  }

  /** Whichever of the two the next change goes to. */
  @Override
  public void upset(Trouble trouble) {
    whmcs.upset(trouble);
    plesk.nextWrite(
        switch (trouble) {
          case FAILS -> Mishap.FAILS;
          case LOSES_REQUEST -> Mishap.LOSES_REQUEST;
          case LOSES_ANSWER -> Mishap.LOSES_ANSWER;
        });
  }

  @Override
  public void close() {
    backEnds.close();
    plesk.close();
    whmcs.close();
    if (!plesk.complaints().isEmpty()) {
      throw new AssertionError("Requests that no Plesk takes: " + plesk.complaints());
    }
  }
}
