package dev.crucible.jmh.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Clients that each send one script after the other, and wait for each answer. A slow service gets
 * fewer requests.
 */
final class LoadGenerator {

  private LoadGenerator() {}

  /**
   * Loads a service until the bound is reached and all requests are answered.
   *
   * @param clients the number of clients that send at the same time
   * @param watch observes the service's processes
   */
  static Block run(
      Service service, Supplier<KnownScript> scripts, int clients, Bound bound, Watch watch)
      throws InterruptedException {
    var tally = new Tally();
    var sent = new AtomicLong();
    List<Future<?>> running = new ArrayList<>();
    watch.begin();
    long start = System.nanoTime();
    try (var client = new RunCodeClient(service.url(), clients);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(() -> {
              while (within(bound, start, sent)) {
                KnownScript script = scripts.get();
                tally.add(script, client.run(script));
              }
              return null;
            }));
      }
      await(running);
      double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
      return tally.block(seconds, watch.end());
    }
  }

  private static boolean within(Bound bound, long start, AtomicLong sent) {
    return System.nanoTime() - start < bound.time().toNanos()
        && sent.getAndIncrement() < bound.requests();
  }

  private static void await(List<Future<?>> clients) throws InterruptedException {
    try {
      for (Future<?> client : clients) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client of the load generator failed.", e.getCause());
    } finally {
      clients.forEach(client -> client.cancel(true)); // Of those left after an error.
    }
  }
}
