package dev.crucible.runtime;

/** What came of a request: the closed set of verdicts. */
public enum Outcome {
  /** Every section ran to its end. */
  PASSED,
  /** An assertion of a test did not hold. */
  FAILED,
  /** An exception ended the code. */
  ERROR,
  /** The code ran longer than it may. */
  TIME_LIMIT,
  /** The code took more memory than it may. */
  MEMORY_LIMIT,
  /** The code wrote more than it may. */
  OUTPUT_LIMIT,
  /** The code tried what the policy forbids. */
  FORBIDDEN,
  /** The sample changed what judges it. */
  TAMPERED,
  /** The code took its worker down, twice. */
  CRASHED,
  /** The request was not judged: its environment lacks something, and the result says what. */
  SKIPPED
}
