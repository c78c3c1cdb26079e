package dev.crucible.harness.cli.command;

import dev.crucible.harness.score.ScoringRules;
import java.util.SequencedMap;

/** Looks again at what a run has scored. */
interface ScoredAgain {

  /**
   * Looks at it, while its targets can be read.
   *
   * @param input what was scored
   * @param rules how it was judged
   * @param guestModules the text of modules of ours that samples could import, by name, in the
   *     order of installing
   */
  void with(ScoringInput input, ScoringRules rules, SequencedMap<String, String> guestModules)
      throws InterruptedException;
}
