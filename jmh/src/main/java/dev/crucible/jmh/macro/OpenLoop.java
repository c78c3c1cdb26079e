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
 * Samples that arrive when they arrive: those that find all contexts busy wait, and their waiting
 * counts. A time starts when the sample was due, not when somebody came to send it, so a stall
 * hides nothing.
 */
final class OpenLoop {
  private OpenLoop() {}

  /**
   * Scores {@code batch}.
   *
   * @param latencies takes the nanoseconds of each sample since it was due; called from several
   *     threads
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
