package dev.crucible.harness.score;

import dev.crucible.runtime.ResourceLimits;

/**
 * How samples are judged.
 *
 * @param limits what one sub-step, with all its tests, may use
 * @param everyTest whether every test is run, whatever came of those before it
 * @param once whether samples of equal content share one execution
 * @param versions what judges them
 */
public record ScoringRules(
    ResourceLimits limits, boolean everyTest, boolean once, Versions versions) {

  /** These rules, with every test run whatever came of those before it. */
  public ScoringRules withEveryTest() {
    return new ScoringRules(limits, true, once, versions);
  }
}
