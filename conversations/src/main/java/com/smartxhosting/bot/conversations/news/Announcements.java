package com.smartxhosting.bot.conversations.news;

import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** What the company tells everybody, such as news and planned works. */
@FunctionalInterface
public interface Announcements {

  /** Those that are published, the newest first. */
  Outcome<List<Announcement>> latest();
}
