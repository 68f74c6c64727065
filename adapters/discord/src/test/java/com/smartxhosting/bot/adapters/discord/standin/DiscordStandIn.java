package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;

/**
 * Discord on this machine, as far as a bot of ours uses it: the real library talks to it through
 * {@link #proxy()}, customers are driven from the test, and anything may be made to go wrong. Every
 * request is held against Discord's OpenAPI document, where that is at hand, and against its rules.
 */
public final class DiscordStandIn implements AutoCloseable {

  /** Of HTTP/2, where one request breaks without the others. */
  private static final int INTERNAL_ERROR = 2;

  private static final String CDN = "cdn.discordapp.com";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong TOKENS = new AtomicLong(System.nanoTime());
  private static final Pattern FILE =
      Pattern.compile("name=\"files\\[\\d+]\"; filename=\"([^\"]*)\"");
  private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a");
  private static final ByteString PNG_END = ByteString.encodeUtf8("IEND");
  private static final int CHECKSUM = 4;
  private static final Pattern PAYLOAD =
      Pattern.compile("name=\"payload_json\"\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--", Pattern.DOTALL);

  // a token of its own for each: the library lets one identify once in 5.5 s
  private final String token = "stand-in." + TOKENS.incrementAndGet() + ".must-never-be-logged";
  private final Await await = new Await();
  private final World world = new World(await);
  private final GatewayStandIn gateway = new GatewayStandIn(token, World.BOT, await);
  private final Api api = new Api(world, gateway);
  private final MockWebServer server = new MockWebServer();
  private final Tunnel tunnel;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<byte[]> pictures = new CopyOnWriteArrayList<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Map<Route, Deque<Mishap>> mishaps = new ConcurrentHashMap<>();
  private final Map<Route, Mishap> lasting = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration away = Duration.ZERO;

