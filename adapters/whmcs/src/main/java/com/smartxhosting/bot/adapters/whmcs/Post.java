package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.Answer.Denial;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Credentials;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Carries one call to WHMCS, once, and tells what became of it. */
final class Post implements AutoCloseable {

  private static final long LONGEST_REPLY = 8L << 20;

  /** {@code 401} and {@code 403}: WHMCS says with JSON why, a firewall with a page. */
  private static boolean shutOut(int status) {
    return status == HttpURLConnection.HTTP_UNAUTHORIZED
        || status == HttpURLConnection.HTTP_FORBIDDEN;
  }

  private final HttpUrl address;
  private final Credentials credentials;
  private final OkHttpClient reading;
  private final OkHttpClient writing;

  /**
   * @param network how connections are made, for tests
   */
  Post(URI url, Credentials credentials, Pace pace, UnaryOperator<OkHttpClient.Builder> network) {
    this.address = HttpUrl.get(url).newBuilder().addPathSegments("includes/api.php").build();
    this.credentials = credentials;
    var base =
        network
            .apply(new OkHttpClient.Builder())
            .connectTimeout(pace.connect())
            .readTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .eventListenerFactory(call -> call.request().tag(Sending.class))
            .build();
    this.reading = base.newBuilder().callTimeout(pace.read()).build();
    // on a connection of its own: one that was left open may have gone, and a write that is lost
    // on it could not be told from one that was carried out
    this.writing =
        base.newBuilder()
            .callTimeout(pace.write())
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
  }

  Answer read(Call call) {
    return send(call, reading);
  }

  Answer write(Call call) {
    return send(call, writing);
  }

  /**
   * What time it is there, to the second.
   *
   * @return empty when nobody answers, or the answer does not tell
   */
  Optional<Instant> time() {
    var front = new Request.Builder().url(address).head().tag(Sending.class, new Sending()).build();
    try (var response = reading.newCall(front).execute()) {
      return Optional.ofNullable(response.headers().getInstant("Date"));
    } catch (IOException e) {
      return Optional.empty(); // what is wrong with the connection is found by whoever calls
    }
  }

  private Answer send(Call call, OkHttpClient client) {
    var sending = new Sending();
    var request =
        new Request.Builder().url(address).post(form(call)).tag(Sending.class, sending).build();
    try (var response = client.newCall(request).execute()) {
      return answer(response);
    } catch (IOException e) {
      return sending.begun() ? new Answer.Lost(Reasons.of(e)) : new Answer.Undone(Reasons.of(e));
    }
  }

  private FormBody form(Call call) {
    var form =
        new FormBody.Builder()
            .add("identifier", credentials.identifier().reveal())
            .add("secret", credentials.secret().reveal())
            .add("action", call.action())
            .add("responsetype", "json");
    credentials.accessKey().ifPresent(key -> form.add("accesskey", key.reveal()));
    call.parameters().forEach(form::add);
    return form.build();
  }

  private static Answer answer(Response response) throws IOException {
    if (response.isRedirect()) {
      return new Answer.Undone("it sends us elsewhere, which we do not follow");
    }
    Fields reply;
    try {
      reply = Decoder.read(body(response));
    } catch (Unreadable e) {
      return shutOut(response.code())
          ? new Answer.Denied(Denial.OTHER, "HTTP " + response.code())
          : new Answer.Lost("HTTP %d, and %s".formatted(response.code(), e.getMessage()));
    }
    return judged(reply, response.code());
  }

  private static String body(Response response) throws IOException {
    var source = response.body().source();
    if (source.request(LONGEST_REPLY + 1)) {
      throw new Unreadable("it is longer than %d MB".formatted(LONGEST_REPLY >> 20));
    }
    return source.readUtf8();
  }

  private static Answer judged(Fields reply, int status) {
    // some actions say "status" where all others say "result"
    var verdict = reply.has("result") ? reply.text("result") : reply.text("status");
    if (verdict.equals("success") && status == HttpURLConnection.HTTP_OK) {
      return new Answer.Told(reply);
    }
    if (!verdict.equals("error")) {
      return new Answer.Lost("HTTP %d, and it does not say how it went".formatted(status));
    }
    var message = reply.text("message");
    Optional<Denial> denial = Denials.in(message);
    if (denial.isPresent() || shutOut(status)) {
      return new Answer.Denied(denial.orElse(Denial.OTHER), message);
    }
    return status < HttpURLConnection.HTTP_INTERNAL_ERROR
        ? new Answer.Objected(message)
        : new Answer.Lost("HTTP %d".formatted(status));
  }

  @Override
  public void close() {
    reading.dispatcher().executorService().shutdown();
    reading.connectionPool().evictAll();
    writing.connectionPool().evictAll();
  }

  /** Notes whether anything of a request has left: before that, nobody can have acted on it. */
  private static final class Sending extends EventListener {
    private final AtomicBoolean begun = new AtomicBoolean();

    boolean begun() {
      return begun.get();
    }

    @Override
    public void requestHeadersStart(okhttp3.Call call) {
      begun.set(true);
    }
  }
}
