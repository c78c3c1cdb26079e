package dev.crucible.harness.problem;

import java.util.Locale;

/**
 * The author of the earlier sub-steps' code before a sub-step, in its prompt and in its run.
 * {@linkplain GivenSteps Given} sub-steps have the given code in both.
 */
public enum PreviousSteps {
  /** The benchmark, whose code is the reference. */
  GOLD,
  /** The model itself. */
  GENERATED;

  /** Returns the word in files: {@code gold} or {@code generated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
