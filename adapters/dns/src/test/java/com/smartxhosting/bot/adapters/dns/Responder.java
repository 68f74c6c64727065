package com.smartxhosting.bot.adapters.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.xbill.DNS.Message;

/** A name server on a port of this machine. */
final class Responder implements AutoCloseable {

  private final DatagramSocket socket;

  /**
   * @param answers what it says to a query; nothing at all when empty
   */
  Responder(Function<Message, Optional<Message>> answers) {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("name-server").start(() -> serve(answers));
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve(Function<Message, Optional<Message>> answers) {
    var packet = new DatagramPacket(new byte[4_096], 4_096);
    while (!socket.isClosed()) {
      try {
        packet.setLength(4_096);
        socket.receive(packet);
        var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        var from = packet.getSocketAddress();
        Thread.ofVirtual().start(() -> answer(answers.apply(query), from));
      } catch (IOException e) {
        // closed, or nothing that could be answered
      }
    }
  }

  private void answer(Optional<Message> answer, SocketAddress to) {
    if (answer.isEmpty()) {
      return;
    }
    var wire = answer.get().toWire();
    try {
      socket.send(new DatagramPacket(wire, wire.length, to));
    } catch (IOException e) {
      // closed meanwhile
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
