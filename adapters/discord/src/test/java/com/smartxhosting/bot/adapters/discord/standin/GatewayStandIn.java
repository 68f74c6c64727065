package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Discord's gateway: sessions that outlive their connections. */
public final class GatewayStandIn {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int ACKNOWLEDGED = 11;
  private static final int WRONG_TOKEN = 4004;

  private final String token;
  private final Snowflake bot;
  private final Await await;
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final Set<WebSocket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<WebSocket> silenced = ConcurrentHashMap.newKeySet();
  private final List<JsonNode> identifies = new CopyOnWriteArrayList<>();
  private final List<JsonNode> resumes = new CopyOnWriteArrayList<>();
  private final AtomicInteger farewells = new AtomicInteger();
  private volatile OptionalInt refusal = OptionalInt.empty();
  private volatile boolean deaf;
  private volatile Duration beat = Duration.ofMillis(41_250);

  GatewayStandIn(String token, Snowflake bot, Await await) {
    this.token = token;
    this.bot = bot;
    this.await = await;
  }

  /** What happened to one shard since it identified itself. */
  private static final class Session {
    private final String id;
    private final int shard;
    private final int shards;
    private final List<String> events = new ArrayList<>();
    private Optional<WebSocket> socket;
    private boolean valid = true;

    Session(String id, int shard, int shards, WebSocket socket) {
      this.id = id;
      this.shard = shard;
      this.shards = shards;
      this.socket = Optional.of(socket);
    }
  }

  WebSocketListener connection() {
    return new Connection();
  }

  private final class Connection extends WebSocketListener {

    @Override
    public void onOpen(WebSocket socket, Response response) {
      sockets.add(socket);
      var hello = JsonNodeFactory.instance.objectNode().put("op", HELLO).putNull("s").putNull("t");
      hello.putObject("d").put("heartbeat_interval", beat.toMillis());
      socket.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      if (silenced.contains(socket)) {
        return;
      }
      var packet = read(text);
      switch (packet.path("op").asInt()) {
        case HEARTBEAT -> socket.send("{\"op\":" + ACKNOWLEDGED + "}");
        case IDENTIFY -> identify(socket, packet.path("d"));
        case RESUME -> resume(socket, packet.path("d"));
        default -> socket.close(4001, "Unknown opcode");
      }
      await.changed();
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(code, reason);
      boolean forGood = code == 1000 || code == 1001;
      if (forGood) {
        farewells.incrementAndGet();
      }
      gone(socket, forGood);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable cause, @Nullable Response response) {
      gone(socket, false);
    }
  }

  private void gone(WebSocket socket, boolean forGood) {
    sockets.remove(socket);
    silenced.remove(socket);
    for (var session : sessions) {
      synchronized (session) {
        if (session.socket.filter(socket::equals).isPresent()) {
          session.socket = Optional.empty();
          session.valid &= !forGood;
        }
      }
    }
    await.changed();
  }

  private void identify(WebSocket socket, JsonNode identify) {
    identifies.add(identify);
    if (deaf) {
      return;
    }
    if (!identify.path("token").asText().equals("Bot " + token)) {
      socket.close(WRONG_TOKEN, "Authentication failed.");
      return;
    }
    if (refusal.isPresent()) {
      socket.close(refusal.getAsInt(), "Refused.");
      return;
    }
    var session =
        new Session(
            "session-" + identifies.size(),
            identify.path("shard").path(0).asInt(0),
            identify.path("shard").path(1).asInt(1),
            socket);
    sessions.add(session);
    say(session, "READY", ready(session));
  }

  private ObjectNode ready(Session session) {
    var ready = JsonNodeFactory.instance.objectNode().put("v", 10).put("session_id", session.id);
    ready.put("resume_gateway_url", "wss://gateway.discord.gg");
    ready.set("user", DiscordStandIn.user(bot, "bot", true));
    ready.putArray("guilds").addObject().put("id", "900000000000000001").put("unavailable", true);
    ready.putObject("application").put("id", bot.toString()).put("flags", 0);
    ready.putArray("private_channels");
    return ready;
  }

  private void resume(WebSocket socket, JsonNode resume) {
    resumes.add(resume);
    var session =
        sessions.stream()
            .filter(known -> known.valid && known.id.equals(resume.path("session_id").asText()))
            .findFirst();
    if (session.isEmpty()) {
      socket.send("{\"op\":" + INVALID_SESSION + ",\"d\":false}");
      return;
    }
    synchronized (session.get()) {
      session.get().socket = Optional.of(socket);
      session.get().events.stream()
          .skip(resume.path("seq").asInt())
          .forEach(event -> pack(socket, event));
    }
    say(session.get(), "RESUMED", JsonNodeFactory.instance.objectNode());
  }

  /**
   * Tells the shard that the guild belongs to; what has no guild belongs to the first. Interactions
   * told in this way cannot be answered.
   */
  public void dispatch(String type, JsonNode event) {
    long guild = event.path("guild_id").asLong(0) >>> 22;
    for (var session : sessions) {
      if (session.valid && guild % session.shards == session.shard) {
        say(session, type, event);
      }
    }
  }

  private static void say(Session session, String type, JsonNode event) {
    synchronized (session) {
      var packet =
          JsonNodeFactory.instance
              .objectNode()
              .put("op", DISPATCH)
              .put("s", session.events.size() + 1)
              .put("t", type);
      packet.set("d", event);
      session.events.add(packet.toString());
      session.socket.ifPresent(socket -> pack(socket, packet.toString()));
    }
  }

  /** Large packets come compressed, as every client of ours asks for. */
  private static void pack(WebSocket socket, String packet) {
    if (packet.length() < 1000) {
      socket.send(packet);
      return;
    }
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(packet.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    socket.send(ByteString.of(bytes.toByteArray()));
  }

  /** Discord asks to connect elsewhere, as it does every few hours. */
  public void asksToReconnect() {
    sockets.forEach(socket -> socket.send("{\"op\":" + RECONNECT + ",\"d\":null}"));
  }

  /** What waits to be resumed cannot be any more. */
  public void forgetsSessions() {
    sessions.forEach(session -> session.valid = false);
  }

  /** The connections of now stay open, but nothing is said on them and nothing heard. */
  public void fallsSilent() {
    silenced.addAll(sockets);
    for (var session : sessions) {
      synchronized (session) {
        session.socket = Optional.empty();
      }
    }
  }

  /** From now on whoever identifies himself is turned away. */
  public void refusesWith(int closeCode) {
    refusal = OptionalInt.of(closeCode);
  }

  /** From now on whoever identifies himself hears nothing of it. */
  public void ignoresIdentifies() {
    deaf = true;
  }

  /** How often those who connect from now on shall beat. */
  public void beatsEvery(Duration interval) {
    beat = interval;
  }

  /** What bots identified themselves with, tokens included. */
  public List<JsonNode> identifies() {
    return List.copyOf(identifies);
  }

  public List<JsonNode> resumes() {
    return List.copyOf(resumes);
  }

  /** How often somebody has gone who said that he would not come back. */
  public int farewells() {
    return farewells.get();
  }

  public void awaitIdentifies(int count) {
    await.until(
        () -> identifies.size() >= count, () -> "identified %d times".formatted(identifies.size()));
  }

  public void awaitResumes(int count) {
    await.until(() -> resumes.size() >= count, () -> "resumed %d times".formatted(resumes.size()));
  }

  /** Waits until nobody is connected any more. */
  public void awaitNobody() {
    await.until(sockets::isEmpty, () -> "still connected: %d".formatted(sockets.size()));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
