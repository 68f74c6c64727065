package com.smartxhosting.bot.engine;

import java.util.concurrent.Semaphore;

/**
 * Lets so many turns be worked on at once as the machine can carry; the others wait in the order in
 * which they came. When everybody writes at the same moment, each then waits equally long, instead
 * of all turns becoming slow together and the last of them very slow.
 */
final class Turnstile {

  private final Semaphore places;

  Turnstile(int places) {
    this.places = new Semaphore(places, true);
  }

  Pass enter() {
    places.acquireUninterruptibly();
    return new Pass();
  }

  /** A place inside, for one thread. */
  final class Pass implements AutoCloseable {

    private boolean inside = true;

    /** Makes room, as for a back end's answer, which may take its time; there is no way back in. */
    void leave() {
      if (inside) {
        inside = false;
        places.release();
      }
    }

    @Override
    public void close() {
      leave();
    }
  }
}
