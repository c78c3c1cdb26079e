package dev.crucible.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterSetup;
import dev.crucible.harness.cluster.SampleTotals;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.store.RunStore;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.MatchSamples;
import dev.crucible.spark.job.NodeFiles;
import dev.crucible.spark.job.Slots;
import dev.crucible.spark.job.StartNodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/** Scoring by jobs of Spark. */
final class SparkCluster implements Cluster {
  private static final String CORES = "spark.executor.cores";

  private final SparkSession spark;
  private final JavaSparkContext context;
  private NodeFiles files;
  private Dataset<Row> samples;
  private Set<StepId> steps;
  private ResultDirectory directory;
  private PreviousSteps previous;

  SparkCluster(SparkSession spark) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  @Override
  public String prepare(List<ClusterSetup.SetupFile> setup, Consumer<String> notice)
      throws InterruptedException {
    awaitExecutors(notice);
    Map<String, Path> paths = new LinkedHashMap<>();
    setup.forEach(file -> paths.put(file.name(), file.path()));
    try {
      files = NodeFiles.broadcast(context, paths);
    } catch (IOException e) {
      throw new DataException(
          "What the executors need cannot be read (%s).".formatted(Messages.firstLine(e)), e);
    }
    Set<String> executors =
        new TreeSet<>(doing(() -> onEachSlot(context, slots(), new StartNodes(files))));
    return "%s with %s on Spark %s"
        .formatted(
            Formats.count(executors.size(), "executor"),
            Formats.count(slots(), "slot"),
            spark.version());
  }

  private void awaitExecutors(Consumer<String> notice) throws InterruptedException {
    if (context.isLocal()) {
      return;
    }
    Registration.of(this::executors)
        .await(() ->
            notice.accept(
                "No executor of %s has registered yet: check that its workers run and have %s and %s of memory free for one. Waiting."
                    .formatted(
                        context.master(),
                        Formats.count(context.getConf().getInt(CORES, 1), "core"),
                        context.getConf().get("spark.executor.memory", "1g"))));
  }

  /** Calls a function as often as the cluster has slots, so that executors are likely to share. */
  static <T> List<T> onEachSlot(JavaSparkContext context, int slots, Function<Integer, T> work) {
    return context
        .parallelize(IntStream.range(0, slots).boxed().toList(), slots)
        .map(work)
        .collect();
  }

  private int slots() {
    int cores = context.getConf().getInt(CORES, 0);
    return context.isLocal() || cores == 0
        ? Math.max(1, spark.sparkContext().defaultParallelism())
        // The default parallelism is never below 2.
        : Math.max(1, executors()) * Slots.of(context.getConf(), cores);
  }

  /** Returns the number of executors that have registered; the driver is not one. */
  private int executors() {
    return context.statusTracker().getExecutorInfos().length - 1;
  }

  @Override
  public SampleTotals read(List<String> paths) {
    return doing(() -> {
      InputSize.of(spark, paths).choosePartitions(spark, slots());
      samples = SampleTables.read(spark, files, paths).persist(StorageLevel.DISK_ONLY());
      steps = SampleTables.steps(samples);
      return new SampleTotals(steps, SampleTables.origin(samples));
    });
  }

  @Override
  public long match(PreviousSteps after, String shared, boolean resuming) {
    previous = after;
    directory = new ResultDirectory(spark, shared);
    return doing(() -> {
      directory.requireShared(slots());
      if (!directory.hasMatched()) {
        writeMatched();
      } else if (!resuming) {
        throw new DataException(
            "%s holds the samples of another run: continue that run with --resume, or name another directory with --shared."
                .formatted(shared));
      }
      samples.unpersist();
      return directory.matched().count();
    });
  }

  private void writeMatched() {
    boolean together =
        previous == PreviousSteps.GENERATED && steps.stream().anyMatch(step -> !step.isTask());
    Dataset<Row> numbered = SampleTables.numbered(samples);
    Dataset<Row> grouped =
        together
            ? numbered
                .repartition(col(Columns.PROBLEM), col(Columns.NUMBER))
                .sortWithinPartitions(Columns.PROBLEM, Columns.NUMBER, Columns.STEP)
            : numbered;
    Dataset<Row> keyed =
        grouped.mapPartitions(
            new MatchSamples(files, previous.word(), together), Encoders.row(Columns.KEYED));
    Column place =
        row_number()
            .over(
                Window.partitionBy(Columns.KEY)
                    .orderBy(Columns.PROBLEM, Columns.STEP, Columns.NUMBER));
    directory.writeMatched(keyed.withColumn(Columns.FIRST, place.equalTo(1)));
  }

  @Override
  public void execute(RunStore store, Progress progress) throws InterruptedException {
    var rounds = new Rounds(spark, directory, files, previous, slots());
    try {
      rounds.run(progress);
    } finally {
      // What was executed is in the run, whatever stopped the rest.
      new Assembly(directory, store).run();
    }
  }

  /** Does work of Spark's, and reports errors of executors as those of input. */
  static <T> T doing(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataException e) {
      throw e;
    } catch (Exception e) { // Also a SparkException, which Scala does not declare.
      throw SparkFailures.of(e);
    }
  }

  @Override
  public void close() {
    spark.stop();
  }
}
