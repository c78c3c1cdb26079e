package dev.crucible.harness.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run's results, to report on.
 *
 * @param info what the run is
 * @param problems the problems of which samples were to be scored, by number
 * @param expected how many samples the run is to score; more than {@code samples} has when it was
 *     interrupted
 * @param samples what was scored
 * @param executions finds an execution by its key
 */
public record RunData(
    RunInfo info,
    List<ProblemEntry> problems,
    int expected,
    SampleList samples,
    Function<String, Optional<ExecutionRecord>> executions) {
  public RunData {
    problems = problems.stream().sorted(Comparator.comparingInt(ProblemEntry::id)).toList();
  }

  /** Whether every sample has its result. */
  public boolean complete() {
    return samples.size() >= expected;
  }
}
