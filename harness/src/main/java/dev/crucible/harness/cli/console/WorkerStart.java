package dev.crucible.harness.cli.console;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.WorkerCache;
import java.io.PrintWriter;
import java.time.Duration;

/** Gives workers a faster start, once for each build and JDK, and says so. */
public final class WorkerStart {
  private WorkerStart() {}

  /** Makes the workers' cache unless it is there; without it all works too, more slowly. */
  public static void prepare(PythonEnvironment environment, PrintWriter out)
      throws InterruptedException {
    WorkerCache cache = WorkerCache.ofThisProcess();
    if (!cache.isWanted()) {
      return;
    }
    long began = System.nanoTime();
    out.println(
        "Preparing a faster start of workers, once for this build; this takes about a minute.");
    out.flush();
    try {
      cache.make(environment.executable());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      out.println("faster start of workers: " + StageTimes.seconds(took));
    } catch (SandboxException e) {
      out.println("Going on without: " + e.getMessage() + ".");
    }
    out.flush();
  }
}
