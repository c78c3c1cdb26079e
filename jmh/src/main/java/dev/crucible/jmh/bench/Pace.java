package dev.crucible.jmh.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The number and length of the iterations of a benchmark. Immutable.
 *
 * @param forks the number of JVMs, which run one after the other
 * @param warmUps the number of warm-up iterations
 * @param warmUpTime the length of each warm-up iteration; without effect on single shots
 * @param iterations the number of measured iterations
 * @param time the length of each measured iteration; without effect on single shots
 * @param singleShot true if an iteration is one call
 */
record Pace(
    int forks,
    int warmUps,
    Duration warmUpTime,
    int iterations,
    Duration time,
    boolean singleShot) {

  /** The time from the start of a JVM until GraalPy runs with NumPy imported, on 2 cores. */
  private static final Duration START = Duration.ofSeconds(12);

  /** The assumed time of a single shot, which is known only afterwards. */
  private static final Duration SHOT = Duration.ofSeconds(3);

  private static final Duration QUICK = Duration.ofSeconds(1);

  /** Returns the pace of the benchmark's annotations, with JMH's defaults for missing values. */
  static Pace annotated(BenchmarkListEntry entry) {
    boolean single = entry.getMode() == Mode.SingleShotTime;
    return new Pace(
        entry.getForks().orElse(Defaults.MEASUREMENT_FORKS),
        entry
            .getWarmupIterations()
            .orElse(single ? Defaults.WARMUP_ITERATIONS_SINGLESHOT : Defaults.WARMUP_ITERATIONS),
        duration(entry.getWarmupTime().orElse(Defaults.WARMUP_TIME)),
        entry
            .getMeasurementIterations()
            .orElse(
                single
                    ? Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT
                    : Defaults.MEASUREMENT_ITERATIONS),
        duration(entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME)),
        single);
  }

  /**
   * Returns a shorter pace: one JVM, at most 2 warm-up iterations and 3 measured iterations of at
   * most 1 s each; for single shots, at most 1 warm-up and 3 measured.
   */
  Pace quick() {
    return new Pace(
        Math.min(forks, 1),
        Math.min(warmUps, singleShot ? 1 : 2),
        shorter(warmUpTime),
        Math.min(iterations, 3),
        shorter(time),
        singleShot);
  }

  /** Returns a copy with other numbers of iterations. */
  Pace withIterations(int newWarmUps, int newIterations) {
    return new Pace(forks, newWarmUps, warmUpTime, newIterations, time, singleShot);
  }

  private static Duration shorter(Duration time) {
    return time.compareTo(QUICK) < 0 ? time : QUICK;
  }

  /** Returns the approximate duration of a case. */
  Duration estimate() {
    Duration warming = (singleShot ? SHOT : warmUpTime).multipliedBy(warmUps);
    Duration measuring = (singleShot ? SHOT : time).multipliedBy(iterations);
    return START.plus(warming).plus(measuring).multipliedBy(Math.max(1, forks));
  }

  private static Duration duration(TimeValue value) {
    return Duration.ofNanos(value.convertTo(TimeUnit.NANOSECONDS));
  }
}
