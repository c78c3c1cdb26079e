package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.BenchmarkDataTest;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring of real code with real targets, in GraalPy with NumPy. */
@Tag("python")
class ScoringPythonTest {
  private static final ScoringRules RULES =
      new ScoringRules(ExecutionLimits.DEFAULT, false, true, new Versions("test"));

  /** Sub-steps that take seconds by design; only their gold is executed. */
  private static final Set<String> SLOW =
      Set.of("1003.1", "1007.2", "1011.4", "1014.4", "1017.5", "1020.2", "1023.2", "1029.4");

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    PythonEnvironment environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            GuestModules.addTo(SandboxConfig.newBuilder(environment.executable())).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void goldOfTheBundledProblemsPasses() throws Exception {
    ProblemSet problems = bundledProblems();
    SampleSource gold = SampleSource.gold(problems);
    try (TargetFile targets = bundledTargets()) {
      for (Draw draw : gold.draws()) {
        ExecutionRecord result = score(problems, gold, targets, draw);
        assertThat(result.detail()).as(draw.toString()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.testsPassed()).isEqualTo(result.tests()).isPositive();
      }
    }
  }

  record Known(Sample sample, Outcome expected, String variant) {
    @Override
    public String toString() {
      return sample.step() + " " + variant;
    }
  }

  /**
   * Returns one sample of each outcome for each sub-step, or all with {@code
   * -Dcrucible.corpus.all=true}: about a thousand, of which some are slow by design.
   */
  static List<Known> knownSamples() {
    List<Known> all =
        JsonLines.read(
            "the bundled samples",
            BundledProblems.samples(),
            line ->
                new Known(
                    new Sample(
                        StepId.parse(line.text("step_number")),
                        line.count("sample", 0),
                        line.text("code")),
                    Outcome.valueOf(line.text("expected_outcome")),
                    line.text("variant")));
    if (Boolean.getBoolean("crucible.corpus.all")) {
      return all;
    }
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(known -> !SLOW.contains(known.sample().step().toString()))
        .filter(known -> !known.variant().startsWith("slow_"))
        .filter(known -> seen.add(known.sample().step() + " " + known.expected()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("knownSamples")
  void samplesOfKnownTruthGetTheirOutcome(Known known) throws Exception {
    ProblemSet problems = bundledProblems();
    var source = SampleSource.of(problems, List.of(known.sample()), PreviousSteps.GOLD);
    try (TargetFile targets = bundledTargets()) {
      ExecutionRecord result = score(problems, source, targets, known.sample().draw());
      assertThat(result.outcome()).as(result.toString()).isEqualTo(known.expected());
    }
  }

  @Test
  void anErrorIsToldInLinesOfTheStepsOwnCode() throws Exception {
    ProblemSet problems = bundledProblems();
    var sample = new Sample(StepId.of(1001, 2), 0, "# a comment\nraise ValueError('no')\n");
    var source = SampleSource.of(problems, List.of(sample), PreviousSteps.GOLD);
    try (TargetFile targets = bundledTargets()) {
      ExecutionRecord result = score(problems, source, targets, sample.draw());
      assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
      ExecutionRecord.Failure failure = result.failure().orElseThrow();
      assertThat(failure.place()).isEqualTo("step 1001.2, line 2");
      assertThat(failure.traceback()).contains("File \"step 1001.2\", line 2");
    }
  }

  static Stream<String> comparisonCases() throws Exception {
    return Pattern.compile("^def (test_(?!scipy_|sympy_)\\w+)\\(\\)", Pattern.MULTILINE)
        .matcher(comparisonSource())
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("comparisonCases")
  void comparisonHelpersKeepTheirContract(String name) throws Exception {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                name,
                Section.sample("cmp_cases.py", comparisonSource()),
                Section.test("test", name + "()")));
    assertThat(result.error()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1", "3.1", "49.1", "49.2", "49.3", "51.1", "51.2", "51.3", "70.1", "70.2", "70.3",
        "70.4", "70.5", "70.6", "70.7", "70.8"
      })
  void goldOfTheBenchmarkPasses(String step) throws Exception {
    assertThat(scoreBenchmarkGold(step).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aProblemWhoseModuleIsMissingSaysSo() throws Exception {
    ExecutionRecord result = scoreBenchmarkGold("10.1");
    if (result.outcome() != Outcome.PASSED) {
      assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(result.detail())
          .isEqualTo("needs SciPy (module scipy), which this Python environment does not have");
    }
  }

  @Test
  void resultsOfSeveralSamplesAtATimeAreWrittenDown(@TempDir Path directory) throws Exception {
    ProblemSet problems = bundledProblems();
    SampleSource gold = SampleSource.gold(problems);
    List<Draw> draws = gold.draws().subList(0, 40);
    var listener = new Counting();
    try (TargetFile targets = bundledTargets();
        RunStore store = RunStore.create(directory, Results.info(), List.of(), draws.size())) {
      var scorer = new Scorer(problems, gold, targets, sandbox, RULES);
      new ScoringRun(scorer, store, ResultCache.none(), ExpectedTimes.unknown(), listener)
          .score(draws, 3);
      assertThat(store.data().samples()).map(ScoredSample::draw).isEqualTo(draws);
    }
    assertThat(listener.started).isEqualTo(draws.size());
    assertThat(listener.finished).isEqualTo(draws.size());
  }

  private static final class Counting implements ScoringRun.Listener {
    private int started;
    private int finished;

    @Override
    public void started(Draw draw) {
      started++;
    }

    @Override
    public void finished(ScoredSample result) {
      finished++;
    }
  }

  private static ExecutionRecord scoreBenchmarkGold(String step) throws Exception {
    assumeThat(BenchmarkDataTest.directory()).isPresent();
    Path data = BenchmarkDataTest.directory().orElseThrow();
    ProblemSet problems = ProblemReader.read(data.resolve("problems.jsonl"));
    try (TargetFile targets = TargetFile.open(data.resolve("test_data.h5"))) {
      return score(problems, SampleSource.gold(problems), targets, new Draw(StepId.parse(step), 0));
    }
  }

  private static ExecutionRecord score(
      ProblemSet problems, SampleSource source, TargetFile targets, Draw draw)
      throws InterruptedException {
    return new Scorer(problems, source, targets, sandbox, RULES).score(draw);
  }

  private static ProblemSet bundledProblems() throws Exception {
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    }
  }

  private static TargetFile bundledTargets() throws Exception {
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    }
  }

  private static String comparisonSource() throws Exception {
    try (InputStream in =
        ScoringPythonTest.class.getResourceAsStream("/dev/crucible/harness/guest/cmp_cases.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
