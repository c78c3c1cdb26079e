package dev.crucible.harness.cluster;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.SampleOrigin;
import java.util.Set;

/**
 * What the samples of a cluster's run are.
 *
 * @param steps the sub-steps that have samples
 * @param origin the model and setting that the samples' files give
 */
public record SampleTotals(Set<StepId> steps, SampleOrigin origin) {
  public SampleTotals {
    steps = Set.copyOf(steps);
  }
}
