package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps conversations, the inputs taken and the requests under way. Several processes may share
 * one; each is a node and knows what it has in hand.
 *
 * <p>What a method has returned is on the disk. All methods may be called from many threads at
 * once.
 */
public interface Store {

  /**
   * Writes inputs before their channel is told that they arrived.
   *
   * @return those never seen before, in their order; the others were repeats
   */
  List<Arrival> receive(List<Arrival> arrivals);

  Optional<Session> find(String conversation);

  /** Stores a whole turn in one transaction, or none of it. */
  Result store(Commit commit);

  /** What came of storing a turn. */
  enum Result {
    DONE,
    /** This input was taken or told before, and its turn is stored already. */
    REPEATED,
    /** Another turn of this conversation came first; take this one again on top of it. */
    OVERTAKEN
  }

  /**
   * A turn to store.
   *
   * @param input the arrival that caused it; empty when nobody had written
   * @param before the session it started from; version 0 when there was none
   * @param told notices that wait no longer; the turn is repeated when one of them does not wait
   * @param footprints what it tells those who follow the customer
   */
  record Commit(
      Optional<Arrival> input,
      Session before,
      Session after,
      List<Opened> opened,
      List<Ended> ended,
      List<String> told,
      List<Footprint> footprints) {
    public Commit {
      opened = List.copyOf(opened);
      ended = List.copyOf(ended);
      told = List.copyOf(told);
      footprints = List.copyOf(footprints);
    }

    public Commit(
        Optional<Arrival> input,
        Session before,
        Session after,
        List<Opened> opened,
        List<Ended> ended) {
      this(input, before, after, opened, ended, List.of(), List.of());
    }
  }

  /**
   * A request to remember, and what the journal says of it if it is an effect.
   *
   * @param customer whose the journal's entry is, by his id; empty for whoever asks
   * @param service the service concerned, or empty
   */
  record Opened(
      Request request,
      Text title,
      Text before,
      Text after,
      String customer,
      String service,
      Instant at) {}

  /**
   * The end of a request. A query is forgotten; of an effect the journal keeps how it ended, and
   * what it was asked with is erased, since it may hold a secret.
   *
   * @param detail the reason it was refused for, or the reference of a failure
   * @param customer whose the journal's entry is from now on, such as the one whom a stranger has
   *     turned out to be; empty to leave it with whoever asked
   * @param back how it can be taken back
   * @param undoes the key of the effect that it has taken back; empty when it has taken back none
   */
  record Ended(
      String key,
      Ending how,
      Text detail,
      Instant at,
      String customer,
      Optional<WayBack> back,
      String undoes) {}

  enum Ending {
    OK,
    REFUSED,
    FAILED,
    UNKNOWN
  }

  /**
   * Says that this node is alive. Nodes that have not said so for a while lose what they had in
   * hand.
   */
  void beat(Instant now);

  /**
   * Takes over what nobody alive has in hand: inputs not yet taken, in their order, and requests
   * not yet ended. What this node itself has in hand is not returned.
   */
  Backlog adopt(Instant now);

  /**
   * What a dead node has left behind.
   *
   * @param cutOff conversations in which something happened just before it died, so that nobody
   *     knows whether the screen was seen
   */
  record Backlog(List<Arrival> inputs, List<Orphan> requests, List<String> cutOff) {
    public Backlog {
      inputs = List.copyOf(inputs);
      requests = List.copyOf(requests);
      cutOff = List.copyOf(cutOff);
    }
  }

  /**
   * A request whose node has died.
   *
   * @param attempt the number of the attempt that is due now; at least 2
   */
  record Orphan(String conversation, Request request, int attempt) {}

  /** Conversations with a place whose lifetime has passed. */
  List<String> due(Instant now, int most);

  /** What this customer has changed on any channel, newest first. */
  List<Entry> journal(String customer, int from, int most);

  /** How many entries {@link #journal} has for this customer. */
  int journalSize(String customer);

  /**
   * One of this customer's entries; empty for a key that is not his.
   *
   * @param key the request's
   */
  Optional<Entry> journalEntry(String customer, String key);

  /**
   * What the journal knows of one effect.
   *
   * @param actor the conversation it was asked for in
   * @param how empty while it is under way
   * @param back how it can be taken back; empty where it cannot
   * @param undone when it was taken back
   */
  record Entry(
      String key,
      String actor,
      String customer,
      String service,
      Text title,
      Text before,
      Text after,
      Optional<Ending> how,
      Text detail,
      Instant asked,
      Optional<Instant> ended,
      Optional<WayBack> back,
      Optional<Instant> undone) {}

  /** Forgets what is older than the periods allow. The journal stays. */
  void clean(Instant now, Periods periods);

  /**
   * How long things are kept.
   *
   * @param inputs inputs that were taken, to recognize their repeats
   * @param sessions conversations in which nothing has happened
   */
  record Periods(Duration inputs, Duration sessions) {
    /** Telegram keeps an update for 24 hours; a draft lives for days. */
    public static final Periods USUAL = new Periods(Duration.ofDays(3), Duration.ofDays(90));
  }
}
