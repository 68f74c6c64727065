package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps shares as long as the test runs. */
public final class MemoryShares implements Shares {

  private record Code(String share, Instant until) {}

  private record Tries(int number, Instant since) {}

  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final Map<Secret, String> tokens = new HashMap<>();
  private final Map<Secret, Code> codes = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Tries> tries = new HashMap<>();

  @Override
  public synchronized void put(Share share) {
    shares.put(share.id(), share);
  }

  @Override
  public synchronized void giveToken(String share, Secret token) {
    tokens.put(token, share);
  }

  @Override
  public synchronized boolean giveCode(String share, Secret code, Instant now) {
    codes.values().removeIf(each -> !each.until().isAfter(now));
    if (codes.containsKey(code)) {
      return false;
    }
    codes.values().removeIf(each -> each.share().equals(share));
    codes.put(code, new Code(share, now.plus(ShareCode.LIFE)));
    return true;
  }

  @Override
  public synchronized Opening look(Opening.Key key, Actor reader, Instant now) {
    return switch (key) {
      case Opening.Key.Token(var token) ->
          Optional.ofNullable(tokens.get(token))
              .map(share -> standing(share, reader, now))
              .orElseGet(Opening.Unknown::new);
      case Opening.Key.Code(var code) -> look(code, reader, now);
    };
  }

  private Opening look(Secret code, Actor reader, Instant now) {
    var here = count(reader.conversation(), now);
    if (here.number() > ShareCode.TRIES) {
      return locked(here, now);
    }
    var altogether = count("", now);
    if (altogether.number() > ShareCode.TRIES_ALTOGETHER) {
      return locked(altogether, now);
    }
    var found = Optional.ofNullable(codes.get(code)).filter(each -> each.until().isAfter(now));
    if (found.isEmpty()) {
      return new Opening.Unknown();
    }
    List.of(reader.conversation(), "")
        .forEach(who -> tries.computeIfPresent(who, (_, t) -> new Tries(t.number - 1, t.since)));
    return standing(found.get().share(), reader, now);
  }

  private Tries count(String who, Instant now) {
    return tries.merge(
        who,
        new Tries(1, now),
        (former, fresh) ->
            former.since().plus(ShareCode.LIFE).isAfter(now)
                ? new Tries(former.number() + 1, former.since())
                : fresh);
  }

  private static Opening locked(Tries tries, Instant now) {
    return new Opening.Locked(Duration.between(now, tries.since().plus(ShareCode.LIFE)));
  }

  private Opening standing(String share, Actor reader, Instant now) {
    return Optional.ofNullable(shares.get(share))
        .map(found -> found.opened(reader, run(share, reader), now))
        .orElseGet(Opening.Unknown::new);
  }

  private Optional<Run> run(String share, Actor reader) {
    return runs.stream()
        .filter(run -> run.share().equals(share))
        .filter(run -> run.conversation().equals(reader.conversation()))
        .findFirst();
  }

  @Override
  public synchronized Opening begin(String share, Actor reader, String run, Instant now) {
    var before = standing(share, reader, now);
    if (before instanceof Opening.Opened(_, var begun) && begun.isEmpty()) {
      var customer = reader.customer().map(Customer::id).orElse("");
      runs.add(new Run(run, share, reader.conversation(), customer, now));
      shares.computeIfPresent(share, (_, it) -> used(it));
      return standing(share, reader, now);
    }
    return before;
  }

  @Override
  public synchronized Optional<Share> find(String id) {
    return Optional.ofNullable(shares.get(id));
  }

  @Override
  public synchronized Optional<Share> ofRun(String run) {
    return runs.stream()
        .filter(it -> it.id().equals(run))
        .findFirst()
        .flatMap(it -> find(it.share()));
  }

  @Override
  public synchronized List<Run> runs(String share) {
    return runs.stream().filter(run -> run.share().equals(share)).toList();
  }

  @Override
  public synchronized List<Share> by(String agent, int most) {
    return newest(share -> share.by().conversation().equals(agent), most);
  }

  @Override
  public synchronized List<Share> all(int most) {
    return newest(_ -> true, most);
  }

  private List<Share> newest(Predicate<Share> wanted, int most) {
    return shares.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Share::made).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean revoke(String id, Instant now) {
    return changed(id, share -> revoked(share, now));
  }

  @Override
  public synchronized void revokeAll(String agent, Instant now) {
    by(agent, Integer.MAX_VALUE).forEach(share -> revoke(share.id(), now));
  }

  @Override
  public synchronized boolean extend(String id, Instant until) {
    return changed(id, share -> until(share, until));
  }

  private boolean changed(String id, UnaryOperator<Share> change) {
    boolean stands = find(id).filter(share -> share.revoked().isEmpty()).isPresent();
    if (stands) {
      shares.computeIfPresent(id, (_, share) -> change.apply(share));
    }
    return stands;
  }

  private static Share used(Share it) {
    return copy(it, it.until(), it.used() + 1, it.revoked());
  }

  private static Share revoked(Share it, Instant now) {
    return copy(it, it.until(), it.used(), Optional.of(now));
  }

  private static Share until(Share it, Instant until) {
    return copy(it, until, it.used(), it.revoked());
  }

  private static Share copy(Share it, Instant until, int used, Optional<Instant> revoked) {
    return new Share(
        it.id(),
        it.by(),
        it.flow(),
        it.version(),
        it.given(),
        it.recipient(),
        it.ticket(),
        it.sentence(),
        it.made(),
        until,
        it.uses(),
        used,
        revoked);
  }
}
