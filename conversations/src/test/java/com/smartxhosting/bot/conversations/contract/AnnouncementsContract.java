package com.smartxhosting.bot.conversations.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.news.Announcement;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** What the company tells everybody. */
public abstract class AnnouncementsContract extends PortContract {

  @Test
  void announcements_are_told_without_markup_and_the_newest_first() {
    var latest = Expect.ok(company.announcements().latest());

    assertThat(latest)
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.comparing(Announcement::day).reversed())
        .allSatisfy(
            each -> {
              assertThat(each.day()).isBeforeOrEqualTo(company.today());
              assertThat(each.title()).isNotBlank().doesNotContain("<");
              assertThat(each.text()).isNotBlank().doesNotContain("<");
            });
  }
}
