package dev.crucible.harness.cli.option;

import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterProvider;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options for scoring on a cluster. */
public final class ClusterOptions {
  @Option(
      names = "--on",
      paramLabel = "MASTER",
      description = {
        "Score on a Spark cluster: spark://host:7077, yarn, k8s://..., or local[N] for N threads here.",
        "--samples then also takes URLs that Spark reads, and Parquet; see docs/cluster.md."
      })
  private String master;

  @Option(
      names = "--shared",
      paramLabel = "DIR|URL",
      description =
          "With --on: the directory that all machines write results to, such as hdfs://... (default:"
              + " in the run's directory).")
  private String shared;

  @Option(
      names = "--conf",
      paramLabel = "NAME=VALUE",
      description = "With --on: a setting of Spark's, such as spark.executor.cores=4.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** Returns true if the samples are to be scored on a cluster. */
  public boolean wanted() {
    return master != null;
  }

  /**
   * Connects to the cluster.
   *
   * @throws IllegalArgumentException if this build knows no clusters, or the address is none; the
   *     message is one sentence
   */
  public Cluster connect() {
    return provider().connect(master, settings);
  }

  private static ClusterProvider provider() {
    return ClusterProvider.find()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--on needs the module spark, which is not on the class path: start Crucible by"
                    + " the launcher of a checkout, or by spark-submit."));
  }

  /** Returns the directory that all machines see, for a run in {@code out}. */
  public String sharedDirectory(Path out) {
    return shared == null
        ? out.toAbsolutePath().normalize().resolve("cluster").toUri().toString()
        : shared;
  }

  /**
   * Checks that the options are given together, and that this build knows clusters if need be.
   *
   * @throws IllegalArgumentException if not; the message is one sentence
   */
  public void check() {
    if (master == null && (shared != null || !settings.isEmpty())) {
      throw new IllegalArgumentException("--shared and --conf go with --on: give that, too.");
    }
    if (wanted()) {
      var _ = provider();
    }
  }
}
