package com.smartxhosting.bot.adapters.discord.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that leads wherever one wants to go to the same port of this machine. */
final class Tunnel implements AutoCloseable {

  private static final int BACKLOG = 500;
  private static final int PIECE = 8192;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
  private volatile boolean down;
  private volatile boolean stalling;
  private final AtomicInteger stalled = new AtomicInteger();

  Tunnel(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("tunnel").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What is open breaks. */
  void cut() {
    open.forEach(Tunnel::close);
  }

  /** The network is gone: what is open breaks, and nothing new gets through. */
  void goDown() {
    down = true;
    cut();
  }

  void comeUp() {
    down = false;
    stalling = false;
  }

  /** What is open stays so, but nothing passes any more. */
  void freeze() {
    frozen.addAll(open);
  }

  /** How many connections were led nowhere. */
  int stalled() {
    return stalled.get();
  }

  /** What is open breaks, and new connections are taken and led nowhere. */
  void stall() {
    stalling = true;
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var socket = door.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(server);
      readHead(client.getInputStream());
      if (stalling) {
        stalled.incrementAndGet();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
      if (down || stalling) {
        return;
      }
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var back = Thread.ofVirtual().start(() -> pump(server, client));
      pump(client, server);
      back.join();
    } catch (IOException e) {
      // one of them has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
      open.removeIf(Socket::isClosed);
      frozen.removeIf(Socket::isClosed);
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("gone before it said where to");
      }
      if (read == '\n') {
        newlines++;
      } else if (read != '\r') {
        newlines = 0;
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var some = new byte[PIECE];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!frozen.contains(from)) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException e) {
      // the other pump ends by it too
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is of no use any more anyway
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
