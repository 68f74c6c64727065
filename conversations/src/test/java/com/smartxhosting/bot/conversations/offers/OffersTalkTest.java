package com.smartxhosting.bot.conversations.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.home.Home;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.offers.OffersDialog.LoadOffers;
import com.smartxhosting.bot.conversations.offers.OffersDialog.Page;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Offers, as customers meet them. */
class OffersTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(new OffersDialog(), Home.DIALOG),
          List.of(OffersDialog.COMMAND),
          BUNDLES + "home.texts",
          BUNDLES + "offers.texts");
  private static final Promotion OFFER =
      new Promotion(
          "DISK25", "A quarter off <disk>.", Optional.empty(), Optional.empty(), 0, 0, List.of());

  private final SmallHouse house = new SmallHouse();
  private final MemoryWishes wishes = new MemoryWishes();
  private Instant now = SmallHouse.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private final OffersWork work = new OffersWork(house, wishes, new HandClock());
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(
                  Home.ShowHome.class,
                  work.below((_, _) -> Outcome.ok(Board.of(Text.words("Hello.")))))
              .query(LoadOffers.class, work::load)
              .repeatable(OffersDialog.Switch.class, work::choose));

  private final class HandClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void an_offer_stands_below_a_board_once_a_day() {
    house.promotions = List.of(OFFER);
    home().sees("Hello.", "Offer: A quarter off <disk>. Code: DISK25.", "[Offers]");
    home().seesNot("Offer:");
    now = now.plus(Duration.ofDays(1));
    home().sees("Offer: A quarter off");
  }

  @Test
  void it_is_switched_off_and_on_again() {
    house.promotions = List.of(OFFER);
    var talk = served.serve(home().presses("Offers")).sees("A quarter off", "[No more offers]");
    served.serve(talk.presses("No more offers")).sees("No more offers. /offers still shows them");
    now = now.plus(Duration.ofDays(1));
    home().seesNot("Offer:");
    talk = served.serve(Talk.with(STAGE).says("/offers")).sees("A quarter off");
    served.serve(talk.presses("Show offers again"));
    home().sees("Offer: A quarter off");
  }

  @Test
  void what_does_not_fit_is_not_shown() {
    house.promotions =
        List.of(
            held(Optional.empty(), Optional.of(SmallHouse.TODAY.minusDays(1))),
            held(Optional.of(SmallHouse.TODAY.plusDays(1)), Optional.empty()),
            new Promotion("A", "x", Optional.empty(), Optional.empty(), 5, 5, List.of()),
            new Promotion("B", "x", Optional.empty(), Optional.empty(), 0, 0, List.of("Other")));
    home().sees("Hello.").seesNot("Offer");
    served
        .serve(Talk.with(STAGE).says("/offers"))
        .sees("There is no offer for your services today.");
  }

  @Test
  void an_offer_holds_on_its_first_and_its_last_day_and_tells_the_latter() {
    house.promotions = List.of(held(Optional.of(SmallHouse.TODAY), Optional.of(SmallHouse.TODAY)));
    home().sees("Code: X, until March 2, 2026.");
  }

  @Test
  void whoever_has_nothing_active_is_offered_nothing() {
    house.promotions = List.of(OFFER);
    house.status = ServiceStatus.SUSPENDED;
    home().seesNot("Offer");
  }

  @Test
  void strangers_and_trouble_leave_the_board_as_it_is() {
    house.promotions = List.of(OFFER);
    served.serve(Talk.withStranger(STAGE).starts("home")).sees("Hello.").seesNot("Offer");
    house.mood = Mood.DOWN;
    home().sees("Hello.").seesNot("Offer");
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "offers",
            Answers.NONE,
            List.of("1", "x".repeat(5_000), "\u202E🙂\u0007"),
            OffersTalkTest::values,
            5_000);
    assertThat(Golden.missing(report, List.of("offers"))).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "offers")).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return ask instanceof LoadOffers
        ? List.of(
            new Page(List.of(Text.words("Half the price.")), true), new Page(List.of(), false))
        : List.of(true, false);
  }

  private static Promotion held(Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Promotion("X", "x", from, until, 0, 0, List.of("Web L"));
  }

  private Talk home() {
    return served.serve(Talk.with(STAGE).starts("home"));
  }
}
