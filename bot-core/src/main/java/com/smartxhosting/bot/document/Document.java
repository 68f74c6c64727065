package com.smartxhosting.bot.document;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A small file, or a text that was pasted instead of one. Its content may be a private key: it
 * never prints, and the codec stores it sealed.
 *
 * @param name as its owner calls it, without folders; empty for a text that was pasted
 * @param type its media type, such as {@code application/x-pem-file}
 * @param content its bytes in Base64
 */
public record Document(String name, String type, Secret content) {

  /**
   * How many bytes a document may have. It is stored with every step of its conversation, and what
   * customers hand over here, such as keys and certificates, has a twentieth of this.
   */
  public static final int LARGEST = 64 * 1024;

  public static final String PEM = "application/x-pem-file";
  public static final String PLAIN = "text/plain";
  public static final String BYTES = "application/octet-stream";

  private static final int LONGEST_NAME = 120;
  private static final int KB = 1024;
  private static final String UTF8_MARK = "\uFEFF";

  /** As {@link #written} writes it: a data URL (RFC 2397) with a name. */
  private static final Pattern WRITTEN =
      Pattern.compile("data:([^;,]{0,100});name=([^;,]{0,500});base64,([A-Za-z0-9+/=]*)");

  public Document {
    name = clean(name);
  }

  public static Document of(String name, String type, byte[] bytes) {
    return new Document(name, type, new Secret(Base64.getEncoder().encodeToString(bytes)));
  }

  /** A file of text, such as a PEM file. */
  public static Document of(String name, String type, String text) {
    return of(name, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text that was pasted instead of a file. */
  public static Document pasted(String text) {
    return of("", PLAIN, text);
  }

  /** The document that an answer holds: one that was handed over, or what was pasted. */
  public static Document in(String answer) {
    var written = WRITTEN.matcher(answer);
    if (!written.matches()) {
      return pasted(answer);
    }
    try {
      var bytes = Base64.getDecoder().decode(written.group(3));
      var name =
          new String(Base64.getUrlDecoder().decode(written.group(2)), StandardCharsets.UTF_8);
      return of(name, written.group(1), bytes);
    } catch (IllegalArgumentException e) {
      return pasted(answer); // somebody has typed what only looks like ours
    }
  }

  /** As the text of an answer, from which {@link #in} reads it again. Holds the content. */
  public String written() {
    var named = Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return "data:%s;name=%s;base64,%s".formatted(type, named, content.reveal());
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(content.reveal());
  }

  /** Its content as text, which a file of bytes, such as a PKCS#12 file, does not really have. */
  public String text() {
    var text = new String(bytes(), StandardCharsets.UTF_8);
    return text.startsWith(UTF8_MARK) ? text.substring(UTF8_MARK.length()) : text;
  }

  public int size() {
    return bytes().length;
  }

  /** What to call it where its content must not be shown: its name and its size. */
  public Text label() {
    return name.isEmpty()
        ? Text.of("kernel.document.pasted").with("size", sized(size()))
        : Text.of("kernel.document.label").with("name", name).with("size", sized(size()));
  }

  /** A number of bytes as people say it. */
  public static Text sized(long bytes) {
    return bytes < KB
        ? Text.of("kernel.document.bytes").with("number", bytes)
        : bytes < KB * KB
            ? Text.of("kernel.document.kb").with("number", Math.ceilDiv(bytes, (long) KB))
            : Text.of("kernel.document.mb").with("number", Math.ceilDiv(bytes, (long) KB * KB));
  }

  /** The last part of a path, without what would end a line or lead elsewhere. */
  private static String clean(String name) {
    var parts = name.split("[/\\\\]");
    var last = parts.length == 0 ? "" : parts[parts.length - 1];
    var harmless = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    return harmless.length() <= LONGEST_NAME
        ? harmless
        : harmless.substring(harmless.length() - LONGEST_NAME);
  }
}
