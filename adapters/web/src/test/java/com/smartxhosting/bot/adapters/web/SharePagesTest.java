package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharePagesTest {

  private final Premises premises = Premises.local();

  @AfterEach
  void stop() {
    premises.close();
  }

  @Test
  void a_link_from_elsewhere_offers_the_chats_as_often_as_one_looks() throws Exception {
    for (int look = 0; look < 3; look++) {
      var page = premises.get("/s/7mVZlRkXoA0iYv1cY9xT2g");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("Support has prepared something for you")
          .contains(
              "<a href=\"https://t.me/tea_bot?start=7mVZlRkXoA0iYv1cY9xT2g\" class=\"button\">Open it on Telegram</a>")
          .contains("<code>/go 7mVZlRkXoA0iYv1cY9xT2g</code>");
      assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/%22%3E%3Cscript%3E", "/s/a.b", "/s/a%2Fb"})
  void whatever_is_no_token_leads_nowhere(String path) throws Exception {
    var page = premises.get(path);
    assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(page.body()).doesNotContain("t.me").doesNotContain("<script");
  }
}
