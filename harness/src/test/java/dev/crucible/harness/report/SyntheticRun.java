package dev.crucible.harness.report;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A synthetic run of many problems, samples and outcomes. */
final class SyntheticRun {
  private static final List<String> SUBFIELDS =
      List.of("Physics", "Chemistry", "Biology", "Material Science", "Mathematics");
  private static final Outcome[] FAILURES = {
    Outcome.FAILED,
    Outcome.FAILED,
    Outcome.FAILED,
    Outcome.ERROR,
    Outcome.ERROR,
    Outcome.TIME_LIMIT,
    Outcome.MEMORY_LIMIT,
    Outcome.FORBIDDEN
  };

  private SyntheticRun() {}

  /**
   * Returns a run of {@code problems} problems with {@code draws} samples each.
   *
   * @param skill the mean of the sub-steps' probabilities of passing, before these are clamped to
   *     the range from 0.02 to 0.98
   */
  static RunData of(String name, int problems, int draws, double skill, long seed) {
    var random = new Random(seed);
    Runs run =
        Runs.named(name)
            .fact("model", "example-coder-32b")
            .fact("setting", "with background, generated previous steps")
            .fact("numpy", "2.2.6 with scipy-openblas")
            .fact("machine", "2 cores, 24 GiB")
            .fact("limits", "60 s, 1 GiB heap, 2 GiB native");
    var hardness = new Random(7);
    for (int id = 1; id <= problems; id++) {
      int steps = 1 + hardness.nextInt(9);
      run.problem(id, SUBFIELDS.get(id % SUBFIELDS.size()), steps);
      for (int step = 1; step <= steps; step++) {
        double chance = Math.clamp(skill + 0.5 * hardness.nextGaussian(), 0.02, 0.98);
        for (int index = 0; index < draws; index++) {
          var stepId = StepId.of(id, step);
          run.sample(execution(stepId, chance, random), stepId.toString(), index);
        }
      }
    }
    return run.data();
  }

  private static ExecutionRecord execution(StepId step, double chance, Random random) {
    boolean same = random.nextInt(5) == 0;
    Outcome outcome =
        same
            ? Outcome.FAILED
            : Integer.parseInt(step.problem()) % 17 == 0
                ? Outcome.SKIPPED
                : random.nextDouble() < chance
                    ? Outcome.PASSED
                    : FAILURES[random.nextInt(FAILURES.length)];
    String key = same ? step + "/same" : step + "/" + random.nextLong();
    String code =
        """
        import numpy as np

        def step_%d(x, y):
            \"""Solves part %s; variant %s.\"""
            total = np.zeros_like(x)
            for i in range(len(x)):
                total[i] = x[i] ** 2 + y[i]
            return total < 1 & "<b>" != '&amp;'
        """
            .formatted(step.step(), step, key);
    ExecutionRecord plain =
        Runs.execution(
            key,
            outcome,
            code,
            "Arrays are not equal: maximum difference " + random.nextInt(100),
            new CapturedOutput(random.nextBoolean() ? "value 0.25\n" : "", 11, false));
    return timed(plain, Duration.ofNanos((long) (1e7 * Math.exp(1.6 * random.nextGaussian() + 1))));
  }

  private static ExecutionRecord timed(ExecutionRecord e, Duration time) {
    return new ExecutionRecord(
        e.key(),
        e.code(),
        new ExecutionRecord.Verdict(e.outcome(), e.detail(), e.failure()),
        new ExecutionRecord.TestCounts(e.tests(), e.failedTests(), e.testsPassed()),
        new ResourceUsage(time, time, e.heapBytes(), e.nativeBytes()),
        e.stdout(),
        e.stderr());
  }
}
