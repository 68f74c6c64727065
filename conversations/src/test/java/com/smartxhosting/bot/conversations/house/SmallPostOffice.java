package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The mailboxes of a {@link SmallHouse}; sizes in bytes. */
public final class SmallPostOffice implements Mailboxes {

  public static final long MB = 1_048_576;

  public final Map<String, Mailbox> mailboxes = new TreeMap<>();
  public final Map<String, String> passwords = new TreeMap<>();
  public int limit = 10;
  public long defaultQuota = 250 * MB;
  public long largestQuota = 1024 * MB;

  /** As with Plesk, which keeps it to itself. */
  public boolean tellsLogin = true;

  private final SmallHouse house;

  SmallPostOffice(SmallHouse house) {
    this.house = house;
  }

  public void has(String address, long used, long quota, String description) {
    mailboxes.put(address, new Mailbox(address, used, quota, Optional.of(false), description));
  }

  @Override
  public Outcome<Overview> overview() {
    return house.seen(
        new Overview(
            List.copyOf(mailboxes.values()).stream().map(this::told).toList(),
            limit,
            defaultQuota,
            largestQuota));
  }

  @Override
  public Outcome<Mailbox> create(NewMailbox wanted, Secret password) {
    return house.changed(
        () -> {
          if (mailboxes.containsKey(wanted.address())) {
            return Outcome.refused(Text.words("It exists."));
          }
          passwords.put(wanted.address(), password.reveal());
          return Outcome.ok(
              keep(
                  new Mailbox(
                      wanted.address(),
                      0,
                      wanted.quota().orElse(defaultQuota),
                      Optional.of(wanted.login()),
                      wanted.description())));
        });
  }

  @Override
  public Outcome<Mailbox> edit(String address, Changes changes) {
    return house.changed(
        () ->
            find(address)
                .<Outcome<Mailbox>>map(
                    before -> {
                      changes
                          .password()
                          .ifPresent(password -> passwords.put(address, password.reveal()));
                      return Outcome.ok(
                          keep(
                              new Mailbox(
                                  address,
                                  before.used(),
                                  changes.quota().orElse(before.quota()),
                                  changes.login().or(before::login),
                                  changes.description().orElse(before.description()))));
                    })
                .orElseGet(() -> Outcome.refused(Text.words("It is gone."))));
  }

  @Override
  public Outcome<Deleted> delete(String address) {
    return house.changed(
        () -> {
          mailboxes.remove(address);
          return Outcome.ok(new Deleted(address));
        });
  }

  private Optional<Mailbox> find(String address) {
    return mailboxes.containsKey(address) ? Optional.of(mailboxes.get(address)) : Optional.empty();
  }

  private Mailbox keep(Mailbox mailbox) {
    mailboxes.put(mailbox.address(), mailbox);
    return told(mailbox);
  }

  private Mailbox told(Mailbox mailbox) {
    return tellsLogin
        ? mailbox
        : new Mailbox(
            mailbox.address(),
            mailbox.used(),
            mailbox.quota(),
            Optional.empty(),
            mailbox.description());
  }
}