  public DiscordStandIn() {
    OpenApi.find(); // reading it takes longer than a request may
    server.useHttps(Certificates.sockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start();
      tunnel = new Tunnel(server.getPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether requests are held against Discord's OpenAPI document here. */
  public static boolean hasOpenApi() {
    return OpenApi.find().isPresent();
  }

  /** For another process: what it must trust, with the password {@link #trustStorePassword()}. */
  public static Path trustStore() {
    return Certificates.trustStore();
  }

  public static String trustStorePassword() {
    return Certificates.PASSWORD;
  }

  /** Through which Discord is reached. */
  public URI proxy() {
    return URI.create("http://127.0.0.1:" + tunnel.port());
  }

  public Secret token() {
    return new Secret(token);
  }

  public Snowflake application() {
    return World.BOT;
  }

  public GatewayStandIn gateway() {
    return gateway;
  }

  /** Somebody in his direct messages with the bot. */
  public Customer customer(long id) {
    return customer(id, "en-US");
  }

  public Customer customer(long id, String locale) {
    return new Customer(this, new Snowflake(id), locale, Optional.empty());
  }

  /**
   * Tells the bot of something, as it would come from the gateway. An interaction can be answered
   * from now on.
   */
  public void deliver(String type, JsonNode event) {
    if (type.equals("INTERACTION_CREATE")) {
      remember(event);
    }
    gateway.dispatch(type, event);
  }

  private void remember(JsonNode interaction) {
    var person =
        interaction.has("member")
            ? interaction.path("member").path("user")
            : interaction.path("user");
    var user = Snowflake.of(person.path("id").asText());
    var channel = Snowflake.of(interaction.path("channel").path("id").asText());
    var below =
        Optional.of(interaction.path("message"))
            .filter(JsonNode::isObject)
            .map(message -> adopted(message, channel, user));
    world.ask(
        new Asked(
            Snowflake.of(interaction.path("id").asText()),
            interaction.path("token").asText(),
            interaction.path("type").asInt(),
            user,
            channel,
            below.map(Posted::id)));
  }

  private Posted adopted(JsonNode message, Snowflake channel, Snowflake user) {
    boolean ephemeral = (message.path("flags").asInt() & (1 << 6)) != 0;
    var posted =
        new Posted(
            new MessageId(channel, Snowflake.of(message.path("id").asText())),
            true,
            ephemeral ? Optional.of(user) : Optional.empty(),
            message.deepCopy());
    world.adopt(posted);
    return posted;
  }

  Asked interaction(int type, Snowflake user, Snowflake channel, Optional<MessageId> below) {
    var id = world.nextId();
    var asked = new Asked(id, "secret-interaction-token-" + id, type, user, channel, below);
    world.ask(asked);
    return asked;
  }

  /** The tokens of all interactions so far cannot be used any more, as after 15 minutes. */
  public void ticketsExpire() {
    world.asked().forEach(Asked::expire);
  }

  /** The bot's commands. */
  public ArrayNode commands() {
    return api.commands();
  }

  private MockResponse file(String path) {
    var content = files.get(path);
    return content == null
        ? new MockResponse.Builder().code(404).build()
        : new MockResponse.Builder().body(new Buffer().write(content)).build();
  }

  /** Keeps a file that a customer hands over, as Discord tells of it. */
  ObjectNode keep(String name, byte[] content) {
    var path = "/attachments/1/" + world.nextId() + "/file";
    files.put(path, content);
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", world.nextId().toString())
        .put("filename", name)
        .put("size", content.length)
        .put("content_type", "text/plain")
        .put("url", "https://" + CDN + path + "?ex=1&is=2&hm=3")
        .put("proxy_url", "https://media.discordapp.net" + path);
  }

  /** Forgets all files, as Discord does when their message is deleted. */
  public void forgetFiles() {
    files.clear();
  }

  /**
   * Everything that the bot has said and that everybody in a guild can see, but for what somebody
   * has had it post for others.
   */
  public List<Posted> saidInPublic() {
    return world.all(
        message ->
            message.fromBot()
                && !message.ephemeral()
                && !World.isDm(message.id().channel())
                && !isForOthers(message));
  }

  private static boolean isForOthers(Posted message) {
    return message.json().findValuesAsText("custom_id").stream()
        .anyMatch(name -> name.startsWith("open:"));
  }

  /** How long each interaction waited for its first answer; those without one are left out. */
  public List<Duration> firstAnswers() {
    return world.asked().stream()
        .flatMap(asked -> asked.answeredAfter().stream())
        .sorted()
        .toList();
  }

  /** How many interactions have no first answer. */
  public long unanswered() {
    return world.asked().stream().filter(asked -> asked.answeredAfter().isEmpty()).count();
  }

  public void awaitAllAnswered() {
    await.until(() -> unanswered() == 0, () -> unanswered() + " interactions are not answered");
  }

  /** Whether this interaction has its first answer. */
  public boolean answered(Snowflake interaction) {
    return world.asked(interaction).flatMap(Asked::answeredAfter).isPresent();
  }

  /** The next request of this kind goes wrong; several calls, several requests. */
  public void mishap(Route route, Mishap mishap) {
    var waiting = mishaps.computeIfAbsent(route, _ -> new ArrayDeque<>());
    synchronized (waiting) {
      waiting.add(mishap);
    }
  }

  /** Every request of this kind goes wrong from now on. */
  public void lastingMishap(Route route, Mishap mishap) {
    lasting.put(route, mishap);
  }

  public void heal(Route route) {
    lasting.remove(route);
    mishaps.remove(route);
  }

  /** Keeps the next request of this kind waiting for its answer. */
  public Hold hold(Route route) {
    var hold = new Hold();
    mishap(route, new Mishap.Held(hold));
    return hold;
  }

  /**
   * From now on this machine is that far away: half of it on the way here, half on the way back.
   */
  public void answersTake(Duration roundTrip) {
    away = roundTrip;
  }

  /** Every connection breaks, that of the gateway too; sessions wait to be resumed. */
  public void connectionsBreak() {
    tunnel.cut();
  }

  /** What is open stays so, but nothing passes any more, as when a router forgets. */
  public void connectionsFreeze() {
    tunnel.freeze();
  }

  /**
   * Every connection breaks, and new ones are taken but led nowhere, until it is reachable again.
   */
  public void connectionsStall() {
    tunnel.stall();
  }

  /** Waits until so many connections were led nowhere. */
  public void awaitStalled(int count) {
    awaitThat(count + " connections are led nowhere", () -> tunnel.stalled() >= count);
  }

  /** The network between us is gone, or back again. */
  public void unreachable(boolean gone) {
    if (gone) {
      tunnel.goDown();
    } else {
      tunnel.comeUp();
    }
  }

  /** Every request so far, in the order of their arrival. */
  public List<Recorded> requests() {
    synchronized (recorded) {
      return List.copyOf(recorded);
    }
  }

  public List<Recorded> requests(Route route) {
    return requests().stream().filter(request -> request.route() == route).toList();
  }

  public void awaitRequests(Route route, int count) {
    await.until(
        () -> requests(route).size() >= count,
        () -> "%d of %d requests %s".formatted(requests(route).size(), count, route));
  }

  /** Waits until that is so. */
  public void awaitThat(String what, BooleanSupplier so) {
    await.until(so, () -> "not so: " + what);
  }

  /** What was wrong with the requests; nothing when all was well. */
  public List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  World world() {
    return world;
  }

  Await await() {
    return await;
  }

  static ObjectNode user(Snowflake id, String name, boolean bot) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id.toString())
        .put("username", name)
        .put("discriminator", "0")
        .put("global_name", name)
        .putNull("avatar")
        .put("bot", bot)
        .put("public_flags", 0);
  }

  private MockResponse answer(RecordedRequest request) {
    if ("websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
      return new MockResponse.Builder().webSocketUpgrade(gateway.connection()).build();
    }
    if (CDN.equals(request.getUrl().host())) {
      return file(request.getUrl().encodedPath());
    }
    var found = Route.find(request.getMethod(), request.getUrl().encodedPath());
    if (found.isEmpty()) {
      complain(request.getMethod() + " " + request.getUrl().encodedPath() + ": no such path");
      return http(Api.Response.refused(404, 0, "404: Not Found"));
    }
    return answer(recorded(request, found.get()));
  }

  private Recorded recorded(RecordedRequest request, Route.Found found) {
    var body = request.getBody() == null ? "" : request.getBody().utf8();
    var files = new ArrayList<String>();
    var json = body;
    var type = Optional.ofNullable(request.getHeaders().get("Content-Type")).orElse("");
    if (type.startsWith("multipart/")) {
      var payload = PAYLOAD.matcher(body);
      json = payload.find() ? payload.group(1) : "";
      FILE.matcher(body).results().forEach(file -> files.add(file.group(1)));
      keepPictures(request.getBody());
    }
    return new Recorded(
        found.route(),
        found.parts(),
        read(json),
        files,
        Optional.ofNullable(request.getHeaders().get("Authorization")).orElse(""));
  }

  private void keepPictures(ByteString body) {
    for (int at = body.indexOf(PNG); at >= 0; at = body.indexOf(PNG, at + 1)) {
      int end = body.indexOf(PNG_END, at) + PNG_END.size() + CHECKSUM;
      pictures.add(body.substring(at, end).toByteArray());
    }
  }

  /** All PNG pictures that were sent, in their order. */
  public List<byte[]> pictures() {
    return pictures;
  }

  private static JsonNode read(String json) {
    try {
      return json.isEmpty() ? MissingNode.getInstance() : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockResponse answer(Recorded request) {
    var mishap = mishapFor(request.route()); // settled before a test hears of the request
    synchronized (recorded) {
      recorded.add(request);
    }
    await.changed();
    try {
      Thread.sleep(away.dividedBy(2));
      var response =
          mishap.isPresent() ? failing(mishap.get(), request) : http(carriedOut(request));
      Thread.sleep(away.dividedBy(2));
      return response;
    } catch (InterruptedException e) {
      return cut();
    }
  }

  private Optional<Mishap> mishapFor(Route route) {
    var waiting = mishaps.get(route);
    if (waiting != null) {
      synchronized (waiting) {
        if (!waiting.isEmpty()) {
          return Optional.of(waiting.poll());
        }
      }
    }
    return Optional.ofNullable(lasting.get(route));
  }

  private MockResponse failing(Mishap mishap, Recorded request) throws InterruptedException {
    return switch (mishap) {
      case Mishap.Refusal(var status, var code, var message) ->
          http(Api.Response.refused(status, code, message));
      case Mishap.Flood(var seconds) ->
          http(
              new Api.Response(
                  429,
                  "{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":false}"
                      .formatted(seconds)));
      case Mishap.FrontFlood(var seconds) ->
          new MockResponse.Builder()
              .code(429)
              .addHeader("Retry-After", seconds)
              .body("<html>error 1015</html>")
              .build();
      case Mishap.BadGateway() ->
          new MockResponse.Builder().code(502).body("<html>502 Bad Gateway</html>").build();
      case Mishap.Reset() -> cut();
      case Mishap.ResetAfterActing() -> {
        carriedOut(request);
        yield cut();
      }
      case Mishap.Hang() -> {
        closed.await();
        yield cut();
      }
      case Mishap.Held(var hold) -> {
        var response = carriedOut(request);
        hold.hold();
        yield http(response);
      }
    };
  }

  private static MockResponse cut() {
    return new MockResponse.Builder()
        .body("This is never read to its end.")
        .onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))
        .build();
  }

