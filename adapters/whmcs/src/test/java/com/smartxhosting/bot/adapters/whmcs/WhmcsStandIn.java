package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.whmcs.Mishap.Acts;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Credentials;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

/** A WHMCS on the wire, with what it keeps and everything that can go wrong on the way to it. */
public final class WhmcsStandIn implements AutoCloseable {

  static final Credentials CREDENTIALS =
      new Credentials(
          new Secret("identifier-1"), new Secret("secret-of-the-role"), Optional.empty());

  private static final Set<String> UNTOLD =
      Set.of(
          "action",
          "identifier",
          "secret",
          "accesskey",
          "responsetype",
          "servicepassword",
          "customsubject",
          "custommessage",
          "subject",
          "message");

  private static final int FIRST_OF_MANY = 10_000;
  private static final int MB = 1 << 20;
  private static final Buffer FLOOD = zeros(50);

  /** 200 MB in some hundred kilobytes; made before anybody waits for an answer. */
  private static final Buffer BOMB = packed(zeros(200));

  private static final Optional<ActionSchema> SCHEMA = ActionSchema.find();

  private final MockWebServer server = new MockWebServer();
  private final StandInBooks books;
  private final List<String> calls = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final Deque<Mishap> onWrites = new ArrayDeque<>();
  private Function<String, Optional<Mishap>> always = _ -> Optional.empty();
  private String accessKey = "";
  private Optional<Instant> time = Optional.empty();

