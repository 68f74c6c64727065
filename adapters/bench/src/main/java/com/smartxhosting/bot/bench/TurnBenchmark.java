package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.form.Preview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A turn of the machine with JSON both ways: the stored session is read, moved by an input and
 * written again. The turns are those of adding an MX record, one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TurnBenchmark {

  /** A turn to be taken: the session as it is stored, and what the customer does. */
  private record Due(String session, Input input) {}

  private final Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Office office = new Office();
  private final Codec codec = new Codec(office.vault, List.of(Session.class));
  private final List<Due> turns = rehearse();
  private int next;

  private List<Due> rehearse() {
    var session = Office.linked(1, now);
    var rehearsed = new ArrayList<Due>();
    for (var input :
        List.of(
            new Input.Start("dns.add", Office.zone(1)),
            new Input.Typed("MX: the server that takes mail"),
            new Input.Typed("@"),
            new Input.Typed("20"),
            new Input.Typed("mx.example.net"),
            new Input.Typed("1h"))) {
      rehearsed.add(new Due(codec.write(session, Session.class), input));
      session = office.machine.turn(session, input, now).session();
    }
    var preview =
        new Input.Settled(
            session.awaited().getLast().key(), Outcome.ok(Preview.NOTHING), List.of());
    rehearsed.add(new Due(codec.write(session, Session.class), preview));
    session = office.machine.turn(session, preview, now).session();
    rehearsed.add(new Due(codec.write(session, Session.class), new Input.Typed("Add the record")));
    return rehearsed;
  }

  @Benchmark
  public String turn() {
    next = next + 1 == turns.size() ? 0 : next + 1;
    var due = turns.get(next);
    var session = codec.read(due.session(), Session.class);
    return codec.write(office.machine.turn(session, due.input(), now).session(), Session.class);
  }
}
