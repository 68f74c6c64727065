package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory.Sent;
import com.smartxhosting.bot.conversations.account.LinkDialog.Choose;
import com.smartxhosting.bot.conversations.account.LinkDialog.Linked;
import com.smartxhosting.bot.conversations.account.LinkDialog.Redeem;
import com.smartxhosting.bot.conversations.account.LinkDialog.SendCode;
import com.smartxhosting.bot.conversations.account.LinkDialog.Takeover;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.Reach;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.Unlink;
import com.smartxhosting.bot.conversations.account.VerifyDialog.Prove;
import com.smartxhosting.bot.conversations.account.VerifyDialog.SendProof;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links chats to customers, has them prove who they are, and unlinks them again. */
public final class AccountWork {

  private static final Logger LOG = LoggerFactory.getLogger(AccountWork.class);

  private final CustomerDirectory directory;
  private final Proofs proofs;
  private final Links links;
  private final Registrar registrar;
  private final InstantSource clock;
  private final Postman postman;

  public AccountWork(
      CustomerDirectory directory,
      Proofs proofs,
      Links links,
      Registrar registrar,
      InstantSource clock,
      Postman postman) {
    this.directory = directory;
    this.proofs = proofs;
    this.links = links;
    this.registrar = registrar;
    this.clock = clock;
    this.postman = postman;
  }

  // ---- linking

  public Outcome<Optional<Customer>> whoAmI(LinkDialog.WhoAmI query, Actor actor) {
    return Outcome.ok(actor.customer());
  }

  /**
   * May be carried out again: a later code puts an earlier one out of use. Ends no sooner than the
   * code is sent, so that none is lost with the process.
   */
  public Outcome<CodeSent> sendCode(SendCode effect, Attempt attempt) {
    var began = clock.instant();
    var address = new EmailAddress(effect.address());
    return directory
        .byEmail(effect.address().reveal())
        .flatMap(customers -> issue(attempt, began, address, customers));
  }

  private Outcome<CodeSent> issue(
      Attempt attempt, Instant began, EmailAddress address, List<Customer> customers) {
    return proofs
        .issue(attempt, address)
        .map(
            code -> {
              code.ifPresent(
                  digits ->
                      postman.deliver(
                          began,
                          customers.stream()
                              .findFirst()
                              .map(to -> () -> mail(to, address, digits))));
              return told(address, code);
            });
  }

  private static CodeSent told(EmailAddress address, Optional<Secret> code) {
    return new CodeSent(
        address.masked(), code.isPresent() ? Text.NONE : Text.of("account.code.just-sent"));
  }

  private void mail(Customer to, EmailAddress address, Secret code) {
    switch (send(to, address, code)) {
      case Outcome.Ok<Sent> _ -> {}
      case Outcome.Refused<Sent> _ -> LOG.warn("The billing system refused to send a code");
      case Outcome.Failed<Sent>(var reference) -> LOG.warn("A code was not sent [{}]", reference);
      case Outcome.Unknown<Sent>(var reference) ->
          LOG.warn("Nobody can tell whether a code was sent [{}]", reference);
    }
  }

  /** In the language that the billing system knows the customer to speak. */
  private Outcome<Sent> send(Customer to, EmailAddress address, Secret code) {
    return directory.sendCode(to, address.value().reveal(), code, "");
  }

  public Outcome<Linked> redeem(Redeem effect, Attempt attempt) {
    var address = new EmailAddress(effect.address());
    return directory
        .byEmail(effect.address().reveal())
        .flatMap(
            customers ->
                proofs
                    .take(attempt, address, effect.code())
                    .flatMap(_ -> linked(attempt, address, customers)));
  }

  /** A code that was used by this very attempt has done its work. */
  public Trace<Linked> redeemed(Redeem effect, Attempt attempt) {
    if (!proofs.usedBy(attempt)) {
      return Trace.missing();
    }
    var address = new EmailAddress(effect.address());
    return directory
                .byEmail(effect.address().reveal())
                .flatMap(customers -> linked(attempt, address, customers))
            instanceof Outcome.Ok<Linked>(var linked)
        ? Trace.found(linked)
        : Trace.unclear();
  }

