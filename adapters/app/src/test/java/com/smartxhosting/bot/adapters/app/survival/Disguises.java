package com.smartxhosting.bot.adapters.app.survival;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The forms in which a text may stand in a file without being recognized at a glance. */
final class Disguises {

  private Disguises() {}

  static List<Pattern> of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var forms = new LinkedHashSet<String>();
    forms.add(text);
    forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
    forms.add(text.replace("&", "\\u0026"));
    for (var lead = 0; lead < 3; lead++) {
      forms.add(inBase64(bytes, lead));
    }
    return forms.stream().map(form -> Pattern.compile(alone(form))).toList();
  }

  /** Six digits also stand in times and keys, which does not tell them. */
  private static String alone(String form) {
    return form.matches("\\d+") ? "(?<![0-9a-f])" + form + "(?![0-9a-f])" : Pattern.quote(form);
  }

  /** As it looks inside of something longer, at each of the three ways the bytes may fall. */
  private static String inBase64(byte[] text, int lead) {
    var padded = new byte[lead + text.length];
    System.arraycopy(text, 0, padded, lead, text.length);
    var whole = padded.length / 3 * 3;
    var encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(padded, whole));
    return encoded.substring(lead == 0 ? 0 : 4);
  }
}
