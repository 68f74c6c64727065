package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPagesTest {

  private static final Destination TO_PLESK =
      new Destination.Login(SmallHosting.SERVICE, Target.PLESK, SmallHosting.DOMAIN);

  private final Premises premises = Premises.local();

  @AfterEach
  void stop() {
    premises.close();
  }

  @Test
  void the_page_says_where_the_link_leads_for_whom_and_how_long() throws Exception {
    var page = premises.get(premises.link("a"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"en\">")
        .contains("Log in to Plesk")
        .contains("ada-lovell.example")
        .contains("This link works once, for another 10 minutes.")
        .contains("<form method=\"post\"><button>Continue to Plesk</button></form>");
  }

  @Test
  void names_are_shown_as_they_are_and_never_become_markup() throws Exception {
    assertThat(premises.get(premises.link("a")).body())
        .contains("<dd>Ada &lt;Lovell&gt; &amp; Sons</dd>");
  }

  @Test
  void pressing_the_button_leads_into_the_panel_once() throws Exception {
    var link = premises.link("a");

    var pressed = premises.post(link);
    assertThat(pressed.statusCode()).isEqualTo(303);
    assertThat(pressed.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(pressed.headers().firstValue("Referrer-Policy")).contains("no-referrer");

    var panel = premises.get(pressed.headers().firstValue("Location").orElseThrow());
    assertThat(panel.statusCode()).isEqualTo(200);
    assertThat(panel.body()).contains("This would be Plesk for ada-lovell.example");

    var again = premises.post(link);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body())
        .contains("This link has been used")
        .contains("press <b>One-click login</b>");
    assertThat(premises.get(link).statusCode()).isEqualTo(410);
    assertThat(premises.hosting.minted()).isEqualTo(1);
  }

  @Test
  void a_wordpress_installation_is_entered_by_a_link_that_names_its_address() throws Exception {
    var link =
        premises.link(
            "wp", new Destination.WordPress(SmallHosting.SERVICE, "7", "https://tea.example/blog"));

    assertThat(premises.get(link).body())
        .contains("Log in to wp-admin", "https://tea.example/blog", "Continue to wp-admin");
    var pressed = premises.post(link);
    assertThat(premises.get(pressed.headers().firstValue("Location").orElseThrow()).body())
        .contains("This would be the wp-admin of Tea &amp; &lt;b&gt;");
    assertThat(premises.post(link).statusCode()).isEqualTo(410);
  }

  @Test
  void an_invoice_is_paid_behind_a_link_that_works_once() throws Exception {
    var link = premises.link("pay", new Destination.Payment(SmallHosting.INVOICE));

    assertThat(premises.get(link).body())
        .contains("Pay invoice INV-1", "<button>Continue to the invoice</button>");
    var pressed = premises.post(link);
    assertThat(pressed.statusCode()).isEqualTo(303);
    var till = pressed.headers().firstValue("Location").orElseThrow();

    assertThat(premises.get(till).body())
        .contains("<dt>Disk &lt;10 GB&gt;</dt><dd>4.99 EUR</dd>", "<button>Pay 4.00 EUR</button>");
    assertThat(premises.post(till).body()).contains("Invoice INV-1 is paid");
    assertThat(premises.post(till).body()).contains("Invoice INV-1 is paid");
    assertThat(premises.post(link).statusCode()).isEqualTo(410);
    assertThat(premises.get(PretendTill.PATH + "?visit=2").statusCode()).isEqualTo(410);
  }

  @Test
  void somebody_elses_invoice_is_refused_by_the_account() throws Exception {
    var refused = premises.post(premises.link("pay", new Destination.Payment("INV-2")));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("There is no such invoice.");
  }

  @Test
  void a_session_of_the_pretend_panel_works_once() throws Exception {
    var panel = premises.post(premises.link("a")).headers().firstValue("Location").orElseThrow();

    assertThat(premises.get(panel).statusCode()).isEqualTo(200);
    var again = premises.get(panel);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("This session is over");
    assertThat(premises.get("/sandbox/panel").statusCode()).isEqualTo(410);
  }

  @Test
  void while_the_account_is_frozen_nobody_is_let_in_and_nothing_is_spent() throws Exception {
    var link = premises.link("a");
    premises.barred.set(true);

    assertThat(premises.get(link).body()).contains("Your account is frozen", "/freeze");
    var pressed = premises.post(link);
    assertThat(pressed.statusCode()).isEqualTo(403);
    assertThat(pressed.body()).contains("Your account is frozen");
    assertThat(premises.hosting.minted()).isZero();
    assertThat(premises.letIn).isEmpty();

    premises.barred.set(false);
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
    assertThat(premises.letIn).hasSize(1);
  }

  @Test
  void previews_spend_nothing_however_often_they_look() throws Exception {
    var link = premises.link("a");

    for (int i = 0; i < 100; i++) {
      assertThat(premises.get(link).statusCode()).isEqualTo(200);
      assertThat(premises.send("HEAD", link, new byte[0]).statusCode()).isEqualTo(200);
    }
    assertThat(premises.hosting.minted()).isZero();
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
  }

  @Test
  void of_fifty_presses_at_once_one_opens_a_session() throws Exception {
    var link = premises.link("a");

    var statuses = atOnce(50, () -> premises.post(link).statusCode());

    assertThat(statuses).containsOnlyOnce(303).hasSize(50);
    assertThat(statuses.stream().filter(status -> status == 410)).hasSize(49);
    assertThat(premises.hosting.minted()).isEqualTo(1);
  }

  private static <T> List<T> atOnce(int many, Callable<T> press) throws Exception {
    var ready = new CountDownLatch(many);
    var results = new ArrayList<Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        results.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return press.call();
                }));
      }
    }
    return results.stream().map(Future::resultNow).toList();
  }

  @Test
  void an_old_link_says_so_and_opens_nothing() throws Exception {
    var link = premises.link("a");

    premises.clock.pass(PageLinks.LIFETIME.minusSeconds(1));
    assertThat(premises.get(link).body()).contains("for less than a minute more");
    premises.clock.pass(Duration.ofSeconds(1));

    assertThat(premises.get(link).statusCode()).isEqualTo(410);
    var pressed = premises.post(link);
    assertThat(pressed.statusCode()).isEqualTo(410);
    assertThat(pressed.body()).contains("This link has expired");
    assertThat(premises.hosting.minted()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/go/x",
        "/go/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/go/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/go/..%2F..%2Fhealth",
        "/go/%F0%9F%94%91"
      })
  void unknown_and_malformed_links_look_the_same(String forged) throws Exception {
    var real = premises.get("/go/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB");
    var looked = premises.get(forged);
    var pressed = premises.post(forged);

    assertThat(looked.statusCode()).isEqualTo(404);
    assertThat(looked.body()).isEqualTo(real.body()).doesNotContain("script");
    assertThat(pressed.statusCode()).isEqualTo(404);
    assertThat(pressed.body()).isEqualTo(real.body());
    assertThat(premises.hosting.minted()).isZero();
  }

  @Test
  void a_link_of_one_letter_more_or_less_is_no_link() throws Exception {
    var link = premises.link("a");

    assertThat(premises.post(link + "A").statusCode()).isEqualTo(404);
    assertThat(premises.post(link.substring(0, link.length() - 1)).statusCode()).isEqualTo(404);
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
  }

  @Test
  void a_link_dies_when_its_chat_is_linked_to_somebody_else() throws Exception {
    var link = premises.link("a");
    premises.nowHeldBy(Optional.of(new Customer("18", "Grace")));

    assertThat(premises.get(link).body()).doesNotContain("Ada").doesNotContain("Grace");
    var pressed = premises.post(link);
    assertThat(pressed.statusCode()).isEqualTo(410);
    assertThat(pressed.body()).contains("no longer linked to that account");

    premises.nowHeldBy(Optional.empty());
    assertThat(premises.post(link).statusCode()).isEqualTo(410);
    assertThat(premises.hosting.minted()).isZero();

    premises.nowHeldBy(Optional.of(SmallHosting.ADA));
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
  }

  @Test
  void a_refusal_is_told_and_the_link_can_be_pressed_again() throws Exception {
    var link = premises.link("a");
    premises.hosting.troubled(() -> Outcome.refused(Text.words("The panel is being <moved>.")));

    var refused = premises.post(link);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("The panel is being &lt;moved&gt;.", "Try again");

    premises.hosting.recovered();
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
  }

  @Test
  void a_failure_gives_a_reference_and_the_link_can_be_pressed_again() throws Exception {
    var link = premises.link("a");
    premises.hosting.troubled(() -> Outcome.failed("E-77KLMN"));

    var failed = premises.post(link);
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("nothing was changed", "<code>E-77KLMN</code>");

    premises.hosting.recovered();
    assertThat(premises.post(link).statusCode()).isEqualTo(303);
  }

  @Test
  void after_an_unclear_answer_the_link_is_spent() throws Exception {
    var link = premises.link("a");
    premises.hosting.troubled(() -> Outcome.unknown("E-77KLMN"));

    var unclear = premises.post(link);
    assertThat(unclear.statusCode()).isEqualTo(502);
    assertThat(unclear.body()).contains("We cannot tell", "<code>E-77KLMN</code>");

    premises.hosting.recovered();
    assertThat(premises.post(link).statusCode()).isEqualTo(410);
  }

  @Test
  void a_bug_behind_the_button_shows_a_reference_and_nothing_of_itself() throws Exception {
    premises.hosting.troubled(
        () -> {
          throw new IllegalStateException("secret-of-the-house");
        });

    var broken = premises.post(premises.link("a"));

    assertThat(broken.statusCode()).isEqualTo(502);
    assertThat(broken.body())
        .containsPattern("<code>E-[A-Z2-9]{6}</code>")
        .doesNotContain("secret-of-the-house", "Exception");
  }

  @Test
  void somebody_elses_service_is_refused_by_the_account() throws Exception {
    var link = premises.link("a", new ServiceId("666"));

    var refused = premises.post(link);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("There is no such service.");
    assertThat(premises.hosting.minted()).isZero();
  }

  @Test
  void the_same_request_makes_the_same_link_and_another_makes_another() throws Exception {
    var link = premises.link("a");

    assertThat(premises.link("a")).isEqualTo(link);
    assertThat(premises.link("b")).isNotEqualTo(link);
    premises.post(link);
    assertThat(premises.post(premises.link("a")).statusCode()).isEqualTo(410);
  }

  @Test
  void nobody_gets_a_link_before_his_account_is_linked() {
    var made = premises.links.create("a", Premises.ADA.unlinked(), TO_PLESK);

    assertThat(made).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_link_is_not_shown_by_accident() {
    var made = premises.links.create("a", Premises.ADA, TO_PLESK);

    assertThat(made.toString()).doesNotContain("/go/");
  }
}
