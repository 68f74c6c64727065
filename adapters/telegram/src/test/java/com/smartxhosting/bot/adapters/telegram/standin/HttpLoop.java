package com.smartxhosting.bot.adapters.telegram.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Just enough HTTP/1.1 for one kind of client: a virtual thread for each connection, bodies of
 * known length. It shares its two cores with the bot that it measures, so it does little.
 */
final class HttpLoop implements AutoCloseable {

  /** Answers a request, or throws {@link Cut} to cut the connection. */
  @FunctionalInterface
  interface Handler {
    Response handle(String path, String contentType, byte[] body) throws Cut;
  }

  record Response(int status, byte[] body) {}

  static final class Cut extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final int MOST_HEADERS = 16 * 1024;
  private static final int BACKLOG = 1024;

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  HttpLoop(Handler handler) {
    this.handler = handler;
    try {
      this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        connections.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = socket.getInputStream();
      var out = socket.getOutputStream();
      var buffer = new Buffer();
      while (exchange(buffer, in, out)) {}
    } catch (IOException e) {
      // the client went away
    } catch (Cut e) {
      cut(socket);
    } finally {
      connections.remove(socket);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // cut already
    }
  }

  /** What was read and not yet used. */
  private static final class Buffer {
    private byte[] bytes = new byte[MOST_HEADERS];
    private int from;
    private int to;

    boolean fill(InputStream in) throws IOException {
      if (from > 0) {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
      }
      if (to == bytes.length) {
        throw new IOException("Headers too long");
      }
      int read = in.read(bytes, to, bytes.length - to);
      to += Math.max(0, read);
      return read > 0;
    }

    /** Where the headers end; -1 as long as they do not. */
    int headersEnd() {
      for (int i = from; i + 3 < to; i++) {
        if (bytes[i] == '\r'
            && bytes[i + 1] == '\n'
            && bytes[i + 2] == '\r'
            && bytes[i + 3] == '\n') {
          return i + 4;
        }
      }
      return -1;
    }
  }

  private boolean exchange(Buffer buffer, InputStream in, OutputStream out)
      throws IOException, Cut {
    int end = buffer.headersEnd();
    while (end < 0) {
      if (!buffer.fill(in)) {
        return false;
      }
      end = buffer.headersEnd();
    }
    var head =
        new String(buffer.bytes, buffer.from, end - buffer.from, StandardCharsets.ISO_8859_1);
    buffer.from = end;
    var body = new byte[Integer.parseInt(header(head, "content-length", "0"))];
    int have = Math.min(body.length, buffer.to - buffer.from);
    System.arraycopy(buffer.bytes, buffer.from, body, 0, have);
    buffer.from += have;
    if (in.readNBytes(body, have, body.length - have) < body.length - have) {
      return false;
    }
    int pathAt = head.indexOf(' ') + 1;
    var path = head.substring(pathAt, head.indexOf(' ', pathAt));
    write(out, handler.handle(path, header(head, "content-type", ""), body));
    return true;
  }

  private static String header(String head, String name, String otherwise) {
    for (int line = head.indexOf("\r\n") + 2; line < head.length() - 2; ) {
      int end = head.indexOf("\r\n", line);
      if (head.regionMatches(true, line, name, 0, name.length())
          && head.charAt(line + name.length()) == ':') {
        return head.substring(line + name.length() + 1, end).strip();
      }
      line = end + 2;
    }
    return otherwise;
  }

  private static void write(OutputStream out, Response response) throws IOException {
    var head =
        "HTTP/1.1 %d -\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
            .formatted(response.status(), response.body().length);
    var whole = new ByteArrayOutputStream(head.length() + response.body().length);
    whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(response.body());
    whole.writeTo(out);
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      // closed already
    }
    connections.forEach(HttpLoop::cut);
  }
}
