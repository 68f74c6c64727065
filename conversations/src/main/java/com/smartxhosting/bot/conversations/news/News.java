package com.smartxhosting.bot.conversations.news;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The company's announcements, one at a time. */
public final class News {

  /** Which one is wanted, counted from the newest. */
  static final String AT = "at";

  public static final BoardDialog<LoadNews> DIALOG =
      new BoardDialog<>(
          "news", LoadNews.class, given -> new LoadNews(given.text(AT)), Audience.EVERYBODY);

  public static final Command COMMAND =
      new Command(
          "news",
          Text.of("news.command"),
          List.of("news", "announcements", "maintenance"),
          DIALOG.id(),
          Manner.PLACE);

  /**
   * One announcement.
   *
   * @param at its place from 0; empty for the newest
   */
  public record LoadNews(String at) implements BoardDialog.Load {}

  private News() {}
}
