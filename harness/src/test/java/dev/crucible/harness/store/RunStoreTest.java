package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.Results;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunStoreTest {
  private static final List<ProblemEntry> PROBLEMS =
      List.of(
          new ProblemEntry(
              "10", "Ewald", "Optics", List.of(StepId.parse("10.2"), StepId.parse("10.10"))));
  private static final ScoredSample PASSED = Results.of("10.2", Outcome.PASSED);
  private static final ScoredSample FAILED = Results.of("10.10", 4, Outcome.FAILED);

  @TempDir private Path directory;

  @Test
  void everythingComesBack() throws Exception {
    try (RunStore store = create()) {
      add(store, FAILED);
      add(store, PASSED);
      ScoredSample again = PASSED.reusedFor(Results.of("10.2", 7, Outcome.PASSED).draw(), false);
      store.add(again).join();
    }
    try (RunReader reader = RunStore.read(directory)) {
      RunData data = reader.data();
      assertThat(data.info()).isEqualTo(Results.info());
      assertThat(data.problems()).isEqualTo(PROBLEMS);
      assertThat(data.expected()).isEqualTo(4);
      assertThat(data.complete()).isFalse();
      assertThat(data.samples()).map(ScoredSample::draw).isSorted().hasSize(3);
      assertThat(data.samples().getFirst()).isEqualTo(PASSED);
      assertThat(data.samples().get(1).reused()).isTrue();
      assertThat(data.samples().getLast()).isEqualTo(FAILED);
      assertThat(data.executions().apply(FAILED.execution())).contains(Results.executionOf(FAILED));
      assertThat(data.executions().apply("nothing")).isEmpty();
    }
  }

  @Test
  void aResultIsOnDiskWhenItCounts() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
      // The files that a process leaves if it is killed now.
      Path copy = Files.createDirectory(directory.resolve("copy"));
      for (String name : List.of("run.json", "results.jsonl")) {
        if (Files.exists(directory.resolve(name))) {
          Files.copy(
              directory.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      try (RunReader reader = RunStore.read(copy)) {
        assertThat(reader.data().samples()).containsExactly(PASSED);
      }
      try (RunStore resumed = RunStore.resume(copy)) {
        assertThat(resumed.results()).containsExactly(PASSED);
        add(resumed, FAILED);
        assertThat(resumed.data().samples()).hasSize(2);
      }
    }
  }

  @Test
  void manyResultsAtATimeAreAllWritten() throws Exception {
    int count = 3000;
    try (RunStore store = create()) {
      List<CompletableFuture<Void>> written = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ScoredSample sample = Results.of("10.2", i, i % 3 == 0 ? Outcome.PASSED : Outcome.ERROR);
        written.add(store.add(sample, Results.executionOf(sample)));
      }
      CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
      assertThat(store.data().samples()).hasSize(count);
    }
  }

  @Test
  void whatTheGuestWroteNeedNotBeText() throws Exception {
    ScoredSample sample = Results.of("10.2", Outcome.ERROR);
    ExecutionRecord odd = Results.executionOf(sample);
    ExecutionRecord withOddText =
        new ExecutionRecord(
            odd.key(),
            odd.code(),
            new ExecutionRecord.Verdict(odd.outcome(), "half \ud800, nul \0", odd.failure()),
            new ExecutionRecord.TestCounts(odd.tests(), odd.failedTests(), odd.testsPassed()),
            new ResourceUsage(odd.wallTime(), odd.cpuTime(), odd.heapBytes(), odd.nativeBytes()),
            new CapturedOutput("'; drop table sample; --", 24, false),
            odd.stderr());
    try (RunStore store = create()) {
      store.add(sample, withOddText).join();
      ExecutionRecord back = store.data().executions().apply(odd.key()).orElseThrow();
      assertThat(back.detail()).isEqualTo(withOddText.detail());
      assertThat(back.stdout()).isEqualTo(withOddText.stdout());
      store.fillDatabase();
    }
    assertThat(query("select detail from execution")).isEqualTo("half ?, nul \0");
  }

  @Test
  void resultsOfAnotherRunAreNotOverwritten() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
    }
    assertThatThrownBy(this::create)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%1$s already holds results: continue that run with --resume %1$s, or name another directory with --out."
                .formatted(directory));
  }

  @Test
  void aRunThatGotToNoResultIsNotInTheWay() throws Exception {
    create().close();
    try (RunStore store = create()) {
      add(store, PASSED);
      assertThat(store.results()).hasSize(1);
    }
  }

  /** Samples that were added or removed went unnoticed. */
  @Test
  void aRunIsResumedWithTheSamplesThatItHad() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
      add(store, FAILED);
    }
    assertThatThrownBy(() -> RunStore.resume(directory, 5))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The run in %s was started with 4 samples, and there are 5 now: restore the samples, or start a new run with --out."
                .formatted(directory));
    try (RunStore store = RunStore.resume(directory, 4)) {
      store.requireOnly(List.of(PASSED.draw(), FAILED.draw(), new Draw(PASSED.draw().step(), 1)));
      assertThatThrownBy(() -> store.requireOnly(List.of(PASSED.draw())))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "The run in %s has a result of 10.10, sample 4, which is not among the samples any more: restore the samples, or start a new run with --out."
                  .formatted(directory));
    }
  }

  @Test
  void aDirectoryWithoutARunIsNamed() {
    assertThatThrownBy(() -> RunStore.read(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("is no run");
    assertThatThrownBy(() -> RunStore.resume(directory.resolve("nowhere")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aDescriptionThatIsNoneIsNamed() throws Exception {
    Files.writeString(directory.resolve("run.json"), "no JSON ".repeat(1000));
    assertThatThrownBy(() -> RunStore.read(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(directory.resolve("run.json").toString());
  }

  @Test
  void aRunOfTheFirstFormatIsLeftToTheVersionThatWroteIt() throws Exception {
    Files.writeString(directory.resolve("run.duckdb"), "a database");
    assertThatThrownBy(() -> RunStore.resume(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The run's store has format 1, and this version of Crucible reads 2: use the version that wrote it.");
    assertThatThrownBy(this::create)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("already holds results");
  }

  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> RunStore.create(file, Results.info(), PROBLEMS, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--out");
  }

  @Test
  void jsonLinesHoldEverythingOfASample() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
      add(store, FAILED);
    }
    List<String> lines = Files.readAllLines(directory.resolve("results.jsonl"));
    assertThat(lines).hasSize(2);
    JsonNode passed = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(passed.get("problem_id").asString()).isEqualTo("10");
    assertThat(passed.get("step_number").asString()).isEqualTo("10.2");
    assertThat(passed.get("sample").asInt()).isZero();
    assertThat(passed.get("outcome").asString()).isEqualTo("PASSED");
    assertThat(passed.get("tests_passed").asInt()).isEqualTo(3);
    assertThat(passed.get("seconds").asDouble()).isEqualTo(0.25);
    assertThat(passed.has("failure")).isFalse();
    assertThat(passed.has("stdout")).isFalse();
    JsonNode failed = JsonMapper.shared().readTree(lines.getLast());
    assertThat(failed.get("sample").asInt()).isEqualTo(4);
    assertThat(failed.get("failed_tests").get(0).asInt()).isEqualTo(2);
    assertThat(failed.get("failure").get("place").asString()).isEqualTo("test 2");
    assertThat(failed.get("failure").get("exception").asString()).isEqualTo("AssertionError");
    assertThat(failed.get("stdout").asString()).isEqualTo("né");
    assertThat(failed.get("stdout_bytes").asInt()).isEqualTo(70_000);
  }

  @Test
  void parquetHasARowASample() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
      add(store, FAILED);
    }
    Path file = directory.resolve("out/it's.parquet");
    try (RunReader reader = RunStore.read(directory)) {
      reader.writeParquet(file);
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*), min(step_number), sum(seconds) from '%s'"
                    .formatted(file.toString().replace("'", "''")))) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(2);
      assertThat(row.getString(2)).isEqualTo("10.10");
      assertThat(row.getDouble(3)).isEqualTo(0.5);
    }
  }

  @Test
  void theDatabaseHoldsWhatTheJournalDoes() throws Exception {
    ScoredSample again = PASSED.reusedFor(Results.of("10.2", 7, Outcome.PASSED).draw(), false);
    try (RunStore store = create()) {
      add(store, FAILED);
      add(store, PASSED);
      store.add(again).join();
      store.fillDatabase();
    }
    assertThat(directory.resolve("run.duckdb.part")).doesNotExist();
    assertThat(query("select string_agg(step_number || '/' || sample, ' ') from result"))
        .isEqualTo("10.2/0 10.2/7 10.10/4");
    assertThat(
            query(
                "select sum(seconds) from result where execution = '%s'"
                    .formatted(PASSED.execution())))
        .isEqualTo("0.5");
    assertThat(
            query(
                "select place || exception || message || traceback from result where outcome = 'FAILED'"))
        .isEqualTo("test 2AssertionErroroff by oneTraceback ...");
    assertThat(
            query(
                "select failed_tests || stdout || stdout_bytes from execution where stdout_truncated"))
        .isEqualTo("2né70000");
    assertThat(query("select string_agg(name || '=' || value, ' ' order by place) from fact"))
        .isEqualTo(
            "format=2 name=a run started=2026-11-22T10:00:00Z expected=4 model=some model engine=GraalPy");
    assertThat(query("select count(*) || ' ' || min(subfield) from problem")).isEqualTo("1 Optics");
    assertThat(query("select count(*) from step")).isEqualTo("2");
  }

  /** HumanEval/10 came before HumanEval/9. */
  @Test
  void tasksAreInTheOrderOfTheirNumbers() throws Exception {
    List<String> names = List.of("Tiny/100", "sort", "Tiny/10", "Tiny/9", "Mbpp/11");
    List<ProblemEntry> tasks =
        names.stream()
            .map(name -> new ProblemEntry(name, "f", "", List.of(StepId.task(name))))
            .toList();
    try (RunStore store = RunStore.create(directory, Results.info(), tasks, names.size())) {
      for (String name : names) {
        add(store, PASSED.reusedFor(new Draw(StepId.task(name), 0), false));
      }
      store.fillDatabase();
    }
    assertThat(query("select string_agg(step_number, ' ') from result"))
        .isEqualTo("Mbpp/11 Tiny/9 Tiny/10 Tiny/100 sort");
  }

  /** With every test run, the number of tests that passed does not say which. */
  @Test
  void verdictsOnGroupsOfTestsAreInTheFilesOfARun() throws Exception {
    StepId grouped = StepId.task("Tiny/1");
    StepId plain = StepId.task("Tiny/2");
    List<TestGroup> groups = List.of(new TestGroup("base", 1), new TestGroup("plus", 3));
    List<ProblemEntry> problems =
        List.of(
            new ProblemEntry("Tiny/1", "f", "", List.of(grouped), Map.of(grouped, groups)),
            new ProblemEntry("Tiny/2", "g", "", List.of(plain)));
    try (RunStore store = RunStore.create(directory, Results.info(), problems, 5)) {
      add(store, grouped, 0, "a", List.of(2), 1);
      add(store, grouped, 1, "b", List.of(1), 2);
      add(store, grouped, 2, "c", List.of(), 3);
      store.add(store.reuse("b", new Draw(grouped, 3), false).orElseThrow()).join();
      add(store, plain, 0, "d", List.of(2), 1);
      store.fillDatabase();
    }
    assertThat(Files.readAllLines(directory.resolve("results.jsonl")))
        .map(line -> JsonMapper.shared().readTree(line).path("groups_passed").toString())
        .containsExactly("[\"base\"]", "[]", "[\"base\",\"plus\"]", "[]", "");
    assertThat(query("select string_agg(coalesce(groups_passed, '-'), ',') from result"))
        .isEqualTo("base,,base plus,,-");
    try (RunReader reader = RunStore.read(directory)) {
      assertThat(reader.data().problems()).isEqualTo(problems);
      assertThat(reader.data().samples())
          .map(sample -> sample.passes(groups.getFirst()))
          .containsExactly(true, false, true, false, true);
    }
  }

  private static void add(
      RunStore store, StepId step, int index, String key, List<Integer> failed, int passed)
      throws Exception {
    ExecutionRecord any = Results.executionOf(failed.isEmpty() ? PASSED : FAILED);
    var execution =
        new ExecutionRecord(
            key,
            any.code(),
            any.verdict(),
            new ExecutionRecord.TestCounts(3, failed, passed),
            any.usage(),
            any.stdout(),
            any.stderr());
    store.add(ScoredSample.of(new Draw(step, index), false, execution, false), execution).join();
  }

  @Test
  void aDatabaseThatIsOlderThanTheJournalIsMadeAnew() throws Exception {
    try (RunStore store = create()) {
      add(store, PASSED);
      store.fillDatabase();
    }
    try (RunStore store = RunStore.resume(directory)) {
      add(store, FAILED);
    }
    try (RunReader reader = RunStore.read(directory)) {
      reader.writeParquet(directory.resolve("a.parquet"));
    }
    assertThat(query("select count(*) from result")).isEqualTo("2");
  }

  private String query(String sql) throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("run.duckdb"));
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private RunStore create() {
    return RunStore.create(directory, Results.info(), PROBLEMS, 4);
  }

  private static void add(RunStore store, ScoredSample sample) throws InterruptedException {
    store.add(sample, Results.executionOf(sample)).join();
  }
}
