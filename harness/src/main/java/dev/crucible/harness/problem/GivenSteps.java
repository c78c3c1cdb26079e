package dev.crucible.harness.problem;

import java.util.Set;

/**
 * The three sub-steps whose code the benchmark gives: never generated and never tested, but run as
 * an earlier sub-step of those that follow.
 */
public final class GivenSteps {

  private static final Set<StepId> GIVEN =
      Set.of(new StepId(13, 6), new StepId(62, 1), new StepId(76, 3));

  private GivenSteps() {}

  /** Whether the benchmark gives that sub-step's code. */
  public static boolean isGiven(StepId step) {
    return GIVEN.contains(step);
  }
}
