package dev.crucible.jmh.macro;

import com.sun.management.OperatingSystemMXBean;
import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.report.Leaderboard;
import dev.crucible.harness.report.RunReport;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.TemporaryDirectory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of keeping results: a run is journalled, resumed, put into its database and reported, in
 * a heap of 512 MiB. The score is the time of all of it. The figure {@code store} has the processor
 * time of this process for each result, including its garbage collector and compilers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StoreBenchmark {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** The number of results of the run; a million fits into the heap, too. */
  @Param({"100000"})
  public int results;

  private TemporaryDirectory directory;
  private final List<Double> micros = new ArrayList<>();
  private double reportSeconds;

  /** Creates the run's directory. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    directory = TemporaryDirectory.create();
  }

  /** Journals, resumes, stores and reports the results. */
  @Benchmark
  public int cycle() throws Exception {
    measured(this::journal);
    measured(this::resume);
    measured(this::fillDatabase);
    long start = System.nanoTime();
    int page = measured(this::report);
    reportSeconds = (System.nanoTime() - start) / 1e9;
    return page;
  }

  private <T> T measured(Callable<T> part) throws Exception {
    long before = SYSTEM.getProcessCpuTime();
    T value = part.call();
    micros.add((SYSTEM.getProcessCpuTime() - before) / 1e3 / results);
    return value;
  }

  private int journal() throws InterruptedException {
    var made = new MadeUpResults();
    var written = new AtomicInteger();
    var info = new RunInfo("benchmark", Instant.now(), new LinkedHashMap<>());
    try (RunStore store =
        RunStore.create(directory.path(), info, MadeUpResults.problems(), results)) {
      for (int i = 0; i < results; i++) {
        ExecutionRecord execution = made.execution(i);
        ScoredSample sample = MadeUpResults.sample(i, execution);
        var _ = store.add(sample, execution).thenRun(written::incrementAndGet);
      }
    }
    return required(written.get());
  }

  private int resume() {
    try (RunStore store = RunStore.resume(directory.path())) {
      return required(store.data().samples().size());
    }
  }

  private int fillDatabase() {
    try (RunStore store = RunStore.resume(directory.path())) {
      store.fillDatabase();
    }
    return results;
  }

  private int report() {
    try (RunReader reader = RunStore.read(directory.path())) {
      RunData run = reader.data();
      required(run.samples().size());
      RunMetrics metrics = RunMetrics.of(run, List.of(), BootstrapOptions.DEFAULT);
      var leaderboard = new Leaderboard(run, metrics);
      return RunReport.html(run, metrics).length()
          + leaderboard.markdown().length()
          + leaderboard.json().length();
    }
  }

  private int required(int found) {
    if (found != results) {
      throw new IllegalStateException("%d of %d results".formatted(found, results));
    }
    return found;
  }

  /** Writes the figure, and deletes the directory. */
  @TearDown(Level.Trial)
  public void close() {
    directory.close();
    var params = new LinkedHashMap<String, String>();
    params.put("results", Integer.toString(results));
    List<Double> row = new ArrayList<>(micros);
    row.add(micros.stream().mapToDouble(Double::doubleValue).sum());
    row.add(reportSeconds);
    new Figure(
            "store",
            "Processor time of the run store",
            params,
            List.of(
                "journal, µs a result",
                "resume, µs a result",
                "database, µs a result",
                "report, µs a result",
                "together, µs a result",
                "report, s"),
            List.of(row),
            Figure.Kind.TABLE)
        .leave();
  }
}
