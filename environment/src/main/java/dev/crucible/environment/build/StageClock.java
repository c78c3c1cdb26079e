package dev.crucible.environment.build;

import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.Stage;
import dev.crucible.environment.StageTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Measures the times of stages, which may overlap, and notifies a listener, one call at a time.
 * Thread-safe.
 */
final class StageClock {
  private record Timed(long began, StageTime time) {}

  private final ProgressListener listener;
  private final List<Timed> times = new ArrayList<>();

  StageClock(ProgressListener listener) {
    this.listener = listener;
  }

  <T> T time(Stage stage, Callable<T> work) throws Exception {
    long began = System.nanoTime();
    synchronized (this) {
      listener.started(stage);
    }
    T result = work.call();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    synchronized (this) {
      times.add(new Timed(began, new StageTime(stage, took.toMillis() / 1000.0)));
      listener.finished(stage, took);
    }
    return result;
  }

  synchronized void progressed(Stage stage, int done, int total) {
    listener.progressed(stage, done, total);
  }

  /** Returns the times of the finished stages, in order of their start. */
  synchronized List<StageTime> times() {
    return times.stream().sorted(Comparator.comparingLong(Timed::began)).map(Timed::time).toList();
  }
}
