package dev.crucible.harness.score;

import dev.crucible.harness.problem.Convention;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.TestRules;

/**
 * The rules by which samples are judged.
 *
 * @param limits the limits of one sub-step, with all its tests
 * @param allTests whether every test is run, even if an earlier one failed
 * @param once whether samples of equal content share one execution
 * @param versions the versions of the environment and of Crucible
 * @param convention the convention by which tests judge
 */
public record ScoringRules(
    ExecutionLimits limits,
    boolean allTests,
    boolean once,
    Versions versions,
    Convention convention) {

  /** Returns the rules by which a sandbox must run tests. */
  public TestRules ofTests() {
    return ofTests(convention);
  }

  static TestRules ofTests(Convention convention) {
    return switch (convention) {
      case CRUCIBLE -> TestRules.DEFAULT;
      case OFFICIAL -> TestRules.OF_A_SCRIPT;
    };
  }

  /** Creates rules of {@linkplain Convention#CRUCIBLE Crucible's own} convention. */
  public ScoringRules(ExecutionLimits limits, boolean allTests, boolean once, Versions versions) {
    this(limits, allTests, once, versions, Convention.CRUCIBLE);
  }

  /** Returns these rules, with every test run even if an earlier one failed. */
  public ScoringRules withAllTests() {
    return new ScoringRules(limits, true, once, versions, convention);
  }
}
