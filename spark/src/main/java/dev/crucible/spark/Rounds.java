package dev.crucible.spark;

import static org.apache.spark.sql.functions.*;

import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.Outcome;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.NodeFiles;
import dev.crucible.spark.job.ScoreSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The execution of all that has no result yet, in rounds. The first round executes a few samples of
 * each sub-step whose time is unknown, so that the next one can spread the slow ones. If Spark
 * gives a round up, as after too many lost executors, the next one does what is missing.
 */
final class Rounds {
  /** The samples of a sub-step that show how long one takes. */
  private static final int PROBES = 3;

  /** The rounds in sequence that may end without a new result, whatever ended them. */
  private static final int FRUITLESS = 2;

  private static final String TASK = "task";
  private static final String FIRST_TASK = "first_task";
  private static final String TASKS = "tasks";

  private static final StructType SHARES =
      new StructType()
          .add(Columns.PROBLEM, DataTypes.StringType, false)
          .add(Columns.STEP, DataTypes.IntegerType, false)
          .add(FIRST_TASK, DataTypes.IntegerType, false)
          .add(TASKS, DataTypes.IntegerType, false);

  private final SparkSession spark;
  private final ResultDirectory directory;
  private final NodeFiles files;
  private final PreviousSteps previous;
  private final int slots;

  Rounds(
      SparkSession spark,
      ResultDirectory directory,
      NodeFiles files,
      PreviousSteps previous,
      int slots) {
    this.spark = spark;
    this.directory = directory;
    this.files = files;
    this.previous = previous;
    this.slots = slots;
  }

  void run(Cluster.Progress progress) {
    int fruitless = 0;
    long before = -1;
    while (true) {
      try {
        Dataset<Row> missing = missing();
        long count = missing.select(Columns.KEY).count();
        if (count == 0) {
          return;
        }
        fruitless = count == before ? fruitless + 1 : 0;
        before = count;
        if (fruitless > FRUITLESS) {
          throw new DataException(
              "%d samples get no result, although no round of executions failed: start a new run with --out."
                  .formatted(count));
        }
        execute(missing, count, progress);
      } catch (DataException e) {
        throw e;
      } catch (Exception e) { // Also a SparkException, which Scala does not declare.
        if (!SparkFailures.isOfLostExecutors(e) || fruitless >= FRUITLESS) {
          throw SparkFailures.of(e);
        }
      }
    }
  }

  /**
   * Returns one sample of each execution that has no result: the first one by number. It is read
   * anew for each use, which takes less than keeping it: most uses need no code.
   */
  private Dataset<Row> missing() {
    return directory
        .matched()
        .filter(col(Columns.FIRST))
        .drop(Columns.FIRST)
        .join(directory.results().select(Columns.KEY), seq(Columns.KEY), "left_anti");
  }

  private static Seq<String> seq(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  private void execute(Dataset<Row> missing, long missingCount, Cluster.Progress progress) {
    Map<StepId, Double> seconds = seconds();
    List<Row> counts = missing.groupBy(Columns.PROBLEM, Columns.STEP).count().collectAsList();
    boolean known =
        counts.stream()
            .allMatch(
                row -> seconds.containsKey(SampleTables.step(row)) || row.getLong(2) <= PROBES);
    var work = new ArrayList<Spread.Work>();
    for (Row row : counts) {
      StepId step = SampleTables.step(row);
      Double each = seconds.get(step);
      if (known || each == null) {
        long count = known ? row.getLong(2) : Math.min(PROBES, row.getLong(2));
        work.add(new Spread.Work(step.problem(), step.step(), count, each == null ? 1 : each));
      }
    }
    Dataset<Row> chosen = known ? missing : probes(missing);
    execute(chosen, Spread.of(work, slots), progress, missingCount);
  }

  /**
   * Returns the expected seconds of the sub-steps that have results: a median of few, else the
   * mean.
   */
  private Map<StepId, Double> seconds() {
    Map<StepId, Double> seconds = new HashMap<>();
    directory
        .results()
        .groupBy(Columns.PROBLEM, Columns.STEP)
        .agg(
            percentile_approx(col(Columns.SECONDS), lit(0.5), lit(1000)),
            avg(Columns.SECONDS),
            count(lit(1)))
        .collectAsList()
        .forEach(row ->
            // A single slow sample among a few says little.
            seconds.put(
                SampleTables.step(row),
                row.getLong(4) > 10 * PROBES ? row.getDouble(3) : row.getDouble(2)));
    return seconds;
  }

  private static Dataset<Row> probes(Dataset<Row> missing) {
    Column place =
        row_number().over(Window.partitionBy(Columns.PROBLEM, Columns.STEP).orderBy(Columns.KEY));
    Dataset<Row> keys =
        missing
            .select(Columns.PROBLEM, Columns.STEP, Columns.KEY)
            .withColumn(TASK, place)
            .filter(col(TASK).leq(PROBES))
            .select(Columns.KEY);
    return missing.join(broadcast(keys), seq(Columns.KEY), "left_semi");
  }

  private void execute(
      Dataset<Row> chosen, Spread spread, Cluster.Progress progress, long missing) {
    List<Row> shares =
        spread.shares().stream()
            .map(share ->
                RowFactory.create(share.problem(), share.step(), share.first(), share.tasks()))
            .toList();
    Dataset<Row> tasks =
        chosen
            .join(
                broadcast(spark.createDataFrame(shares, SHARES)),
                seq(Columns.PROBLEM, Columns.STEP))
            .withColumn(
                TASK,
                col(FIRST_TASK).plus(pmod(xxhash64(col(Columns.KEY)), col(TASKS))).cast("int"))
            .repartitionById(spread.tasks(), col(TASK));
    LongAccumulator executed = spark.sparkContext().longAccumulator("executed");
    LongAccumulator passed = spark.sparkContext().longAccumulator("passed");
    Column hasPassed = col(Columns.OUTCOME).equalTo(Outcome.PASSED.name());
    Row earlier =
        directory
            .results()
            .agg(
                count_distinct(col(Columns.KEY)), count_distinct(when(hasPassed, col(Columns.KEY))))
            .first();
    long before = earlier.getLong(0);
    long passedBefore = earlier.getLong(1);
    Runnable report =
        () ->
            progress.executed(
                before + Math.min(executed.sum(), missing),
                before + missing,
                passedBefore + passed.sum());
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crucible-progress").factory());
    try {
      var _ = clock.scheduleAtFixedRate(report, 0, 5, TimeUnit.SECONDS);
      directory.write(
          tasks.mapPartitions(
              new ScoreSamples(files, previous.word(), executed, passed),
              Encoders.row(Columns.RESULTS)));
    } finally {
      clock.shutdownNow();
      report.run();
    }
  }
}
