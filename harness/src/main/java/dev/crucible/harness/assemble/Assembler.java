package dev.crucible.harness.assemble;

import dev.crucible.harness.assemble.SourceMap.Origin;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a sub-step runs: {@code required_dependencies}, the code of all earlier sub-steps, the
 * sub-step's code. Immutable, so safe to share between threads.
 */
public final class Assembler {

  private final ProblemSet problems;
  private final SampleSource samples;

  public Assembler(ProblemSet problems, SampleSource samples) {
    this.problems = problems;
    this.samples = samples;
  }

  /**
   * Assembles one sample.
   *
   * @throws DataException if the sub-step is not among the problems, or it or an earlier one has
   *     neither a sample nor gold
   */
  public AssembledStep assemble(Draw draw) {
    Problem problem = problems.problemOf(draw.step()).orElseThrow(() -> unknown(draw.step()));
    var joined = new Joined();
    joined.add(new Origin.Dependencies(), problem.requiredDependencies());
    int shared = joined.lines();
    for (SubStep step : problem.subSteps()) {
      boolean own = step.id().equals(draw.step());
      if (own && samples.previous() == PreviousSteps.GOLD) {
        shared = joined.lines();
      }
      joined.add(
          new Origin.Step(step.id()),
          own
              ? samples.code(step.id(), draw.index())
              : samples.earlierCode(step.id(), draw.index()));
      if (own) {
        return new AssembledStep(
            step.id(),
            withLineFeeds(problem.requiredDependencies()),
            joined.code.toString(),
            shared,
            step.testCases().stream().map(Assembler::withLineFeeds).toList(),
            new SourceMap(joined.sections));
      }
    }
    throw new AssertionError("problemOf() found a problem without " + draw.step());
  }

  private DataException unknown(StepId step) {
    return new DataException(
        "There is no sub-step %s in %s; name one that is there."
            .formatted(step, problems.source()));
  }

  /** Python reads all three line ends as one; so joined lines can be counted by LF alone. */
  private static String withLineFeeds(String code) {
    return code.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static final class Joined {

    private final StringBuilder code = new StringBuilder();
    private final List<SourceMap.Section> sections = new ArrayList<>();
    private int nextLine = 1;

    int lines() {
      return nextLine - 1;
    }

    void add(Origin origin, String part) {
      String lines = withLineFeeds(part) + "\n";
      int count = (int) lines.chars().filter(c -> c == '\n').count();
      sections.add(new SourceMap.Section(origin, nextLine, count));
      nextLine += count;
      code.append(lines);
    }
  }
}
