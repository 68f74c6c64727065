package com.smartxhosting.bot.conversations.mail;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.Create;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.LoadPlan;
import com.smartxhosting.bot.conversations.mail.CreateMailbox.LookAhead;
import com.smartxhosting.bot.conversations.mail.DeleteMailbox.Delete;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Difference;
import com.smartxhosting.bot.conversations.mail.EditMailbox.Edit;
import com.smartxhosting.bot.conversations.mail.MailboxBoard.LoadMailbox;
import com.smartxhosting.bot.conversations.mail.MailboxLists.ListMailboxes;
import com.smartxhosting.bot.conversations.mail.MailboxPassword.SetPassword;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Deleted;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Looks mailboxes up and changes them, always through the customer's own service. */
public final class MailWork {

  private final Accounts accounts;
  private final PasswordPolicy policy;

  public MailWork(Accounts accounts, PasswordPolicy policy) {
    this.accounts = accounts;
    this.policy = policy;
  }

  public Outcome<Rows> list(ListMailboxes query, Actor actor) {
    var filter = query.filter().toLowerCase(Locale.ROOT);
    return overview(query.service(), actor)
        .map(
            plan ->
                Rows.of(
                    plan.mailboxes(),
                    mailbox -> on(query.domain(), mailbox) && mailbox.address().contains(filter),
                    Page.of(query.page(), actor),
                    MailboxRow::of,
                    remark(plan)));
  }

  public Outcome<Board> mailbox(LoadMailbox query, Actor actor) {
    return overview(query.service(), actor)
        .flatMap(plan -> found(plan, query.address()))
        .map(mailbox -> MailboxBoard.board(query.service(), mailbox));
  }

  public Outcome<Answers> plan(LoadPlan query, Actor actor) {
    return overview(query.service(), actor)
        .flatMap(
            plan ->
                full(plan)
                    ? Outcome.refused(Text.of("mail.full").with("limit", plan.limit()))
                    : Outcome.ok(known(plan)));
  }

  public Outcome<Answers> standing(LoadStanding query, Actor actor) {
    return overview(query.service(), actor)
        .flatMap(
            plan -> found(plan, query.address()).map(mailbox -> LoadStanding.known(plan, mailbox)));
  }

  public Outcome<Preview> ahead(LookAhead query, Actor actor) {
    var address = query.wanted().address();
    return panel(query.service(), actor)
        .flatMap(
            panel ->
                panel
                    .domains()
                    .flatMap(
                        domains ->
                            panel
                                .mailboxes()
                                .overview()
                                .map(plan -> preview(query, plan, domains, address))));
  }

  public Outcome<Mailbox> create(Create effect, Attempt attempt) {
    return approved(effect.password(), effect.wanted().address())
        .flatMap(
            password ->
                mailboxes(effect.of(), attempt.actor())
                    .flatMap(boxes -> boxes.create(effect.wanted(), password)));
  }

  /**
   * Creating what exists is refused, so a mailbox that is there now and as it was wanted came of
   * the earlier attempt; one that is otherwise may be somebody else's work.
   */
  public Trace<Mailbox> createdBefore(Create effect, Attempt attempt) {
    return seen(
        effect.of(),
        attempt,
        plan ->
            find(plan, effect.wanted().address())
                .map(
                    mailbox ->
                        asWanted(effect, plan, mailbox)
                            ? Trace.found(mailbox)
                            : Trace.<Mailbox>unclear())
                .orElseGet(Trace::missing));
  }

  public Outcome<Mailbox> edit(Edit effect, Attempt attempt) {
    return mailboxes(effect.of(), attempt.actor())
        .flatMap(boxes -> boxes.edit(effect.address(), effect.difference().changes()));
  }

  /**
   * Compares. Where the server does not tell whether a mailbox opens Plesk, the change is made
   * again, which does no harm.
   */
  public Trace<Mailbox> editedBefore(Edit effect, Attempt attempt) {
    return seen(
        effect.of(),
        attempt,
        plan ->
            find(plan, effect.address())
                .map(mailbox -> compared(effect, mailbox, attempt))
                .orElseGet(Trace::missing));
  }

  public Outcome<Mailbox> setPassword(SetPassword effect, Attempt attempt) {
    return approved(effect.password(), effect.address())
        .flatMap(
            password ->
                mailboxes(effect.of(), attempt.actor())
                    .flatMap(boxes -> boxes.edit(effect.address(), onlyPassword(password))));
  }

  /** Passwords cannot be read back; setting the same one again does no harm and tells. */
  public Trace<Mailbox> passwordSetBefore(SetPassword effect, Attempt attempt) {
    return again(setPassword(effect, attempt));
  }

  public Outcome<Deleted> delete(Delete effect, Attempt attempt) {
    return mailboxes(effect.of(), attempt.actor()).flatMap(boxes -> boxes.delete(effect.address()));
  }

  public Trace<Deleted> deletedBefore(Delete effect, Attempt attempt) {
    return seen(
        effect.of(),
        attempt,
        plan ->
            find(plan, effect.address()).isPresent()
                ? Trace.missing()
                : Trace.found(new Deleted(effect.address())));
  }

