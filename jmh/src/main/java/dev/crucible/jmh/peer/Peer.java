package dev.crucible.jmh.peer;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;
import java.io.IOException;

/** A way to score samples, {@link #CONCURRENCY} at the same time. */
interface Peer extends AutoCloseable {
  /** The number of samples that every peer scores at the same time. */
  int CONCURRENCY = 2;

  /**
   * The verdict on a sample.
   *
   * @param outcome the outcome
   * @param detail the reason of the outcome; empty if the peer does not report it
   */
  record Verdict(Outcome outcome, String detail) {

    /** Returns a verdict without a reason. */
    static Verdict of(Outcome outcome) {
      return new Verdict(outcome, "");
    }
  }

  /** Runs a sample and its tests, and waits for the verdict. */
  Verdict score(KnownSample sample) throws IOException, InterruptedException;

  /**
   * Returns the number of threads that call this peer, so that {@link #CONCURRENCY} samples run at
   * the same time.
   */
  default int callers() {
    return CONCURRENCY;
  }

  /** Stops the processes of this peer and deletes its files. */
  @Override
  void close();
}
