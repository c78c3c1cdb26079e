package dev.crucible.runtime.numpysuite;

/**
 * The outcome of one test.
 *
 * @param file the path below {@code numpy}
 * @param test the test's class, name and parameters
 * @param kind the kind of outcome
 * @param reason why the test failed or did not run; empty if it passed
 */
record TestOutcome(String file, String test, Kind kind, String reason) {
  /** Kinds of outcomes. */
  enum Kind {
    PASSED,
    SKIPPED,
    FAILED
  }

  /** Returns the file and the test as one text. */
  String id() {
    return file + "::" + test;
  }
}
