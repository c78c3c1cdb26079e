package dev.crucible.harness.score;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.assemble.SourceMap;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceLimits;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores samples as the benchmark's script does: the assembled code runs, then the sub-step's tests
 * one after another in the same namespace, each with {@code target} bound anew; the first that
 * fails ends it.
 *
 * <p>Thread-safe.
 */
public final class Scorer {
  private static final String TARGET = "target";

  /** The dependencies, which are trusted, and the sample. */
  private static final int SECTIONS_BEFORE_TESTS = 2;

  private final ProblemSet problems;
  private final Assembler assembler;
  private final TargetStore targets;
  private final Sandbox sandbox;
  private final ResourceLimits limits;

  /**
   * A scorer that runs samples in {@code sandbox}, which must have the {@link GuestModules}.
   *
   * @param limits what one sub-step, with all its tests, may use
   */
  public Scorer(
      ProblemSet problems,
      SampleSource samples,
      TargetFile targets,
      Sandbox sandbox,
      ResourceLimits limits) {
    this.problems = problems;
    this.assembler = new Assembler(problems, samples);
    this.targets = new TargetStore(targets);
    this.sandbox = sandbox;
    this.limits = limits;
  }

  /**
   * Checks that there are code and targets for every sample, without running or loading any of
   * them.
   *
   * @throws DataException when there are not
   */
  public static void check(
      ProblemSet problems, SampleSource samples, TargetFile targets, List<Draw> draws) {
    var assembler = new Assembler(problems, samples);
    Set<StepId> found = new HashSet<>();
    for (Draw draw : draws) {
      AssembledStep step = assembler.assemble(draw);
      // Samples of one sub-step share its targets.
      if (!step.tests().isEmpty() && found.add(step.id())) {
        targets.require(step.id(), step.tests().size());
      }
    }
  }

  /**
   * Scores one sample. What the sample does is in the result.
   *
   * @throws DataException when its code or targets cannot be read
   * @throws InterruptedException when the calling thread is interrupted
   */
  public StepResult score(Draw draw) throws InterruptedException {
    AssembledStep step = assembler.assemble(draw);
    String codeName = draw.step() + ".py";
    List<Section> sections = new ArrayList<>();
    sections.add(Section.setup(codeName, step.setup()));
    sections.add(Section.sample(codeName, step.code()));
    List<GuestValue> values = targets.of(subStep(draw));
    for (int i = 0; i < step.tests().size(); i++) {
      sections.add(Section.test(testName(i + 1), step.tests().get(i)).with(TARGET, values.get(i)));
    }
    ExecutionResult result = sandbox.run(new ExecutionRequest(draw.toString(), sections, limits));
    return judged(draw, step, result);
  }

  private SubStep subStep(Draw draw) {
    return problems.problemOf(draw.step()).flatMap(p -> p.subStep(draw.step())).orElseThrow();
  }

  private static String testName(int number) {
    return "test " + number;
  }

  private StepResult judged(Draw draw, AssembledStep step, ExecutionResult result) {
    Optional<String> lacking =
        result
            .error()
            .filter(_ -> result.outcome() == Outcome.SKIPPED)
            .flatMap(GuestError::missingModule);
    return new StepResult(
        draw,
        result.outcome(),
        lacking.map(Scorer::needs).orElse(result.detail()),
        step.tests().size(),
        Math.max(0, result.sectionsRun() - SECTIONS_BEFORE_TESTS),
        result.error().map(error -> failure(error, step)),
        result.wallTime(),
        result.stdout(),
        result.stderr());
  }

  private static String needs(String module) {
    return "needs %s (module %s), which this Python environment does not have"
        .formatted(PackageNames.of(module), module);
  }

  private static StepResult.Failure failure(GuestError error, AssembledStep step) {
    String place =
        error.role() == Section.Role.TEST
            ? error.section()
            : step.sources()
                .locate(error.line())
                .map(SourceMap.Location::toString)
                .orElse(error.section());
    return new StepResult.Failure(place, error.type(), error.message(), error.traceback());
  }
}
