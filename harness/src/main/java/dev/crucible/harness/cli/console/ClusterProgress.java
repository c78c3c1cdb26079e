package dev.crucible.harness.cli.console;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.cluster.Cluster;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** The progress of scoring on a cluster: a line whenever the number of executions has changed. */
public final class ClusterProgress implements Cluster.Progress {
  private final PrintWriter out;
  private final long began = System.nanoTime();
  private long first = -1;
  private long last = -1;

  /** Creates progress that writes to {@code out}. */
  public ClusterProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void executed(long executed, long all, long passed) {
    if (executed == last) {
      return;
    }
    if (first < 0) {
      first = executed;
    }
    last = executed;
    var elapsed = Duration.ofNanos(System.nanoTime() - began);
    out.printf(
        Locale.ROOT,
        "%,d of %,d executed, %,d passed, %s%s%n",
        executed,
        all,
        passed,
        Quantities.seconds(elapsed, 1),
        executed > first
            ? String.format(Locale.ROOT, ", %.1f/s", (executed - first) / (elapsed.toNanos() / 1e9))
            : "");
    out.flush();
  }
}
