package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * A main problem of a run.
 *
 * @param id its number
 * @param name its name
 * @param subfield its subfield of science; empty when the problem file does not say
 * @param steps its sub-steps that are scored, in order: those with tests that are not given. A
 *     sample of the problem passes when its samples of all of them do
 */
public record ProblemEntry(int id, String name, String subfield, List<StepId> steps) {
  public ProblemEntry {
    steps = List.copyOf(steps);
  }
}
