package dev.crucible.harness.score;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.extract.NormalizedSource;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.ListValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A scorer of samples, which works like the benchmark's script: it runs the assembled code, and
 * then the sub-step's tests one after another in the same namespace, with {@code target} bound to
 * the test's target. The first test that fails ends the execution, unless {@linkplain
 * ScoringRules#allTests() every test} is run.
 *
 * <p>Thread-safe.
 */
public final class Scorer {
  private static final String TARGET = "target";

  /** The name that the benchmark's script binds to all targets, before its first test. */
  private static final String TARGETS = "targets";

  private final ProblemSet problems;
  private final SampleSource samples;
  private final Assembler assembler;
  private final Targets targets;
  private final RecentSteps common;
  private final PhaseTotals phases;
  private final Sandbox sandbox;
  private final ScoringRules rules;
  private final ExecutionKeys keys;

  /**
   * Creates a scorer that runs samples in {@code sandbox}, which must have the {@link
   * GuestModules}.
   *
   * @param rules the rules by which samples are judged
   */
  public Scorer(
      ProblemSet problems,
      SampleSource samples,
      Targets targets,
      Sandbox sandbox,
      ScoringRules rules) {
    this(
        problems,
        samples,
        new Assembler(problems, samples),
        targets,
        sandbox,
        rules,
        new RecentSteps(),
        new PhaseTotals());
  }

  private Scorer(
      ProblemSet problems,
      SampleSource samples,
      Assembler assembler,
      Targets targets,
      Sandbox sandbox,
      ScoringRules rules,
      RecentSteps common,
      PhaseTotals phases) {
    this.problems = problems;
    this.samples = samples;
    this.assembler = assembler;
    this.targets = targets;
    this.sandbox = sandbox;
    this.rules = rules;
    keys = new ExecutionKeys(rules);
    this.common = common;
    this.phases = phases;
  }

  /**
   * Returns a scorer of other samples of the same problems, which shares what the samples of a
   * sub-step have in common: for samples that come one by one.
   *
   * @param others samples that run after code of the same kind as those of this scorer
   * @param in the sandbox that runs them
   * @throws IllegalArgumentException if one runs after gold and the other after generated code
   */
  public Scorer withSamples(SampleSource others, Sandbox in) {
    return new Scorer(
        problems, others, assembler.withSamples(others), targets, in, rules, common, phases);
  }

  /**
   * Checks that there are code and targets for every sample, without executing or loading them.
   *
   * @throws DataException if code or targets are missing
   */
  public static void check(
      ProblemSet problems, SampleSource samples, Targets targets, List<Draw> draws) {
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
   * Scores one sample. Errors of the sample's code are in the result.
   *
   * @throws DataException if the code or the targets cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  public ExecutionRecord score(Draw draw) throws InterruptedException {
    return execute(prepare(draw));
  }

  /**
   * Returns the key of a sample's execution. Keys are equal if code, tests, targets, limits and
   * versions are. Executes nothing.
   *
   * @throws DataException if the code or the targets cannot be read
   */
  public String key(Draw draw) {
    AssembledStep step = assembler.assemble(draw);
    return keys.of(draw, step, common.keyOf(draw.step(), () -> commonParts(step, subStep(draw))));
  }

  PreparedSample prepare(Draw draw) {
    AssembledStep step = assembler.assemble(draw);
    CommonParts parts = common.of(draw.step(), () -> commonParts(step, subStep(draw)));
    Section own = section(step, parts);
    var request =
        new ExecutionRequest(draw.toString(), parts.around(own), rules.limits(), rules.allTests());
    String code = samples.code(draw.step(), draw.index());
    return new PreparedSample(
        draw,
        keys.of(draw, step, parts.key()),
        step,
        code,
        samples.isCutOff(draw),
        request,
        new GroupedTests(subStep(draw).testGroups(), CommonParts.BEFORE_TESTS));
  }

  private static Section section(AssembledStep step, CommonParts parts) {
    String name = CommonParts.codeName(step.id());
    if (parts.isProgram()) {
      return Section.program(name, step.code());
    }
    return step.future().isEmpty()
        ? Section.sample(name, step.own()).after(step.shared())
        : Section.sample(name, step.code());
  }

  private CommonParts commonParts(AssembledStep step, SubStep subStep) {
    List<GuestValue> values = targets.targets(subStep.id(), subStep.testCases().size());
    List<Section> tests = new ArrayList<>();
    for (int i = 0; i < step.tests().size(); i++) {
      Section test = Section.test(testName(i + 1), step.tests().get(i));
      if (!values.isEmpty()) {
        test = test.with(TARGET, values.get(i));
      }
      tests.add(
          i == 0 && isOfficial() && !values.isEmpty()
              ? test.with(TARGETS, new ListValue(values))
              : test);
    }
    return new CommonParts(
        Section.setup(CommonParts.codeName(step.id()), step.setup()),
        tests,
        keys.common(step, values),
        subStep.form() instanceof SampleForm.Program);
  }

  private boolean isOfficial() {
    return rules.convention() == Convention.OFFICIAL;
  }

  private SubStep subStep(Draw draw) {
    return problems.problemOf(draw.step()).flatMap(p -> p.subStep(draw.step())).orElseThrow();
  }

  private static String testName(int number) {
    return "test " + number;
  }

  /** Returns the total times of this scorer's executions. */
  public PhaseTotals phases() {
    return phases;
  }

  ExecutionRecord execute(PreparedSample sample) throws InterruptedException {
    if (NormalizedSource.isBlank(sample.code())) {
      return ExecutionRecords.withoutCode(sample);
    }
    ExecutionResult result = sample.grouped().run(sample.request(), this::run);
    return ExecutionRecords.of(sample, result);
  }

  private ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    long start = System.nanoTime();
    ExecutionResult result = sandbox.run(request);
    phases.add(result, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }
}
