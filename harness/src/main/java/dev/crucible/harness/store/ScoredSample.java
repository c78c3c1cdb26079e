package dev.crucible.harness.store;

import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The result of one sample in short form; its {@link ExecutionRecord} has the rest. Immutable.
 *
 * @param draw the sample
 * @param execution the key of the sample's execution, which samples of equal content share
 * @param reused whether the execution is that of an equal sample, of this run or an earlier one
 * @param outcome the outcome
 * @param tests the number of tests that the sub-step has
 * @param testsPassed the number of tests that passed; those after the first that failed count only
 *     if every test was run
 * @param leadingTests the number of tests that passed before the first that did not
 * @param wallTime wall-clock time of the execution, all tests together
 * @param cutOff whether the answer that the sample is taken from reached the limit of tokens
 */
public record ScoredSample(
    Draw draw,
    String execution,
    boolean reused,
    Outcome outcome,
    int tests,
    int testsPassed,
    int leadingTests,
    Duration wallTime,
    boolean cutOff) {
  /** Outcomes that hold for the whole sample, whatever tests have passed. */
  private static final Set<Outcome> OF_NO_GROUP =
      EnumSet.of(Outcome.TAMPERED, Outcome.FORBIDDEN, Outcome.SKIPPED);

  /**
   * Creates a result of a sample whose answer is not known to be cut off, and of which no test ran
   * after the first that failed.
   */
  public ScoredSample(
      Draw draw,
      String execution,
      boolean reused,
      Outcome outcome,
      int tests,
      int testsPassed,
      Duration wallTime) {
    this(draw, execution, reused, outcome, tests, testsPassed, testsPassed, wallTime, false);
  }

  /**
   * Returns the short form of an execution's result.
   *
   * @param reused whether the execution is that of an equal sample, of this run or an earlier one
   * @param cutOff whether the answer that the sample is taken from reached the limit of tokens
   */
  public static ScoredSample of(
      Draw draw, boolean reused, ExecutionRecord execution, boolean cutOff) {
    return new ScoredSample(
        draw,
        execution.key(),
        reused,
        execution.outcome(),
        execution.tests(),
        execution.testsPassed(),
        execution.testCounts().leading(),
        execution.wallTime(),
        cutOff);
  }

  /**
   * Returns this result for another sample of equal content.
   *
   * @param otherIsCutOff whether the answer of {@code other} reached the limit of tokens
   */
  public ScoredSample reusedFor(Draw other, boolean otherIsCutOff) {
    return new ScoredSample(
        other, execution, true, outcome, tests, testsPassed, leadingTests, wallTime, otherIsCutOff);
  }

  /** Returns true if the sample was judged: its outcome is not {@link Outcome#SKIPPED}. */
  public boolean judged() {
    return outcome != Outcome.SKIPPED;
  }

  /** Returns true if all tests passed. */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }

  /**
   * Returns true if the sample passes a group of the sub-step's tests: all tests up to the group's
   * last passed. A sample that the outcome rules out as a whole passes none: {@link
   * Outcome#TAMPERED}, {@link Outcome#FORBIDDEN} or {@link Outcome#SKIPPED}.
   */
  public boolean passes(TestGroup group) {
    return passed()
        || (group.lastTest() < tests
            && leadingTests >= group.lastTest()
            && !OF_NO_GROUP.contains(outcome));
  }

  /** Returns the names of those groups of tests that the sample passes, in the order given. */
  public List<String> groupsPassed(List<TestGroup> groups) {
    return groups.stream().filter(this::passes).map(TestGroup::name).toList();
  }

  /**
   * Returns the share of the sub-step's tests that passed, from 0 to 1. A test that was not run has
   * not passed; if the outcome is {@link Outcome#TAMPERED}, none has.
   */
  public double testShare() {
    if (passed()) {
      return 1;
    }
    return outcome == Outcome.TAMPERED || !judged() || tests == 0
        ? 0
        : (double) testsPassed / tests;
  }
}