  private Outcome<Linked> linked(Attempt attempt, EmailAddress address, List<Customer> customers) {
    return switch (customers.size()) {
      case 0 -> Outcome.refused(Text.of("account.code.stale")); // closed a moment ago
      case 1 -> registrar.link(attempt, address.value(), customers.getFirst(), Takeover.ASK_FIRST);
      default -> Outcome.ok(new Linked.Several(customers));
    };
  }

  /** May be carried out again: linking twice is linking once. */
  public Outcome<Linked> choose(Choose effect, Attempt attempt) {
    var address = new EmailAddress(effect.address());
    if (!proofs.proven(attempt.actor(), address)) {
      return Outcome.refused(Text.of("account.link.expired"));
    }
    return directory
        .byEmail(effect.address().reveal())
        .flatMap(
            customers ->
                customers.stream()
                    .filter(customer -> customer.id().equals(effect.account().id()))
                    .findFirst()
                    .map(
                        customer ->
                            registrar.link(attempt, address.value(), customer, effect.takeover()))
                    .orElseGet(() -> Outcome.refused(Text.of("account.link.gone"))));
  }

  // ---- proving

  /** May be carried out again: a later code puts an earlier one out of use. */
  public Outcome<CodeSent> sendProof(SendProof effect, Attempt attempt) {
    return own(attempt.actor())
        .flatMap(
            link -> {
              var address = new EmailAddress(link.email());
              return proofs
                  .issue(attempt, address)
                  .flatMap(
                      code ->
                          code.map(digits -> sent(attempt, link, digits))
                              .orElseGet(() -> Outcome.ok(told(address, code))));
            });
  }

  private Outcome<CodeSent> sent(Attempt attempt, Link link, Secret digits) {
    var address = new EmailAddress(link.email());
    var sent = send(link.customer(), address, digits);
    if (sent instanceof Outcome.Refused<Sent> || sent instanceof Outcome.Failed<Sent>) {
      proofs.withdraw(attempt, address);
    }
    return sent.map(_ -> new CodeSent(address.masked(), Text.NONE));
  }

  public Outcome<Boolean> prove(Prove effect, Attempt attempt) {
    return own(attempt.actor())
        .flatMap(link -> proofs.take(attempt, new EmailAddress(link.email()), effect.code()))
        .map(
            proved -> {
              attempt.entails(new Consequence.Verified(clock.instant()));
              return proved;
            });
  }

  public Trace<Boolean> proved(Prove effect, Attempt attempt) {
    if (!proofs.usedBy(attempt)) {
      return Trace.missing();
    }
    attempt.entails(new Consequence.Verified(clock.instant()));
    return Trace.found(true);
  }

  /** The link of this chat, if its address still belongs to an open account of the customer. */
  private Outcome<Link> own(Actor actor) {
    var link = links.of(actor).filter(each -> actor.customer().filter(each::leadsTo).isPresent());
    if (link.isEmpty()) {
      return Outcome.refused(Text.of("account.verify.gone"));
    }
    return directory
        .byEmail(link.get().email().reveal())
        .flatMap(
            customers ->
                customers.stream().anyMatch(link.get()::leadsTo)
                    ? Outcome.ok(link.get())
                    : Outcome.refused(Text.of("account.verify.gone")));
  }

  // ---- unlinking

  public Outcome<List<String>> otherChats(UnlinkDialog.OtherChats query, Actor actor) {
    return Outcome.ok(registrar.others(actor).stream().map(Link::channel).toList());
  }

  /** May be carried out again: what is gone stays gone. */
  public Outcome<Boolean> unlink(Unlink effect, Attempt attempt) {
    if (effect.reach() == Reach.EVERYWHERE) {
      registrar.unlinkOthers(attempt.actor());
    }
    registrar.unlink(attempt);
    return Outcome.ok(true);
  }

  // ---- language

  /** May be carried out again. */
  public Outcome<Boolean> speak(LanguageDialog.Speak effect, Attempt attempt) {
    attempt.entails(new Consequence.Speaks(effect.tag()));
    return Outcome.ok(true);
  }
}
