package com.smartxhosting.bot.adapters.discord.javacord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketException;
import com.neovisionaries.ws.client.WebSocketFrame;
import com.smartxhosting.bot.adapters.discord.wire.Gateway;
import com.smartxhosting.bot.adapters.discord.wire.StartTrouble;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.DataFormatException;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.gateway.BinaryMessageDecompressor;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.javacord.core.util.gateway.GatewayOpcode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of Javacord's that hands us every event before Javacord parses it.
 *
 * <p>Javacord turns packets into objects of channels, guilds and messages, and where it does not
 * know one of them (a thread that it has not cached, a guild without the bot, a voice channel's
 * chat, a component of 2025) the interaction is lost and logged with its token. So it is given the
 * envelope alone: enough to count, beat and resume by.
 */
final class Shard extends DiscordWebSocketAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(Shard.class);
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final Set<String> OF_READY = Set.of("session_id", "resume_gateway_url", "user");

  /** Close codes after which it does not help to come again as one is; Javacord does. */
  private static final Set<Integer> FOR_GOOD = Set.of(4004, 4010, 4011, 4013, 4014);

  private final Gateway.Ear ear;
  private final Line line;

  Shard(DiscordApiImpl api, Gateway.Ear ear, Line line) {
    this.ear = ear;
    this.line = line;
    super(api); // connects, so that packets may arrive before it returns
  }

  @Override
  public void onBinaryMessage(WebSocket socket, byte[] packed) throws Exception {
    try {
      onTextMessage(socket, BinaryMessageDecompressor.decompress(packed));
    } catch (DataFormatException e) {
      LOG.warn("A packet from Discord cannot be unpacked and is left out");
    }
  }

  @Override
  public void onTextMessage(WebSocket socket, String text) throws Exception {
    line.heard();
    super.onTextMessage(socket, envelope(text));
  }

  /** Heard before Javacord counts it: what a lost connection interrupts comes again. */
  private String envelope(String text) throws JsonProcessingException {
    var packet = (ObjectNode) MAPPER.readTree(text);
    if (packet.path("op").asInt() != GatewayOpcode.DISPATCH.getCode()) {
      return text;
    }
    switch (packet.path("t").asText()) {
      case "READY" -> {
        LOG.info("Discord has begun a new session");
        ((ObjectNode) packet.path("d")).retain(OF_READY).putArray("guilds");
      }
      case "RESUMED" -> LOG.info("Discord has resumed the session, nothing is lost");
      default -> {
        ear.hear(packet.path("t").asText(), packet.path("d"));
        packet.put("t", "HEARD").set("d", JsonNodeFactory.instance.nullNode());
      }
    }
    return packet.toString();
  }

  @Override
  public void onDisconnected(
      WebSocket socket,
      @Nullable WebSocketFrame serversClose,
      @Nullable WebSocketFrame ourClose,
      boolean byServer) {
    var close = byServer ? serversClose : ourClose;
    line.lost(close == null ? Line.UNTOLD : close.getCloseCode());
    if (FOR_GOOD.contains(line.closeCode())) {
      LOG.error(StartTrouble.closed(line.closeCode()).getMessage());
    } else {
      LOG.info("The connection to Discord has ended ({})", line.closeCode());
    }
    super.onDisconnected(socket, serversClose, ourClose, byServer);
  }

  /**
   * Ends the connection as a broken wire does, so that Javacord makes it anew and resumes. A
   * farewell would not reach anybody, and before the connection stands Javacord cannot say one.
   */
  void cut() {
    var socket = getWebSocket() == null ? null : getWebSocket().getSocket();
    if (socket == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A silent connection did not close: {}", e.getClass().getSimpleName());
    }
  }

  boolean connected() {
    return getWebSocket() != null && getWebSocket().isOpen();
  }

  /** Ends the connection and does not come back. */
  void leave() {
    try {
      disconnect();
    } catch (RejectedExecutionException e) {
      LOG.debug("Javacord's threads have ended before the connection");
    } finally {
      cut();
    }
  }

  @Override
  public void onError(WebSocket socket, WebSocketException cause) {
    LOG.debug("Trouble on the connection to Discord: {}", cause.getError());
  }

  @Override
  public void onUnexpectedError(WebSocket socket, WebSocketException cause) {
    LOG.warn("Trouble on the connection to Discord: {}", cause.getError());
  }

  /** An exception may quote the packet. */
  @Override
  public void handleCallbackError(WebSocket socket, Throwable cause) {
    LOG.error("A packet from Discord is left out: {}", cause.getClass().getSimpleName());
  }
}
