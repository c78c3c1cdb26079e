package dev.crucible.harness.prompt;

/** Whose code of earlier sub-steps a prompt shows. */
public enum PreviousSteps {
  /** The reference code. */
  GOLD,
  /** What the model itself wrote for them. */
  GENERATED
}
