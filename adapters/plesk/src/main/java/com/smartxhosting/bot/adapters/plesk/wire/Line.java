package com.smartxhosting.bot.adapters.plesk.wire;

import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;

/**
 * The way to one server. Every server has its own, with its own connections and its own room for
 * calls, so that one that hangs takes nothing from the others' customers.
 *
 * <p>A question is asked again when it gets no answer; a change is sent once.
 */
public final class Line implements AutoCloseable {

  /** Far more than the largest zone or the mailboxes of a hundred domains take. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int RETRIES = 2;
  private static final int FAILURES = 5;
  private static final int OF_CALLS = 10;
  private static final double JITTER = 0.25;

  private final URI address;
  private final OkHttpClient reads;
  private final OkHttpClient writes;
  private final FailsafeExecutor<Object> again;
  private final FailsafeExecutor<Object> unlessIll;

  /** Not Failsafe's bulkhead: there, whoever has waited in vain keeps a place for ever (3.3.2). */
  private final Semaphore room;

  private final Duration queue;

  /**
   * @param address the server's, without a path
   */
  public Line(URI address, Trust trust, Pace pace) {
    this.address = address;
    this.reads =
        Trusting.apply(trust, new OkHttpClient.Builder())
            .connectTimeout(pace.connect())
            .readTimeout(Duration.ZERO)
            .callTimeout(pace.read())
            .followRedirects(false)
            .followSslRedirects(false)
            // it would send a change twice when a kept connection turns out to be dead
            .retryOnConnectionFailure(false)
            .eventListenerFactory(_ -> new Departures())
            .build();
    this.writes = reads.newBuilder().callTimeout(pace.write()).build();
    this.room = new Semaphore(pace.together(), true);
    this.queue = pace.queue();
    this.unlessIll =
        Failsafe.with(
            CircuitBreaker.builder()
                .handleIf((_, e) -> e instanceof NoAnswer none && none.why().ill())
                .withFailureThreshold(FAILURES, OF_CALLS)
                .withDelay(pace.rest())
                .build());
    this.again =
        Failsafe.with(
            RetryPolicy.builder()
                .handleIf((_, e) -> e instanceof NoAnswer none && none.why().passing())
                .withMaxRetries(RETRIES)
                .withBackoff(pace.pause(), pace.pause().multipliedBy(8))
                .withJitter(JITTER)
                .build());
  }

  /**
   * Asks a question.
   *
   * @param understand makes sense of the reply, or throws {@link NoAnswer}
   * @throws NoAnswer when there was none, however often it was asked
   */
  public <T> T read(Ask ask, Function<Reply, T> understand) {
    return timed(
        "read", () -> again.get(() -> admitted(() -> understand.apply(exchange(reads, ask)))));
  }

  /**
   * Has something changed, once.
   *
   * @param understand makes sense of the reply, or throws {@link NoAnswer}
   * @throws NoAnswer which tells whether it may have been changed
   */
  public <T> T write(Ask ask, Function<Reply, T> understand) {
    try {
      return timed("write", () -> admitted(() -> understand.apply(exchange(writes, ask))));
    } catch (NoAnswer e) {
      throw e.ofWrite();
    }
  }

  /** With all tries and pauses: as long as whoever asked has waited. */
  private <T> T timed(String call, Supplier<T> asking) {
    var begun = Timer.start();
    var end = "answered";
    try {
      return asking.get();
    } catch (NoAnswer e) {
      end = e.why().name().toLowerCase(Locale.ROOT);
      throw e;
    } finally {
      var server = address.getHost();
      begun.stop(
          Metrics.timer(
              "bot.backend", "system", "plesk", "server", server, "call", call, "end", end));
    }
  }

  /** Makes a call when there is room for one and the server is believed to be well. */
  private <T> T admitted(Supplier<T> call) {
    enter();
    try {
      return unlessIll.get(call::get);
    } catch (CircuitBreakerOpenException e) {
      throw new NoAnswer(Why.RESTING);
    } finally {
      room.release();
    }
  }

  private void enter() {
    try {
      if (!room.tryAcquire(queue.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NoAnswer(Why.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the process ends
      throw new NoAnswer(Why.BUSY);
    }
  }

  private Reply exchange(OkHttpClient http, Ask ask) {
    var departed = new AtomicBoolean();
    try (var response = http.newCall(request(ask, departed)).execute()) {
      return new Reply(
          response.code(),
          upToTheLimit(response.body().source()),
          Optional.ofNullable(response.header("Location")),
          Optional.ofNullable(response.headers().getInstant("Date")));
    } catch (InterruptedIOException e) {
      throw new NoAnswer(departed.get() ? Why.SILENT : Why.UNREACHABLE);
    } catch (SSLException e) {
      throw new NoAnswer(departed.get() ? Why.BROKEN_OFF : Why.UNTRUSTED);
    } catch (IOException e) {
      throw new NoAnswer(departed.get() ? Why.BROKEN_OFF : Why.UNREACHABLE);
    }
  }

  private Request request(Ask ask, AtomicBoolean departed) {
    var request =
        new Request.Builder()
            .url(address.resolve(ask.path()).toString())
            .tag(AtomicBoolean.class, departed)
            .method(
                ask.method(),
                ask.body()
                    .map(body -> RequestBody.create(body.bytes(), MediaType.get(body.type())))
                    .orElse(null));
    ask.headers().forEach(request::header);
    return request.build();
  }

  /** Counts what is unpacked, not what is sent: a small reply may unpack to gigabytes. */
  private static byte[] upToTheLimit(BufferedSource body) throws IOException {
    if (body.request(MOST_BYTES + 1L)) {
      throw new NoAnswer(Why.TOO_LARGE);
    }
    return body.getBuffer().readByteArray();
  }

  /** Notes when a request is on its way: until then, surely nothing was done. */
  private static final class Departures extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      var departed = call.request().tag(AtomicBoolean.class);
      if (departed != null) {
        departed.set(true);
      }
    }
  }

  @Override
  public void close() {
    reads.dispatcher().executorService().shutdown();
    reads.connectionPool().evictAll();
  }
}
