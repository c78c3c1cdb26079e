package dev.crucible.harness.validate;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.Execution;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What running a sub-step's gold code, its mutants and samples of known outcome showed.
 *
 * @param step the sub-step
 * @param gold what came of its gold code; empty if it has none or its targets cannot be used
 * @param mutants how many mutants ran
 * @param possible how many mutants the gold code has
 * @param survivors the mutants that no test found
 * @param samples how many samples of known outcome ran
 * @param surprises those that came to another outcome
 */
public record StepReport(
    StepId step,
    Optional<Execution> gold,
    int mutants,
    int possible,
    List<Mutant> survivors,
    int samples,
    List<Surprise> surprises) {

  /**
   * A sample whose outcome was another than expected.
   *
   * @param sample the sample
   * @param outcome what it came to
   * @param detail why, in one sentence
   */
  public record Surprise(KnownSample sample, Outcome outcome, String detail) {}

  public StepReport {
    survivors = List.copyOf(survivors);
    surprises = List.copyOf(surprises);
  }

  static StepReport notRun(StepId step) {
    return new StepReport(step, Optional.empty(), 0, 0, List.of(), 0, List.of());
  }

  /** Whether the gold code ran, and came to that outcome. */
  public boolean goldIs(Outcome outcome) {
    return gold.filter(execution -> execution.outcome() == outcome).isPresent();
  }

  /** How many mutants a test found. */
  public int killed() {
    return mutants - survivors.size();
  }
}
