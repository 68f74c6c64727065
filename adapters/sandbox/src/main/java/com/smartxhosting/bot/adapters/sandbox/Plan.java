package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.ServiceKind;

/** What the company sells. Sizes in bytes; -1 is unlimited. */
enum Plan {
  WEB_MINI("Web Mini", ServiceKind.SHARED, gib(1), gib(10), 5, 15, mib(100), mib(250)),
  WEB_START("Web Start", ServiceKind.SHARED, gib(10), gib(100), 10, 50, gib(1), gib(2)),
  WEB_BUSINESS("Web Business", ServiceKind.SHARED, gib(100), gib(1_000), 100, 500, gib(2), gib(10)),
  WORDPRESS("WordPress Pro", ServiceKind.WORDPRESS, gib(25), gib(250), 20, 50, gib(1), gib(5)),
  WORDPRESS_FREE("WordPress Unlimited", ServiceKind.WORDPRESS, -1, -1, -1, -1, -1, -1),
  MAIL("Mail Only", ServiceKind.MAIL, gib(50), gib(50), 25, 30, gib(5), gib(10));

  final String product;
  final ServiceKind kind;
  final long disk;
  final long traffic;
  final int mailboxes;
  final int records;
  final long defaultQuota;
  final long largestQuota;

  Plan(
      String product,
      ServiceKind kind,
      long disk,
      long traffic,
      int mailboxes,
      int records,
      long defaultQuota,
      long largestQuota) {
    this.product = product;
    this.kind = kind;
    this.disk = disk;
    this.traffic = traffic;
    this.mailboxes = mailboxes;
    this.records = records;
    this.defaultQuota = defaultQuota;
    this.largestQuota = largestQuota;
  }

  static long mib(long count) {
    return count << 20;
  }

  static long gib(long count) {
    return count << 30;
  }
}
