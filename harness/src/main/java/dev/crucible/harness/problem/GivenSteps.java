package dev.crucible.harness.problem;

import java.util.Set;

/**
 * The three sub-steps whose code the benchmark gives. They are never generated and never tested,
 * but run as earlier sub-steps of those that follow.
 */
public final class GivenSteps {

  private static final Set<StepId> GIVEN =
      Set.of(StepId.of(13, 6), StepId.of(62, 1), StepId.of(76, 3));

  private GivenSteps() {}

  /** Returns true if the benchmark gives the code of {@code step}. */
  public static boolean isGiven(StepId step) {
    return GIVEN.contains(step);
  }
}
