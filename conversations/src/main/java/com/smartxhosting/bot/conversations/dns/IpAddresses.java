package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.DomainNames.Letters;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.StringJoiner;
import org.xbill.DNS.Address;

/** The addresses of A and AAAA records. */
public final class IpAddresses {

  private static final int GROUPS = 8;

  /** An IPv4 address in its only form. */
  public static Parsed<String> v4(String written) {
    var text = written.strip();
    var bytes = Address.toByteArray(text, Address.IPv4);
    if (bytes != null) {
      return valid(Address.toDottedQuad(bytes));
    }
    if (kind(text).isPresent()) {
      return invalid(Text.of("dns.ipv4.is-ipv6").with("address", DomainNames.quoted(text)));
    }
    return invalid(
        Text.of(isName(text) ? "dns.ipv4.is-name" : "dns.ipv4.wrong")
            .with("text", DomainNames.quoted(text)));
  }

  /** An IPv6 address in its canonical form (RFC 5952). */
  public static Parsed<String> v6(String written) {
    var text = written.strip();
    if (Address.toByteArray(text, Address.IPv4) != null) {
      return invalid(Text.of("dns.ipv6.is-ipv4").with("address", text));
    }
    if (kind(text).isPresent()) {
      return valid(canonical(Address.toByteArray(text, Address.IPv6)));
    }
    return invalid(
        Text.of(isName(text) ? "dns.ipv6.is-name" : "dns.ipv6.wrong")
            .with("text", DomainNames.quoted(text)));
  }

  /** Which type of record an address is for, if the text is one. */
  static Optional<RecordType> kind(String text) {
    if (Address.toByteArray(text, Address.IPv4) != null) {
      return Optional.of(RecordType.A);
    }
    return text.contains(":") && Address.toByteArray(text, Address.IPv6) != null
        ? Optional.of(RecordType.AAAA)
        : Optional.empty();
  }

  /** Lower case, no leading zeros, and the longest run of zeros left out (RFC 5952, 4). */
  static String canonical(byte[] address) {
    var groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        from = i;
        length = run;
      }
    }
    return length < 2
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, from) + "::" + hex(groups, from + length, GROUPS);
  }

  /** Whether nobody outside a private network can reach it. */
  public static boolean unreachable(String address) {
    return address.matches(
        "10\\..*|127\\..*|0\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*"
            + "|::1?|f[cd]..:.*|fe[89ab].:.*");
  }

  private static String hex(int[] groups, int from, int to) {
    var text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }

  private static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && DomainNames.ascii(text, Letters.ANY) instanceof Valid<String>;
  }

  private IpAddresses() {}
}
