package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * A main problem of a run. Immutable.
 *
 * @param id the problem's number, or the name of a task
 * @param name the problem's name
 * @param subfield the problem's subfield of science; empty if the problem file does not give one
 * @param steps the sub-steps that are scored, in order: those that have tests and are not given. A
 *     sample of the problem passes if its samples of all these sub-steps do
 */
public record ProblemEntry(String id, String name, String subfield, List<StepId> steps) {
  /** Copies the list. */
  public ProblemEntry {
    steps = List.copyOf(steps);
  }
}
