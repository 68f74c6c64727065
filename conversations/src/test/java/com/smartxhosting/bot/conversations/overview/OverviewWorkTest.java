package com.smartxhosting.bot.conversations.overview;

import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose figures a customer is shown, and how old they are. */
class OverviewWorkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(Overview.DIALOG, new Lobby("service.menu"), new Lobby("doctor.report")),
          BUNDLES + "services.texts",
          BUNDLES + "overview.texts");
  private static final long GB = 1L << 30;
  private static final Instant NOW = Talk.START;
  private static final Usage THIS_MOMENT = used(3 * GB, NOW);
  private static final Usage LAST_NIGHT = used(2 * GB, NOW.minus(Duration.ofHours(7)));

  private final SmallHouse house = new SmallHouse();
  private final Served served =
      new Served(
          STAGE,
          new Handlers().query(Overview.LoadOverview.class, new OverviewWork(house)::overview));

  private static Usage used(long disk, Instant measured) {
    return new Usage(new Amount(disk, 10 * GB), new Amount(0, Amount.UNLIMITED), measured);
  }

  private Talk overview() {
    return served.serve(Talk.with(STAGE).starts("service.overview", Answers.of("service", "7")));
  }

  @Test
  void what_the_server_counts_at_this_moment_comes_before_last_nights_figures() {
    house.usageNow = Outcome.ok(Optional.of(THIS_MOMENT));
    house.usage = Outcome.ok(LAST_NIGHT);
    overview().sees("3 GB of 10 GB", "Measured Mar 2, 2026, 9:00");
  }

  @Test
  void where_the_server_counts_nothing_last_nights_figures_are_told_with_their_age() {
    house.usage = Outcome.ok(LAST_NIGHT);
    overview().sees("2 GB of 10 GB", "Measured Mar 2, 2026, 2:00");
  }

  @Test
  void a_server_that_cannot_tell_hides_nothing_of_what_billing_knows() {
    house.usage = Outcome.ok(LAST_NIGHT);
    house.usageNow = Outcome.failed("E-1");
    overview().sees("2 GB of 10 GB", "Measured Mar 2, 2026, 2:00");
    house.serverDown = true;
    overview().sees("2 GB of 10 GB");
  }

  @Test
  void a_suspended_service_has_no_panel_but_figures_all_the_same() {
    house.status = ServiceStatus.SUSPENDED;
    house.usageNow = Outcome.ok(Optional.of(THIS_MOMENT));
    house.usage = Outcome.ok(LAST_NIGHT);
    overview().sees("suspended", "2 GB of 10 GB");
  }

  @Test
  void where_nobody_can_tell_the_customer_gets_a_reference() {
    house.usageNow = Outcome.failed("E-1");
    house.usage = Outcome.failed("E-2");
    overview().sees("E-2");
  }
}
