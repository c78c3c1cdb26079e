package dev.crucible.runtime;

/**
 * The phases of a request, by which its time is measured. Each moment belongs to exactly one phase.
 *
 * @since 0.1
 */
public enum Phase {
  /**
   * Waiting for a worker and for a free context. Other requests run during this time; a worker
   * receives its next requests in advance.
   */
  QUEUED,
  /** Loading of modules that the request imports and that the context has not loaded yet. */
  LOADING,
  /** Parsing and execution of set-up sections. */
  SETUP,
  /** Parsing and execution of sample sections. */
  SAMPLE,
  /** Preparation and execution of test sections, including the values bound for them. */
  TESTS,
  /** Verification that modules, classes and functions that tests rely on are unchanged. */
  VERIFICATION,
  /** Restoration of the context to its state before the request. */
  RESTORING
}
