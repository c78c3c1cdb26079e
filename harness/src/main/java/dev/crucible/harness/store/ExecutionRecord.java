package dev.crucible.harness.store;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The result of executing a sub-step's code with its tests. Immutable.
 *
 * @param key a digest of everything that was executed: code, tests, targets, limits and versions;
 *     in hexadecimal
 * @param outcome the outcome
 * @param detail one sentence that gives the reason; empty if the outcome is {@link Outcome#PASSED}
 * @param tests the number of tests that the sub-step has
 * @param failedTests the numbers, from 1, of the tests that failed; only the first unless every
 *     test was run
 * @param testsPassed the number of tests that passed
 * @param failure the exception that ended the execution, if one did
 * @param wallTime wall-clock time, all tests together
 * @param cpuTime processor time of the execution's threads
 * @param heapBytes the peak of live bytes on the Java heap
 * @param nativeBytes the peak of bytes of native memory
 * @param stdout the output to stdout
 * @param stderr the output to stderr
 * @param code the sub-step's own code
 */
public record ExecutionRecord(
    String key,
    Outcome outcome,
    String detail,
    int tests,
    List<Integer> failedTests,
    int testsPassed,
    Optional<Failure> failure,
    Duration wallTime,
    Duration cpuTime,
    long heapBytes,
    long nativeBytes,
    CapturedOutput stdout,
    CapturedOutput stderr,
    String code) {
  /** Copies the list. */
  public ExecutionRecord {
    failedTests = List.copyOf(failedTests);
  }

  /**
   * The exception that ended a sample.
   *
   * @param place the place of the exception: a test ({@code test 2}) or a part of the code with its
   *     line ({@code step 10.3, line 4})
   * @param type the exception's Python type
   * @param message the exception's text
   * @param traceback the traceback as Python prints it, with lines counted as in the sample
   */
  public record Failure(String place, String type, String message, String traceback) {

    /** Returns true if the exception ended a test that had compared nothing. */
    public boolean isVacuous() {
      return type.equals(GuestError.VACUOUS_COMPARISON);
    }
  }

  /** Returns true if every test ran and either passed or failed. */
  public boolean ranEveryTest() {
    return testsPassed + failedTests.size() >= tests;
  }
}
