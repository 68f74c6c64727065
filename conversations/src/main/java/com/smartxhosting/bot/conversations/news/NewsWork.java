package com.smartxhosting.bot.conversations.news;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.news.News.LoadNews;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the company's announcements to whoever asks. */
public final class NewsWork {

  /** Older ones are no news. */
  private static final int MOST = 20;

  /** What fits a screen; a longer one is told up to here. */
  private static final int LONGEST = 1_500;

  private static final Pattern PLACE = Pattern.compile("\\d{1,2}");

  private final Announcements announcements;

  public NewsWork(Announcements announcements) {
    this.announcements = announcements;
  }

  public Outcome<Board> load(LoadNews query, Actor actor) {
    return announcements
        .latest()
        .map(all -> all.subList(0, Math.min(MOST, all.size())))
        .map(
            all ->
                all.isEmpty()
                    ? Board.of(Text.of("news.title")).says(Text.of("news.none"))
                    : board(all, Math.clamp(place(query.at()), 0, all.size() - 1)));
  }

  private static int place(String at) {
    return PLACE.matcher(at).matches() ? Integer.parseInt(at) : 0;
  }

  private static Board board(List<Announcement> all, int at) {
    var shown = all.get(at);
    var board =
        Board.of(Text.words(shown.title()))
            .says(Text.of("news.day").with("day", shown.day()))
            .says(Text.words(cut(shown.text())));
    if (at + 1 < all.size()) {
      board = board.door(Text.of("news.older"), News.DIALOG.name(), place(at + 1));
    }
    return at > 0 ? board.door(Text.of("news.newer"), News.DIALOG.name(), place(at - 1)) : board;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static Answers place(int at) {
    return Answers.of(News.AT, Integer.toString(at));
  }
}
