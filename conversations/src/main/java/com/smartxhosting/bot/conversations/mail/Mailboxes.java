package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;

/** The mailboxes of one service's domains. */
public interface Mailboxes {

  /** All mailboxes of the service, with what its plan allows. */
  Outcome<Overview> overview();

  /**
   * Creates a mailbox; refused when it exists, the limit is reached or the password is too weak.
   */
  Outcome<Mailbox> create(NewMailbox mailbox, Secret password);

  /** Changes what is given and nothing else; refused when the mailbox is gone. */
  Outcome<Mailbox> edit(String address, Changes changes);

  /** Deletes a mailbox and its mail, which nothing brings back. */
  Outcome<Deleted> delete(String address);

  /**
   * @param limit how many mailboxes the plan allows; {@link #UNLIMITED} for any number
   * @param defaultQuota the size of a mailbox whose size nobody chose, in bytes; {@link #UNLIMITED}
   *     for any size
   * @param largestQuota the largest size the plan allows, in bytes; {@link #UNLIMITED} for any size
   */
  record Overview(List<Mailbox> mailboxes, int limit, long defaultQuota, long largestQuota) {
    public static final int UNLIMITED = -1;

    public Overview {
      mailboxes = List.copyOf(mailboxes);
    }
  }

  /**
   * @param address in full, lower case
   * @param used in bytes
   * @param quota in bytes; {@link Overview#UNLIMITED} for any size
   * @param login whether it may be used to log in to Plesk; empty where the server does not tell
   */
  record Mailbox(
      String address, long used, long quota, Optional<Boolean> login, String description) {}

  /**
   * @param address in full, lower case
   * @param quota in bytes, or empty for the plan's default
   * @param login whether it may be used to log in to Plesk
   */
  record NewMailbox(String address, Optional<Long> quota, boolean login, String description) {}

  /** What shall be different; what is empty stays. A quota is in bytes. */
  record Changes(
      Optional<Long> quota,
      Optional<Secret> password,
      Optional<Boolean> login,
      Optional<String> description) {}

  /** It is gone. */
  record Deleted(String address) {}
}
