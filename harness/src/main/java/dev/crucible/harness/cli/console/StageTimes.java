package dev.crucible.harness.cli.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long each stage of a command took. */
public final class StageTimes {
  private final Map<String, Duration> times = new LinkedHashMap<>();

  /** Work that can be interrupted. */
  public interface Work<T> {
    T run() throws InterruptedException;
  }

  public <T> T time(String stage, Work<T> work) throws InterruptedException {
    long start = System.nanoTime();
    T result = work.run();
    times.put(stage, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  /** Such as {@code contexts 8.1 s, scoring 0.6 s}. */
  @Override
  public String toString() {
    return times.entrySet().stream()
        .map(e -> "%s %s".formatted(e.getKey(), seconds(e.getValue())))
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code 8.1 s}. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
  }

  /** Such as {@code 40 s}, {@code 19 min}, {@code 3 h 20 min}. */
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