  private Outcome<Panel> panel(ServiceId service, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(service))
        .flatMap(HostedService::panel);
  }

  private Outcome<Mailboxes> mailboxes(ServiceId service, Actor actor) {
    return panel(service, actor).map(Panel::mailboxes);
  }

  private Outcome<Overview> overview(ServiceId service, Actor actor) {
    return mailboxes(service, actor).flatMap(Mailboxes::overview);
  }

  private static boolean on(String domain, Mailbox mailbox) {
    return domain.isEmpty() || mailbox.address().endsWith("@" + domain);
  }

  private static Optional<Mailbox> find(Overview plan, String address) {
    return plan.mailboxes().stream()
        .filter(mailbox -> mailbox.address().equals(address))
        .findFirst();
  }

  private static Outcome<Mailbox> found(Overview plan, String address) {
    return find(plan, address)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("mail.gone").with("address", address)));
  }

  private static boolean full(Overview plan) {
    return plan.limit() != Overview.UNLIMITED && plan.mailboxes().size() >= plan.limit();
  }

  private static long left(Overview plan) {
    return Math.max(0, plan.limit() - plan.mailboxes().size());
  }

  private static Text remark(Overview plan) {
    return plan.limit() == Overview.UNLIMITED
        ? Text.of("mail.list.unlimited")
        : Text.of("mail.list.left")
            .with("used", plan.mailboxes().size())
            .with("limit", plan.limit())
            .with("left", left(plan));
  }

  private static Answers known(Overview plan) {
    return Answers.of(MailFields.LARGEST, Long.toString(plan.largestQuota()))
        .with(MailFields.DEFAULT, Long.toString(plan.defaultQuota()))
        .with(MailFields.LEFT, plan.limit() == Overview.UNLIMITED ? "" : Long.toString(left(plan)));
  }

  private static Preview preview(
      LookAhead query, Overview plan, List<String> domains, String address) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(Text.of("mail.field.mailbox"), Text.words(address)));
    if (query.wanted().quota().isEmpty()) {
      facts.add(new Fact(Text.of("mail.size.default"), MailboxSize.shown(plan.defaultQuota())));
    }
    if (plan.limit() != Overview.UNLIMITED) {
      facts.add(
          new Fact(
              Text.of("mail.left-after"), Text.words(Long.toString(Math.max(0, left(plan) - 1)))));
    }
    return new Preview(facts, List.of(), obstacle(plan, domains, address));
  }

  private static Text obstacle(Overview plan, List<String> domains, String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1);
    if (!domains.contains(domain)) {
      return Text.of("mail.no-domain").with("domain", domain);
    }
    if (find(plan, address).isPresent()) {
      return Text.of("mail.exists").with("address", address);
    }
    return full(plan) ? Text.of("mail.full").with("limit", plan.limit()) : Text.NONE;
  }

  /** Checks once more: what was stored may be older than the policy. */
  private Outcome<Secret> approved(Secret password, String address) {
    return switch (policy.read(password.reveal(), MailFields.names(address))) {
      case Parsed.Valid<Secret>(var good) -> Outcome.ok(good);
      case Parsed.Invalid<Secret>(var why) -> Outcome.refused(why);
    };
  }

  private static Changes onlyPassword(Secret password) {
    return new Changes(Optional.empty(), Optional.of(password), Optional.empty(), Optional.empty());
  }

  private static boolean asWanted(Create effect, Overview plan, Mailbox mailbox) {
    return mailbox.quota() == effect.wanted().quota().orElse(plan.defaultQuota())
        && mailbox.description().equals(effect.wanted().description());
  }

  private Trace<Mailbox> compared(Edit effect, Mailbox mailbox, Attempt attempt) {
    Difference wanted = effect.difference();
    boolean seenAsWanted =
        wanted.quota().filter(size -> size != mailbox.quota()).isEmpty()
            && wanted.description().filter(words -> !words.equals(mailbox.description())).isEmpty();
    if (!seenAsWanted) {
      return Trace.missing();
    }
    if (wanted.login().isEmpty() || wanted.login().equals(mailbox.login())) {
      return Trace.found(mailbox);
    }
    return mailbox.login().isPresent() ? Trace.missing() : again(edit(effect, attempt));
  }

  private static Trace<Mailbox> again(Outcome<Mailbox> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Mailbox>(var mailbox) -> Trace.found(mailbox);
      case Outcome.Refused<Mailbox> _ -> Trace.missing();
      case Outcome.Failed<Mailbox> _, Outcome.Unknown<Mailbox> _ -> Trace.unclear();
    };
  }

  /** What the server shows; where it shows nothing, nobody can tell. */
  private <T> Trace<T> seen(
      ServiceId service, Attempt attempt, Function<Overview, Trace<T>> judgement) {
    return overview(service, attempt.actor()) instanceof Outcome.Ok<Overview>(var plan)
        ? judgement.apply(plan)
        : Trace.unclear();
  }
}
