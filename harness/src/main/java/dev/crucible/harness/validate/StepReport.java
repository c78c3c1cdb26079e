package dev.crucible.harness.validate;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The results of executing a sub-step's gold code, its mutants, degenerate answers and samples with
 * known outcomes. Immutable.
 *
 * @param step the sub-step
 * @param gold the execution of the gold code; empty if there is no gold code or the targets cannot
 *     be used
 * @param mutants the number of mutants that ran
 * @param possible the number of mutants that the gold code has
 * @param survivors the mutants that passed all tests
 * @param degenerates the number of degenerate answers that ran
 * @param letThrough the degenerate answers that passed at least one test
 * @param samples the number of samples with known outcomes that ran
 * @param surprises the samples whose outcome was not the known one
 */
public record StepReport(
    StepId step,
    Optional<ExecutionRecord> gold,
    int mutants,
    int possible,
    List<Mutant> survivors,
    int degenerates,
    List<LetThrough> letThrough,
    int samples,
    List<Surprise> surprises) {

  /**
   * A degenerate answer that passed tests.
   *
   * @param answer the value that it returns, in a few words: {@code an empty array}
   * @param tests the numbers of the passed tests, from 1
   * @param wholly whether these are all tests, so that the answer would pass as a sample
   */
  public record LetThrough(String answer, List<Integer> tests, boolean wholly) {
    /** Copies the list. */
    public LetThrough {
      tests = List.copyOf(tests);
    }
  }

  /**
   * A sample whose outcome was not the known one.
   *
   * @param sample the sample with its known outcome
   * @param outcome the outcome
   * @param detail one sentence that gives the reason
   */
  public record Surprise(KnownSample sample, Outcome outcome, String detail) {}

  /** Copies the lists. */
  public StepReport {
    survivors = List.copyOf(survivors);
    letThrough = List.copyOf(letThrough);
    surprises = List.copyOf(surprises);
  }

  static StepReport notRun(StepId step) {
    return new StepReport(step, Optional.empty(), 0, 0, List.of(), 0, List.of(), 0, List.of());
  }

  /** Returns true if the gold code ran and had the given outcome. */
  public boolean goldIs(Outcome outcome) {
    return gold.filter(execution -> execution.outcome() == outcome).isPresent();
  }

  /** Returns the number of mutants that did not pass. */
  public int killed() {
    return mutants - survivors.size();
  }
}
