package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.conversations.news.Announcement;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The announcements of WHMCS's front page, in the language in which they were written first. */
final class WhmcsAnnouncements implements Announcements {

  /** Whatever begins or ends a line on a web page. */
  private static final String LINES = "br, p, div, li, tr, h1, h2, h3, h4, h5, h6";

  private static final Set<String> NO_PARENT = Set.of("", "0");

  private final Dealings dealings;
  private final Office office;
  private final Memory<List<Announcement>> minutes;

  WhmcsAnnouncements(Office office, Ticker ticker) {
    this.office = office;
    this.dealings = office.dealings();
    this.minutes = Memory.ofMinutes(ticker);
  }

  @Override
  public Outcome<List<Announcement>> latest() {
    return minutes.of(
        "latest",
        () ->
            dealings
                .all(Call.of("GetAnnouncements"), "announcements", "announcement")
                .map(this::published));
  }

  private List<Announcement> published(List<Fields> rows) {
    return rows.stream()
        .filter(row -> row.yes("published") && NO_PARENT.contains(row.text("parentid")))
        .map(WhmcsAnnouncements::announcement)
        .filter(each -> !each.day().isAfter(office.today()) && !each.text().isEmpty())
        .sorted(Comparator.comparing(Announcement::day).reversed())
        .toList();
  }

  private static Announcement announcement(Fields row) {
    return new Announcement(
        row.day("date").orElse(LocalDate.EPOCH),
        row.bare("title"),
        plain(row.text("announcement")));
  }

  private static String plain(String html) {
    var page = Jsoup.parseBodyFragment(html.replaceAll("\\s+", " "));
    page.select(LINES).forEach(line -> line.before("\n").after("\n"));
    return Stream.of(page.body().wholeText().split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
