package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Settlement.Reversal;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.testing.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the customers of a test have changed, newest first. */
public final class Journal {

  /** When whatever is done now is done. */
  public Instant now = Talk.START;

  private final List<Entry> entries = new ArrayList<>();

  <T> void add(Effect<T, ?> effect, Outcome<T> outcome, Attempt attempt) {
    var reversal = Reversal.of(effect, outcome);
    var ended =
        new Settlement(
                new Session.Request(attempt.key(), "", new Session.Stored("", ""), true),
                outcome,
                List.of(),
                reversal)
            .ended(now);
    entries.replaceAll(entry -> entry.key().equals(ended.undoes()) ? undone(entry) : entry);
    entries.addFirst(
        new Entry(
            attempt.key(),
            attempt.actor().conversation(),
            attempt.actor().customer().map(Customer::id).orElse(""),
            effect.service(),
            effect.title(),
            effect.before(),
            effect.after(),
            Optional.of(ended.how()),
            ended.detail(),
            now,
            Optional.of(now),
            ended.back(),
            Optional.empty()));
  }

  private Entry undone(Entry entry) {
    return new Entry(
        entry.key(),
        entry.actor(),
        entry.customer(),
        entry.service(),
        entry.title(),
        entry.before(),
        entry.after(),
        entry.how(),
        entry.detail(),
        entry.asked(),
        entry.ended(),
        entry.back(),
        Optional.of(now));
  }

  public List<Entry> of(String customer) {
    return entries.stream().filter(entry -> entry.customer().equals(customer)).toList();
  }

  public Optional<Entry> find(String customer, String key) {
    return of(customer).stream().filter(entry -> entry.key().equals(key)).findFirst();
  }
}
