package dev.crucible.harness.validate;

import dev.crucible.runtime.Outcome;
import java.util.List;

/**
 * What a validation found.
 *
 * @param flaws what does not fit, in the order of the problems
 * @param steps a report for each sub-step with tests
 */
public record ValidationReport(List<Flaw> flaws, List<StepReport> steps) {
  public ValidationReport {
    flaws = List.copyOf(flaws);
    steps = List.copyOf(steps);
  }

  /** How many sub-steps have gold code that ran to this outcome. */
  public int gold(Outcome outcome) {
    return (int) steps.stream().filter(step -> step.goldIs(outcome)).count();
  }

  /** How many mutants ran. */
  public int mutants() {
    return steps.stream().mapToInt(StepReport::mutants).sum();
  }

  /** How many mutants there are of the gold code that was examined. */
  public int possibleMutants() {
    return steps.stream().mapToInt(StepReport::possible).sum();
  }

  /** How many mutants a test found. */
  public int killed() {
    return steps.stream().mapToInt(StepReport::killed).sum();
  }

  /** The share of mutants that a test found, 1 where none ran. */
  public double killedShare() {
    return mutants() == 0 ? 1 : (double) killed() / mutants();
  }

  /** How many degenerate answers ran. */
  public int degenerates() {
    return steps.stream().mapToInt(StepReport::degenerates).sum();
  }

  /** How many of them passed all tests of their sub-step. */
  public int letThrough() {
    return (int)
        steps.stream()
            .flatMap(step -> step.letThrough().stream())
            .filter(StepReport.LetThrough::wholly)
            .count();
  }

  /** How many samples of known outcome ran. */
  public int samples() {
    return steps.stream().mapToInt(StepReport::samples).sum();
  }

  /** How many of them came to another outcome. */
  public int surprises() {
    return steps.stream().mapToInt(step -> step.surprises().size()).sum();
  }
}
