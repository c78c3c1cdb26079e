package dev.crucible.harness.cli.console;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.support.Quantities;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.WorkerCache;
import java.io.PrintWriter;
import java.time.Duration;

/** The preparation of a cache that makes workers start faster, once for each build and JDK. */
public final class WorkerStart {
  private WorkerStart() {}

  /**
   * Makes the workers' cache if it is missing, and reports it to {@code out}. A failure is reported
   * only: workers start without a cache too, more slowly.
   */
  public static void prepare(PythonEnvironment environment, PrintWriter out)
      throws InterruptedException {
    WorkerCache cache = WorkerCache.ofThisProcess();
    if (!cache.isWanted()) {
      return;
    }
    long began = System.nanoTime();
    out.println(
        "Preparing a faster start of workers, once for this build; this takes half a minute.");
    out.flush();
    try {
      cache.make(environment.executable());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      out.println("faster start of workers: " + Quantities.seconds(took, 1));
    } catch (SandboxException e) {
      out.println("Continuing without it: " + e.getMessage() + ".");
    }
    out.flush();
  }
}