  private Api.Response carriedOut(Recorded request) {
    var wrong = wrong(request);
    if (!wrong.isEmpty()) {
      wrong.forEach(this::complain);
      return Api.Response.refused(400, 50035, "Invalid Form Body");
    }
    boolean byBot =
        switch (request.route()) {
          case CALLBACK, GET_ORIGINAL, EDIT_ORIGINAL, DELETE_ORIGINAL, FOLLOW_UP, GATEWAY -> false;
          case OPEN_DM, SEND, EDIT, DELETE, GET_COMMANDS, PUT_COMMANDS, APPLICATION -> true;
        };
    if (byBot && !request.authorization().equals("Bot " + token)) {
      return Api.Response.refused(401, 0, "401: Unauthorized");
    }
    return api.carryOut(request.route(), request.parts(), request.body());
  }

  private static List<String> wrong(Recorded request) {
    var wrong = new ArrayList<>(Rules.complaints(request.route(), request.body(), request.files()));
    if (!request.body().isMissingNode()) {
      OpenApi.find()
          .ifPresent(api -> wrong.addAll(api.complaints(request.route(), request.body())));
    }
    return wrong.stream().map(complaint -> request.route() + ": " + complaint).toList();
  }

  private void complain(String complaint) {
    synchronized (complaints) {
      complaints.add(complaint);
    }
  }

  private static MockResponse http(Api.Response response) {
    return new MockResponse.Builder()
        .code(response.status())
        .addHeader("Via", "1.1 google")
        .addHeader("Content-Type", "application/json")
        .body(response.json())
        .build();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      tunnel.close();
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
