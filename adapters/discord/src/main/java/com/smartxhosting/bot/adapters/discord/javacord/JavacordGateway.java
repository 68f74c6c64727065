package com.smartxhosting.bot.adapters.discord.javacord;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.Discord;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;
import com.smartxhosting.bot.adapters.discord.wire.Gateway;
import com.smartxhosting.bot.adapters.discord.wire.StartTrouble;
import com.smartxhosting.bot.adapters.discord.wire.WireDiscord;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.javacord.api.Javacord;
import org.javacord.api.entity.intent.Intent;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.logging.PrivacyProtectionLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway by Javacord: a connection for every shard that this process serves. */
public final class JavacordGateway implements Gateway {

  private static final Logger LOG = LoggerFactory.getLogger(JavacordGateway.class);

  /** Javacord adds GUILDS to it; interactions come without any. */
  private static final Set<Intent> INTENTS = Set.of(Intent.DIRECT_MESSAGES);

  private static final Duration STILL_THERE = Duration.ofSeconds(20);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** Javacord's threads that wait a minute before they see that they shall end. */
  private static final List<String> SLOW_TO_END =
      List.of("Web Socket Frame Sender", "Request Server Members Queue Consumer");

  private final DiscordSettings settings;
  private final List<DiscordApiImpl> apis;
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  private record Connection(Line line, CompletableFuture<Shard> shard) {
    boolean silentFor(Duration limit) {
      return line.silence().compareTo(limit) >= 0;
    }
  }

  private JavacordGateway(DiscordSettings settings) {
    this.settings = settings;
    PrivacyProtectionLogger.addPrivateData(settings.token().reveal());
    this.apis = settings.shards().stream().map(this::api).toList();
  }

  public static Discord discord(DiscordSettings settings) {
    var gateway = new JavacordGateway(settings);
    return new WireDiscord(gateway, gateway.http(), settings.token(), Javacord.USER_AGENT);
  }

  /**
   * Javacord's client, but for the interceptors that log bodies. Its connection is kept alive,
   * since a first answer has no time to make one.
   */
  private OkHttpClient http() {
    var builder = apis.getFirst().getHttpClient().newBuilder();
    builder.interceptors().clear();
    return builder.pingInterval(STILL_THERE).build();
  }

  private DiscordApiImpl api(int shard) {
    var proxy =
        settings
            .proxy()
            .map(
                address ->
                    new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(address.getHost(), address.getPort())))
            .orElse(null);
    return new DiscordApiImpl(
        settings.token().reveal(),
        shard,
        settings.shardsInAll(),
        INTENTS,
        false, // nor wait for guilds
        false, // nor for users
        false, // nor end with the JVM: we close it
        null,
        null,
        null,
        proxy,
        null,
        false,
        null, // without it no connection is made: that is for Shard to do
        null,
        Map.of(),
        List.of(),
        false, // no cache of users
        false); // and no events of Javacord's
  }

  @Override
  public void open(Ear ear) {
    try {
      for (var api : apis) {
        awaitOnline(connect(api, (type, event) -> hear(ear, type, event)));
      }
    } catch (DiscordStartFailed e) {
      close();
      throw e;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while going online on Discord");
    }
    Thread.ofVirtual().name("discord-watchdog").start(this::watch);
  }

  private void hear(Ear ear, String type, JsonNode event) {
    if (open) {
      ear.hear(type, event);
    }
  }

  /** On a thread of its own: Javacord's connecting knows no time limit. */
  private Connection connect(DiscordApiImpl api, Ear ear) {
    var line = new Line();
    var connection =
        new Connection(
            line,
            CompletableFuture.supplyAsync(
                () -> new Shard(api, ear, line),
                Thread.ofVirtual().name("discord-connecting")::start));
    connections.add(connection);
    return connection;
  }

  private void awaitOnline(Connection connection) throws InterruptedException {
    try {
      boolean online =
          connection
              .shard()
              .thenCompose(Shard::isReady)
              .get(settings.onlineWithin().toMillis(), TimeUnit.MILLISECONDS);
      if (!online) {
        throw StartTrouble.closed(connection.line().closeCode());
      }
    } catch (TimeoutException | ExecutionException e) {
      throw StartTrouble.silent(settings.onlineWithin());
    }
  }

  /** Javacord's own heart stops beating when a beat is not answered, and leaves it at that. */
  private void watch() {
    try {
      while (open) {
        Thread.sleep(settings.silence().dividedBy(4));
        for (var connection : connections) {
          if (open && connection.silentFor(settings.silence())) {
            LOG.warn(
                "No word from Discord for {}; the connection is made anew", settings.silence());
            connection.line().heard();
            connection.shard().join().cut();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    connections.forEach(JavacordGateway::disconnect);
    apis.forEach(JavacordGateway::end);
  }

  private static void end(DiscordApiImpl api) {
    var http = api.getHttpClient(); // it is not handed out any more after disconnect()
    api.disconnect();
    http.connectionPool().evictAll();
    var threads = api.getThreadPool();
    threads.getScheduler().shutdownNow();
    SLOW_TO_END.forEach(name -> threads.getSingleDaemonThreadExecutorService(name).shutdownNow());
  }

  private static void disconnect(Connection connection) {
    if (!connection.shard().isDone()) {
      connection.shard().thenAccept(Shard::leave); // should it still come about
      return;
    }
    var ended = connection.line().nextLoss();
    connection
        .shard()
        .thenAccept(
            shard -> {
              if (shard.connected()) {
                shard.disconnect();
                await(ended);
              }
              shard.leave();
            });
  }

  private static void await(CountDownLatch ended) {
    try {
      if (!ended.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Discord did not say good-bye");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
