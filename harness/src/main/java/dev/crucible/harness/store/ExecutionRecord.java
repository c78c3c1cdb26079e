package dev.crucible.harness.store;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of executing a sub-step's code with its tests. Immutable.
 *
 * @param key a digest of everything that was executed: code, tests, targets, limits and versions;
 *     in hexadecimal
 * @param code the sub-step's own code
 * @param verdict the outcome and its reason
 * @param testCounts the tests that passed and failed
 * @param usage the time and memory that it took
 * @param stdout the output to stdout
 * @param stderr the output to stderr
 */
public record ExecutionRecord(
    String key,
    String code,
    Verdict verdict,
    TestCounts testCounts,
    ResourceUsage usage,
    CapturedOutput stdout,
    CapturedOutput stderr) {

  /**
   * Checks that all parts are there.
   *
   * @throws NullPointerException if one is null, as in files of another version
   */
  public ExecutionRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(testCounts, "testCounts");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
  }

  /**
   * The outcome and its reason.
   *
   * @param outcome the outcome
   * @param detail one sentence that gives the reason; empty if the outcome is {@link
   *     Outcome#PASSED}
   * @param failure the exception that ended the execution, if one did
   */
  public record Verdict(Outcome outcome, String detail, Optional<Failure> failure) {}

  /**
   * The numbers of tests.
   *
   * @param tests the number of tests that the sub-step has
   * @param failed the numbers, from 1, of the tests that failed; only the first unless every test
   *     was run
   * @param passed the number of tests that passed
   */
  public record TestCounts(int tests, List<Integer> failed, int passed) {
    /** Copies the list. */
    public TestCounts {
      failed = List.copyOf(failed);
    }

    /**
     * Returns the number of tests that passed before the first that did not. Tests run in order, so
     * it is that of all that passed, unless a test failed and later ones were run.
     */
    public int leading() {
      return failed.stream().mapToInt(Integer::intValue).map(test -> test - 1).min().orElse(passed);
    }

    /** Returns the counts of a sub-step of which no test ran. */
    public static TestCounts noneRun(int tests) {
      return new TestCounts(tests, List.of(), 0);
    }
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

  /** Returns the outcome. */
  public Outcome outcome() {
    return verdict.outcome();
  }

  /** Returns one sentence that gives the reason; empty if the outcome is {@code PASSED}. */
  public String detail() {
    return verdict.detail();
  }

  /** Returns the exception that ended the execution, if one did. */
  public Optional<Failure> failure() {
    return verdict.failure();
  }

  /** Returns the number of tests that the sub-step has. */
  public int tests() {
    return testCounts.tests();
  }

  /** Returns the numbers, from 1, of the tests that failed. */
  public List<Integer> failedTests() {
    return testCounts.failed();
  }

  /** Returns the number of tests that passed. */
  public int testsPassed() {
    return testCounts.passed();
  }

  /** Returns the wall-clock time, all tests together. */
  public Duration wallTime() {
    return usage.wallTime();
  }

  /** Returns the processor time of the execution's threads. */
  public Duration cpuTime() {
    return usage.cpuTime();
  }

  /** Returns the peak of live bytes on the Java heap. */
  public long heapBytes() {
    return usage.heapBytes();
  }

  /** Returns the peak of bytes of native memory. */
  public long nativeBytes() {
    return usage.nativeBytes();
  }

  /** Returns true if every test ran and either passed or failed. */
  public boolean ranEveryTest() {
    return testCounts.passed() + testCounts.failed().size() >= testCounts.tests();
  }
}
