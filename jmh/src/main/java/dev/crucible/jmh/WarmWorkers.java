package dev.crucible.jmh;

import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import java.time.Duration;

/**
 * Opens workers for a benchmark, and waits until they are warm: a worker that is still starting
 * would distort the measured times.
 */
public final class WarmWorkers {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private WarmWorkers() {}

  /**
   * Opens a supervised sandbox, and waits until all its contexts are warm.
   *
   * @throws SandboxException if that takes longer than 5 minutes
   */
  public static Sandbox open(SandboxConfig config) throws InterruptedException {
    Sandbox sandbox = Sandbox.supervised(config);
    try {
      awaitAll(sandbox, config.workers() * config.contexts());
      return sandbox;
    } catch (InterruptedException | RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  private static void awaitAll(Sandbox sandbox, int contexts) throws InterruptedException {
    long start = System.nanoTime();
    while (sandbox.status().contexts() < contexts) {
      if (System.nanoTime() - start > LONGEST_START.toNanos()) {
        throw new SandboxException(
            "Only %d of %d contexts were ready after %d minutes."
                .formatted(sandbox.status().contexts(), contexts, LONGEST_START.toMinutes()));
      }
      Thread.sleep(A_MOMENT);
    }
  }
}
