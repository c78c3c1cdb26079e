package dev.crucible.harness.score;

import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of one sample of one sub-step.
 *
 * @param draw the sample
 * @param outcome the verdict
 * @param detail one sentence that says why; empty when passed
 * @param tests how many tests the sub-step has
 * @param testsPassed how many held, up to the first that did not
 * @param failure the exception that ended it, if one did
 * @param wallTime time it took, all tests together
 * @param stdout what it printed
 * @param stderr what it wrote to stderr
 */
public record StepResult(
    Draw draw,
    Outcome outcome,
    String detail,
    int tests,
    int testsPassed,
    Optional<Failure> failure,
    Duration wallTime,
    CapturedOutput stdout,
    CapturedOutput stderr) {

  /**
   * The exception that ended a sample.
   *
   * @param place where it was met: a test ({@code test 2}) or a part of the code with its line
   *     ({@code step 10.3, line 4})
   * @param type the exception's Python type
   * @param message its text
   * @param traceback as Python prints it
   */
  public record Failure(String place, String type, String message, String traceback) {}

  /** Whether the sub-step was judged at all. */
  public boolean judged() {
    return outcome != Outcome.SKIPPED;
  }

  /** Whether all tests held. */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }
}
