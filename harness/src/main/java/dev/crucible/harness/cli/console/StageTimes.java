package dev.crucible.harness.cli.console;

import dev.crucible.environment.support.Quantities;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The wall-clock time of each stage of a command. Not thread-safe. */
public final class StageTimes {
  private final Map<String, Duration> times = new LinkedHashMap<>();

  /** The work of a stage. */
  public interface Work<T> {
    /** Does the work and returns its result. */
    T run() throws InterruptedException;
  }

  /**
   * Does the work of a stage, records its time and returns its result.
   *
   * @throws InterruptedException if the work is interrupted
   */
  public <T> T time(String stage, Work<T> work) throws InterruptedException {
    long start = System.nanoTime();
    T result = work.run();
    times.put(stage, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  /** Formats the times, such as {@code contexts 8.1 s, scoring 0.6 s}. */
  @Override
  public String toString() {
    return times.entrySet().stream()
        .map(e -> "%s %s".formatted(e.getKey(), Quantities.seconds(e.getValue(), 1)))
        .collect(Collectors.joining(", "));
  }

  /** Formats a time roughly, such as {@code 40 s}, {@code 19 min} or {@code 3 h 20 min}. */
  static String rough(double exactSeconds) {
    Duration time = Duration.ofSeconds(Math.round(exactSeconds));
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? time.toMinutes() + " min"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }
}
