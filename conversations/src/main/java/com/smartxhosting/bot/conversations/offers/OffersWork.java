package com.smartxhosting.bot.conversations.offers;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.offers.OffersDialog.LoadOffers;
import com.smartxhosting.bot.conversations.offers.OffersDialog.Page;
import com.smartxhosting.bot.conversations.offers.OffersDialog.Switch;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers.OfQuery;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells customers of offers, seldom, and not at all who does not want that. */
public final class OffersWork {

  private final Accounts accounts;
  private final OfferWishes wishes;
  private final Clock clock;

  /**
   * @param clock in the company's time zone, whose days are the ones on which offers hold
   */
  public OffersWork(Accounts accounts, OfferWishes wishes, Clock clock) {
    this.accounts = accounts;
    this.wishes = wishes;
    this.clock = clock;
  }

  /**
   * The same board with an offer below it, on each day once. Only for boards that are looked at and
   * not part of a task; one that is asked for again after a crash may come without.
   */
  public <Q extends Query<Board, ?>> OfQuery<Board, Q> below(OfQuery<Board, Q> board) {
    return (query, actor) -> board.answer(query, actor).map(shown -> withOffer(shown, actor));
  }

  private Board withOffer(Board board, Actor actor) {
    var today = LocalDate.now(clock);
    return actor.customer().map(Customer::id).filter(id -> wishes.claim(id, today)).isPresent()
            && fitting(actor) instanceof Outcome.Ok<List<Promotion>>(var offers)
            && !offers.isEmpty()
        ? board
            .says(Text.of("offers.below").with("offer", told(offers.getFirst())))
            .door(Text.of("offers.door"), OffersDialog.ID.name(), Answers.NONE)
        : board;
  }

  private Outcome<List<Promotion>> fitting(Actor actor) {
    var today = LocalDate.now(clock);
    return accounts
        .open(actor)
        .flatMap(
            account ->
                account
                    .services()
                    .flatMap(
                        services ->
                            account
                                .offers()
                                .promotions()
                                .map(
                                    promotions ->
                                        promotions.stream()
                                            .filter(each -> each.fits(today, services))
                                            .toList())));
  }

  public Outcome<Page> load(LoadOffers query, Actor actor) {
    return fitting(actor)
        .map(
            offers ->
                new Page(
                    offers.stream().map(OffersWork::told).limit(Page.MOST).toList(),
                    actor.customer().map(Customer::id).filter(wishes::wanted).isPresent()));
  }

  public Outcome<Boolean> choose(Switch effect, Attempt attempt) {
    attempt.actor().customer().ifPresent(customer -> wishes.want(customer.id(), effect.wanted()));
    return Outcome.ok(effect.wanted());
  }

  private static Text told(Promotion promotion) {
    var told = promotion.until().map(until -> Text.of("offers.until").with("until", until));
    return told.orElseGet(() -> Text.of("offers.open"))
        .with("words", promotion.words())
        .with("code", promotion.code());
  }
}
