package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sandbox of its own for one test, with the customers of its first day. */
public final class SandboxCompany implements Company {

  static final Instant NOW = Instant.parse("2026-08-31T10:15:00Z");

  private static final Path FOUNDED = foundOnce();

  private final Path folder;
  private final Sandbox sandbox;
  private final List<Mail> mails = new ArrayList<>();

  private SandboxCompany(Path folder) {
    this.folder = folder;
    this.sandbox = Sandbox.open(folder, SandboxSettings.calm(), () -> NOW);
    sandbox.onMail(mails::add);
  }

  /** Founding takes a moment, so all start from a copy of the same books. */
  public static SandboxCompany fresh() {
    try {
      var folder = Files.createTempDirectory("sandbox");
      Files.copy(FOUNDED, folder.resolve("sandbox.db"));
      return new SandboxCompany(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public Accounts accounts() {
    return sandbox.accounts();
  }

  @Override
  public CustomerDirectory directory() {
    return sandbox.directory();
  }

  @Override
  public SupportDesk desk() {
    return sandbox.desk();
  }

  @Override
  public Announcements announcements() {
    return sandbox.announcements();
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  }

  @Override
  public Customer customer(Who who) {
    return FirstDay.customer(who);
  }

  @Override
  public String email(Who who) {
    return FirstDay.email(who);
  }

  @Override
  public ServiceId service(Which which) {
    return FirstDay.service(which);
  }

  @Override
  public boolean admits(String login, Secret password) {
    return sandbox.admits(login, password);
  }

  @Override
  public List<String> mailTo(String address) {
    return mails.stream().filter(mail -> mail.to().equals(address)).map(Mail::body).toList();
  }

  @Override
  public void pay(Secret page) {
    var visit = URI.create(page.reveal()).getQuery().substring("visit=".length());
    sandbox.pay(visit).orElseThrow();
  }

  @Override
  public void raisePrices() {
    alter("update extra set monthly = '9.00'");
    alter("update extra_value set monthly = '9.00' where monthly <> '0.00'");
    alter("update service set price = '999.00'");
  }

  @Override
  public void stopTaking(String paymentMethod) {
    alter("delete from payment_method where id = '" + paymentMethod + "'");
  }

  private void alter(String sql) {
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
        var statement = books.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void upset(Trouble trouble) {
    sandbox
        .faults()
        .nextWrites(
            switch (trouble) {
              case FAILS -> Fate.FAILED;
              case LOSES_REQUEST -> Fate.LOST_REQUEST;
              case LOSES_ANSWER -> Fate.LOST_ANSWER;
            });
  }

  @Override
  public void close() {
    sandbox.close();
    delete(folder);
  }

  private static Path foundOnce() {
    try {
      var folder = Files.createTempDirectory("sandbox-founded");
      Sandbox.open(folder, SandboxSettings.calm(), () -> NOW).close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder.resolve("sandbox.db");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
