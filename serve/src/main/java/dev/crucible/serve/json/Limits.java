package dev.crucible.serve.json;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.ExecutionLimits;
import java.time.Duration;
import java.util.Set;

/**
 * The limits that requests may ask for: those of the service or lower ones.
 *
 * @param most the limits of the service
 */
public record Limits(ExecutionLimits most) {
  private static final String WALL = "wall_seconds";
  private static final String TEST = "test_seconds";
  private static final String CPU = "cpu_seconds";
  private static final String HEAP = "heap_bytes";
  private static final String NATIVE = "native_bytes";
  private static final String OUTPUT = "output_bytes";
  private static final String KEPT = "kept_output_bytes";
  private static final String RECURSION = "recursion_depth";
  private static final String THREADS = "threads";
  private static final String SCRATCH = "scratch_bytes";
  private static final int DEEPEST = 1_000_000;

  private static final Set<String> FIELDS =
      Set.of(WALL, TEST, CPU, HEAP, NATIVE, OUTPUT, KEPT, RECURSION, THREADS, SCRATCH);

  /**
   * Returns the limits in an object, with those of the service for absent ones.
   *
   * @throws DataException if one is out of its range or higher than that of the service
   */
  public ExecutionLimits of(JsonRecord from) {
    Fields.requireOnly(from, FIELDS);
    ExecutionLimits.Builder limits = most.toBuilder();
    Fields.seconds(from, WALL)
        .ifPresent(time -> {
          Duration wall = atMost(from, WALL, time, most.wallTime());
          var _ = limits.wallTime(wall).cpuTime(least(wall, most.cpuTime()));
        });
    Fields.seconds(from, TEST)
        .ifPresent(time -> limits.testTime(atMost(from, TEST, time, most.testTime().orElse(time))));
    Fields.seconds(from, CPU)
        .ifPresent(time -> limits.cpuTime(atMost(from, CPU, time, most.cpuTime())));
    Fields.number(from, HEAP, 1, most.heapBytes()).ifPresent(limits::heapBytes);
    Fields.number(from, NATIVE, 1, most.nativeBytes()).ifPresent(limits::nativeBytes);
    Fields.number(from, OUTPUT, 0, most.outputBytes()).ifPresent(limits::outputBytes);
    Fields.number(from, KEPT, 0, Math.min(most.outputBytes(), Integer.MAX_VALUE))
        .ifPresent(bytes -> limits.keptOutputBytes(Math.toIntExact(bytes)));
    Fields.number(from, RECURSION, ExecutionLimits.LEAST_RECURSION_DEPTH, DEEPEST)
        .ifPresent(depth -> limits.recursionDepth(Math.toIntExact(depth)));
    Fields.number(from, THREADS, 0, most.threads())
        .ifPresent(count -> limits.threads(Math.toIntExact(count)));
    Fields.number(from, SCRATCH, 0, most.scratchBytes()).ifPresent(limits::scratchBytes);
    return limits.build();
  }

  /**
   * Returns the limits of a script that has a time limit, or that of the service if it is lower.
   * All its output is kept.
   */
  public ExecutionLimits ofScript(Duration time) {
    return most.toBuilder()
        .wallTime(least(time, most.wallTime()))
        .cpuTime(least(time, most.cpuTime()))
        .keptOutputBytes((int) Math.min(most.outputBytes(), Integer.MAX_VALUE))
        .build();
  }

  private static Duration atMost(JsonRecord from, String field, Duration time, Duration most) {
    if (time.compareTo(most) > 0) {
      throw from.error(
          field,
          "is more than this service allows",
          "make it %s at most".formatted(most.toNanos() / 1e9));
    }
    return time;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
