package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps shares, what opens them, and who has begun them. Shared by all nodes, called from many
 * threads at once, and never answered from memory: what was taken back is taken back everywhere.
 */
public interface Shares {

  /** Keeps a new share. */
  void put(Share share);

  /** Lets a token open a share, beside those that do already. */
  void giveToken(String share, Secret token);

  /**
   * Lets a code open a share for a {@link ShareCode#LIFE}, in the place of the one that did.
   *
   * @return false when the code is another share's; nothing was changed
   */
  boolean giveCode(String share, Secret code, Instant now);

  /**
   * What a key leads to. Begins nothing and uses nothing up, so that a link may be looked at as
   * often as one likes; a wrong code counts.
   */
  Opening look(Opening.Key key, Actor reader, Instant now);

  /**
   * Begins a share, or goes on with the run that this conversation has begun: only a new run uses
   * it up, and of many at once no more begin than may.
   *
   * @param share the id of one that was looked at
   * @param run the name that a new run gets
   * @return {@link Opening.Opened} with its run, or why not
   */
  Opening begin(String share, Actor reader, String run, Instant now);

  Optional<Share> find(String id);

  /** The share that a run has begun. */
  Optional<Share> ofRun(String run);

  /** The runs of a share, in the order in which they were begun. */
  List<Run> runs(String share);

  /** The newest of an agent's shares. */
  List<Share> by(String agent, int most);

  /** The newest of everybody's. */
  List<Share> all(int most);

  /**
   * Takes a share back for good.
   *
   * @return whether it stood until now
   */
  boolean revoke(String id, Instant now);

  /** Takes back whatever an agent has shared. */
  void revokeAll(String agent, Instant now);

  /**
   * Lets a share be begun until then.
   *
   * @return whether there is one that was not taken back
   */
  boolean extend(String id, Instant until);
}
