package dev.crucible.jmh.peer;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;
import java.io.IOException;

/** A way to score samples. Scores as many at a time as {@link #CONCURRENCY} says. */
interface Peer extends AutoCloseable {
  /** How many samples every peer scores at a time. */
  int CONCURRENCY = 2;

  /**
   * What a sample came to.
   *
   * @param detail why, for people; empty where the peer does not say
   */
  record Verdict(Outcome outcome, String detail) {

    /** A verdict of a peer that does not say why. */
    static Verdict of(Outcome outcome) {
      return new Verdict(outcome, "");
    }
  }

  /** Runs a sample and its tests, and waits for the verdict. */
  Verdict score(KnownSample sample) throws IOException, InterruptedException;

  /** How many threads call it, so that as many samples run as {@link #CONCURRENCY} says. */
  default int callers() {
    return CONCURRENCY;
  }

  /** Ends what was started for it. */
  @Override
  void close();
}
