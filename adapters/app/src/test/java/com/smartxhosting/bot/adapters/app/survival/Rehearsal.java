package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.adapters.app.Mails;
import com.smartxhosting.bot.adapters.app.Premises;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Customers who talk to a bot that is killed while they do. Telegram outlives it: what they write
 * meanwhile waits there.
 */
final class Rehearsal implements AutoCloseable {

  /** How many things a customer does to link his account, and for an errand, at least. */
  private static final int ACTS_TO_LINK = 4;

  private static final int ACTS_OF_AN_ERRAND = 4;

  private final Path folder;
  private final Path output;
  private final Path temporary;
  private final TelegramStandIn telegram = new TelegramStandIn(TelegramStandIn.Memory.NOTHING);
  private final Map<String, String> environment = new HashMap<>();
  private final Random chance;
  private final List<Person> people;
  private final Semaphore acts = new Semaphore(0);
  private final Map<Person, Posted> lastSeen = new ConcurrentHashMap<>();
  private final Deeds deeds;
  private BotProcess bot;

  /**
   * @param settings beside those of data and Telegram
   */
  Rehearsal(Path folder, int customers, long seed, Map<String, String> settings) throws Exception {
    this.folder = folder.resolve("data");
    this.output = folder.resolve("output.txt");
    this.temporary = Files.createDirectory(folder.resolve("temporary"));
    this.chance = new Random(seed);
    environment.putAll(Premises.environment(this.folder, telegram));
    environment.putAll(settings);
    try (var company = Sandbox.open(this.folder, SandboxSettings.calm(), Clock.systemUTC())) {
      company.populate(customers);
    }
    var mails = new Mails(this.folder);
    this.people =
        IntStream.rangeClosed(1, customers)
            .mapToObj(n -> new Person(n, telegram.customer(n), mails, acts::release))
            .toList();
    this.deeds = new Deeds(this.folder);
    this.bot = start();
  }

  private BotProcess start() throws IOException {
    return BotProcess.start(environment, output, temporary);
  }

  List<Person> people() {
    return people;
  }

  /** What a customer's last screen was. */
  Posted lastSeen(Person person) {
    return lastSeen.get(person);
  }

  Map<String, String> environment() {
    return environment;
  }

  Path folder() {
    return folder;
  }

  /** Everybody links his account; the bot is killed so many times meanwhile. */
  void everybodyLinks(int kills) throws Exception {
    everybody(Person::links, ACTS_TO_LINK, kills);
  }

  /** Everybody does his errands one after the other; the bot is killed so many times meanwhile. */
  void everybodyDoes(Function<Person, List<Errand>> errands, int kills) throws Exception {
    var most = people.stream().map(errands).mapToInt(List::size).max().orElseThrow();
    everybody(
        person -> {
          for (var errand : errands.apply(person)) {
            lastSeen.put(person, person.does(errand));
          }
        },
        most * ACTS_OF_AN_ERRAND,
        kills);
  }

  /** Starts the bot once more, with these settings too. */
  void restart(Map<String, String> settings) throws Exception {
    bot.end();
    environment.putAll(settings);
    bot = start();
  }

  /** Ends the bot as an operator does. */
  void end() {
    bot.end();
  }

  /** What all runs together have left in the folder for temporary files. */
  List<Path> litter() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.toList();
    }
  }

  private interface Talk {
    void with(Person person) throws Exception;
  }

  private void everybody(Talk talk, int actsOfEach, int kills) throws Exception {
    acts.drainPermits();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var talks = new ArrayList<Future<?>>();
      for (var person : people) {
        talks.add(
            threads.submit(
                () -> {
                  talk.with(person);
                  return person;
                }));
      }
      killNowAndThen(kills, people.size() * actsOfEach, talks);
      for (var each : talks) {
        each.get();
      }
    }
  }

  /**
   * At points that chance chooses, measured by what customers do, so that a slow machine has as
   * many lives to take. Every other time not before the company has done something more: there the
   * bot has not heard of it yet.
   */
  private void killNowAndThen(int kills, int allActs, List<Future<?>> talks) throws Exception {
    var done = 0;
    var afterADeed = chance.nextBoolean();
    for (var point : chance.ints(kills, 1, allActs).sorted().toArray()) {
      while (!acts.tryAcquire(point - done, 1, TimeUnit.SECONDS)) {
        if (over(talks)) {
          return; // chance had put the rest of the kills behind the end
        }
      }
      done = point;
      if (afterADeed) {
        awaitDeed(talks);
      }
      afterADeed = !afterADeed;
      bot.kill();
      bot = start();
    }
  }

  private void awaitDeed(List<Future<?>> talks) throws Exception {
    var before = deeds.soFar();
    while (deeds.soFar() == before && !over(talks)) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static boolean over(List<Future<?>> talks) {
    return talks.stream().allMatch(Future::isDone);
  }

  @Override
  public void close() throws SQLException {
    bot.kill();
    deeds.close();
    telegram.close();
  }
}
