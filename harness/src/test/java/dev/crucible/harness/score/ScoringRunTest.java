package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.target.Targets;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.value.GuestValue;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executions, reuse and writing of results, with a sandbox that executes nothing. */
class ScoringRunTest {
  private static final StepId STEP = StepId.of(1001, 1);

  @TempDir private Path directory;

  /** A sandbox that returns PASSED, and throws from request {@code breakAt} on. */
  private static final class Counting extends StubSandbox {
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int breakAt = Integer.MAX_VALUE;

    @Override
    public ExecutionResult run(ExecutionRequest request) {
      if (requests.incrementAndGet() >= breakAt) {
        throw new IllegalStateException("broken");
      }
      return result(Outcome.PASSED, "", request.sections().size(), Duration.ofMillis(1));
    }
  }

  private static final class Heard implements ScoringRun.Listener {
    private final List<Draw> started = new ArrayList<>();
    private final List<ScoredSample> finished = new ArrayList<>();

    @Override
    public void started(Draw draw) {
      started.add(draw);
    }

    @Override
    public void finished(ScoredSample result) {
      finished.add(result);
    }
  }

  private final Counting sandbox = new Counting();
  private final Heard heard = new Heard();

  @Test
  void samplesOfEqualContentAreExecutedOnce() throws Exception {
    try (RunStore store = store()) {
      score(store, ResultCache.none(), true, codes(1000, 10), 4);
      assertThat(sandbox.requests).hasValue(10);
      assertThat(heard.started).hasSize(10);
      assertThat(heard.finished).hasSize(1000);
      assertThat(heard.finished).map(ScoredSample::draw).doesNotHaveDuplicates();
      assertThat(store.data().samples()).hasSize(1000);
      assertThat(store.data().samples().stream().filter(ScoredSample::reused)).hasSize(990);
    }
  }

  @Test
  void commentsAndBlankLinesMakeNoOtherContent() throws Exception {
    try (RunStore store = store()) {
      List<String> codes = List.of("x = 1\n", "# One.\nx = 1\n\n", "x  = 1  # one", "x = '1'");
      score(store, ResultCache.none(), true, codes, 1);
      assertThat(sandbox.requests).hasValue(2);
      assertThat(store.data().samples().stream().filter(ScoredSample::reused)).hasSize(2);
    }
  }

  @Test
  void whetherAnAnswerWasCutOffIsItsOwnWhateverItShares() throws Exception {
    ResultCache cache = ResultCache.in(directory.resolve("cache"));
    List<Sample> samples =
        List.of(
            new Sample(STEP, 0, "x = 1", true),
            new Sample(STEP, 1, "x = 1", false),
            new Sample(STEP, 2, "x = 1", true),
            new Sample(STEP, 3, "x = 2", false),
            new Sample(STEP, 4, "x = 2", true));
    try (RunStore store = store()) {
      scoreSamples(store, cache, true, samples.subList(0, 3), 1);
    }
    try (RunStore store = RunStore.resume(directory.resolve("run"))) {
      scoreSamples(store, cache, true, samples, 1);
    }
    try (RunStore store = RunStore.create(directory.resolve("b"), Results.info(), List.of(), 5)) {
      scoreSamples(store, cache, true, samples, 4);
    }
    for (String run : List.of("run", "b")) {
      try (RunStore store = RunStore.resume(directory.resolve(run))) {
        assertThat(store.results())
            .map(ScoredSample::cutOff)
            .containsExactly(true, false, true, false, true);
      }
    }
    assertThat(sandbox.requests).hasValue(2);
  }

  @Test
  void orAllOfThemWhereThatIsWanted() throws Exception {
    try (RunStore store = store()) {
      score(store, ResultCache.none(), false, codes(30, 10), 4);
      assertThat(sandbox.requests).hasValue(30);
      assertThat(store.data().samples()).noneMatch(ScoredSample::reused).hasSize(30);
    }
  }

  @Test
  void whatAnEarlierRunExecutedIsTakenFromTheCache() throws Exception {
    ResultCache cache = ResultCache.in(directory.resolve("cache"));
    try (RunStore store = store()) {
      score(store, cache, true, codes(20, 20), 2);
    }
    try (RunStore store = RunStore.create(directory.resolve("b"), Results.info(), List.of(), 20)) {
      score(store, cache, true, codes(25, 25), 2);
      assertThat(sandbox.requests).hasValue(25);
      assertThat(store.data().samples().stream().filter(ScoredSample::reused)).hasSize(20);
    }
  }

