package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.dialog.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts what became of a call into the outcomes that conversations know. */
final class Dealings {

  private static final int A_PAGE = 250;
  private static final int MOST_PAGES = 400;

  private final Line line;
  private final Incidents incidents;

  Dealings(Line line, Incidents incidents) {
    this.line = line;
    this.incidents = incidents;
  }

  /** Asks for something that is there whenever WHMCS works. */
  <T> Outcome<T> read(Call call, Function<Fields, T> reading) {
    return read(call, reading, message -> incidents.failed(call, message));
  }

  /**
   * @param objection what it means that WHMCS says no, in these words
   */
  <T> Outcome<T> read(
      Call call, Function<Fields, T> reading, Function<String, Outcome<T>> objection) {
    return switch (line.read(call)) {
      case Answer.Told(var reply) -> understood(call, reply, reading);
      case Answer.Objected(var message) -> objection.apply(message);
      case Answer.Denied(var why, var message) -> incidents.denied(call, why, message);
      case Answer.Undone(var why) -> incidents.failed(call, why);
      case Answer.Lost(var why) -> incidents.failed(call, why); // it was only asked
    };
  }

  private <T> Outcome<T> understood(Call call, Fields reply, Function<Fields, T> reading) {
    try {
      return Outcome.ok(reading.apply(reply));
    } catch (Unreadable e) {
      return incidents.failed(call, "the reply cannot be read: " + e.getMessage());
    }
  }

  /** All of a list, page by page. */
  Outcome<List<Fields>> all(Call call, String plural, String singular) {
    var found = new ArrayList<Fields>();
    for (var page = 0; page < MOST_PAGES; page++) {
      var asked = call.with("limitstart", found.size()).with("limitnum", A_PAGE);
      var got = read(asked, reply -> page(reply, plural, singular, found.size()));
      if (!(got instanceof Outcome.Ok<Page>(var next))) {
        return got.map(Page::things);
      }
      found.addAll(next.things());
      if (found.size() >= next.all()) {
        return Outcome.ok(List.copyOf(found));
      }
    }
    return incidents.failed(call, "the list does not end");
  }

  private record Page(List<Fields> things, long all) {}

  /** A page without things, though there shall be more, is none. */
  private static Page page(Fields reply, String plural, String singular, int before) {
    var things = reply.list(plural, singular);
    var all = reply.number("totalresults");
    if (things.isEmpty() && all > before) {
      throw new Unreadable("of %d %s it shows none after %d".formatted(all, plural, before));
    }
    return new Page(things, all);
  }

  /**
   * Changes something.
   *
   * @param reading must do with any reply, for the change is made
   * @param objection what it means that WHMCS says no, in these words
   */
  <T> Outcome<T> write(
      Call call, Function<Fields, T> reading, Function<String, Outcome<T>> objection) {
    return switch (line.write(call)) {
      case Answer.Told(var reply) -> Outcome.ok(reading.apply(reply));
      case Answer.Objected(var message) -> objection.apply(message);
      case Answer.Denied(var why, var message) -> incidents.denied(call, why, message);
      case Answer.Undone(var why) -> incidents.failed(call, why);
      case Answer.Lost(var why) -> incidents.unknown(call, why);
    };
  }

  Incidents incidents() {
    return incidents;
  }
}
