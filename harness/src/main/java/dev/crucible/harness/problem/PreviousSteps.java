package dev.crucible.harness.problem;

import java.util.Locale;

/**
 * Whose code of earlier sub-steps goes before a sub-step, in its prompt and when it runs.
 * {@linkplain GivenSteps Given} sub-steps have theirs in both.
 */
public enum PreviousSteps {
  /** The reference code. */
  GOLD,
  /** What the model itself wrote for them. */
  GENERATED;

  /** Its word in files: {@code gold} or {@code generated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
