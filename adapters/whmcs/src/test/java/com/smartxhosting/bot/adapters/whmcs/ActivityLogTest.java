package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Witness;
import com.smartxhosting.bot.words.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the company's people read of what was done in a chat. */
class ActivityLogTest {

  private static final Customer ADA = new Customer("1001", "Ada Lovell");
  private static final Actor STRANGER = Actor.stranger("discord", "77");

  private static final Outcome<String> DONE = Outcome.ok("done");

  private final WhmcsStandIn standIn = WhmcsStandIn.withAda();
  private final Whmcs whmcs =
      Whmcs.open(
          WhmcsCompany.settings(standIn),
          Whmcs.WITHOUT_SERVERS,
          WhmcsCompany.WORDS,
          () -> WhmcsCompany.NOW);
  private final Witness log = whmcs.activityLog();

  private record Done(String what, String service) implements Effect<String, String> {
    @Override
    public String reply(Outcome<String> outcome) {
      return "";
    }

    @Override
    public Text title() {
      return Text.words(what);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  @AfterEach
  void close() {
    whmcs.close();
    standIn.close();
    assertThat(standIn.violations()).isEmpty();
  }

  @Test
  void a_line_says_what_was_done_where_and_for_which_client() throws InterruptedException {
    log.ended(new Done("A record of ada.example", "2001"), ada(), DONE);

    assertThat(standIn.books().nextActivity())
        .isEqualTo("1001: Chat assistant (discord): A record of ada.example, service 2001");
  }

  @Test
  void what_customers_wrote_is_no_markup_and_no_template_and_has_an_end()
      throws InterruptedException {
    log.ended(new Done("<b>{$x}</b>\n" + "long ".repeat(1_000), ""), ada(), DONE);

    assertThat(standIn.books().nextActivity())
        .doesNotContainPattern("[<>{}\n]")
        .hasSizeLessThan(500);
  }

  @Test
  void of_strangers_nothing_is_written() throws InterruptedException {
    log.ended(new Done("Something", ""), STRANGER, DONE);
    log.ended(new Done("Something else", ""), ada(), DONE);

    assertThat(standIn.books().nextActivity()).startsWith("1001: ");
    assertThat(standIn.books().activity()).isEmpty();
  }

  @Test
  void of_what_was_not_done_nothing_is_written() throws InterruptedException {
    log.ended(new Done("Something", ""), ada(), Outcome.failed("E-1"));
    log.ended(new Done("Something", ""), ada(), Outcome.unknown("E-2"));
    log.ended(new Done("Something else", ""), ada(), DONE);

    assertThat(standIn.books().nextActivity()).endsWith("Something else");
    assertThat(standIn.books().activity()).isEmpty();
  }

  private static Actor ada() {
    return STRANGER.become(ADA, WhmcsCompany.NOW);
  }
}
