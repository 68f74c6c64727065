package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.LinkDialog.Linked;
import com.smartxhosting.bot.conversations.account.LinkDialog.Takeover;
import com.smartxhosting.bot.conversations.account.WebLogin.Owned;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.Choose;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.MakeLink;
import com.smartxhosting.bot.conversations.account.WebsiteDialog.Redeem;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Links chats to customers who have logged in on the company's website. */
public final class WebsiteWork {

  private final Optional<Website> website;
  private final Proofs proofs;
  private final Registrar registrar;

  /** A website that tells us who logs in, and our pages on the way there and back. */
  public record Website(WebLogin login, LoginPages pages) {}

  /**
   * @param website empty where there is none; chats that have begun to ask for it are told so
   */
  public WebsiteWork(Optional<Website> website, Proofs proofs, Registrar registrar) {
    this.website = website;
    this.proofs = proofs;
    this.registrar = registrar;
  }

  /** The same key makes the same link, so this may simply be repeated. */
  public Outcome<PageLinks.Link> makeLink(MakeLink effect, Attempt attempt) {
    return website
        .map(site -> site.pages().link(attempt.key(), attempt.actor()))
        .orElseGet(WebsiteWork::closed);
  }

  private static <T> Outcome<T> closed() {
    return Outcome.refused(Text.of("account.website.closed"));
  }

  public Outcome<Linked> redeem(Redeem effect, Attempt attempt) {
    return visiting(
        attempt.actor(),
        (visitor, owned) ->
            proofs.take(attempt, visitor, effect.code()).flatMap(_ -> linked(attempt, owned)));
  }

  /** A code that was used by this very attempt has done its work. */
  public Trace<Linked> redeemed(Redeem effect, Attempt attempt) {
    if (!proofs.usedBy(attempt)) {
      return Trace.missing();
    }
    return visiting(attempt.actor(), (_, owned) -> linked(attempt, owned))
            instanceof Outcome.Ok<Linked>(var linked)
        ? Trace.found(linked)
        : Trace.unclear();
  }

  private Outcome<Linked> linked(Attempt attempt, List<Owned> owned) {
    return switch (owned.size()) {
      case 0 -> Outcome.refused(Text.of("account.website.no-account"));
      case 1 -> link(attempt, owned.getFirst(), Takeover.ASK_FIRST);
      default -> Outcome.ok(new Linked.Several(owned.stream().map(Owned::customer).toList()));
    };
  }

  /** May be carried out again: linking twice is linking once. */
  public Outcome<Linked> choose(Choose effect, Attempt attempt) {
    return visiting(
        attempt.actor(),
        (visitor, owned) ->
            proofs.proven(attempt.actor(), visitor)
                ? owned.stream()
                    .filter(each -> each.customer().id().equals(effect.account().id()))
                    .findFirst()
                    .map(each -> link(attempt, each, effect.takeover()))
                    .orElseGet(() -> Outcome.refused(Text.of("account.link.gone")))
                : Outcome.refused(Text.of("account.website.expired")));
  }

  /**
   * Later proofs go where the company's mail to the account goes, as they do after a mailed code.
   */
  private Outcome<Linked> link(Attempt attempt, Owned owned, Takeover takeover) {
    return registrar.link(attempt, owned.email(), owned.customer(), takeover);
  }

  /** With whoever has logged in for this chat, and what he owns now. */
  private Outcome<Linked> visiting(
      Actor actor, BiFunction<Visitor, List<Owned>, Outcome<Linked>> doing) {
    return website.map(site -> visiting(site, actor, doing)).orElseGet(WebsiteWork::closed);
  }

  private static Outcome<Linked> visiting(
      Website site, Actor actor, BiFunction<Visitor, List<Owned>, Outcome<Linked>> doing) {
    return site.pages()
        .visitor(actor)
        .map(
            visitor -> site.login().accounts(visitor).flatMap(owned -> doing.apply(visitor, owned)))
        .orElseGet(() -> Outcome.refused(Text.of("account.website.nobody-yet")));
  }
}
