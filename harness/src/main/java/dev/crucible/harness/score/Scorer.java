package dev.crucible.harness.score;

import dev.crucible.environment.PackageSpec;
import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.assemble.SourceMap;
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
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.ListValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

  /** The sections before the tests: the dependencies, which are trusted, and the sample. */
  private static final int SECTIONS_BEFORE_TESTS = 2;

  /**
   * The version of keys. It changes with the interpretation of results, so that older results are
   * not reused.
   */
  private static final String KEY_FORMAT = "crucible execution 4";

  private final ProblemSet problems;
  private final SampleSource samples;
  private final Assembler assembler;
  private final Targets targets;
  private final RecentSteps common;
  private final PhaseTotals phases;
  private final Sandbox sandbox;
  private final ScoringRules rules;

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
    return key(draw, step, common.keyOf(draw.step(), () -> commonParts(step, subStep(draw))));
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
        key(draw, step, parts.key()),
        step,
        code,
        samples.isCutOff(draw),
        request,
        new GroupedTests(subStep(draw).testGroups(), SECTIONS_BEFORE_TESTS));
  }

  private static Section section(AssembledStep step, CommonParts parts) {
    String name = codeName(step.id());
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
        Section.setup(codeName(step.id()), step.setup()),
        tests,
        new KeyParts(digest(step, values).hex(), NormalizedSource.endsWithALine(step.shared())),
        subStep.form() instanceof SampleForm.Program);
  }

  private boolean isOfficial() {
    return rules.convention() == Convention.OFFICIAL;
  }

  /** Returns the file name of a sample's code; names that begin with {@code crucible/} are ours. */
  private static String codeName(StepId step) {
    String name = step + ".py";
    return name.startsWith("crucible/") ? "./" + name : name;
  }

  /** Returns a digest of everything that the samples of a sub-step have in common. */
  private ContentDigest digest(AssembledStep step, List<GuestValue> values) {
    ExecutionLimits limits = rules.limits();
    var digest =
        new ContentDigest()
            .add(KEY_FORMAT)
            .add(rules.versions().text())
            .add(rules.allTests() ? 1 : 0)
            .add(rules.convention().word())
            .add(limits.wallTime().toNanos())
            .add(limits.testTime().map(Duration::toNanos).orElse(0L))
            .add(limits.cpuTime().toNanos())
            .add(limits.heapBytes())
            .add(limits.nativeBytes())
            .add(limits.outputBytes())
            .add(limits.keptOutputBytes())
            .add(limits.recursionDepth())
            .add(limits.threads())
            .add(limits.scratchBytes())
            .add(step.id().toString())
            .add(step.setup())
            .add(step.shared())
            .add(step.tests().size());
    step.tests().forEach(digest::add);
    var ofValues = new ContentDigest();
    values.forEach(ofValues::add);
    return digest.add(ofValues.hex());
  }

  private String key(Draw draw, AssembledStep step, KeyParts parts) {
    var digest =
        new ContentDigest()
            .add(parts.digest())
            // Normalizing pays only if equal samples share an execution.
            .add(step.future())
            .add(rules.once() && parts.normalizes() ? NormalizedSource.of(step.own()) : step.own());
    if (!rules.once()) {
      digest.add(draw.toString());
    }
    return digest.hex();
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
    if (NormalizedSource.of(sample.code()).isBlank()) {
      return withoutCode(sample);
    }
    ExecutionResult result = sample.grouped().run(sample.request(), this::run);
    return judged(sample, result);
  }

  private ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    long start = System.nanoTime();
    ExecutionResult result = sandbox.run(request);
    phases.add(result, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  /** Returns the result of a sample without any code, which is not executed. */
  private static ExecutionRecord withoutCode(PreparedSample sample) {
    return new ExecutionRecord(
        sample.key(),
        sample.code(),
        new ExecutionRecord.Verdict(Outcome.ERROR, "the answer holds no code", Optional.empty()),
        ExecutionRecord.TestCounts.noneRun(sample.step().tests().size()),
        ResourceUsage.NONE,
        CapturedOutput.NOTHING,
        CapturedOutput.NOTHING);
  }

  private static ExecutionRecord judged(PreparedSample sample, ExecutionResult result) {
    Optional<String> lacking =
        result
            .error()
            .filter(_ -> result.outcome() == Outcome.SKIPPED)
            .flatMap(error -> error.missingModule().map(module -> needs(error.role(), module)));
    return new ExecutionRecord(
        sample.key(),
        sample.code(),
        new ExecutionRecord.Verdict(
            result.outcome(),
            lacking.orElse(result.detail()),
            result.error().map(error -> failure(error, sample.step()))),
        new ExecutionRecord.TestCounts(
            sample.step().tests().size(),
            failedTests(result),
            Math.max(0, result.sectionsRun() - SECTIONS_BEFORE_TESTS)),
        result.usage(),
        result.stdout(),
        result.stderr());
  }

  private static List<Integer> failedTests(ExecutionResult result) {
    return result.failedSections().stream()
        .map(section -> section - SECTIONS_BEFORE_TESTS + 1)
        .filter(test -> test > 0)
        .toList();
  }

  private static String needs(Section.Role role, String module) {
    String lacks =
        "needs %s (module %s), which this Python environment does not have"
            .formatted(PackageNames.of(module), module);
    return role == Section.Role.SETUP
        ? lacks
        : "the sample %s: install it with crucible env --with %s"
            .formatted(lacks, PackageNames.toInstall(module));
  }

  private static ExecutionRecord.Failure failure(GuestError error, AssembledStep step) {
    String place =
        error.role() == Section.Role.TEST
            ? error.section()
            : step.sources()
                .locate(error.line())
                .map(SourceMap.Location::toString)
                .orElse(error.section());
    return new ExecutionRecord.Failure(
        place,
        error.type(),
        error.message(),
        Tracebacks.inLinesOfTheSample(error.traceback(), codeName(step.id()), step.sources()));
  }

  /** The names of the packages that modules belong to. */
  private static final class PackageNames {
    private static final Map<String, String> NAMES =
        Map.of("scipy", "SciPy", "sympy", "SymPy", "matplotlib", "Matplotlib", "pandas", "pandas");

    private PackageNames() {}

    static String of(String module) {
      String top = top(module);
      return NAMES.getOrDefault(top, top);
    }

    /** Returns the name that {@code crucible env --with} expects for the module's package. */
    static String toInstall(String module) {
      String top = top(module);
      return PackageSpec.byModule().getOrDefault(top, top);
    }

    private static String top(String module) {
      int dot = module.indexOf('.');
      return dot < 0 ? module : module.substring(0, dot);
    }
  }

  /**
   * A cache of the common parts of the sub-steps that are being scored. The samples of a sub-step
   * are scored close together. The cache keeps 16 sub-steps, because targets can be large, but of
   * each sub-step what keys need: on a cluster, keys are made in any order. Thread-safe.
   */
  private static final class RecentSteps {
    private static final int KEPT = 16;

    private final LinkedHashMap<StepId, CommonParts> recent =
        new LinkedHashMap<>(KEPT, 0.75f, true);

    private final Map<StepId, KeyParts> keys = new ConcurrentHashMap<>();

    /** Returns what the keys of a sub-step need, from its parts if the cache does not have it. */
    KeyParts keyOf(StepId step, Supplier<CommonParts> make) {
      KeyParts key = keys.get(step);
      return key == null ? of(step, make).key() : key;
    }

    /**
     * Returns the parts of a sub-step, which {@code make} creates if the cache does not have them.
     */
    synchronized CommonParts of(StepId step, Supplier<CommonParts> make) {
      CommonParts parts = recent.get(step);
      if (parts == null) {
        parts = make.get();
        recent.put(step, parts);
        keys.put(step, parts.key());
        if (recent.size() > KEPT) {
          recent.pollFirstEntry();
        }
      }
      return parts;
    }
  }
}
