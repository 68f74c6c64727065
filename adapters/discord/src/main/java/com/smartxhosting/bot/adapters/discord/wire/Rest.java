package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Attachment;
import com.smartxhosting.bot.adapters.discord.Fault;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests to Discord and repeats what may be repeated, for as long as a request has
 * patience.
 *
 * <p>Limits are waited for lane by lane, so that nothing else that is sent holds up a first answer.
 * A library's queue would: Javacord's sends the first answers of all customers one after another.
 */
final class Rest {

  private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

  private static final String API = "https://discord.com/api/v10";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final String NO_ANSWER = "no answer in time";
  private static final int TOO_MANY = 429;
  private static final long SHORTEST_REST = 100;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

  private final OkHttpClient http;
  private final Secret botToken;
  private final String userAgent;
  private final Limits limits = new Limits();

  /**
   * @param userAgent Discord's front turns away those that do not tell it
   */
  Rest(OkHttpClient http, Secret botToken, String userAgent) {
    this.http = http;
    this.botToken = botToken;
    this.userAgent = userAgent;
  }

  /** What one attempt came to. */
  private sealed interface Attempt {
    record Settled(Answer<JsonNode> answer) implements Attempt {}

    record Limited(Duration rest) implements Attempt {}

    record Broken(String why, Arrival arrival) implements Attempt {}

    enum Arrival {
      NEVER_SENT,
      UNKNOWN
    }
  }

  /**
   * @return what Discord answered, a missing node if that is nothing
   */
  Answer<JsonNode> send(Request request) {
    var deadline = System.nanoTime() + request.patience().whole().toNanos();
    try {
      return send(request, deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed<>(new Fault.Unreachable("interrupted"));
    }
  }

  private Answer<JsonNode> send(Request request, long deadline) throws InterruptedException {
    var pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      var rest = limits.rest(request.lane());
      if (rest.isPositive() && left(deadline).compareTo(rest) <= 0) {
        return new Answer.Failed<>(new Fault.RateLimited(rest));
      }
      Thread.sleep(rest);
      if (!left(deadline).isPositive()) {
        return new Answer.Failed<>(new Fault.Unreachable(NO_ANSWER));
      }
      switch (attempt(request, left(deadline))) {
        case Attempt.Settled(var answer) -> {
          return attempt == 1 ? answer : unlessAnsweredBefore(answer);
        }
        case Attempt.Limited _ -> LOG.debug("{} is to wait", request);
        case Attempt.Broken(var why, var arrival) -> {
          boolean again =
              arrival == Attempt.Arrival.NEVER_SENT || request.repeat() == Request.Repeat.SAFE;
          if (!again || left(deadline).compareTo(pause) <= 0) {
            return new Answer.Failed<>(new Fault.Unreachable(why));
          }
          LOG.debug("{} failed and is tried again: {}", request, why);
          Thread.sleep(pause);
          pause = pause.multipliedBy(2);
        }
      }
    }
  }

  /** An attempt that seemed to fail may have arrived. */
  private static Answer<JsonNode> unlessAnsweredBefore(Answer<JsonNode> answer) {
    return answer instanceof Answer.Failed<JsonNode>(Fault.AnsweredAlready _)
        ? new Answer.Done<>(MissingNode.getInstance())
        : answer;
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  private Attempt attempt(Request request, Duration left) {
    var limit =
        left.compareTo(request.patience().attempt()) < 0 ? left : request.patience().attempt();
    var call = http.newCall(httpRequest(request));
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    try (var response = call.execute()) {
      var text = response.body().string();
      return outcome(request, response, json(text));
    } catch (ConnectException | UnknownHostException e) {
      return new Attempt.Broken(e.getClass().getSimpleName(), Attempt.Arrival.NEVER_SENT);
    } catch (InterruptedIOException e) {
      // the connection may have died unnoticed, and the next attempt would take it again
      http.connectionPool().evictAll();
      return new Attempt.Broken(NO_ANSWER, Attempt.Arrival.UNKNOWN);
    } catch (IOException e) {
      return new Attempt.Broken(e.getClass().getSimpleName(), Attempt.Arrival.UNKNOWN);
    }
  }

  private Attempt outcome(Request request, Response response, JsonNode answer) {
    int status = response.code();
    if (response.isSuccessful()) {
      return new Attempt.Settled(new Answer.Done<>(answer));
    }
    if (status == TOO_MANY) {
      return new Attempt.Limited(limited(request, response, answer));
    }
    return status >= 500
        ? new Attempt.Broken("status " + status, Attempt.Arrival.UNKNOWN)
        : new Attempt.Settled(new Answer.Failed<>(Faults.of(status, answer)));
  }

  /** Without "Via" it was not Discord that answered but its front, which turns away everything. */
  private Duration limited(Request request, Response response, JsonNode answer) {
    double seconds =
        answer.path("retry_after").asDouble(number(response.header("Retry-After", "1")));
    var rest = Duration.ofMillis(Math.max(SHORTEST_REST, (long) Math.ceil(seconds * 1000)));
    if (answer.path("global").asBoolean() || response.header("Via") == null) {
      LOG.warn("Discord wants no request at all for {}", rest);
      limits.restAltogether(rest);
    } else {
      limits.rest(request.lane(), rest);
    }
    return rest;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private okhttp3.Request httpRequest(Request request) {
    var builder =
        new okhttp3.Request.Builder().url(API + request.path()).header("User-Agent", userAgent);
    if (request.proof() == Request.Proof.BOT) {
      builder.header("Authorization", "Bot " + botToken.reveal());
    }
    return builder.method(request.method().name(), body(request)).build();
  }

  private static @Nullable RequestBody body(Request request) {
    if (request.body().isEmpty()) {
      return switch (request.method()) {
        case GET, DELETE -> null;
        case POST, PUT, PATCH -> RequestBody.create(new byte[0]);
      };
    }
    var json = RequestBody.create(request.body().get().toString(), JSON);
    if (request.files().isEmpty()) {
      return json;
    }
    var parts =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("payload_json", null, json);
    for (int i = 0; i < request.files().size(); i++) {
      var file = request.files().get(i);
      parts.addFormDataPart("files[" + i + "]", file.name(), content(file));
    }
    return parts.build();
  }

  private static RequestBody content(Attachment file) {
    return RequestBody.create(file.content(), MediaType.get(file.mediaType()));
  }

  private static JsonNode json(String text) {
    try {
      var json = MAPPER.readTree(text);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a page of some server in between
    }
  }
}
