package dev.crucible.harness.validate;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What running a sub-step's gold code, its mutants, degenerate answers and samples of known outcome
 * showed.
 *
 * @param step the sub-step
 * @param gold what came of its gold code; empty if it has none or its targets cannot be used
 * @param mutants how many mutants ran
 * @param possible how many mutants the gold code has
 * @param survivors the mutants that no test found
 * @param degenerates how many degenerate answers ran
 * @param letThrough those with which a test passed
 * @param samples how many samples of known outcome ran
 * @param surprises those that came to another outcome
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
   * A degenerate answer with which tests passed.
   *
   * @param answer what it returns, in a few words: {@code an empty array}
   * @param tests the numbers of these tests, from 1
   * @param wholly whether these are all tests, so that the answer passes as a sample
   */
  public record LetThrough(String answer, List<Integer> tests, boolean wholly) {
    public LetThrough {
      tests = List.copyOf(tests);
    }
  }

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
    letThrough = List.copyOf(letThrough);
    surprises = List.copyOf(surprises);
  }

  static StepReport notRun(StepId step) {
    return new StepReport(step, Optional.empty(), 0, 0, List.of(), 0, List.of(), 0, List.of());
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
