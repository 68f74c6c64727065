package com.smartxhosting.bot.adapters.sandbox;

import java.net.URI;
import java.time.Duration;

/**
 * How the company behaves.
 *
 * @param passwords how strong passwords must be
 * @param latency how long every call takes
 * @param reads how often calls that read go wrong
 * @param writes how often calls that change something go wrong
 * @param hang how long a call hangs whose answer, or the call itself, gets lost
 * @param panel where the pretend panel is served; logins add {@code ?session=...} to it
 * @param till where the pretend page for paying is served; visits add {@code ?visit=...} to it
 * @param activation how long after its payment an order becomes active
 * @param chance where the chance for latency and troubles starts, so that a run can be repeated
 * @param spread how long it takes until the whole world has heard of a change of a zone
 */
public record SandboxSettings(
    Strength passwords,
    Latency latency,
    Rates reads,
    Rates writes,
    Duration hang,
    URI panel,
    URI till,
    Duration activation,
    long chance,
    Duration spread) {

  public static final URI PRETEND_PANEL = URI.create("https://panel.sandbox.example/login");

  public static final URI PRETEND_TILL = URI.create("https://billing.sandbox.example/invoice");

  /** A company that answers at once and in which nothing goes wrong by itself. */
  public static SandboxSettings calm() {
    return new SandboxSettings(
        Strength.STRONG,
        Latency.NONE,
        Rates.NONE,
        Rates.NONE,
        Duration.ZERO,
        PRETEND_PANEL,
        PRETEND_TILL,
        Duration.ZERO,
        20_260_101,
        Duration.ofMinutes(1));
  }

  public SandboxSettings withPasswords(Strength passwords) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withLatency(Latency latency) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withTroubles(Rates reads, Rates writes, Duration hang) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withPanel(URI panel) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withTill(URI till) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withActivation(Duration activation) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withSpread(Duration spread) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  public SandboxSettings withChance(long chance) {
    return new SandboxSettings(
        passwords, latency, reads, writes, hang, panel, till, activation, chance, spread);
  }

  /** A call takes {@code fixed} and up to {@code jitter} more, half of it after it was served. */
  public record Latency(Duration fixed, Duration jitter) {
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

    public Latency {
      if (fixed.isNegative() || jitter.isNegative()) {
        throw new IllegalArgumentException(
            "A call cannot take %s plus up to %s; give durations of zero or more."
                .formatted(fixed, jitter));
      }
    }
  }

  /** How many of all calls meet which {@link Fate}, each between 0 and 1; the rest are served. */
  public record Rates(double refused, double failed, double lostRequest, double lostAnswer) {
    public static final Rates NONE = new Rates(0, 0, 0, 0);

    public Rates {
      if (Math.min(Math.min(refused, failed), Math.min(lostRequest, lostAnswer)) < 0
          || refused + failed + lostRequest + lostAnswer > 1) {
        throw new IllegalArgumentException(
            "Rates of trouble were refused=%s failed=%s lostRequest=%s lostAnswer=%s; each must be 0 or more and their sum at most 1."
                .formatted(refused, failed, lostRequest, lostAnswer));
      }
    }

    /** The fate of a call that drew this number from 0 (inclusive) to 1 (exclusive). */
    Fate of(double drawn) {
      if (drawn < refused) {
        return Fate.REFUSED;
      }
      if (drawn < refused + failed) {
        return Fate.FAILED;
      }
      if (drawn < refused + failed + lostRequest) {
        return Fate.LOST_REQUEST;
      }
      return drawn < refused + failed + lostRequest + lostAnswer ? Fate.LOST_ANSWER : Fate.SERVED;
    }
  }
}
