package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.account.Visitor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps links to the website's login for as long as a test runs. */
final class VisitsInMemory implements Visits {

  private record Row(
      StoredVisit visit, String round, Instant roundUntil, Optional<Visitor> visitor) {}

  private final Map<String, Row> chats = new HashMap<>();

  @Override
  public synchronized void put(StoredVisit visit) {
    var kept = chats.get(visit.conversation());
    if (kept == null || !kept.visit().name().equals(visit.name())) {
      chats.put(visit.conversation(), new Row(visit, "", Instant.EPOCH, Optional.empty()));
    }
  }

  @Override
  public synchronized Optional<StoredVisit> find(String name) {
    return row(name).map(Row::visit);
  }

  private Optional<Row> row(String name) {
    return chats.values().stream().filter(row -> row.visit().name().equals(name)).findFirst();
  }

  @Override
  public synchronized boolean leave(String name, String round, Instant now, Instant until) {
    var row = row(name).filter(each -> unused(each) && each.visit().until().isAfter(now));
    row.ifPresent(each -> keep(new Row(each.visit(), round, until, each.visitor())));
    return row.isPresent();
  }

  @Override
  public synchronized Optional<StoredVisit> comeBack(String round, Instant now) {
    var row =
        chats.values().stream()
            .filter(each -> !each.round().isEmpty() && each.round().equals(round))
            .filter(each -> unused(each) && each.roundUntil().isAfter(now))
            .findFirst();
    row.ifPresent(each -> keep(new Row(each.visit(), "", Instant.EPOCH, each.visitor())));
    return row.map(Row::visit);
  }

  @Override
  public synchronized boolean arrive(String name, Visitor visitor, Instant now) {
    var row = row(name).filter(VisitsInMemory::unused);
    row.map(Row::visit)
        .map(
            visit ->
                new StoredVisit(
                    visit.name(), visit.conversation(), visit.until(), Optional.of(now)))
        .ifPresent(used -> keep(new Row(used, "", Instant.EPOCH, Optional.of(visitor))));
    return row.isPresent();
  }

  @Override
  public synchronized Optional<Visitor> arrived(String conversation) {
    return Optional.ofNullable(chats.get(conversation)).flatMap(Row::visitor);
  }

  private void keep(Row row) {
    chats.put(row.visit().conversation(), row);
  }

  private static boolean unused(Row row) {
    return row.visit().used().isEmpty();
  }
}
