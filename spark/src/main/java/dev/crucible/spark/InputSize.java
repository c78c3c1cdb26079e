package dev.crucible.spark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The size of the samples' files, by which shuffles are cut.
 *
 * @param bytes the bytes of all files, as if none were compressed
 */
record InputSize(long bytes) {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long PARTITION_BYTES = 64L << 20;
  private static final int MOST_PARTITIONS = 20_000;

  /** How much smaller compressed text is. */
  private static final int COMPRESSION = 6;

  /**
   * Adds up files.
   *
   * @throws DataException if a path cannot be read
   */
  static InputSize of(SparkSession spark, List<String> paths) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    long bytes = 0;
    for (String path : paths) {
      bytes += bytes(path, configuration);
    }
    return new InputSize(bytes);
  }

  private static long bytes(String name, Configuration configuration) {
    try {
      var path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      FileStatus[] found = files.globStatus(path);
      if (found == null || found.length == 0) {
        throw new DataException(
            "%s is not there: name JSON lines or Parquet, as a path or URL that all machines of the cluster can read."
                .formatted(name));
      }
      long bytes = 0;
      for (FileStatus file : found) {
        long size = files.getContentSummary(file.getPath()).getLength();
        boolean compressed = file.getPath().getName().matches(".*\\.(gz|bz2|zst|parquet)");
        bytes += compressed ? size * COMPRESSION : size;
      }
      return bytes;
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException("%s cannot be read (%s).".formatted(name, Messages.firstLine(e)), e);
    }
  }

  /** Sets the number of partitions of shuffles, unless the user has. */
  void choosePartitions(SparkSession spark, int slots) {
    if (!spark.sparkContext().getConf().contains(PARTITIONS)) {
      long partitions = Math.clamp(bytes / PARTITION_BYTES, 2L * slots, MOST_PARTITIONS);
      spark.conf().set(PARTITIONS, Long.toString(partitions));
    }
  }
}
