package com.smartxhosting.bot.conversations.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Activity;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.house.SmallShop;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Look;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Sight;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakeBack;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakenBack;
import com.smartxhosting.bot.conversations.undo.UndoWork;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Journal;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking an order of options back, as customers meet it. */
class OrderTakenBackTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              new UndoDialog(),
              new UpgradeDialog(),
              UpgradeDialog.START,
              PickLists.SERVICE,
              new Lobby(PayInvoice.ID.name())),
          List.of(UndoDialog.COMMAND, UpgradeDialog.COMMAND),
          BUNDLES + "undo.texts",
          BUNDLES + "account.texts",
          BUNDLES + "services.texts",
          BUNDLES + "upgrades.texts");
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final Actor ADA = Actor.stranger("talk", "1").become(Talk.ADA, Talk.START);

  private final SmallHouse house = new SmallHouse();
  private final SmallShop shop = house.shop;
  private final Journal journal = new Journal();
  private final UndoWork undo =
      new UndoWork(
          new Activity(
              (customer, _, _) -> journal.of(customer),
              customer -> journal.of(customer).size(),
              journal::find),
          List.of(new OrderReversal(house)),
          () -> journal.now);
  private final UpgradesWork work = new UpgradesWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(LoadShelf.class, work::shelf)
              .query(AskPrice.class, work::price)
              .effect(OrderUpgrade.class, work::order, work::orderedBefore)
              .query(Look.class, undo::look)
              .effect(TakeBack.class, undo::takeBack, undo::takenBack),
          journal);
  private final Talk talk = Talk.with(STAGE);

  @Test
  void an_order_that_is_not_paid_is_taken_back_for_good() {
    summary().sees("until then you can undo the order");
    presses("Order").sees("[Undo]");
    presses("Undo")
        .sees(
            "Change: Upgrade of shop.example",
            "Now: ordered for 4.00 EUR, and invoice INV-1 waits to be paid",
            "After undoing: nothing ordered, and nothing to pay");

    presses("Undo it").sees("the order for shop.example", "nothing ordered").seesNot("[Undo]");

    assertThat(shop.orders).extracting(Order::state).containsExactly(Order.State.CANCELLED);
    starts("account.undo", Answers.NONE).sees("There is no change of the last 30 days");
    starts("upgrades.options", SERVICE).sees("[Extra disk space]");
  }

  @Test
  void an_order_that_was_paid_meanwhile_stays() {
    summary();
    presses("Order");
    presses("Undo").sees("[Undo it]");
    shop.becomes(shop.orders.getFirst(), Order.State.PENDING);

    presses("Undo it").sees("paid. Order the options as they were").seesNot("[Undo it]");

    assertThat(shop.orders).extracting(Order::state).containsExactly(Order.State.PENDING);
  }

  @Test
  void an_order_that_the_company_has_cancelled_is_not_taken_back_again() {
    summary();
    presses("Order");
    shop.becomes(shop.orders.getFirst(), Order.State.CANCELLED);
    presses("Undo").sees("So there is nothing to undo").seesNot("[Undo it]");
  }

  @Test
  void what_costs_nothing_cannot_be_undone_and_says_so_before() {
    shop.credit = SmallShop.euros("10.00");
    summary().sees("This cannot be undone, but you can order them as they were.");
    presses("Order").sees("Done: the options").seesNot("[Undo]");
  }

  @Test
  void an_interrupted_undo_is_found_by_how_the_order_stands() {
    summary();
    presses("Order");
    var taking = taking();
    var again = new Attempt("k", 2, ADA);
    assertThat(undo.takenBack(taking, again)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(undo.takeBack(taking, again)).isInstanceOf(Outcome.Unknown.class);
    house.mood = Mood.WELL;
    assertThat(undo.takenBack(taking, again))
        .isEqualTo(Trace.found(new TakenBack(Optional.empty())));
    house.mood = Mood.DOWN;
    assertThat(undo.takenBack(taking, again)).isEqualTo(Trace.unclear());
  }

  private TakeBack taking() {
    if (undo.look(new Look(""), ADA) instanceof Outcome.Ok<Sight>(var sight)) {
      assertThat(sight.risk()).isEqualTo(Risk.CHANGE);
      return new TakeBack(
          sight.entry(), sight.name(), sight.now(), sight.before(), sight.risk(), sight.way());
    }
    throw new AssertionError("Nothing to take back");
  }

  private Talk summary() {
    starts("upgrades.options", SERVICE);
    presses("Extra disk space");
    presses("10 GB");
    presses("See the price");
    return presses("Credit Card");
  }

  private Talk starts(String dialog, Answers given) {
    return served.serve(talk.starts(dialog, given));
  }

  private Talk presses(String label) {
    return served.serve(talk.presses(label));
  }
}
