package dev.crucible.harness.validate;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.ScoringRules;
import java.util.List;

/**
 * The executions of a validation in addition to those of gold code. Immutable.
 *
 * @param rules the rules by which samples are judged; mutants have a shorter time limit, derived
 *     from the time of gold code
 * @param mutants the largest number of mutants of each sub-step; fewer run if gold code takes
 *     seconds
 * @param seed the seed of the choice of mutants
 * @param samples samples with known outcomes
 */
public record Trial(ScoringRules rules, int mutants, long seed, List<KnownSample> samples) {
  /** Copies the list. */
  public Trial {
    samples = List.copyOf(samples);
  }

  List<KnownSample> samplesOf(StepId step) {
    return samples.stream().filter(known -> known.sample().step().equals(step)).toList();
  }
}
