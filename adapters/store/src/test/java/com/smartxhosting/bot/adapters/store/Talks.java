package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Input.Typed;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Session.Stored;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.engine.Store.Opened;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations, turns and requests to store in tests. */
final class Talks {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Customer ANN = new Customer("17", "Ann");

  private Talks() {}

  static Session fresh(String address) {
    return Session.fresh(Actor.stranger("telegram", address));
  }

  static Session linked(String channel, String address) {
    return Session.fresh(Actor.stranger(channel, address).become(ANN, NOON));
  }

  /** The conversation one turn on, standing at a state. */
  static Session next(Session session, String state) {
    return next(session, state, Optional.empty(), List.of());
  }

  static Session next(
      Session session, String state, Optional<Instant> until, List<Request> awaited) {
    var frame =
        new Frame(
            "f1",
            "dns.add",
            "{\"at\":\"" + state + "\"}",
            !awaited.isEmpty(),
            List.of("{\"at\":\"before\"}"),
            Optional.empty(),
            Optional.empty(),
            0,
            until);
    return new Session(
        session.id(),
        session.version() + 1,
        session.actor(),
        "de",
        List.of(frame),
        awaited,
        Text.NONE,
        0,
        List.of(),
        0);
  }

  static Arrival typed(String address, String id, String text) {
    return new Arrival("telegram", id, address, new Typed(text), "origin", "en", NOON);
  }

  static Commit turn(Session before, Session after) {
    return new Commit(Optional.empty(), before, after, List.of(), List.of());
  }

  static Commit turn(Arrival input, Session before, Session after) {
    return new Commit(Optional.of(input), before, after, List.of(), List.of());
  }

  static Commit opening(Session before, Session after, Opened... opened) {
    return new Commit(Optional.empty(), before, after, List.of(opened), List.of());
  }

  static Commit ending(Session before, Session after, Ended... ended) {
    return new Commit(Optional.empty(), before, after, List.of(), List.of(ended));
  }

  static Request effect(String key, String json) {
    return new Request(key, "f1", new Stored("Save", json), true);
  }

  static Request query(String key) {
    return new Request(key, "f1", new Stored("Load", "{}"), false);
  }

  static Opened opened(Request request) {
    return opened(request, NOON);
  }

  static Opened opened(Request request, Instant at) {
    return new Opened(
        request,
        Text.of("dns.add").with("name", "example.com").with("count", 3),
        Text.NONE,
        Text.words("192.0.2.1"),
        "",
        "service-4",
        at);
  }

  static Ended ended(String key) {
    return new Ended(key, Ending.OK, Text.NONE, NOON.plusSeconds(2), "", Optional.empty(), "");
  }
}
