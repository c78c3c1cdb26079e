package dev.crucible.spark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.SeeFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The directory that all machines write to: {@code samples}, which holds what is scored, and in
 * {@code results} a directory of results for each round. All is Parquet.
 */
final class ResultDirectory {
  private static final String SUCCESS = "_SUCCESS";

  private final SparkSession spark;
  private final Path samples;
  private final Path results;
  private final FileSystem files;

  ResultDirectory(SparkSession spark, String directory) {
    this.spark = spark;
    this.samples = new Path(directory, "samples");
    this.results = new Path(directory, "results");
    try {
      this.files = samples.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private DataException unusable(IOException e) {
    return new DataException(
        "The directory %s cannot be used (%s): name another one with --shared."
            .formatted(samples.getParent(), Messages.firstLine(e)),
        e);
  }

  /**
   * Checks that executors see what the driver writes.
   *
   * @param slots the number of tasks that the cluster runs at a time
   */
  void requireShared(int slots) {
    var probe = new Path(samples.getParent(), "probe-" + UUID.randomUUID());
    try {
      files.create(probe).close();
      try {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Map<String, String> settings = new HashMap<>();
        spark
            .sparkContext()
            .hadoopConfiguration()
            .forEach(e -> settings.put(e.getKey(), e.getValue()));
        var _ = SparkCluster.onEachSlot(context, slots, new SeeFile(probe.toString(), settings));
      } finally {
        files.delete(probe, false);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Returns true if the samples are all there. */
  boolean hasMatched() {
    try {
      return files.exists(new Path(samples, SUCCESS));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Writes the samples, as {@link Columns#MATCHED}. */
  void writeMatched(Dataset<Row> matched) {
    matched.write().mode(SaveMode.Overwrite).parquet(samples.toString());
  }

  /** Returns the samples, as {@link Columns#MATCHED}. */
  Dataset<Row> matched() {
    return spark.read().schema(Columns.MATCHED).parquet(samples.toString());
  }

  /** Writes results of a round, as {@link Columns#RESULTS}: those of a task when it ends. */
  void write(Dataset<Row> round) {
    round
        .write()
        .parquet(new Path(results, "round-%04d".formatted(directories().size() + 1)).toString());
  }

  /** Returns all results, as {@link Columns#RESULTS}. Several may be of one execution. */
  Dataset<Row> results() {
    return rounds().stream()
        .reduce(Dataset::union)
        .orElseGet(() -> spark.createDataset(List.<Row>of(), Encoders.row(Columns.RESULTS)));
  }

  /** Returns the results of each round, in which each execution has at most one. */
  List<Dataset<Row>> rounds() {
    return directories().stream()
        .map(round -> spark.read().schema(Columns.RESULTS).parquet(round))
        .toList();
  }

  private List<String> directories() {
    try {
      return files.exists(results)
          ? Arrays.stream(files.listStatus(results))
              .map(FileStatus::getPath)
              .map(Path::toString)
              .sorted()
              .toList()
          : List.of();
    } catch (IOException e) {
      throw unusable(e);
    }
  }
}
