package com.smartxhosting.bot.conversations.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.news.News.LoadNews;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The company's announcements, as customers and strangers meet them. */
class NewsTalkTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(News.DIALOG),
          List.of(News.COMMAND),
          "com.smartxhosting.bot.conversations.news.texts");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  private List<Announcement> all =
      List.of(
          new Announcement(DAY, "Works on <web01>", "On Sunday.\nFrom 2 to 4."),
          new Announcement(DAY.minusDays(9), "New prices", "x".repeat(3_000)));
  private final Served served =
      new Served(STAGE, new Handlers().query(LoadNews.class, work()::load));

  @Test
  void the_newest_comes_first_and_earlier_ones_behind_it() {
    var talk = news().sees("Works on <web01>", "February 20, 2026", "On Sunday.", "From 2 to 4.");
    served
        .serve(talk.seesNot("Later").presses("Earlier news"))
        .sees("New prices", "February 11, 2026", "x…")
        .seesNot("Earlier");
    served.serve(talk.presses("Later news")).sees("Works on <web01>");
  }

  @Test
  void what_was_taken_away_meanwhile_is_not_missed() {
    var talk = news();
    all = all.subList(0, 1);
    served.serve(talk.presses("Earlier news")).sees("Works on <web01>").seesNot("Later");
  }

  @Test
  void without_news_it_says_so() {
    all = List.of();
    news().sees("There is nothing new to tell.");
  }

  @Test
  void strangers_may_read_it_too() {
    served.serve(Talk.withStranger(STAGE).says("/news")).sees("Works on <web01>");
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "news",
            Answers.NONE,
            List.of("1", "x".repeat(5_000), "\u202E🙂\u0007"),
            _ -> List.of(board("0"), board("1")),
            5_000);
    assertThat(Golden.missing(report, List.of("news"))).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "news")).isEmpty();
  }

  private Board board(String at) {
    return Expect.ok(work().load(new LoadNews(at), Actor.stranger("test", "7")));
  }

  private NewsWork work() {
    return new NewsWork(() -> Outcome.ok(List.copyOf(all)));
  }

  private Talk news() {
    return served.serve(Talk.with(STAGE).says("/news"));
  }
}
