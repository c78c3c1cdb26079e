package dev.crucible.jmh.peer;

import dev.crucible.runtime.Outcome;
import java.util.List;

/** Samples and a peer that is ready to score them. */
interface Scoring extends AutoCloseable {

  /**
   * Scores all samples and returns their outcomes, which are the known ones, in the order of the
   * samples.
   */
  List<Outcome> score() throws InterruptedException;

  /** Stops the peer. */
  @Override
  void close();
}
