package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A watchman and a herald over a small house, with a clock that is turned by hand. */
final class Tower {

  static final Customer ADA = new Customer("1", "Ada Lovell");
  static final Stage STAGE =
      Stage.with(
          List.of(),
          NoticesDialog.BUNDLE,
          "com.smartxhosting.bot.conversations.dns.texts",
          "com.smartxhosting.bot.conversations.services.texts",
          "com.smartxhosting.bot.conversations.ssl.texts");

  final SmallHouse house = new SmallHouse();
  final List<Link> links = new ArrayList<>();
  final MemoryNotes notes = new MemoryNotes();
  final MemoryWatches watches =
      new MemoryWatches(() -> links.stream().map(Link::customer).distinct());
  final Map<String, PublicDns.Said> own = new LinkedHashMap<>();
  final Map<String, PublicDns.Said> around = new LinkedHashMap<>();

  /** What was told, as {@code chat: words [button]}. */
  final List<String> told = new ArrayList<>();

  Instant now = SmallHouse.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
  private final InstantSource clock = () -> now;
  final OneWait guidance = new OneWait();
  private final Lookouts lookouts = new Lookouts(new Servers(), guidance, guidance, ZoneOffset.UTC);
  private final Reach reach = new Reach(new Listed(), notes, _ -> false);
  private Watchman watchman = watchman();
  private final Herald herald =
      new Herald(watches, watches.wishes(), reach, this::tell, clock, ZoneOffset.UTC);

  Tower() {
    link("telegram", "7");
  }

  private Watchman watchman() {
    return new Watchman(watches, reach, house, lookouts, clock);
  }

  /** The process dies and another one starts. */
  void restart() {
    watchman = watchman();
  }

  void link(String channel, String chat) {
    links.add(new Link(ADA, channel, chat, new Secret("ada@example.com"), now));
  }

  void begin(Topic topic, Answers about, String chat) {
    watches.begin(
        new Watch("w" + watches.of("1").size(), topic, ADA, chat, about, now, now, 0, List.of()));
  }

  void wishes(Wishes wanted) {
    watches.wishes().put(ADA.id(), wanted);
  }

  void quiet(int from, int until) {
    wishes(
        Wishes.NONE.with(
            Optional.of(new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0))),
            ZoneOffset.UTC));
  }

  /** Lets time pass in steps, as rounds do. */
  void pass(Duration time) {
    var end = now.plus(time);
    while (now.isBefore(end)) {
      look();
      tellAll();
      var next = now.plus(Duration.ofMinutes(10));
      now = next.isAfter(end) ? end : next;
    }
    look();
    tellAll();
  }

  void look() {
    watchman.round();
  }

  void tellAll() {
    herald.round();
  }

  private void tell(Actor chat, Told word) {
    told.add(chat.conversation() + ": " + plain(word.word()) + offers(word));
    watches.drop(word.notices());
  }

  private static String offers(Told word) {
    var labels = new StringBuilder();
    for (var consequence : word.consequences()) {
      if (consequence instanceof Consequence.Offered(var offer)) {
        labels.append(" [").append(plain(offer.label())).append("]");
      }
    }
    return labels.toString();
  }

  private static String plain(Text text) {
    return STAGE.words().plain(text, "en");
  }

  /** What all servers of a kind say now. */
  private final class Servers implements PublicDns {
    @Override
    public List<Answer> own(String zone, String name, RecordType type) {
      return said(own);
    }

    @Override
    public List<Answer> around(String name, RecordType type) {
      return said(around);
    }

    private List<Answer> said(Map<String, Said> answers) {
      return answers.entrySet().stream()
          .map(each -> new Answer(each.getKey(), each.getValue()))
          .toList();
    }
  }

  private final class Listed implements Links {
    @Override
    public Optional<Link> of(Actor actor) {
      return links.stream()
          .filter(link -> (link.channel() + ":" + link.chat()).equals(actor.conversation()))
          .findFirst();
    }

    @Override
    public List<Link> ofCustomer(String customer) {
      return links.stream().filter(link -> link.customer().id().equals(customer)).toList();
    }

    @Override
    public Optional<Link> put(Link link) {
      throw new UnsupportedOperationException("Nobody links in this test");
    }

    @Override
    public void remove(Actor actor) {
      throw new UnsupportedOperationException("Nobody unlinks in this test");
    }
  }
}
