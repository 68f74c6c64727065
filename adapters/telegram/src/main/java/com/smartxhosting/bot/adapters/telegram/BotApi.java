package com.smartxhosting.bot.adapters.telegram;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The Bot API, one attempt at a time; its failures are values. */
final class BotApi implements AutoCloseable {

  /** Nulls left out: a keyboard of twenty buttons would carry two hundred of them. */
  static final ObjectMapper JSON =
      // each virtual thread would take buffers of its own, and has only one request to use them
      new ObjectMapper(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .build())
          .setDefaultPropertyInclusion(Include.NON_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * Requests on their way at once, and the connections kept for them. More would only wait
   * elsewhere: OkHttp looks through all connections for each request, and opens and closes those
   * above what it keeps.
   */
  private static final int AT_ONCE = 256;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TelegramSettings settings;
  private final OkHttpClient http;
  private final TelegramClient telegram;

  BotApi(TelegramSettings settings) {
    this.settings = settings;
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(AT_ONCE, 1, TimeUnit.MINUTES))
            .callTimeout(settings.answerWithin())
            .connectTimeout(settings.answerWithin())
            .readTimeout(Duration.ZERO) // the call's own limit does; each read would set a timer
            .build();
    this.telegram = new OkHttpTelegramClient(JSON, http, settings.token().reveal(), settings.url());
  }

  /** A request, built anew for each attempt: a picture's bytes can be read only once. */
  @FunctionalInterface
  interface Request<T> {
    CompletableFuture<? extends T> sendTo(TelegramClient client) throws TelegramApiException;
  }

  static <T extends Serializable> Request<T> plainly(BotApiMethod<T> method) {
    return client -> client.executeAsync(method);
  }

  CompletableFuture<Answer<Object>> send(Request<?> request) {
    try {
      return request
          .sendTo(telegram)
          .handle((value, thrown) -> thrown == null ? new Answer.Done<>(value) : failed(thrown));
    } catch (TelegramApiException | RuntimeException e) {
      return CompletableFuture.completedFuture(failed(e));
    }
  }

  <T> Answer<T> call(Request<T> request) throws InterruptedException {
    try {
      return new Answer.Done<>(request.sendTo(telegram).get());
    } catch (TelegramApiException | ExecutionException | RuntimeException e) {
      return failed(e);
    }
  }

  private static <T> Answer<T> failed(Throwable thrown) {
    return new Answer.Failed<>(Trouble.of(thrown));
  }

  /**
   * The bytes of a file that customers sent; none when there are more than that.
   *
   * <p>The library would always ask the official server.
   */
  Answer<Optional<byte[]>> download(String path, int most) {
    var address =
        Objects.requireNonNull(HttpUrl.get(settings.server()))
            .newBuilder()
            .addPathSegments("file/bot" + settings.token().reveal())
            .addPathSegments(path)
            .build();
    try (var response = http.newCall(new okhttp3.Request.Builder().url(address).build()).execute();
        var content = response.body().byteStream()) {
      if (!response.isSuccessful()) {
        return new Answer.Failed<>(Trouble.answered(response.code()));
      }
      var bytes = content.readNBytes(most + 1);
      return new Answer.Done<>(bytes.length > most ? Optional.empty() : Optional.of(bytes));
    } catch (IOException e) {
      return failed(e);
    }
  }

  /** A client for long polls, which may be silent for as long as they are asked to be. */
  OkHttpClient forPolling(Duration longest) {
    return http.newBuilder()
        .dispatcher(new Dispatcher(threads)) // its own, so that polls can be ended by themselves
        .callTimeout(Duration.ZERO)
        .readTimeout(longest.plusSeconds(25))
        .build();
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
    threads.shutdownNow();
  }
}
