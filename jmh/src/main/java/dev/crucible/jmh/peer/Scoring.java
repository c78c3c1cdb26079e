package dev.crucible.jmh.peer;

import dev.crucible.runtime.Outcome;
import java.util.List;

/** Samples, and who scores them, made ready. */
interface Scoring extends AutoCloseable {

  /** Scores all samples; gives their outcomes, which are the known ones, in the samples' order. */
  List<Outcome> score() throws InterruptedException;

  /** Ends what was started for it. */
  @Override
  void close();
}
