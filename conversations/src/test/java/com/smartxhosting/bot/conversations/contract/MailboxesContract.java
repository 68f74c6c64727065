package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.NEAR_LIMITS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes and their rules. */
public abstract class MailboxesContract extends PortContract {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");
  private static final Secret BETTER = new Secret("An0ther#Much-Better_One");
  private static final Secret WEAK = new Secret("1234");
  private static final long MIB = 1L << 20;
  private static final Changes NOTHING =
      new Changes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private Mailboxes mailboxes;
  private String domain;

  @BeforeEach
  void enter() {
    mailboxes = company.panel(SHARED).mailboxes();
    domain = company.domain(SHARED);
  }

  @Test
  void an_overview_tells_sizes_in_bytes_and_what_the_plan_allows() {
    var overview = overview();

    assertThat(overview.mailboxes()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(overview.limit()).isGreaterThan(overview.mailboxes().size());
    assertThat(overview.defaultQuota()).isGreaterThanOrEqualTo(100 * MIB);
    assertThat(overview.largestQuota()).isGreaterThanOrEqualTo(overview.defaultQuota());
    assertThat(overview.mailboxes())
        .allSatisfy(
            mailbox -> {
              assertThat(mailbox.address()).endsWith("@" + domain).isLowerCase();
              assertThat(mailbox.used()).isBetween(0L, mailbox.quota());
            })
        .anySatisfy(mailbox -> assertThat(mailbox.used()).isGreaterThan(MIB));
  }

  @Test
  void a_mailbox_is_created_as_asked_and_its_password_lets_in() {
    var address = "new.one@" + domain;

    var created =
        Expect.ok(
            mailboxes.create(
                new NewMailbox(address, Optional.of(250 * MIB), true, "Für Grüße 😀"), GOOD));

    assertThat(created.address()).isEqualTo(address);
    assertThat(created.quota()).isEqualTo(250 * MIB);
    assertThat(created.used()).isZero();
    assertThat(created.description()).isEqualTo("Für Grüße 😀");
    assertThat(created.login().orElse(true)).isTrue();
    assertThat(overview().mailboxes()).contains(created);
    assertThat(company.admits(address, GOOD)).isTrue();
    assertThat(company.admits(address, BETTER)).isFalse();
  }

  @Test
  void a_size_that_nobody_chose_is_the_plans() {
    var created = Expect.ok(mailboxes.create(plain("plain@" + domain), GOOD));

    assertThat(created.quota()).isEqualTo(overview().defaultQuota());
  }

  @Test
  void a_mailbox_that_exists_is_refused_whatever_its_case() {
    var existing = overview().mailboxes().getFirst().address();

    refusedAndUnchanged(() -> mailboxes.create(plain(existing), GOOD));
    refusedAndUnchanged(
        () ->
            mailboxes.create(
                plain(Character.toUpperCase(existing.charAt(0)) + existing.substring(1)), GOOD));
  }

  @Test
  void a_weak_password_is_refused() {
    var existing = overview().mailboxes().getFirst().address();

    refusedAndUnchanged(() -> mailboxes.create(plain("weak@" + domain), WEAK));
    refusedAndUnchanged(
        () ->
            mailboxes.edit(
                existing,
                new Changes(
                    Optional.of(50 * MIB), Optional.of(WEAK), Optional.empty(), Optional.of("x"))));
    assertThat(company.admits(existing, WEAK)).isFalse();
  }

  @Test
  void a_size_beyond_the_plan_is_refused() {
    var existing = overview().mailboxes().getFirst().address();

    for (var size : new long[] {overview().largestQuota() + 1, Overview.UNLIMITED, 0, -2}) {
      refusedAndUnchanged(
          () ->
              mailboxes.create(
                  new NewMailbox("big@" + domain, Optional.of(size), false, ""), GOOD));
      refusedAndUnchanged(() -> mailboxes.edit(existing, sized(size)));
    }
    Expect.ok(mailboxes.edit(existing, sized(overview().largestQuota())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "{zone}",
        "@{zone}",
        "two@signs@{zone}",
        "two words@{zone}",
        "dot..dot@{zone}",
        ".dot@{zone}",
        "dot.@{zone}",
        "größe@{zone}",
        "😀@{zone}",
        "a@sub.{zone}",
        "a@example.org",
        "<b>@{zone}",
        "a\n@{zone}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@{zone}"
      })
  void an_address_that_cannot_be_is_refused(String address) {
    refusedAndUnchanged(() -> mailboxes.create(plain(address.replace("{zone}", domain)), GOOD));
  }

  @Test
  void an_edit_changes_what_is_given_and_nothing_else() {
    var before = Expect.ok(mailboxes.create(plain("edit@" + domain), GOOD));

    assertThat(Expect.ok(mailboxes.edit(before.address(), NOTHING))).isEqualTo(before);

    var larger = Expect.ok(mailboxes.edit(before.address(), sized(300 * MIB)));
    assertThat(larger)
        .isEqualTo(
            new Mailbox(
                before.address(), before.used(), 300 * MIB, before.login(), before.description()));
    assertThat(company.admits(before.address(), GOOD)).isTrue();

    var described =
        Expect.ok(
            mailboxes.edit(
                before.address(),
                new Changes(
                    Optional.empty(),
                    Optional.of(BETTER),
                    Optional.of(true),
                    Optional.of("Office"))));
    assertThat(described.description()).isEqualTo("Office");
    assertThat(described.quota()).isEqualTo(300 * MIB);
    assertThat(overview().mailboxes()).contains(described).doesNotContain(before, larger);
    assertThat(company.admits(before.address(), GOOD)).isFalse();
    assertThat(company.admits(before.address(), BETTER)).isTrue();
  }

  @Test
  void a_deleted_mailbox_is_gone_and_lets_nobody_in() {
    var created = Expect.ok(mailboxes.create(plain("short@" + domain), GOOD));
    var others = overview().mailboxes().stream().filter(each -> !each.equals(created)).toList();

    assertThat(Expect.ok(mailboxes.delete(created.address())).address())
        .isEqualTo(created.address());

    assertThat(overview().mailboxes()).isEqualTo(others);
    assertThat(company.admits(created.address(), GOOD)).isFalse();
    refusedAndUnchanged(() -> mailboxes.delete(created.address()));
    refusedAndUnchanged(() -> mailboxes.edit(created.address(), sized(100 * MIB)));
  }

  @Test
  void the_plans_number_of_mailboxes_is_kept() {
    var full = company.panel(NEAR_LIMITS).mailboxes();
    var name = company.domain(NEAR_LIMITS);
    Expect.ok(full.create(plain("last@" + name), GOOD));
    var before = Expect.ok(full.overview());

    assertThat(before.mailboxes()).hasSize(before.limit());
    Expect.refused(full.create(plain("more@" + name), GOOD));
    assertThat(Expect.ok(full.overview())).isEqualTo(before);

    Expect.ok(full.delete("last@" + name));
    Expect.ok(full.create(plain("more@" + name), GOOD));
  }

  @Test
  void without_a_limit_any_number_and_size_goes() {
    var unlimited = company.panel(WORDPRESS).mailboxes();
    var address = "any@" + company.domain(WORDPRESS);

    assertThat(Expect.ok(unlimited.overview()).limit()).isEqualTo(Overview.UNLIMITED);
    assertThat(Expect.ok(unlimited.overview()).largestQuota()).isEqualTo(Overview.UNLIMITED);
    var created =
        Expect.ok(
            unlimited.create(
                new NewMailbox(address, Optional.of((long) Overview.UNLIMITED), false, ""), GOOD));
    assertThat(created.quota()).isEqualTo(Overview.UNLIMITED);
  }

  @Test
  void a_domain_with_letters_beyond_ascii_has_mailboxes_too() {
    var boxes = company.panel(FIVE_DOMAINS).mailboxes();

    var created = Expect.ok(boxes.create(plain("neu@bücher.example"), GOOD));

    assertThat(created.address()).isEqualTo("neu@bücher.example");
    assertThat(Expect.ok(boxes.overview()).mailboxes()).contains(created);
    Expect.refused(boxes.create(plain("neu@xn--bcher-kva.example"), GOOD));
    Expect.ok(boxes.delete("neu@bücher.example"));
  }

  private Overview overview() {
    return Expect.ok(mailboxes.overview());
  }

  private void refusedAndUnchanged(Supplier<Outcome<?>> write) {
    var before = overview();
    Expect.refused(write.get());
    assertThat(overview()).isEqualTo(before);
  }

  private static NewMailbox plain(String address) {
    return new NewMailbox(address, Optional.empty(), false, "");
  }

  private static Changes sized(long quota) {
    return new Changes(Optional.of(quota), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
