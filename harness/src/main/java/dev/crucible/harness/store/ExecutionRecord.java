package dev.crucible.harness.store;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of executing a sub-step's code with its tests.
 *
 * @param key what was executed: a digest of code, tests, targets, limits and versions, in
 *     hexadecimal
 * @param outcome the verdict
 * @param detail one sentence that says why; empty when passed
 * @param tests how many tests the sub-step has
 * @param failedTests the numbers, from 1, of the tests that did not hold; only the first unless all
 *     were asked for
 * @param testsPassed how many held
 * @param failure the exception that ended it, if one did
 * @param wallTime time it took, all tests together
 * @param cpuTime processor time of its threads
 * @param heapBytes the most of the Java heap that it held at one time
 * @param nativeBytes the most native memory that it held at one time
 * @param stdout what it printed
 * @param stderr what it wrote to stderr
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
  public ExecutionRecord {
    failedTests = List.copyOf(failedTests);
  }

  /**
   * The exception that ended a sample.
   *
   * @param place where it was met: a test ({@code test 2}) or a part of the code with its line
   *     ({@code step 10.3, line 4})
   * @param type the exception's Python type
   * @param message its text
   * @param traceback as Python prints it, with lines counted as in the sample
   */
  public record Failure(String place, String type, String message, String traceback) {

    /** Returns true if it ended a test that had compared nothing. */
    public boolean isVacuous() {
      return type.equals(GuestError.VACUOUS_COMPARISON);
    }
  }

  /** Returns true if every test ran to an end of its own. */
  public boolean ranEveryTest() {
    return testsPassed + failedTests.size() >= tests;
  }
}
