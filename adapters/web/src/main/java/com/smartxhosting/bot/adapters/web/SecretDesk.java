package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.Holders.Holder;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen.Handout;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import com.smartxhosting.bot.dialog.Screen.Reveal;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Insight.Standing;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Once;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes secrets from a page into a conversation, and gives secret files out once. No HTTP. */
public final class SecretDesk {

  private final Places places;
  private final Insight insight;
  private final Holders holders;
  private final Once inbox;
  private final InstantSource clock;

  public SecretDesk(
      Places places, Insight insight, Holders holders, Once inbox, InstantSource clock) {
    this.places = places;
    this.insight = insight;
    this.holders = holders;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * What a page is for.
   *
   * @param inputs what can be entered; empty when nothing is asked for
   * @param files what can be fetched
   * @param values what can be seen
   */
  record Offer(
      Standing standing, List<Entry.Input> inputs, List<Document> files, List<Reveal> values) {
    String language() {
      return standing.session().language();
    }
  }

  /** Looks, and changes nothing. Empty when the conversation stands elsewhere by now. */
  Optional<Offer> look(String token) {
    return Places.conversation(token)
        .flatMap(insight::standing)
        .filter(standing -> places.standsThere(standing.session(), token))
        .filter(this::stillHis)
        .map(SecretDesk::offer);
  }

  /** The chat may have been linked to somebody else meanwhile. */
  private boolean stillHis(Standing standing) {
    var actor = standing.session().actor();
    return actor.linked()
        && holders
            .of(standing.session().id())
            .map(Holder::actor)
            .filter(now -> now.customer().equals(actor.customer()))
            .isPresent();
  }

  private static Offer offer(Standing standing) {
    var screen = standing.shown().screen();
    var inputs =
        SecretPages.asksForSecret(screen)
            ? screen.entry().orElseThrow().inputs()
            : List.<Entry.Input>of();
    var files =
        screen.handouts().stream()
            .filter(handout -> handout.privacy() == Privacy.SECRET)
            .map(Handout::document)
            .toList();
    return new Offer(standing, inputs, files, screen.reveals());
  }

  /** Hands on what was entered; the chat says what came of it. */
  void enter(Offer offer, Map<String, String> texts) {
    var turn = Machine.turnName(offer.standing().shown().version());
    hear(offer, "page-" + turn, new Input.Sheet(turn + ":" + Machine.SHEET, texts));
  }

  /** Whether the values may be shown: true once, however many ask. */
  boolean reveal(Offer offer, String token) {
    return hear(offer, "page-" + Places.nameOf(token), new Input.Collected(""));
  }

  /** Whether the file may be given out: true once, however many ask. */
  boolean collect(Offer offer, String token, int file) {
    var name = offer.files().get(file).name();
    return hear(
        offer, "page-%s-%d".formatted(Places.nameOf(token), file), new Input.Collected(name));
  }

  private boolean hear(Offer offer, String id, Input.Customers input) {
    var actor = offer.standing().session().actor();
    return inbox.accept(
        new Arrival(
            actor.channel(),
            id + "-" + actor.address(),
            actor.address(),
            input,
            "",
            offer.language(),
            clock.instant()));
  }
}
