package dev.crucible.jmh.macro;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Synthetic results of SciCode's size, without running any sample: 65 problems of 4 sub-steps,
 * every other sample failed, each with different code of about a kilobyte.
 */
final class MadeUpResults {
  private static final int PROBLEMS = 65;
  private static final int STEPS = 4;
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);
  private static final CapturedOutput PRINTED = new CapturedOutput("x = [0.5 1.5]\n", 14, false);

  private static final String BODY =
      """
          \"""Integrates the field along the path.\"""
          total = np.zeros_like(x, dtype=float)
          for i in range(len(x)):
              total[i] = x[i] ** 2 + np.exp(-y[i] / 2.0) * np.cos(3 * x[i])
          return total / np.linalg.norm(total)
      """
          .repeat(4);

  private final SplittableRandom random = new SplittableRandom(1);

  /** Returns the problems of the run. */
  static List<ProblemEntry> problems() {
    return IntStream.rangeClosed(1, PROBLEMS)
        .mapToObj(id ->
            new ProblemEntry(
                Integer.toString(id),
                "Problem_" + id,
                "Physics",
                IntStream.rangeClosed(1, STEPS).mapToObj(step -> StepId.of(id, step)).toList()))
        .toList();
  }

  /**
   * Creates the execution of a sample.
   *
   * @param number the number of the sample, from 0; even ones pass
   */
  ExecutionRecord execution(int number) {
    boolean passed = number % 2 == 0;
    HexFormat hex = HexFormat.of();
    String key =
        hex.toHexDigits(random.nextLong())
            + hex.toHexDigits(random.nextLong())
            + hex.toHexDigits(random.nextLong())
            + hex.toHexDigits(random.nextLong());
    return new ExecutionRecord(
        key,
        "import numpy as np\n\ndef f" + number + "(x, y):\n" + BODY,
        new ExecutionRecord.Verdict(
            passed ? Outcome.PASSED : Outcome.FAILED,
            passed ? "" : "AssertionError: total is off",
            passed ? Optional.empty() : Optional.of(failure(number))),
        new ExecutionRecord.TestCounts(3, passed ? List.of() : List.of(2), passed ? 3 : 1),
        new ResourceUsage(
            Duration.ofNanos(random.nextLong(1_000_000, 100_000_000)),
            Duration.ofNanos(random.nextLong(1_000_000, 100_000_000)),
            random.nextLong(1 << 24),
            random.nextLong(1 << 24)),
        number % 10 == 0 ? PRINTED : NOTHING,
        NOTHING);
  }

  private static ExecutionRecord.Failure failure(int number) {
    return new ExecutionRecord.Failure(
        "test 2",
        "AssertionError",
        "total is off",
        "Traceback (most recent call last):\n  File \"test 2\", line 3, in <module>\nAssertionError: total is off by "
            + number);
  }

  /** Returns the result of the sample with that number. */
  static ScoredSample sample(int number, ExecutionRecord execution) {
    int step = number % (PROBLEMS * STEPS);
    return new ScoredSample(
        new Draw(StepId.of(1 + step / STEPS, 1 + step % STEPS), number / (PROBLEMS * STEPS)),
        execution.key(),
        false,
        execution.outcome(),
        execution.tests(),
        execution.testsPassed(),
        execution.wallTime());
  }
}
