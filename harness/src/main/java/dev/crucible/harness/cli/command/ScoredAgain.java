package dev.crucible.harness.cli.command;

import dev.crucible.harness.score.ScoringRules;
import java.util.SequencedMap;

/** An action on the input of a run that has been scored. */
interface ScoredAgain {

  /**
   * Runs the action. The run's targets can be read until it returns.
   *
   * @param input the problems, samples and targets of the run
   * @param rules the rules by which the run was judged
   * @param guestModules source text of Crucible's modules that samples could import, by dotted
   *     name, in the order of installation
   */
  void with(ScoringInput input, ScoringRules rules, SequencedMap<String, String> guestModules)
      throws InterruptedException;
}