  private WhmcsStandIn(StandInBooks books) {
    this.books = books;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return serve(request);
          }
        });
  }

  /** With Ada Lovell, {@code ada@example.com}, and her one service, {@code ada-lovell.example}. */
  public static WhmcsStandIn withAda() {
    var books = new StandInBooks("2026-08-31");
    books.client(new Customer("1001", "Ada Lovell"), "ada@example.com", "Active");
    books.service("1001", "2001", "ada-lovell.example");
    return of(books);
  }

  /**
   * With many customers, of the numbers from 1 on, each with one service; addresses and domains are
   * made of a name and the customer's number.
   *
   * @param server what the server of a customer's service is called
   */
  public static WhmcsStandIn withMany(int customers, String name, IntFunction<String> server) {
    var books = new StandInBooks("2026-08-31");
    for (int number = 1; number <= customers; number++) {
      var id = Integer.toString(number);
      var called = name + "-" + number;
      books.client(new Customer(id, "Customer " + number), called + "@example.com", "Active");
      books
          .service(id, Integer.toString(FIRST_OF_MANY + number), called + ".example")
          .put("servername", server.apply(number));
    }
    return of(books);
  }

  /** The login of the service of one of these many. */
  public static String login(int customer) {
    return "login" + (FIRST_OF_MANY + customer);
  }

  /** What lets a caller in, as an operator sets it. */
  public static Map<String, String> credentials() {
    return Map.of(
        "BOT_WHMCS_IDENTIFIER", CREDENTIALS.identifier().reveal(),
        "BOT_WHMCS_SECRET", CREDENTIALS.secret().reveal());
  }

  static WhmcsStandIn of(StandInBooks books) {
    var standIn = new WhmcsStandIn(books);
    standIn.start();
    return standIn;
  }

  static WhmcsStandIn withCertificate(StandInBooks books, SSLSocketFactory tls) {
    var standIn = new WhmcsStandIn(books);
    standIn.server.useHttps(tls);
    standIn.start();
    return standIn;
  }

  private void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return server.url("/whmcs").uri();
  }

  public StandInBooks books() {
    return books;
  }

  /** The actions that were called, in their order. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized void forgetCalls() {
    calls.clear();
  }

  /** The changes that were asked for, in their order, without what is nobody's business. */
  public synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  /** What was not as WHMCS documents it. */
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** Something comes between with the next change. */
  synchronized void upsetNextWrite(Mishap mishap) {
    onWrites.add(mishap);
  }

  /** Decides for every action what comes between. */
  synchronized void upset(Function<String, Optional<Mishap>> decides) {
    always = decides;
  }

  /** Lets nobody in any more who does not have this key. */
  synchronized void demand(String key) {
    accessKey = key;
  }

  /** From now on it tells what time it is. */
  synchronized void believe(Instant now) {
    time = Optional.of(now);
  }

  private MockResponse front() {
    var answer = new MockResponse.Builder();
    time.map(now -> DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
        .ifPresent(date -> answer.addHeader("Date", date));
    return answer.build();
  }

  private MockResponse serve(RecordedRequest request) {
    return StandInLogin.serves(request)
        ? books.login().serve(request, form(request))
        : serveApi(request);
  }

  private synchronized MockResponse serveApi(RecordedRequest request) {
    if (!request.getTarget().equals("/whmcs/includes/api.php")) {
      return page(404, "Not Found");
    }
    if (request.getMethod().equals("HEAD")) {
      return front();
    }
    var form = form(request);
    var action = form.getOrDefault("action", "");
    calls.add(action);
    if (StandInBooks.changes(form)) {
      changes.add(told(form));
    }
    SCHEMA.ifPresent(schema -> violations.addAll(schema.violations(form)));
    var mishap =
        StandInBooks.changes(form) && !onWrites.isEmpty()
            ? Optional.of(onWrites.remove())
            : always.apply(action);
    return mishap
        .map(
            trouble -> {
              var reply = trouble.acts == Acts.FIRST ? answer(form) : "";
              return upset(trouble, reply);
            })
        .orElseGet(() -> json(answer(form)));
  }

  private static String told(Map<String, String> form) {
    var told = new TreeMap<>(form);
    told.keySet().removeAll(UNTOLD);
    return form.get("action") + told;
  }

  private String answer(Map<String, String> form) {
    if (!accessKey.isEmpty() && !accessKey.equals(form.get("accesskey"))) {
      return "{\"result\":\"error\",\"message\":\"Invalid IP 203.0.113.7\"}";
    }
    if (!CREDENTIALS.identifier().reveal().equals(form.get("identifier"))) {
      return "{\"result\":\"error\",\"message\":\"Invalid or missing credentials\"}";
    }
    if (!CREDENTIALS.secret().reveal().equals(form.get("secret"))) {
      return "{\"result\":\"error\",\"message\":\"Authentication Failed\"}";
    }
    return books.act(form).toString();
  }

  /** Those who are not let in are told so with 403, and with JSON all the same. */
  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .code(
            Denials.in(new Fields(Decoder.read(body).values()).text("message")).isPresent()
                ? 403
                : 200)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse upset(Mishap mishap, String reply) {
    return switch (mishap) {
      case NOT_ALLOWED -> json("{\"result\":\"error\",\"message\":\"Invalid IP 203.0.113.7\"}");
      case FIREWALL_PAGE -> page(403, "Request blocked");
      case REDIRECT_TO_ANOTHER_HOST ->
          new MockResponse.Builder()
              .code(307)
              .addHeader("Location", "http://localhost:1/includes/api.php")
              .build();
      case MAINTENANCE_PAGE -> page(200, "Down for maintenance");
      case BAD_GATEWAY -> page(502, "Bad Gateway");
      case CLOSES_AT_ONCE, ACTS_AND_CLOSES ->
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      case HANGS, ACTS_AND_HANGS ->
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case ACTS_AND_CLOSES_IN_THE_MIDDLE ->
          new MockResponse.Builder()
              .body(reply)
              .onResponseBody(new SocketEffect.CloseSocket())
              .build();
      case ACTS_AND_ENDS_FATALLY -> page(500, "Fatal error: Allowed memory size exhausted");
      case ACTS_AND_ANSWERS_WITH_50_MB -> new MockResponse.Builder().body(FLOOD.clone()).build();
      case ACTS_AND_ANSWERS_WITH_A_GZIP_BOMB ->
          new MockResponse.Builder()
              .addHeader("Content-Encoding", "gzip")
              .body(BOMB.clone())
              .build();
    };
  }

  private static MockResponse page(int status, String title) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html")
        .body("<!DOCTYPE html><html><head><title>" + title + "</title></head><body/></html>")
        .build();
  }

  private static Buffer zeros(int megabytes) {
    var body = new Buffer().writeUtf8("{\"result\":\"success\",\"x\":\"");
    var part = "0".repeat(MB);
    for (var n = 0; n < megabytes; n++) {
      body.writeUtf8(part);
    }
    return body.writeUtf8("\"}");
  }

  private static Buffer packed(Buffer body) {
    var packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeAll(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed;
  }

  private static Map<String, String> form(RecordedRequest request) {
    var form = new HashMap<String, String>();
    var body = request.getBody();
    if (body != null && body.size() > 0) {
      for (var pair : body.utf8().split("&")) {
        var equals = pair.indexOf('=');
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
