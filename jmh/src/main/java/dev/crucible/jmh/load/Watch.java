package dev.crucible.jmh.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Observes the processes of a service during a block, and kills workers if that is wanted. */
final class Watch {
  private static final Duration SAMPLE_EVERY = Duration.ofSeconds(10);
  private static final long SEED = 20_250_607;

  private final Optional<ProcessTree> processes;
  private final Optional<Duration> killEvery;
  private final Random random = new Random(SEED);
  private final List<Resident> resident = new CopyOnWriteArrayList<>();
  private final AtomicInteger killed = new AtomicInteger();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("load-watch").factory());
  private double cpuBefore;

  /**
   * Creates a watch for one block.
   *
   * @param killEvery the interval at which a random worker is killed; empty for none
   */
  Watch(Optional<ProcessTree> processes, Optional<Duration> killEvery) {
    this.processes = processes;
    this.killEvery = killEvery;
  }

  void begin() {
    processes.ifPresent(tree -> {
      cpuBefore = tree.cpuSeconds();
      every(SAMPLE_EVERY, () -> resident.add(tree.resident()));
      killEvery.ifPresent(interval ->
          every(
              interval,
              () -> {
                if (tree.killOneChild(random)) {
                  killed.incrementAndGet();
                }
              }));
    });
  }

  private void every(Duration interval, Runnable task) {
    var _ =
        clock.scheduleAtFixedRate(
            task, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  Usage end() {
    clock.shutdownNow();
    return processes
        .map(tree -> {
          double cpu = tree.cpuSeconds() - cpuBefore;
          resident.add(tree.resident());
          return new Usage(cpu, resident, killed.get());
        })
        .orElse(Usage.UNKNOWN);
  }
}
