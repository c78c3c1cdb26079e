package dev.crucible.runtime.numpysuite;

/**
 * What came of one test.
 *
 * @param file path below {@code numpy}
 * @param test its class, name and parameters
 * @param kind what came of it
 * @param reason why it failed or did not run; empty if it passed
 */
record TestOutcome(String file, String test, Kind kind, String reason) {
  /** What can come of a test. */
  enum Kind {
    PASSED,
    SKIPPED,
    FAILED
  }

  /** The file and the test. */
  String id() {
    return file + "::" + test;
  }
}
