package dev.crucible.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark's jobs, in this process, with outcomes that are drawn from another run. */
final class SparkClusterTest {
  private static final StepId FIRST = Setups.STEP;
  private static final StepId SECOND = Setups.SECOND;

  @TempDir private Path directory;

  private Path drawnFrom;

  @BeforeEach
  void makeTheRunThatOutcomesAreDrawnFrom() throws InterruptedException {
    drawnFrom = directory.resolve("real");
    try (RunStore store = store(drawnFrom)) {
      var execution =
          new ExecutionRecord(
              "k",
              "code",
              new ExecutionRecord.Verdict(Outcome.PASSED, "", Optional.empty()),
              new ExecutionRecord.TestCounts(1, List.of(), 1),
              ResourceUsage.NONE,
              CapturedOutput.NOTHING,
              CapturedOutput.NOTHING);
      store.add(ScoredSample.of(new Draw(FIRST, 0), false, execution, false), execution).join();
    }
  }

  private static RunStore store(Path in) {
    return RunStore.create(
        in, new RunInfo("run", Instant.EPOCH, new LinkedHashMap<>()), List.of(), 1);
  }

  @Test
  void eachSampleHasOneResultAndEqualOnesShareIt() throws Exception {
    Path samples =
        file(
            "samples.jsonl",
            Setups.line(FIRST, "x = 1"),
            Setups.line(FIRST, "x = 1  # again"),
            Setups.line(FIRST, "x = 2"),
            Setups.line(SECOND, "y = 1"));

    try (RunStore store = run(List.of(samples), PreviousSteps.GOLD)) {
      assertThat(draws(store))
          .containsExactlyInAnyOrder(
              new Draw(FIRST, 0), new Draw(FIRST, 1), new Draw(FIRST, 2), new Draw(SECOND, 0));
      assertThat(store.find(new Draw(FIRST, 1)).orElseThrow())
          .matches(ScoredSample::reused)
          .returns(
              store.find(new Draw(FIRST, 0)).orElseThrow().execution(), ScoredSample::execution);
      assertThat(store.find(new Draw(FIRST, 2)).orElseThrow().reused()).isFalse();
      assertThat(code(store, new Draw(FIRST, 2))).isEqualTo("x = 2");
    }
  }

  @Test
  void aSampleRunsAfterThoseOfItsNumber() throws Exception {
    Path samples =
        file(
            "samples.jsonl",
            Setups.line(SECOND, "y = 1"),
            Setups.line(SECOND, "y = 1"),
            Setups.line(FIRST, "x = 1"),
            Setups.line(FIRST, "x = 2"));

    try (RunStore store = run(List.of(samples), PreviousSteps.GENERATED)) {
      assertThat(store.find(new Draw(SECOND, 0)).orElseThrow().execution())
          .isNotEqualTo(store.find(new Draw(SECOND, 1)).orElseThrow().execution());
    }
    try (RunStore store = run(List.of(samples), PreviousSteps.GOLD)) {
      assertThat(store.find(new Draw(SECOND, 0)).orElseThrow().execution())
          .isEqualTo(store.find(new Draw(SECOND, 1)).orElseThrow().execution());
    }
  }

  @Test
  void aResumedRunExecutesNothingTwice() throws Exception {
    Path samples = file("samples.jsonl", Setups.line(FIRST, "x = 1"), Setups.line(SECOND, "y = 1"));
    String shared = directory.resolve("shared").toUri().toString();
    try (Cluster cluster = connect();
        RunStore store = store(directory.resolve("a"))) {
      var _ = execute(cluster, List.of(samples), PreviousSteps.GOLD, shared, false, store);
    }
    Files.delete(samples);
    Path other = file("samples.jsonl", Setups.line(FIRST, "x = 1"), Setups.line(SECOND, "y = 1"));
    try (Cluster cluster = connect();
        RunStore store = store(directory.resolve("b"))) {
      List<Long> executed =
          execute(cluster, List.of(other), PreviousSteps.GOLD, shared, true, store);

      assertThat(executed).isEmpty();
      assertThat(draws(store)).containsExactlyInAnyOrder(new Draw(FIRST, 0), new Draw(SECOND, 0));
    }
  }

  /** A new run scored the samples of the first one, and not its own. */
  @Test
  void aDirectoryWithSamplesOfAnotherRunIsRefused() throws Exception {
    Path samples = file("samples.jsonl", Setups.line(FIRST, "x = 1"));
    String shared = directory.resolve("shared").toUri().toString();
    try (Cluster cluster = connect();
        RunStore store = store(directory.resolve("a"))) {
      var _ = execute(cluster, List.of(samples), PreviousSteps.GOLD, shared, false, store);
    }
    try (Cluster cluster = connect();
        RunStore store = store(directory.resolve("b"))) {
      assertThatThrownBy(
              () -> execute(cluster, List.of(samples), PreviousSteps.GOLD, shared, false, store))
          .isInstanceOf(DataException.class)
          .hasMessage(
              shared
                  + " holds the samples of another run: continue that run with --resume, or name another directory with --shared.");
    }
  }

