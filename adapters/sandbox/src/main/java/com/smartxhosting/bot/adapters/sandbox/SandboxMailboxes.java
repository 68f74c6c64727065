package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Function;

/** The mailboxes of one service's domains. */
record SandboxMailboxes(Premises premises, long service) implements Mailboxes {

  @Override
  public Outcome<Overview> overview() {
    return premises.read(
        books -> {
          var post = new PostRoom(books, service);
          var plan = post.plan();
          return Outcome.ok(
              new Overview(post.all(), plan.mailboxes(), plan.defaultQuota(), plan.largestQuota()));
        });
  }

  @Override
  public Outcome<Mailbox> create(NewMailbox mailbox, Secret password) {
    var hash = Hash.salted(password); // takes milliseconds, so not while the books are held
    return premises.write(
        books -> {
          var post = new PostRoom(books, service);
          return Address.of(mailbox.address())
              .map(
                  address ->
                      Site.open(
                          books,
                          service,
                          address.domain(),
                          site -> create(post, site, address.local(), mailbox, password, hash)))
              .orElseGet(
                  () ->
                      Outcome.refused(
                          Text.of("sandbox.mail.address").with("address", mailbox.address())));
        });
  }

  @Override
  public Outcome<Mailbox> edit(String address, Changes changes) {
    var hash = changes.password().map(Hash::salted);
    return premises.write(
        books -> {
          var post = new PostRoom(books, service);
          return existing(
              post,
              address,
              row ->
                  objection(post, changes)
                      .<Outcome<Mailbox>>map(Outcome::refused)
                      .orElseGet(() -> Outcome.ok(post.change(row, changes, hash))));
        });
  }

  @Override
  public Outcome<Deleted> delete(String address) {
    return premises.write(
        books -> {
          var post = new PostRoom(books, service);
          return existing(
              post,
              address,
              row -> {
                post.remove(row);
                return Outcome.ok(new Deleted(row.mailbox().address()));
              });
        });
  }

  private Outcome<Mailbox> create(
      PostRoom post, Site site, String local, NewMailbox wanted, Secret password, String hash) {
    var address = local + "@" + site.name();
    if (post.find(site, local).isPresent()) {
      return Outcome.refused(Text.of("sandbox.mail.exists").with("address", address));
    }
    var plan = post.plan();
    if (plan.mailboxes() != Overview.UNLIMITED && post.count() >= plan.mailboxes()) {
      return Outcome.refused(
          Text.of("sandbox.mail.full").with("limit", plan.mailboxes()).with("address", address));
    }
    var quota = wanted.quota().orElse(plan.defaultQuota());
    var objection =
        plan.quotaObjection(quota)
            .or(() -> premises.settings().passwords().objection(password))
            .or(() -> PostRoom.descriptionObjection(wanted.description()));
    return objection
        .<Outcome<Mailbox>>map(Outcome::refused)
        .orElseGet(
            () ->
                Outcome.ok(
                    post.insert(site, local, hash, quota, wanted.login(), wanted.description())));
  }

  private Optional<Text> objection(PostRoom post, Changes changes) {
    return changes
        .quota()
        .flatMap(quota -> post.plan().quotaObjection(quota))
        .or(() -> changes.password().flatMap(premises.settings().passwords()::objection))
        .or(() -> changes.description().flatMap(PostRoom::descriptionObjection));
  }

  /** Goes on with a mailbox of this service; anybody else's is met like one that is gone. */
  private <T> Outcome<T> existing(
      PostRoom post, String written, Function<PostRoom.Row, Outcome<T>> next) {
    var standing = SandboxService.Standing.of(post.books(), service);
    return Closed.unless(
        standing.status(),
        standing.domain(),
        () ->
            Address.of(written)
                .flatMap(
                    address ->
                        Site.find(post.books(), service, address.domain())
                            .flatMap(site -> post.find(site, address.local())))
                .map(next)
                .orElseGet(
                    () ->
                        Outcome.refused(Text.of("sandbox.mail.unknown").with("address", written))));
  }
}
