package com.smartxhosting.bot.adapters.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Fetches updates with the library's long polling and does not let go of any before the inbox has
 * it: the library acknowledges a batch with the poll that follows.
 */
final class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int NO_ANSWER = 0;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final TelegramSettings settings;
  private final Reception reception;
  private final Time time;
  private final OkHttpClient http;
  private final AtomicInteger lastStatus = new AtomicInteger(OK);

  private volatile Instant lastSign;
  private volatile boolean open = true;
  private volatile Session session;
  private final Thread watchdog;

  /** The library's session and the thread it polls on, which its own close leaves running. */
  private record Session(BotSession polling, ScheduledExecutorService thread) {}

  Poller(TelegramSettings settings, BotApi api, Reception reception, Time time) {
    this.settings = settings;
    this.reception = reception;
    this.time = time;
    this.http = api.forPolling(Poll.LONGEST).newBuilder().addInterceptor(this::watched).build();
    this.lastSign = time.instant();
    this.session = begun();
    this.watchdog = Thread.ofVirtual().name("telegram-watchdog").start(this::watch);
  }

  private Session begun() {
    var thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("telegram-poller").daemon().factory());
    var polling =
        new BotSession(
            BotApi.JSON,
            http,
            thread,
            settings.token().reveal(),
            settings::url,
            this::next,
            Patience::new,
            this::take);
    try {
      polling.start();
    } catch (TelegramApiException e) {
      LOG.warn("Polling Telegram did not start and is tried again: {}", Trouble.of(e));
      lastSign = time.instant().minus(settings.silence()).plus(SOON);
    }
    return new Session(polling, thread);
  }

  private Poll next(int lastSeen) {
    lastSign = time.instant();
    return new Poll(lastSeen);
  }

  /**
   * Returns when the inbox has the batch, however long that takes. Nothing may be thrown from here:
   * the library would stop polling for good and not say so.
   */
  private void take(List<Update> batch) {
    for (int failures = 1; open; failures++) {
      try {
        reception.take(batch);
        lastSign = time.instant();
        return;
      } catch (Throwable e) {
        LOG.error(
            "{} updates could not be stored and are tried again: {}",
            batch.size(),
            e.getClass().getSimpleName());
      }
      lastSign = time.instant();
      try {
        time.sleep(Backoff.after(failures));
      } catch (InterruptedException e) {
        return; // closing or starting anew: what was not acknowledged comes again
      }
    }
  }

  /** The library logs a failed poll with its whole trace each time; we say it once. */
  private Response watched(Interceptor.Chain chain) throws IOException {
    try {
      var response = chain.proceed(chain.request());
      say(response.code(), "Telegram answers " + response.code() + " when asked for updates");
      return response;
    } catch (IOException e) {
      say(NO_ANSWER, "Telegram cannot be reached: " + e.getClass().getSimpleName());
      throw e;
    }
  }

  private void say(int status, String trouble) {
    if (lastStatus.getAndSet(status) == status || !open) {
      return;
    }
    switch (status) {
      case OK -> LOG.info("Telegram hands out updates again");
      case CONFLICT -> LOG.error(TelegramStartFailed.SECOND_POLLER);
      default -> LOG.warn(trouble);
    }
  }

  private void watch() {
    try {
      while (open) {
        time.sleepUntil(lastSign.plus(settings.silence()));
        if (open && !time.instant().isBefore(lastSign.plus(settings.silence()))) {
          LOG.warn("No poll of Telegram for {}; polling is started anew", settings.silence());
          end(session);
          lastSign = time.instant();
          session = begun();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Session ended) {
    ended.polling().stop();
    ended.thread().shutdownNow();
    http.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    open = false;
    watchdog.interrupt();
    end(session);
  }

  /** The library's own pauses grow to fifteen minutes during a long outage. */
  private static final class Patience implements BackOff {
    private int failures;

    @Override
    public void reset() {
      failures = 0;
    }

    @Override
    public long nextBackOffMillis() {
      return Backoff.after(++failures).toMillis();
    }
  }
}