  /** It became a question mark, so that code that is an ERROR on one machine could pass. */
  @Test
  void halfASurrogateStaysWhatItIs() throws Exception {
    Path samples =
        file(
            "samples.jsonl",
            Setups.line(FIRST, "x = '\\ud800 é'"),
            Setups.line(SECOND, "y = '\\udfff'"));

    try (RunStore store = run(List.of(samples), PreviousSteps.GENERATED)) {
      assertThat(code(store, new Draw(FIRST, 0))).isEqualTo("x = '\ud800 é'");
      assertThat(code(store, new Draw(SECOND, 0))).isEqualTo("y = '\udfff'");
    }
  }

  private static String code(RunStore store, Draw draw) {
    String execution = store.find(draw).orElseThrow().execution();
    return store.data().executions().apply(execution).orElseThrow().code();
  }

  /** The row was left out, as its field was absent: {@code to_json} drops fields that are null. */
  @Test
  void anAnswerThatIsNullInParquetIsADraw() throws Exception {
    Path lines =
        file(
            "samples.jsonl",
            "{\"step_number\": \"1.1\", \"response\": null}",
            "{\"step_number\": \"1.1\", \"response\": \"x = 1\"}");
    try (RunStore store = run(List.of(parquet(lines)), PreviousSteps.GOLD)) {
      assertThat(draws(store)).containsExactlyInAnyOrder(new Draw(FIRST, 0), new Draw(FIRST, 1));
      assertThat(code(store, new Draw(FIRST, 0))).isEmpty();
    }
  }

  private Path parquet(Path lines) {
    Path parquet = directory.resolve("samples.parquet");
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    spark.read().json(lines.toString()).write().parquet(parquet.toString());
    spark.stop();
    return parquet;
  }

  @Test
  void parquetIsReadAsJsonLinesAre() throws Exception {
    Path lines = file("samples.jsonl", numbered(FIRST, 3, "x = 1"), numbered(SECOND, 3, "y = 1"));
    try (RunStore store = run(List.of(parquet(lines)), PreviousSteps.GOLD)) {
      assertThat(draws(store)).containsExactlyInAnyOrder(new Draw(FIRST, 3), new Draw(SECOND, 3));
    }
  }

  @Test
  void aLineThatIsNoSampleIsNamed() throws IOException {
    Path samples = file("samples.jsonl", Setups.line(FIRST, "x = 1"), "", "{\"code\": 1}");

    assertThatThrownBy(() -> run(List.of(samples), PreviousSteps.GOLD))
        .isInstanceOf(DataException.class)
        .hasMessage(
            samples + ", line 3: field \"step_number\" is missing or null; add it as a string.");
  }

  @Test
  void twoSamplesOfANumberAreNamed() throws IOException {
    Path samples = file("samples.jsonl", numbered(FIRST, 1, "x = 1"), numbered(FIRST, 1, "x = 2"));

    assertThatThrownBy(() -> run(List.of(samples), PreviousSteps.GOLD))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("sample 1 of 1.1 again");
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = directory.resolve("missing.jsonl");

    assertThatThrownBy(() -> run(List.of(missing), PreviousSteps.GOLD))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(missing + " is not there");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new SparkProvider().connect("host:7077", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--on is 'host:7077': give spark://host:7077, yarn, k8s://host:port, or local[N].");
  }

  /** Runs samples in a new store, which the caller closes. */
  private RunStore run(List<Path> samples, PreviousSteps previous) throws Exception {
    Path out = Files.createTempDirectory(directory, "run-");
    RunStore store = store(out);
    try (Cluster cluster = connect()) {
      String shared = out.resolve("cluster").toUri().toString();
      var _ = execute(cluster, samples, previous, shared, false, store);
      return store;
    } catch (Exception e) {
      store.close();
      throw e;
    }
  }

  private Cluster connect() {
    return new SparkProvider()
        .connect(
            "local[2]",
            Map.of(
                "spark.crucible.simulate",
                drawnFrom.toString(),
                "spark.sql.shuffle.partitions",
                "2"));
  }

  /** Returns what progress was told that was not executed before. */
  private List<Long> execute(
      Cluster cluster,
      List<Path> samples,
      PreviousSteps previous,
      String shared,
      boolean resuming,
      RunStore store)
      throws Exception {
    var executed = new ArrayList<Long>();
    Path files = Files.createTempDirectory(directory, "setup-");
    assertThat(cluster.prepare(Setups.of(new Versions("1"), "assert True").write(files), _ -> {}))
        .startsWith("1 executor with 2 slots");
    var _ = cluster.read(samples.stream().map(Path::toString).toList());
    long expected = cluster.match(previous, shared, resuming);
    cluster.execute(store, (done, _, _) -> executed.add(done));
    assertThat(store.results()).hasSize(Math.toIntExact(expected));
    return executed;
  }

  private static Set<Draw> draws(RunStore store) {
    return store.results().stream().map(ScoredSample::draw).collect(Collectors.toSet());
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name), Stream.of(lines).toList());
  }

  private static String numbered(StepId step, int sample, String code) {
    return "{\"step_number\": \"%s\", \"sample\": %d, \"code\": \"%s\"}"
        .formatted(step, sample, code);
  }
}
