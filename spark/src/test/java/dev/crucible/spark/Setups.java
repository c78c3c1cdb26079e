package dev.crucible.spark;

import dev.crucible.harness.cluster.ClusterSetup;
import dev.crucible.harness.cluster.NodeSandbox;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Retirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Setups of clusters, and lines of samples, for tests. */
final class Setups {
  /** The first sub-step. */
  static final StepId STEP = StepId.of(1, 1);

  /** The second sub-step. */
  static final StepId SECOND = StepId.of(1, 2);

  private Setups() {}

  /** Returns the setup of a problem with two sub-steps, of which both have the same tests. */
  static ClusterSetup of(Versions versions, String... tests) {
    var problem =
        new Problem(
            "1",
            "a problem",
            "",
            "",
            "",
            "",
            "",
            List.of(subStep(STEP, tests), subStep(SECOND, tests)),
            Optional.empty(),
            List.of());
    return new ClusterSetup(
        new ProblemSet("the problems", List.of(problem), false),
        Set.of(STEP, SECOND),
        Optional.empty(),
        new ScoringRules(ExecutionLimits.DEFAULT, false, true, versions),
        new NodeSandbox(
            "2.2.6",
            List.of(),
            Isolation.RECYCLED,
            new Retirement(Retirement.DEFAULT_REQUESTS, Retirement.DEFAULT_RESIDENT_BYTES),
            0,
            2,
            true,
            NumpyLoading.EAGER,
            false));
  }

  private static SubStep subStep(StepId id, String... tests) {
    return new SubStep(id, "", "", Optional.of("gold = 1"), "", List.of(tests), Optional.empty());
  }

  /** Returns a line of the first sub-step. */
  static String line(String code) {
    return line(STEP, code);
  }

  static String line(StepId step, String code) {
    return "{\"step_number\": \"%s\", \"code\": \"%s\"}".formatted(step, code);
  }
}
