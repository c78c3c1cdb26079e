package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Samples that arrive on a schedule. A sample that finds all contexts busy waits, and its waiting
 * time counts. The time of a sample starts when it is due, not when it is submitted, so a stall is
 * not hidden.
 */
final class OpenLoop {
  private OpenLoop() {}

  /**
   * Scores {@code batch}.
   *
   * @param latencies receives the time of each sample since it was due, in nanoseconds; called from
   *     several threads
   */
  static void run(
      Scorer scorer, List<KnownSample> batch, ArrivalSchedule schedule, LongConsumer latencies)
      throws InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        KnownSample known = batch.get(i);
        long due = start + schedule.due(i);
        sleepUntil(due);
        running.add(
            threads.submit(() -> {
              Judged.score(scorer, known);
              latencies.accept(System.nanoTime() - due);
              return null;
            }));
      }
      Callers.await(running);
    }
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
