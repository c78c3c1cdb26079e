package dev.crucible.harness.store;

/** The names of the fields of a line of the journal. */
final class ResultFields {
  static final String PROBLEM = "problem_id";
  static final String STEP = "step_number";
  static final String SAMPLE = "sample";
  static final String OUTCOME = "outcome";
  static final String TESTS = "tests";
  static final String TESTS_PASSED = "tests_passed";
  static final String SECONDS = "seconds";
  static final String REUSED = "reused";
  static final String EXECUTION = "execution";

  /** Present only if it is true. */
  static final String CUT_OFF = "cut_off";

  /** Present only if the sub-step's tests are in groups. For people; readers derive it. */
  static final String GROUPS_PASSED = "groups_passed";

  // Fields of a line that holds its execution.
  static final String DETAIL = "detail";
  static final String FAILED_TESTS = "failed_tests";
  static final String CPU_SECONDS = "cpu_seconds";
  static final String HEAP_BYTES = "heap_bytes";
  static final String NATIVE_BYTES = "native_bytes";
  static final String FAILURE = "failure";
  static final String PLACE = "place";
  static final String EXCEPTION = "exception";
  static final String MESSAGE = "message";
  static final String TRACEBACK = "traceback";
  static final String STDOUT = "stdout";
  static final String STDERR = "stderr";
  static final String CODE = "code";

  /**
   * A suffix of {@link #STDOUT} or {@link #STDERR}: the number of bytes written, if it is not that
   * of the text.
   */
  static final String BYTES = "_bytes";

  /** A suffix of {@link #STDOUT} or {@link #STDERR}: whether some bytes were dropped. */
  static final String TRUNCATED = "_truncated";

  private ResultFields() {}
}
