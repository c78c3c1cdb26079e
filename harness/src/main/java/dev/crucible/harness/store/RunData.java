package dev.crucible.harness.store;

import dev.crucible.harness.problem.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run's results, to report on.
 *
 * @param info the description of the run
 * @param problems the problems of which samples are scored, ordered by number
 * @param expected the number of samples that the run is to score; {@code samples} has fewer if the
 *     run was interrupted
 * @param samples the results
 * @param executions returns the execution with a key
 */
public record RunData(
    RunInfo info,
    List<ProblemEntry> problems,
    int expected,
    SampleList samples,
    Function<String, Optional<ExecutionRecord>> executions) {
  /** Copies the problems, ordered by number. */
  public RunData {
    problems =
        problems.stream()
            .sorted(Comparator.comparing(ProblemEntry::id, NaturalOrder::compare))
            .toList();
  }

  /** Returns true if every sample has its result. */
  public boolean complete() {
    return samples.size() >= expected;
  }
}
