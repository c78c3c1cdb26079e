package dev.crucible.jmh.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a benchmark is measured.
 *
 * @param forks JVMs, one after the other
 * @param warmUps iterations that do not count
 * @param warmUpTime of each; a single shot takes what it takes
 * @param iterations that count
 * @param time of each
 * @param singleShot whether an iteration is one call
 */
record Pace(
    int forks,
    int warmUps,
    Duration warmUpTime,
    int iterations,
    Duration time,
    boolean singleShot) {

  /** What a JVM takes until GraalPy runs with NumPy imported, on 2 cores. */
  private static final Duration START = Duration.ofSeconds(12);

  /** A guess: what a single shot takes is known only afterwards. */
  private static final Duration SHOT = Duration.ofSeconds(3);

  private static final Duration QUICK = Duration.ofSeconds(1);

  /** As the benchmark's annotations say. */
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

  /** One JVM, 2 iterations of a second to warm up and 3 to measure; of single shots 1 and 3. */
  Pace quick() {
    return new Pace(
        Math.min(forks, 1),
        Math.min(warmUps, singleShot ? 1 : 2),
        shorter(warmUpTime),
        Math.min(iterations, 3),
        shorter(time),
        singleShot);
  }

  /** The same with other numbers of iterations. */
  Pace withIterations(int newWarmUps, int newIterations) {
    return new Pace(forks, newWarmUps, warmUpTime, newIterations, time, singleShot);
  }

  private static Duration shorter(Duration time) {
    return time.compareTo(QUICK) < 0 ? time : QUICK;
  }

  /** About how long it takes. */
  Duration estimate() {
    Duration warming = (singleShot ? SHOT : warmUpTime).multipliedBy(warmUps);
    Duration measuring = (singleShot ? SHOT : time).multipliedBy(iterations);
    return START.plus(warming).plus(measuring).multipliedBy(Math.max(1, forks));
  }

  private static Duration duration(TimeValue value) {
    return Duration.ofNanos(value.convertTo(TimeUnit.NANOSECONDS));
  }
}
