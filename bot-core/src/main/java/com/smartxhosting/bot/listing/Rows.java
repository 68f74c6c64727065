package com.smartxhosting.bot.listing;

import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a longer list.
 *
 * @param page from 0
 * @param pages at least 1
 * @param total how many rows the filter leaves
 * @param remark a word on the whole list, such as how many more the plan allows
 */
public record Rows(List<Row> rows, int page, int pages, int total, Text remark) {

  /**
   * A thing on a list.
   *
   * @param key what names it
   * @param label its button, which must be short
   * @param detail what else there is to say, above the buttons; or an empty text
   */
  public record Row(String key, Text label, Text detail) {
    public Row {
      detail = Objects.requireNonNullElse(detail, Text.NONE); // stored before there were details
    }

    public Row(String key, Text label) {
      this(key, label, Text.NONE);
    }
  }

  public Rows {
    rows = List.copyOf(rows);
  }

  /** Cuts a page out of a whole list. */
  public static <T> Rows of(
      List<T> all, Predicate<T> filter, Page wanted, Function<T, Row> row, Text remark) {
    var left = all.stream().filter(filter).toList();
    var page = wanted.within(left.size());
    var rows = left.stream().skip(page.first()).limit(page.size()).map(row).toList();
    return new Rows(rows, page.number(), page.pages(left.size()), left.size(), remark);
  }
}
