package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.news.Announcement;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.LocalDate;
import java.util.List;

/** What the company has announced. */
record SandboxAnnouncements(Premises premises) implements Announcements {

  @Override
  public Outcome<List<Announcement>> latest() {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery("select * from announcement order by day desc")
                    .map(
                        (row, at) ->
                            new Announcement(
                                LocalDate.parse(row.getString("day")),
                                row.getString("title"),
                                row.getString("words")))
                    .list()));
  }
}
