package dev.crucible.harness.cli.command;

import dev.crucible.environment.cache.CacheLocation;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.score.Versions;
import dev.crucible.runtime.Sandbox;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/**
 * The stage of a command in which reference solutions decide what tests expect.
 *
 * @param steps the sub-steps whose tests are needed
 * @param versions the versions that run the reference solutions
 */
record TestStage(ProblemSet problems, Set<StepId> steps, Versions versions) {

  private TestGeneration generation() {
    return new TestGeneration(CacheLocation.ofThisProcess().resolve("tests"), versions);
  }

  /** Returns true if no test has to be generated. */
  boolean isComplete() {
    return generation().missing(problems, steps).isEmpty();
  }

  /**
   * Returns the problems with all tests, generated if they must be.
   *
   * @param times gets the time of the reference solutions, if any has to run
   */
  ProblemSet complete(Sandbox sandbox, int parallel, PrintWriter messages, StageTimes times)
      throws InterruptedException {
    TestGeneration generation = generation();
    List<SubStep> missing = generation.missing(problems, steps);
    if (!missing.isEmpty()) {
      messages.println(
          "Running %s for the outputs that tests expect ..."
              .formatted(Formats.count(missing.size(), "reference solution")));
      messages.flush();
      times.time(
          "reference solutions",
          () -> {
            generation.generate(missing, sandbox, parallel);
            return null;
          });
    }
    return generation.addTo(problems, steps);
  }

  /**
   * Returns the problems with all tests, which must have been generated before.
   *
   * @throws DataException if they have not
   */
  ProblemSet kept() {
    return generation().addTo(problems, steps);
  }
}
