package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.words.Text;
import java.util.Locale;

/** Sizes in words. A megabyte is 1,048,576 bytes, as at the server. */
public final class Sizes {

  public static final long MB = 1_048_576;
  private static final long GB = 1_024 * MB;

  /**
   * {@code 512 MB}, {@code 1.5 GB}; a fraction of a megabyte is rounded up, so that a mail is not
   * nothing.
   */
  public static String written(long bytes) {
    return bytes < GB ? Math.ceilDiv(bytes, MB) + " MB" : shortened((double) bytes / GB) + " GB";
  }

  private static String shortened(double value) {
    var text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** {@code 1.2 GB of 5 GB (24 %)}, or that there is no limit. */
  public static Text written(Amount amount) {
    if (amount.unlimited()) {
      return Text.of("services.size.unlimited").with("used", written(amount.used()));
    }
    long percent = amount.limit() == 0 ? 100 : Math.round(100.0 * amount.used() / amount.limit());
    return Text.of("services.size.of")
        .with("used", written(amount.used()))
        .with("limit", written(amount.limit()))
        .with("percent", Long.toString(percent));
  }

  private Sizes() {}
}
