package com.smartxhosting.bot.adapters.whmcs;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A WHMCS's version. */
record Version(int major, int minor) implements Comparable<Version> {

  /** The first one whose users, clients and replies are as we read them. */
  static final Version OLDEST = new Version(8, 0);

  /** The first one that takes orders to renew services. */
  static final Version RENEWS = new Version(8, 8);

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\b.*");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

  /** Empty when WHMCS does not tell it. */
  static Optional<Version> of(Fields details) {
    return details
        .inner("whmcs")
        .map(whmcs -> NUMBERS.matcher(whmcs.text("version")))
        .filter(numbers -> numbers.matches())
        .map(
            numbers ->
                new Version(
                    Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))));
  }

  boolean atLeast(Version other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
