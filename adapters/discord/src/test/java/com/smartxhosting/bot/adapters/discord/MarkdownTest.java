package com.smartxhosting.bot.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a_b *c* ~d~ `e`         | a\\_b \\*c\\* \\~d\\~ \\`e\\`
          # heading               | \\# heading
          -# small                | \\-# small
          > quoted                | \\> quoted
          - item                  | \\- item
          1. first                | 1\\. first
          203.0.113.9             | 203.0.113.9
          -5 and #3 and a > b     | -5 and #3 and a > b
          [click](https://x.test) | \\[click\\](https\\://x.test)
          <@123> <#4> <t:5>       | \\<@123> \\<#4> \\<t:5>
          @everyone and @here     | \\@everyone and \\@here
          ada@example.com         | ada@example.com
          discord.gg/abc          | discord.gg\\/abc
          C:\\temp                | C:\\\\temp
          """)
  void what_looks_like_markup_is_shown_as_it_is(String words, String markdown) {
    assertThat(Markdown.escaped(words)).isEqualTo(markdown);
  }

  @Test
  void a_spoiler_and_bars_stay_bars() {
    assertThat(Markdown.escaped("||a||")).isEqualTo("\\|\\|a\\|\\|");
    assertThat(Markdown.escaped("one\n# two")).isEqualTo("one\n\\# two");
  }

  @Test
  void styles_hold_whatever_stands_in_them() {
    assertThat(styled(Style.BOLD, "a*b")).isEqualTo("**a\\*b**");
    assertThat(styled(Style.CODE, "a_b *")).isEqualTo("`a_b *`");
    assertThat(styled(Style.CODE, "a`b")).isEqualTo("a\\`b");
    assertThat(styled(Style.LINK, "https://x.test/a_b")).isEqualTo("<https://x.test/a_b>");
    assertThat(styled(Style.LINK, "javascript:alert()")).isEqualTo("javascript:alert()");
  }

  @Test
  void a_secret_stays_hidden_whatever_it_is_made_of() {
    assertThat(styled(Style.SECRET, "x_*9|")).isEqualTo("||`x_*9|`||");
    assertThat(styled(Style.SECRET, "a||b")).isEqualTo("||a\\|\\|b ||");
    assertThat(styled(Style.SECRET, "a`|")).isEqualTo("||a\\`\\| ||");
  }

  private static String styled(Style style, String words) {
    return Markdown.of(new Rich(List.of(new Span(style, words))));
  }
}
