package dev.crucible.runtime;

/**
 * The outcomes of a request.
 *
 * @since 0.1
 */
public enum Outcome {
  /** Every section ran to its end. */
  PASSED,
  /** An assertion of a test did not hold. */
  FAILED,
  /** An exception ended the code. */
  ERROR,
  /** The code exceeded a limit of wall-clock or processor time. */
  TIME_LIMIT,
  /** The code exceeded a limit of memory. */
  MEMORY_LIMIT,
  /** The code exceeded a limit of output or of files. */
  OUTPUT_LIMIT,
  /** The code attempted an action that the policy forbids. */
  FORBIDDEN,
  /** The sample changed or evaded the code that judges it. */
  TAMPERED,
  /** The engine or the worker failed twice while it ran the code. */
  CRASHED,
  /** The code needs a package that the environment lacks. It was not judged. */
  SKIPPED
}
