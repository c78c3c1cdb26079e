package dev.crucible.harness.score;

import dev.crucible.harness.problem.Convention;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.TestRules;

/**
 * How samples are judged.
 *
 * @param limits what one sub-step, with all its tests, may use
 * @param everyTest whether every test is run, whatever came of those before it
 * @param once whether samples of equal content share one execution
 * @param versions what judges them
 * @param convention whose way tests judge
 */
public record ScoringRules(
    ExecutionLimits limits,
    boolean everyTest,
    boolean once,
    Versions versions,
    Convention convention) {

  /** How a sandbox that judges by them runs tests. */
  public TestRules ofTests() {
    return ofTests(convention);
  }

  static TestRules ofTests(Convention convention) {
    return switch (convention) {
      case CRUCIBLE -> TestRules.DEFAULT;
      case OFFICIAL -> TestRules.OF_A_SCRIPT;
    };
  }

  /** Rules of {@linkplain Convention#CRUCIBLE Crucible's own} way. */
  public ScoringRules(ExecutionLimits limits, boolean everyTest, boolean once, Versions versions) {
    this(limits, everyTest, once, versions, Convention.CRUCIBLE);
  }

  /** These rules, with every test run whatever came of those before it. */
  public ScoringRules withEveryTest() {
    return new ScoringRules(limits, true, once, versions, convention);
  }
}
