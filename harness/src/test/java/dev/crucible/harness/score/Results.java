package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.SampleList;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Results for tests. */
public final class Results {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);

  private Results() {}

  /** Returns a result of sample 0 of {@code step}. */
  public static ScoredSample of(String step, Outcome outcome) {
    return of(step, 0, outcome);
  }

  /** Returns a result of three tests with a wall-clock time of 250 ms. */
  public static ScoredSample of(String step, int index, Outcome outcome) {
    boolean passed = outcome == Outcome.PASSED;
    return new ScoredSample(
        new Draw(StepId.ofText(step), index),
        step + " " + outcome,
        false,
        outcome,
        3,
        passed ? 3 : 1,
        Duration.ofMillis(250));
  }

  /** Returns an execution that fits {@code sample}. */
  public static ExecutionRecord executionOf(ScoredSample sample) {
    boolean passed = sample.passed();
    return new ExecutionRecord(
        sample.execution(),
        "def f(): pass",
        new ExecutionRecord.Verdict(
            sample.outcome(),
            passed ? "" : "AssertionError: off by one\nsecond line",
            passed
                ? Optional.empty()
                : Optional.of(
                    new ExecutionRecord.Failure(
                        "test 2", "AssertionError", "off by one", "Traceback ..."))),
        new ExecutionRecord.TestCounts(3, passed ? List.of() : List.of(2), sample.testsPassed()),
        new ResourceUsage(sample.wallTime(), Duration.ofMillis(200), 1 << 20, 2 << 20),
        passed ? NOTHING : new CapturedOutput("né", 70_000, true),
        NOTHING);
  }

  /** Returns the name, start and metadata of a run. */
  public static RunInfo info() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("model", "some model");
    facts.put("engine", "GraalPy");
    return new RunInfo("a run", Instant.parse("2026-11-22T10:00:00Z"), facts);
  }

  /** Returns a run with the given results, whose problems have no other sub-steps. */
  public static RunData data(List<ScoredSample> results) {
    SortedMap<String, List<StepId>> problems =
        results.stream()
            .map(result -> result.draw().step())
            .distinct()
            .sorted()
            .collect(Collectors.groupingBy(StepId::problem, TreeMap::new, Collectors.toList()));
    return new RunData(
        info(),
        problems.entrySet().stream()
            .map(entry -> new ProblemEntry(entry.getKey(), "", "", entry.getValue()))
            .toList(),
        results.size(),
        SampleList.of(results),
        key ->
            results.stream()
                .filter(result -> result.execution().equals(key))
                .findFirst()
                .map(Results::executionOf));
  }
}
