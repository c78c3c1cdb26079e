package dev.crucible.harness.validate;

import dev.crucible.runtime.Outcome;
import java.util.List;

/**
 * The results of a validation. Immutable.
 *
 * @param flaws the flaws that were found without executing code, and then those of executed
 *     sub-steps, both in the order of the problems
 * @param steps a report on each sub-step with tests
 */
public record ValidationReport(List<Flaw> flaws, List<StepReport> steps) {
  /** Copies the lists. */
  public ValidationReport {
    flaws = List.copyOf(flaws);
    steps = List.copyOf(steps);
  }

  /** Returns the number of sub-steps whose gold code had the given outcome. */
  public int gold(Outcome outcome) {
    return (int) steps.stream().filter(step -> step.goldIs(outcome)).count();
  }

  /** Returns the number of mutants that ran. */
  public int mutants() {
    return steps.stream().mapToInt(StepReport::mutants).sum();
  }

  /** Returns the number of mutants that the examined gold code has. */
  public int possibleMutants() {
    return steps.stream().mapToInt(StepReport::possible).sum();
  }

  /** Returns the number of mutants that did not pass. */
  public int killed() {
    return steps.stream().mapToInt(StepReport::killed).sum();
  }

  /** Returns the share of mutants that did not pass, from 0 to 1; 1 if none ran. */
  public double killedShare() {
    return mutants() == 0 ? 1 : (double) killed() / mutants();
  }

  /** Returns the number of degenerate answers that ran. */
  public int degenerates() {
    return steps.stream().mapToInt(StepReport::degenerates).sum();
  }

  /** Returns the number of degenerate answers that passed all tests of their sub-step. */
  public int letThrough() {
    return (int)
        steps.stream()
            .flatMap(step -> step.letThrough().stream())
            .filter(StepReport.LetThrough::wholly)
            .count();
  }

  /** Returns the number of samples with known outcomes that ran. */
  public int samples() {
    return steps.stream().mapToInt(StepReport::samples).sum();
  }

  /** Returns the number of samples whose outcome was not the known one. */
  public int surprises() {
    return steps.stream().mapToInt(step -> step.surprises().size()).sum();
  }
}