  @Test
  void aRunGoesOnWhereItStopped() throws Exception {
    sandbox.breakAt = 8;
    try (RunStore store = store()) {
      assertThatThrownBy(() -> score(store, ResultCache.none(), true, codes(20, 20), 1))
          .hasMessage("broken");
    }
    sandbox.breakAt = Integer.MAX_VALUE;
    sandbox.requests.set(0);
    heard.finished.clear();
    try (RunStore store = RunStore.resume(directory.resolve("run"))) {
      int before = store.results().size();
      assertThat(before).isEqualTo(7);
      score(store, ResultCache.none(), true, codes(20, 20), 2);
      assertThat(sandbox.requests).hasValue(20 - before);
      assertThat(heard.finished).hasSize(20 - before);
      assertThat(store.data().samples()).hasSize(20);
    }
  }

  @Test
  void aRunDoesNotGoOnWithOtherSamples() throws Exception {
    try (RunStore store = store()) {
      score(store, ResultCache.none(), true, codes(3, 3), 1);
    }
    try (RunStore store = RunStore.resume(directory.resolve("run"))) {
      List<String> others = codes(3, 3).stream().map(code -> code + "\nother = 1").toList();
      assertThatThrownBy(() -> score(store, ResultCache.none(), true, others, 1))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("1001.1, sample 0")
          .hasMessageContaining("--out");
    }
  }

  /** Samples without a result were executed and written before one with a result was compared. */
  @Test
  void nothingIsExecutedIfAResultIsOfOtherContent() throws Exception {
    try (RunStore store = store()) {
      score(store, ResultCache.none(), true, codes(3, 3), 1);
    }
    sandbox.requests.set(0);
    List<String> more = new ArrayList<>(codes(100, 100));
    more.set(2, "other = 1");
    try (RunStore store = RunStore.resume(directory.resolve("run"))) {
      List<Sample> samples = samples(more).reversed();
      assertThatThrownBy(() -> scoreSamples(store, ResultCache.none(), true, samples, 4))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("1001.1, sample 2");
      assertThat(store.results()).hasSize(3);
    }
    assertThat(sandbox.requests).hasValue(0);
  }

  @Test
  void nothingIsExecutedIfASampleWithAResultIsGone() throws Exception {
    try (RunStore store = store()) {
      score(store, ResultCache.none(), true, codes(3, 3), 1);
    }
    sandbox.requests.set(0);
    try (RunStore store = RunStore.resume(directory.resolve("run"))) {
      List<Sample> samples = samples(codes(100, 100)).subList(1, 100);
      assertThatThrownBy(() -> scoreSamples(store, ResultCache.none(), true, samples, 4))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("a result of 1001.1, sample 0, which is not among the samples");
    }
    assertThat(sandbox.requests).hasValue(0);
  }

  /**
   * A sandbox in which the request of the second thread fails, and that of the first thread ends
   * after this.
   */
  private static final class FailingSecond extends StubSandbox {
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch both = new CountDownLatch(2);
    private volatile Thread failing;
    private volatile boolean failingBoth;

