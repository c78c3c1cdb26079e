package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Callers that each score one sample after the other, as a run does: if scoring is slow, they
 * submit fewer samples.
 */
final class ClosedLoop {
  private ClosedLoop() {}

  /**
   * Scores {@code batch} and returns the time that it took, in seconds.
   *
   * @param callers the number of samples that are scored at the same time
   */
  static double run(Scorer scorer, List<KnownSample> batch, int callers)
      throws InterruptedException {
    return run(scorer, batch, callers, _ -> {});
  }

  /**
   * Scores {@code batch} and returns the time that it took, in seconds.
   *
   * @param callers the number of samples that are scored at the same time
   * @param latencies receives the time of each sample, in nanoseconds; called from several threads
   */
  static double run(Scorer scorer, List<KnownSample> batch, int callers, LongConsumer latencies)
      throws InterruptedException {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        running.add(
            threads.submit(() -> {
              for (int n = next.getAndIncrement(); n < batch.size(); n = next.getAndIncrement()) {
                long begin = System.nanoTime();
                Judged.score(scorer, batch.get(n));
                latencies.accept(System.nanoTime() - begin);
              }
              return null;
            }));
      }
      Callers.await(running);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
