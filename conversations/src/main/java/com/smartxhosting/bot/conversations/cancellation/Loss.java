package com.smartxhosting.bot.conversations.cancellation;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What ends with a service, and on which days that could be.
 *
 * @param name what the customer calls the service
 * @param today the day on which it ends immediately
 * @param due the day on which the paid period ends; empty for what is not billed again
 * @param domains some of them, and how many there are
 * @param mailboxes how many; empty where the server did not tell
 * @param unpaid how many invoices of the service are unpaid
 */
record Loss(
    String name,
    LocalDate today,
    Optional<LocalDate> due,
    List<String> domains,
    int domainCount,
    Optional<Integer> mailboxes,
    int unpaid) {

  /** More of them would bury the rest of what is to be read. */
  static final int DOMAINS_TOLD = 5;

  private static final String PREFIX = "loss.";

  /** As a form carries it beside the answers, where nobody can claim otherwise. */
  Answers known() {
    return Answers.of(PREFIX + "name", name)
        .with(PREFIX + "today", today.toString())
        .with(PREFIX + "due", due.map(LocalDate::toString).orElse(""))
        .with(PREFIX + "domains", String.join(" ", domains))
        .with(PREFIX + "domain-count", Integer.toString(domainCount))
        .with(PREFIX + "mailboxes", mailboxes.map(String::valueOf).orElse(""))
        .with(PREFIX + "unpaid", Integer.toString(unpaid));
  }

  static Loss of(Answers answers) {
    return new Loss(
        answers.text(PREFIX + "name"),
        given(answers, "today").map(LocalDate::parse).orElse(LocalDate.EPOCH),
        given(answers, "due").map(LocalDate::parse),
        given(answers, "domains").map(names -> List.of(names.split(" "))).orElse(List.of()),
        given(answers, "domain-count").map(Integer::valueOf).orElse(0),
        given(answers, "mailboxes").map(Integer::valueOf),
        given(answers, "unpaid").map(Integer::valueOf).orElse(0));
  }

  private static Optional<String> given(Answers answers, String name) {
    return Optional.of(answers.text(PREFIX + name)).filter(text -> !text.isEmpty());
  }

  Text title() {
    return name.isEmpty()
        ? Text.of("cancellation.title")
        : Text.of("cancellation.title.of").with("name", name);
  }

  /** The day of each way to end it. */
  Text dates() {
    return due.<Text>map(day -> Text.of("cancellation.dates").with("today", today).with("due", day))
        .orElse(Text.of("cancellation.dates.none").with("today", today));
  }

  /** What happens and when, in full, before it is confirmed. */
  Text told(When when) {
    var ends =
        switch (when) {
          case IMMEDIATE -> Text.of("cancellation.ends.now").with("name", name).with("day", today);
          case END_OF_PERIOD ->
              Text.of("cancellation.ends.later").with("name", name).with("day", due.orElse(today));
        };
    return Text.joined(List.of(ends, gone(), Text.of("cancellation.final")), "\n");
  }

  /** What is deleted, and what becomes of invoices. */
  Text gone() {
    var deleted = Text.of("cancellation.gone").with("mail", mail()).with("names", names());
    return Text.joined(
        List.of(deleted, Text.of("cancellation.invoices").with("count", unpaid)), " ");
  }

  private Text mail() {
    return mailboxes
        .<Text>map(count -> Text.of("cancellation.gone.mail").with("count", count))
        .orElse(Text.of("cancellation.gone.mail.untold"));
  }

  private Text names() {
    return domains.isEmpty()
        ? Text.of("cancellation.gone.domains.untold")
        : Text.of("cancellation.gone.domains")
            .with("domains", String.join(", ", domains))
            .with("more", Math.max(0, domainCount - domains.size()));
  }
}
