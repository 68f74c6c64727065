package com.smartxhosting.bot.adapters.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcLinks;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.adapters.store.JdbcWatches;
import com.smartxhosting.bot.adapters.store.JdbcWishes;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.notices.DnsChange;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.Lookouts;
import com.smartxhosting.bot.conversations.notices.NoticesDialog;
import com.smartxhosting.bot.conversations.notices.OneWait;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.Watch;
import com.smartxhosting.bot.conversations.notices.Watchman;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.testing.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A DNS change spreads from a real name server to two real resolvers, and the customer hears of
 * each stage once, whatever becomes of the process.
 */
class SpreadIsToldTest {

  private static final Customer ADA = new Customer("1", "Ada Lovell");
  private static final Stage STAGE =
      Stage.with(List.of(), NoticesDialog.BUNDLE, "com.smartxhosting.bot.conversations.dns.texts");

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private final InstantSource clock = () -> now;
  private final Vault vault = Vault.ofRandomKey();
  private final SmallHouse house = new SmallHouse();
  private final Chat chat = new Chat();
  private final ZoneServer zone = new ZoneServer();
  private final CachingResolver quick =
      new CachingResolver(zone.address(), Duration.ofMinutes(2), clock);
  private final CachingResolver slow =
      new CachingResolver(zone.address(), Duration.ofDays(1), clock);
  private final AskedDns world =
      new AskedDns(
          List.of(quick.address(), slow.address()),
          Duration.ofSeconds(5),
          zone.address().getPort());

  private Database database;
  private JdbcWatches watches;
  private Conversations conversations;
  private Watchman watchman;
  private Herald herald;

  @BeforeEach
  void start() {
    database = Database.sqlite(folder.resolve("bot.db"));
    var store = JdbcStore.open(database, "bot", vault, clock);
    var links = new JdbcLinks(database, vault);
    var lookouts = new Lookouts(world, new OneWait(), new OneWait(), ZoneOffset.UTC);
    var reach = new Reach(links, new MemoryNotes(), _ -> false);
    links.put(new Link(ADA, "chat", "7", new Secret("ada@example.com"), now));
    watches = new JdbcWatches(database, vault);
    conversations =
        new Conversations(
            STAGE.machine(),
            new Handlers(),
            store,
            STAGE.words(),
            (_, _, _) -> {},
            clock,
            Conversations.Pace.USUAL);
    conversations.attach(chat);
    watchman = new Watchman(watches, reach, house, lookouts, clock);
    herald =
        new Herald(
            watches,
            new JdbcWishes(database),
            reach,
            (to, told) -> conversations.tell(to.conversation(), told).join(),
            clock,
            ZoneOffset.UTC);
  }

  /** Nobody says goodbye. */
  @AfterEach
  void die() {
    conversations.close();
    database.close();
  }

  private void restart() {
    die();
    start();
  }

  private void greet() {
    var hello = new Input.Typed("/start");
    conversations.accept(List.of(new Arrival("chat", "1", "7", hello, "", "en", now)));
    chat.awaitFirst();
  }

  private void add(String host, String address) {
    house.zone.has(host, RecordType.A, 600, address);
    var record = new RecordData(host + ".shop.example", RecordType.A, 600, address);
    var place = new Place(new ServiceId("7"), "shop.example");
    var subject = DnsChange.of(new AddRecord.Save(place, record)).getFirst();
    watches.begin(
        new Watch(host, subject.topic(), ADA, "chat:7", subject.about(), now, now, 0, List.of()));
  }

  private void pass(Duration time) {
    for (var end = now.plus(time); now.isBefore(end); now = now.plusSeconds(20)) {
      watchman.round();
      herald.round();
    }
  }

  @Test
  void each_stage_is_told_once_across_restarts() {
    greet();
    world.around("www.shop.example", RecordType.A); // both keep that there is nothing
    add("www", "203.0.113.7");
    pass(Duration.ofSeconds(40));
    assertThat(chat.told).isEmpty();

    zone.add("www.shop.example. A 203.0.113.7");
    pass(Duration.ofSeconds(60));
    assertThat(chat.told)
        .containsExactly(
            "www.shop.example A: our name servers answer as you wanted. 0 of 2 public resolvers do"
                + " so already. Whoever asked before keeps the answer that there is nothing until"
                + " the zone's negative TTL has passed: for up to 9 minutes more. We go on looking."
                + " [Show the DNS records]");

    restart();
    pass(Duration.ofMinutes(6));
    assertThat(chat.told).hasSize(2);
    assertThat(chat.told.getLast()).contains("visible at 1 of 2 public resolvers");

    restart();
    watchman.round();
    restart(); // between the look and the telling
    pass(Duration.ofMinutes(20));
    assertThat(chat.told).hasSize(3);
    assertThat(chat.told.getLast()).contains("visible everywhere we look", "2 of 2");

    restart();
    pass(Duration.ofHours(2));
    assertThat(chat.told).hasSize(3);
    assertThat(watches.of("1")).noneMatch(watch -> watch.id().equals("www"));
  }

  @Test
  void whoever_dies_between_look_and_telling_tells_it_when_he_is_back() {
    greet();
    zone.add("www.shop.example. A 203.0.113.7");
    add("www", "203.0.113.7");
    watchman.round();
    restart();
    assertThat(chat.told).isEmpty();
    herald.round();
    herald.round();
    assertThat(chat.told).singleElement().asString().contains("visible everywhere we look");
  }

  /** What a customer sees. */
  private static final class Chat implements Channel {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch shown = new CountDownLatch(1);

    void awaitFirst() {
      try {
        assertThat(shown.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String name() {
      return "chat";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.NARROWEST;
    }

    @Override
    public void show(Actor to, Card card, Occasion occasion) {
      shown.countDown();
      if (occasion.cause() == Cause.NOTICE) {
        var buttons =
            card.rows().isEmpty() ? "" : " [" + card.rows().getLast().getLast().label() + "]";
        told.add(card.notice().bare() + buttons);
      }
    }
  }
}
