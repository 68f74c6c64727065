package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A customer who presses and writes what comes to his mind, and leaves wherever he likes; with what
 * he has done as somebody saw it who looked over his shoulder, and not by his footprints.
 */
public final class Wanderer {

  private static final int MOST_TURNS = 12;
  private static final int MOST_SECONDS = 90;
  private static final List<String> WRITTEN = List.of("proof=2", "", "/cancel", "/home", "what?");

  /** Where a frame of the flow stands, as it is stored. */
  private static final Pattern STEP = Pattern.compile("\"step\":\"([^\"]*)\"");

  private final Random chance;
  private final Guided guided = new Guided();
  private final Share share;
  private final Talk talk;
  private final Set<String> seen = new LinkedHashSet<>();
  private String last = "";
  private Optional<Instant> ended = Optional.empty();
  private boolean wentBack;

  private Wanderer(int number) {
    this.chance = new Random(number);
    guided.visible = chance.nextInt(3) > 0;
    var given =
        chance.nextBoolean()
            ? Map.of("service", "7", "domain", "shop.example", "proof", "proof=1")
            : Map.of("service", "7", "domain", "shop.example");
    this.share = Guided.share("s" + number, given, Optional.empty());
    guided.shared(share);
    var customer = new Customer("c" + number, "Customer");
    this.talk = Talk.as(Guided.STAGE, Guided.chat("chat" + number, customer));
  }

  /** The one that is shared with all of them. */
  public static Flow flow() {
    return Guided.FLOWS.find("prove", 1).orElseThrow();
  }

  /** So many of them, each after his walk. */
  public static List<Wanderer> wander(int many) {
    return IntStream.range(0, many).parallel().mapToObj(Wanderer::wandered).toList();
  }

  private static Wanderer wandered(int number) {
    var wanderer = new Wanderer(number);
    wanderer.guided.opens(wanderer.talk);
    wanderer.look();
    for (int turn = wanderer.chance.nextInt(MOST_TURNS); turn >= 0 && wanderer.isThere(); turn--) {
      wanderer.act();
      wanderer.look();
    }
    return wanderer;
  }

  /** Whoever has left the flow behind has no more to do with it. */
  private boolean isThere() {
    return talk.session().stack().size() > 1
        || !talk.session().stack().getFirst().dialog().equals("lobby.home");
  }

  private void act() {
    pause();
    var card = talk.card();
    var keys = card.rows().stream().flatMap(List::stream).toList();
    boolean writes = !card.inputs().isEmpty() && chance.nextInt(3) > 0;
    if (writes || keys.isEmpty()) {
      guided.served(talk.says(WRITTEN.get(chance.nextInt(WRITTEN.size()))));
      return;
    }
    var key = keys.get(chance.nextInt(4) > 0 ? 0 : chance.nextInt(keys.size()));
    guided.served(talk.pressesKey(key.id()));
    wentBack |= key.label().equals("Back");
  }

  private void pause() {
    var pause = Duration.ofSeconds(chance.nextInt(MOST_SECONDS));
    guided.now = guided.now.plus(pause);
    guided.journal.now = guided.now;
    guided.served(talk.later(pause));
  }

  private void look() {
    frame()
        .ifPresent(
            frame -> {
              last = step(frame);
              seen.add(last);
              if (frame.state().startsWith("{\"is\":\"Ended\"") && ended.isEmpty()) {
                ended = Optional.of(guided.now);
              }
            });
    if (seen.contains("done")) {
      seen.add("wait"); // nobody sees it where the world has the record already
    }
  }

  private static String step(Frame frame) {
    var step = STEP.matcher(frame.state());
    return step.find() ? step.group(1) : "";
  }

  private Optional<Frame> frame() {
    return talk.session().stack().stream()
        .filter(frame -> frame.dialog().equals(FlowDialog.ID.name()))
        .findFirst();
  }

  public Share share() {
    return share;
  }

  public Actor actor() {
    return talk.session().actor();
  }

  /** The run that he has begun, by what is kept of shares. */
  public Optional<Run> run() {
    return guided.shares.runs(share.id()).stream().findFirst();
  }

  /** When he has begun, by the word of the journal. */
  public Optional<Instant> begun() {
    return journalled()
        .filter(entry -> isOf(entry.title(), "guidance."))
        .findFirst()
        .map(Entry::asked);
  }

  /** The steps at which he was. */
  public Set<String> seen() {
    return seen;
  }

  /** When he came to an end. */
  public Optional<Instant> ended() {
    return ended;
  }

  /** Whether he is on his way, and not at its end. */
  public boolean underWay() {
    return ended.isEmpty() && frame().isPresent();
  }

  /** The last step at which he was. */
  public String last() {
    return last;
  }

  public List<Footprint> footprints() {
    return talk.footprints();
  }

  private Stream<Entry> journalled() {
    return guided.journal.of(actor().customer().orElseThrow().id()).stream();
  }

  private static boolean isOf(Text title, String subject) {
    return title instanceof Text.Phrase(var key, _) && key.startsWith(subject);
  }

  boolean wentBack() {
    return wentBack;
  }

  /** Whether the record was added. */
  boolean added() {
    return !guided.house.zone.records.isEmpty();
  }

  /** Whether somebody can read in the journal that it was. */
  boolean addedByTheJournal() {
    return journalled().anyMatch(entry -> isOf(entry.title(), "dns."));
  }
}
