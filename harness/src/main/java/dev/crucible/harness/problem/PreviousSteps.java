package dev.crucible.harness.problem;

import java.util.Locale;

/**
 * The kind of code that earlier sub-steps have before a sub-step, in its prompt and in its run.
 * {@linkplain GivenSteps Given} sub-steps have the given code in both.
 */
public enum PreviousSteps {
  /** The reference code. */
  GOLD,
  /** The code that the model itself generated. */
  GENERATED;

  /** Returns the name that files use: {@code gold} or {@code generated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
