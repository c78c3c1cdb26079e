package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts on groups of tests, with a sandbox that executes nothing: a task of five tests, of which
 * two are of the group {@code easy}, one of {@code base} and two of {@code plus}.
 */
class TestGroupsTest {
  private static final StepId TASK = StepId.task("Tiny/1");
  private static final Draw DRAW = new Draw(TASK, 0);
  private static final int BEFORE_TESTS = 2;

  private static final List<TestGroup> GROUPS =
      List.of(new TestGroup("easy", 2), new TestGroup("base", 3), new TestGroup("plus", 5));

  @TempDir private Path directory;

  private final Scripted sandbox = new Scripted();

  /** A sandbox that returns given results by the number of tests in a request. */
  private static final class Scripted extends StubSandbox {
    private final ExecutionResult[] byTests = new ExecutionResult[6];
    private final List<Integer> requests = new ArrayList<>();

    @Override
    public ExecutionResult run(ExecutionRequest request) {
      int tests = request.sections().size() - BEFORE_TESTS;
      requests.add(tests);
      return byTests[tests];
    }
  }

  /** Each line: outcome, tests that passed and tests that failed, and the groups that passed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PASSED    | 5 |     | easy base plus
          FAILED    | 4 | 5   | easy base
          FAILED    | 3 | 4   | easy base
          ERROR     | 2 | 3   | easy
          FAILED    | 1 | 2   | ''
          ERROR     | 0 |     | ''
          FAILED    | 3 | 1 4 | ''
          FAILED    | 3 | 3 5 | easy
          FAILED    | 3 | 4 5 | easy base
          TAMPERED  | 4 |     | ''
          FORBIDDEN | 4 |     | ''
          SKIPPED   | 4 |     | ''
          """)
  void aGroupPassesIfAllTestsUpToItsLastPassed(
      Outcome outcome, int passed, String failed, String groups) throws Exception {
    sandbox.byTests[5] = result(outcome, passed, failed);
    assertThat(groupsOf(score())).isEqualTo(groups);
    assertThat(sandbox.requests).as("tests of each execution").containsExactly(5);
  }

  /**
   * Each line: the outcome of all tests with the number that passed, -1 if it is not known what
   * ran; the outcome of the tests of {@code base}, and of {@code easy}, where they are executed
   * alone; the groups that passed, and the outcome of the sample.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TIME_LIMIT   | 4  | PASSED    | -      | easy base | TIME_LIMIT
          TIME_LIMIT   | 3  | PASSED    | -      | easy base | TIME_LIMIT
          TIME_LIMIT   | 2  | -         | PASSED | easy      | TIME_LIMIT
          TIME_LIMIT   | 1  | -         | -      | ''        | TIME_LIMIT
          TIME_LIMIT   | -1 | PASSED    | -      | easy base | TIME_LIMIT
          CRASHED      | -1 | FAILED    | -      | easy      | CRASHED
          CRASHED      | -1 | CRASHED   | PASSED | easy      | CRASHED
          MEMORY_LIMIT | -1 | CRASHED   | CRASHED | ''       | MEMORY_LIMIT
          OUTPUT_LIMIT | 5  | PASSED    | -      | easy base | OUTPUT_LIMIT
          OUTPUT_LIMIT | 5  | TAMPERED  | -      | ''        | TAMPERED
          TIME_LIMIT   | 4  | FORBIDDEN | -      | ''        | FORBIDDEN
          """)
  void afterALimitOrACrashEarlierGroupsAreExecutedAlone(
      Outcome whole, int passed, String base, String easy, String groups, Outcome outcome)
      throws Exception {
    sandbox.byTests[5] =
        passed < 0
            ? StubSandbox.result(whole, "it was killed", 0, Duration.ofSeconds(3))
            : result(whole, passed, null);
    List<Integer> requests = new ArrayList<>(List.of(5));
    alone(3, base, requests);
    alone(2, easy, requests);
    ExecutionRecord execution = score();
    assertThat(groupsOf(execution)).isEqualTo(groups);
    assertThat(execution.outcome()).isEqualTo(outcome);
    assertThat(sandbox.requests).as("tests of each execution").isEqualTo(requests);
  }

  private void alone(int tests, String outcome, List<Integer> requests) {
    if (!outcome.equals("-")) {
      Outcome of = Outcome.valueOf(outcome);
      sandbox.byTests[tests] =
          switch (of) {
            case PASSED -> result(of, tests, null);
            case FAILED -> result(of, tests - 1, Integer.toString(tests));
            default -> StubSandbox.result(of, "", 0, Duration.ZERO);
          };
      requests.add(tests);
    }
  }

  @Test
  void whatAnotherExecutionNeedsIsNotInTheTimeOfASample() throws Exception {
    sandbox.byTests[5] = StubSandbox.result(Outcome.TIME_LIMIT, "slow", 0, Duration.ofSeconds(3));
    sandbox.byTests[3] = StubSandbox.result(Outcome.PASSED, "", 5, Duration.ofSeconds(1));
    ExecutionRecord execution = score();
    assertThat(execution.wallTime()).isEqualTo(Duration.ofSeconds(3));
    assertThat(execution.detail()).isEqualTo("slow");
    assertThat(execution.testsPassed()).isEqualTo(3);
  }

  @Test
  void samplesThatShareAnExecutionHaveTheVerdictsOfIt() throws Exception {
    sandbox.byTests[5] = result(Outcome.FAILED, 3, "1 4");
    ResultCache cache = ResultCache.in(directory.resolve("cache"));
    List<Sample> samples =
        List.of(
            new Sample(TASK, 0, "x = 1"), new Sample(TASK, 1, "x = 1"), new Sample(TASK, 2, ""));
    for (String run : List.of("a", "b")) {
      try (RunStore store = RunStore.create(directory.resolve(run), Results.info(), List.of(), 3)) {
        run(samples.subList(0, 2), store, cache);
        assertThat(store.results()).map(this::groupsOf).containsExactly("", "");
        assertThat(store.results().getFirst().testsPassed()).isEqualTo(3);
      }
      try (RunStore store = RunStore.resume(directory.resolve(run))) {
        assertThat(store.results()).as("read").map(this::groupsOf).containsExactly("", "");
        run(samples, store, cache);
        assertThat(store.results()).map(ScoredSample::leadingTests).containsExactly(0, 0, 0);
      }
    }
    assertThat(sandbox.requests).hasSize(1);
  }

  private void run(List<Sample> samples, RunStore store, ResultCache cache)
      throws InterruptedException {
    var listener =
        new ScoringRun.Listener() {
          @Override
          public void started(Draw draw) {}

          @Override
          public void finished(ScoredSample result) {}
        };
    new ScoringRun(
            scorer(samples), store, cache, ExpectedTimes.in(directory.resolve("t")), listener)
        .score(samples.stream().map(Sample::draw).toList(), 1);
  }

  private ExecutionRecord score() throws InterruptedException {
    return scorer(List.of(new Sample(TASK, 0, "x = 1"))).score(DRAW);
  }

  private Scorer scorer(List<Sample> samples) {
    List<String> tests = IntStream.rangeClosed(1, 5).mapToObj(i -> "assert f(" + i + ")").toList();
    SubStep step =
        new SubStep(TASK, "Write f.", "", Optional.empty(), "def f(x):", tests, Optional.empty())
            .withTestGroups(GROUPS);
    var problem =
        new Problem("Tiny/1", "f", "", "", "", "", "", List.of(step), Optional.empty(), List.of());
    var problems = new ProblemSet("tiny.jsonl", List.of(problem), false);
    return new Scorer(
        problems,
        SampleSource.of(problems, samples, PreviousSteps.GENERATED),
        Targets.NONE,
        sandbox,
        new ScoringRules(ExecutionLimits.DEFAULT, false, true, new Versions("test")));
  }

  /**
   * Returns a result.
   *
   * @param failed the numbers of the tests that failed, with spaces between them; null if none did
   */
  private static ExecutionResult result(Outcome outcome, int passed, String failed) {
    List<Integer> sections =
        failed == null
            ? List.of()
            : Arrays.stream(failed.split(" "))
                .map(test -> Integer.parseInt(test) + BEFORE_TESTS - 1)
                .toList();
    return StubSandbox.result(outcome, "", passed + BEFORE_TESTS, Duration.ofMillis(1)).toBuilder()
        .failedSections(sections)
        .build();
  }

  private String groupsOf(ExecutionRecord execution) {
    return groupsOf(ScoredSample.of(DRAW, false, execution, false));
  }

  private String groupsOf(ScoredSample sample) {
    return String.join(" ", GROUPS.stream().filter(sample::passes).map(TestGroup::name).toList());
  }
}
