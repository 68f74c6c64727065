package com.smartxhosting.bot.adapters.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that share their first bits.
 *
 * @param first the lowest of them
 * @param bits how many they share
 */
public record Network(InetAddress first, int bits) {

  public Network {
    first = masked(first, bits);
  }

  /**
   * Reads an address, such as {@code 192.0.2.7}, or a range, such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Network parse(String text) {
    var slash = text.indexOf('/');
    try {
      var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      var width = first.getAddress().length * Byte.SIZE;
      var bits = slash < 0 ? width : Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= width) {
        return new Network(first, bits);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(explain(text), e);
    }
    throw new IllegalArgumentException(explain(text));
  }

  private static String explain(String text) {
    return "'%s' is neither an address, such as 192.0.2.7, nor a range, such as 10.0.0.0/8."
        .formatted(text);
  }

  public boolean contains(InetAddress address) {
    return address.getAddress().length == first.getAddress().length
        && masked(address, bits).equals(first);
  }

  private static InetAddress masked(InetAddress address, int bits) {
    var bytes = address.getAddress();
    for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address keeps its length", e);
    }
  }
}
