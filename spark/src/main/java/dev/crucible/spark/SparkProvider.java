package dev.crucible.spark;

import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterProvider;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Connects to Spark. */
public final class SparkProvider implements ClusterProvider {
  private static final Pattern MASTER =
      Pattern.compile(
          "local(\\[(\\*|\\d+)(, *\\d+)?])?|local-cluster\\[.*]|spark://.+|yarn|k8s://.+");

  /** The jar that executors get, beside that of this class, as the build leaves it. */
  private static final String JAR = "crucible-on-spark.jar";

  @Override
  public Cluster connect(String master, Map<String, String> settings) {
    if (!MASTER.matcher(master).matches()) {
      throw new IllegalArgumentException(
          "--on is '%s': give spark://host:7077, yarn, k8s://host:port, or local[N]."
              .formatted(master));
    }
    try {
      SparkSession session = SparkSession.builder().config(conf(master, settings)).getOrCreate();
      return new SparkCluster(session);
    } catch (Exception e) { // Also a SparkException, which Scala does not declare.
      throw new DataException(
          "Spark at %s does not start (%s): check the address, and that its master runs."
              .formatted(master, Messages.firstLine(deepest(e))),
          e);
    }
  }

  private static Throwable deepest(Throwable error) {
    return error.getCause() == null ? error : deepest(error.getCause());
  }

  private static SparkConf conf(String master, Map<String, String> settings) {
    boolean local = master.startsWith("local");
    var conf = new SparkConf();
    settings.forEach(conf::set);
    conf.set("spark.master", master)
        .setIfMissing("spark.app.name", "crucible score")
        .setIfMissing("spark.ui.enabled", Boolean.toString(!local))
        .setIfMissing("spark.ui.showConsoleProgress", "false")
        // A lost executor is no fault of the task that it ran.
        .setIfMissing("spark.task.maxFailures", "8")
        .setIfMissing("spark.sql.parquet.compression.codec", "zstd")
        // A task's results appear when it ends, not when the job does, so that a resumed run has
        // them.
        .setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
    if (local) {
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
          .setIfMissing("spark.driver.host", "127.0.0.1");
    } else if (!conf.contains("spark.jars")) {
      jar().ifPresent(file -> conf.set("spark.jars", file.toUri().toString()));
    }
    return conf;
  }

  /** Returns the jar for executors, if this program does not come from it. */
  private static Optional<Path> jar() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).resolveSibling(JAR))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