    @Override
    public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
      requests.incrementAndGet();
      both.countDown();
      both.await();
      if (Thread.currentThread().getName().endsWith("-2")) {
        failing = Thread.currentThread();
        throw new IllegalStateException("first");
      }
      while (failing == null || failing.getState() != Thread.State.WAITING) {
        Thread.onSpinWait(); // The thread waits for work once its failure is known.
      }
      if (failingBoth) {
        throw new IllegalStateException("second");
      }
      return result(Outcome.PASSED, "", request.sections().size(), Duration.ofMillis(1));
    }
  }

  /** The other threads went on to the end of the run, which can take hours. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void afterAFailureNoOtherSampleIsStarted(boolean failingBoth) throws Exception {
    var failing = new FailingSecond();
    failing.failingBoth = failingBoth;
    try (RunStore store = store()) {
      assertThatThrownBy(
              () -> scoreSamples(failing, store, ResultCache.none(), true, samples(codes(9, 9)), 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("first");
      assertThat(failing.requests).hasValue(2);
      assertThat(store.results()).hasSize(failingBoth ? 0 : 1);
    }
  }

  @Test
  void keysTellApartWhatAnOutcomeDependsOn() throws Exception {
    ProblemSet problems = problems();
    SampleSource gold = SampleSource.gold(problems);
    var draw = new Draw(STEP, 0);
    try (TargetFile targets = targets()) {
      ScoringRules rules = rules(true);
      var longer =
          new ScoringRules(
              rules.limits().withWallTime(Duration.ofSeconds(61)), false, true, rules.versions());
      var ofTests =
          new ScoringRules(
              rules.limits().withTestTime(Duration.ofSeconds(6)), false, true, rules.versions());
      var allTests = new ScoringRules(rules.limits(), true, true, rules.versions());
      var official =
          new ScoringRules(rules.limits(), false, true, rules.versions(), Convention.OFFICIAL);
      var later = new ScoringRules(rules.limits(), false, true, new Versions("later"));
      List<String> keys =
          List.of(rules, longer, ofTests, allTests, official, later).stream()
              .map(r -> new Scorer(problems, gold, targets, sandbox, r).prepare(draw).key())
              .toList();
      assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{64}"));
      assertThat(new Scorer(problems, gold, targets, sandbox, rules(true)).prepare(draw).key())
          .isEqualTo(keys.getFirst());
    }
  }

  /** Targets that count how often they are read, and are in no file. */
  private static final class CountedTargets implements Targets {
    private final Map<StepId, Integer> reads = new HashMap<>();

    @Override
    public boolean has(StepId step) {
      return true;
    }

    @Override
    public List<GuestValue> targets(StepId step, int testCount) {
      reads.merge(step, 1, Integer::sum);
      return Collections.nCopies(testCount, GuestValue.of(step.step()));
    }

    @Override
    public void require(StepId step, int testCount) {}

    @Override
    public void close() {}
  }

  @Test
  void keysInAnyOrderReadTheTargetsOfASubStepOnce() throws Exception {
    ProblemSet problems = problems();
    var targets = new CountedTargets();
    var scorer = new Scorer(problems, SampleSource.gold(problems), targets, sandbox, rules(true));
    List<Draw> draws = problems.subSteps().map(step -> new Draw(step.id(), 0)).toList();

    List<String> keys = draws.stream().map(scorer::key).toList();

    assertThat(draws).hasSizeGreaterThan(100);
    assertThat(draws.stream().map(scorer::key)).isEqualTo(keys).doesNotHaveDuplicates();
    assertThat(targets.reads.values()).hasSize(draws.size()).containsOnly(1);
    assertThat(draws.stream().map(draw -> scorer.prepare(draw).key())).isEqualTo(keys);
  }

  private RunStore store() {
    return RunStore.create(directory.resolve("run"), Results.info(), List.of(), 1000);
  }

  /** Returns {@code count} codes, of which {@code distinct} differ. */
  private static List<String> codes(int count, int distinct) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      codes.add("def f():\n    return %d\n".formatted(i % distinct));
    }
    return codes;
  }

  private void score(
      RunStore store, ResultCache cache, boolean once, List<String> codes, int parallel)
      throws Exception {
    scoreSamples(store, cache, once, samples(codes), parallel);
  }

  private static List<Sample> samples(List<String> codes) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      samples.add(new Sample(STEP, i, codes.get(i)));
    }
    return samples;
  }

  private void scoreSamples(
      RunStore store, ResultCache cache, boolean once, List<Sample> samples, int parallel)
      throws Exception {
    scoreSamples(sandbox, store, cache, once, samples, parallel);
  }

  private void scoreSamples(
      Sandbox in,
      RunStore store,
      ResultCache cache,
      boolean once,
      List<Sample> samples,
      int parallel)
      throws Exception {
    ProblemSet problems = problems();
    SampleSource source = SampleSource.of(problems, samples, PreviousSteps.GENERATED);
    try (TargetFile targets = targets()) {
      var scorer = new Scorer(problems, source, targets, in, rules(once));
      new ScoringRun(scorer, store, cache, ExpectedTimes.unknown(), heard)
          .score(source.draws(), parallel);
    }
  }

  private static ScoringRules rules(boolean once) {
    return new ScoringRules(ExecutionLimits.DEFAULT, false, once, new Versions("test"));
  }

  private static ProblemSet problems() throws Exception {
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    }
  }

  private static TargetFile targets() throws Exception {
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    }
  }
}
