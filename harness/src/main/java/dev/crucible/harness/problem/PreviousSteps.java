package dev.crucible.harness.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kind of code that earlier sub-steps have before a sub-step, in its prompt and in its run.
 * {@linkplain GivenSteps Given} sub-steps have the given code in both.
 */
public enum PreviousSteps {
  /** The reference code. */
  GOLD,
  /** The code that the model itself generated. */
  GENERATED;

  /** Returns the kind of a {@link #word()}; empty if the word is none. */
  public static Optional<PreviousSteps> ofWord(String word) {
    return Arrays.stream(values()).filter(previous -> previous.word().equals(word)).findFirst();
  }

  /** Returns the name that files use: {@code gold} or {@code generated}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
