package dev.crucible.harness.score;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.harness.problem.StepId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The expected execution times of sub-steps' samples: exponentially weighted means, those of
 * earlier runs included. Only the order of scoring depends on them, so sub-steps of different
 * problem sets may share a number. Thread-safe.
 */
public final class ExpectedTimes {
  /** The weight of the newest sample, from 0 to 1; all earlier ones together have the rest. */
  private static final double NEWEST = 0.2;

  private static final TypeReference<TreeMap<String, Double>> SECONDS = new TypeReference<>() {};

  private final Optional<Path> file;
  private final Map<String, Double> seconds;
  private final Set<StepId> changed = new HashSet<>();

  private ExpectedTimes(Optional<Path> file, Map<String, Double> seconds) {
    this.file = file;
    this.seconds = seconds;
  }

  /** Returns times without any history, which are not saved. */
  public static ExpectedTimes unknown() {
    return new ExpectedTimes(Optional.empty(), new TreeMap<>());
  }

  /**
   * Returns the times that {@link #save} wrote to a file; without history if the file is missing or
   * cannot be read.
   */
  public static ExpectedTimes in(Path file) {
    try {
      byte[] json = Files.readAllBytes(file);
      return new ExpectedTimes(Optional.of(file), JsonMapper.shared().readValue(json, SECONDS));
    } catch (IOException | JacksonException e) {
      return new ExpectedTimes(Optional.of(file), new TreeMap<>());
    }
  }

  /** Returns the expected seconds of a sample; empty if the sub-step has no history. */
  public synchronized OptionalDouble of(StepId step) {
    Double known = seconds.get(step.toString());
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }

  synchronized void took(StepId step, Duration time) {
    double newest = (double) time.toNanos() / TimeUnit.SECONDS.toNanos(1);
    seconds.merge(step.toString(), newest, (before, now) -> before + NEWEST * (now - before));
    changed.add(step);
  }

  /** Returns the sub-steps whose times have changed since the last call. */
  synchronized Set<StepId> takeChanged() {
    Set<StepId> since = Set.copyOf(changed);
    changed.clear();
    return since;
  }

  /**
   * Writes the times to their file. A failure is ignored: only the order of the next run is worse.
   */
  synchronized void save() {
    if (file.isEmpty()) {
      return;
    }
    try {
      WholeFile.write(file.get(), JsonMapper.shared().writeValueAsBytes(seconds));
    } catch (IOException | JacksonException e) {
      // See the method's comment.
    }
  }
}
