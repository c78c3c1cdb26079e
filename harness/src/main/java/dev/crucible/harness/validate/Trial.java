package dev.crucible.harness.validate;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.ScoringRules;
import java.util.List;

/**
 * What a validation runs beside gold code.
 *
 * @param rules how samples are judged; mutants get less time, by how long gold code takes
 * @param mutants mutants of each sub-step at most; fewer where gold code takes seconds
 * @param seed decides which mutants, where there are more
 * @param samples samples of known outcome
 */
public record Trial(ScoringRules rules, int mutants, long seed, List<KnownSample> samples) {
  public Trial {
    samples = List.copyOf(samples);
  }

  List<KnownSample> samplesOf(StepId step) {
    return samples.stream().filter(known -> known.sample().step().equals(step)).toList();
  }
}
