package com.smartxhosting.bot.conversations.mail;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** How large a mailbox may grow, as customers write it. Without a unit it is in megabytes. */
sealed interface MailboxSize {

  /** Whatever the plan gives a mailbox whose size nobody chose. */
  record PlanDefault() implements MailboxSize {}

  /**
   * @param bytes {@link Overview#UNLIMITED} for any size
   */
  record Own(long bytes) implements MailboxSize {}

  /** What {@link PlanDefault} is written as. */
  String DEFAULT = "default";

  String UNLIMITED = "unlimited";

  /**
   * A comma with three digits, as in "1,024 MB", is not read: it means a thousand to some and one
   * to others, and a mailbox of one megabyte is full at once.
   */
  Pattern WRITTEN =
      Pattern.compile("(\\d{1,15}(?:[.,]\\d{1,2})?)\\s*(b|m|mb|mib|g|gb|gib|t|tb|tib|)");

  /** More than any server has, and far below what a number can hold. */
  BigDecimal MOST = BigDecimal.valueOf(1L << 50);

  /**
   * @param largest what the plan allows at most, in bytes; {@link Overview#UNLIMITED} for any size
   */
  static Parsed<MailboxSize> read(String text, long largest) {
    var written = text.strip().toLowerCase(Locale.ROOT);
    if (written.equals(DEFAULT)) {
      return valid(new PlanDefault());
    }
    if (written.equals(UNLIMITED)) {
      return largest == Overview.UNLIMITED
          ? valid(new Own(Overview.UNLIMITED))
          : invalid(tooLarge(largest));
    }
    var match = WRITTEN.matcher(written);
    if (!match.matches()) {
      return invalid(Text.of("mail.size.unreadable"));
    }
    var bytes =
        new BigDecimal(match.group(1).replace(',', '.'))
            .multiply(BigDecimal.valueOf(unit(match.group(2))));
    if (bytes.compareTo(BigDecimal.valueOf(Sizes.MB)) < 0) {
      return invalid(Text.of("mail.size.small"));
    }
    var most = largest == Overview.UNLIMITED ? MOST : BigDecimal.valueOf(largest);
    return bytes.compareTo(most) > 0
        ? invalid(tooLarge(most.longValue()))
        : valid(new Own(bytes.longValue()));
  }

  /** As {@link #read} takes it, to the byte. */
  static String text(long bytes) {
    if (bytes == Overview.UNLIMITED) {
      return UNLIMITED;
    }
    return bytes % Sizes.MB == 0 ? bytes / Sizes.MB + " MB" : bytes + " B";
  }

  /** As customers read it: {@code 250 MB}, {@code 2 GB}; never rounded to gigabytes. */
  static String written(long bytes) {
    long gigabyte = 1_024 * Sizes.MB;
    return bytes >= gigabyte && bytes % gigabyte == 0
        ? bytes / gigabyte + " GB"
        : Math.ceilDiv(bytes, Sizes.MB) + " MB";
  }

  /** As customers read it, also where there is no limit. */
  static Text shown(long bytes) {
    return bytes == Overview.UNLIMITED
        ? Text.of("mail.size.unlimited")
        : Text.words(written(bytes));
  }

  private static long unit(String written) {
    return switch (written) {
      case "b" -> 1;
      case "g", "gb", "gib" -> 1_024 * Sizes.MB;
      case "t", "tb", "tib" -> 1_024 * 1_024 * Sizes.MB;
      default -> Sizes.MB;
    };
  }

  private static Text tooLarge(long largest) {
    return Text.of("mail.size.large").with("largest", written(largest));
  }
}
