package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** A builder of runs for tests. */
public final class Runs {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);

  private final String name;
  private final SequencedMap<String, String> facts = new LinkedHashMap<>();
  private final List<ProblemEntry> problems = new ArrayList<>();
  private final List<ScoredSample> samples = new ArrayList<>();
  private final Map<String, ExecutionRecord> executions = new HashMap<>();
  private int missing;

  private Runs(String name) {
    this.name = name;
    facts.put("engine", "GraalPy 25.2.4, interpreted (this JDK has no Graal compiler)");
  }

  /** Starts a run without problems and samples. */
  public static Runs named(String name) {
    return new Runs(name);
  }

  /** Adds metadata. */
  public Runs fact(String factName, String value) {
    facts.put(factName, value);
    return this;
  }

  /** Adds a problem with sub-steps 1 to {@code steps}. */
  public Runs problem(int id, String subfield, int steps) {
    return problem(
        id, subfield, IntStream.rangeClosed(1, steps).mapToObj(i -> StepId.of(id, i)).toList());
  }

  /** Adds a problem with the given sub-steps. */
  public Runs problem(int id, String subfield, List<StepId> steps) {
    problems.add(new ProblemEntry(Integer.toString(id), "Problem_" + id, subfield, steps));
    return this;
  }

  /** Adds a task whose tests are in groups, or in none. */
  public Runs task(String id, TestGroup... groups) {
    StepId step = StepId.task(id);
    problems.add(
        new ProblemEntry(
            id,
            "f",
            "",
            List.of(step),
            groups.length == 0 ? Map.of() : Map.of(step, List.of(groups))));
    return this;
  }

  /** Adds samples 0, 1, ... of a sub-step or task. */
  public Runs samples(String step, Outcome... outcomes) {
    for (int i = 0; i < outcomes.length; i++) {
      sample(step, i, outcomes[i]);
    }
    return this;
  }

  /** Adds a sample with an execution of its own. */
  public Runs sample(String step, int index, Outcome outcome) {
    return sample(execution(step + "/" + index, outcome, "def f():\n    return 1\n"), step, index);
  }

  /** Adds a sample with an execution of its own, whose answer reached the limit of tokens. */
  public Runs cutOff(String step, int index, Outcome outcome) {
    return sample(execution(step + "/" + index, outcome, "def f("), step, index, true);
  }

  /**
   * Adds a sample with a given execution; the sample is reused if an earlier one has the execution.
   */
  public Runs sample(ExecutionRecord execution, String step, int index) {
    return sample(execution, step, index, false);
  }

  private Runs sample(ExecutionRecord execution, String step, int index, boolean cutOff) {
    boolean reused = executions.put(execution.key(), execution) != null;
    samples.add(ScoredSample.of(new Draw(StepId.ofText(step), index), reused, execution, cutOff));
    return this;
  }

  /** Sets the number of samples that are not scored, as in an interrupted run; default: 0. */
  public Runs missing(int number) {
    missing = number;
    return this;
  }

  /** Returns the run. */
  public RunData data() {
    return new RunData(
        new RunInfo(name, Instant.parse("2026-11-22T01:19:15Z"), facts),
        problems,
        samples.size() + missing,
        SampleList.of(samples),
        key -> Optional.ofNullable(executions.get(key)));
  }

  /**
   * Returns an execution of three tests, with a wall-clock time of one millisecond for each
   * character of its key.
   */
  public static ExecutionRecord execution(String key, Outcome outcome, String code) {
    return execution(key, outcome, code, "off by one", NOTHING);
  }

  public static ExecutionRecord execution(
      String key, Outcome outcome, String code, String message, CapturedOutput stdout) {
    boolean passed = outcome == Outcome.PASSED;
    boolean judged = outcome != Outcome.SKIPPED;
    return new ExecutionRecord(
        key,
        code,
        new ExecutionRecord.Verdict(
            outcome,
            passed ? "" : judged ? "AssertionError: " + message : "needs SciPy (module scipy)",
            passed || !judged
                ? Optional.empty()
                : Optional.of(
                    new ExecutionRecord.Failure(
                        "test 2",
                        "AssertionError",
                        message,
                        "Traceback (most recent call last):\n  File \"test 2\", line 1\nAssertionError: "
                            + message))),
        new ExecutionRecord.TestCounts(
            3, passed || !judged ? List.of() : List.of(2), passed ? 3 : judged ? 1 : 0),
        new ResourceUsage(
            Duration.ofMillis(key.length()), Duration.ofMillis(key.length()), 1_000_000, 2_000_000),
        stdout,
        NOTHING);
  }
}
