package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;

/** How a mailbox reads on a list: its address, and how full it is as far as there is room. */
final class MailboxRow {

  /** One below what every channel shows of a button. */
  private static final int ROOM = 39;

  /** What of it a long name before the @ may take, so that the domain can be told as well. */
  private static final int ROOM_FOR_LOCAL = 24;

  static Row of(Mailbox mailbox) {
    var address = mailbox.address();
    var full = address + "  " + filled(mailbox);
    return new Row(address, Text.words(full.length() <= ROOM ? full : shortened(address)));
  }

  private static String filled(Mailbox mailbox) {
    var used = Sizes.written(mailbox.used());
    if (mailbox.quota() == Overview.UNLIMITED) {
      return used;
    }
    var quota = MailboxSize.written(mailbox.quota());
    var sameUnit = used.endsWith(" MB") && quota.endsWith(" MB");
    return (sameUnit ? used.substring(0, used.length() - 3) : used) + " of " + quota;
  }

  private static String shortened(String address) {
    if (address.length() <= ROOM) {
      return address;
    }
    int at = address.lastIndexOf('@');
    var local = cut(address.substring(0, at), ROOM_FOR_LOCAL);
    return local + "@" + cut(address.substring(at + 1), ROOM - local.length() - 1);
  }

  /** Without its middle: names that are alike mostly differ at an end. */
  private static String cut(String name, int room) {
    if (name.length() <= room) {
      return name;
    }
    int head = (room - 1) / 2;
    int tail = room - 1 - head;
    return name.substring(0, head) + "…" + name.substring(name.length() - tail);
  }

  private MailboxRow() {}
}
