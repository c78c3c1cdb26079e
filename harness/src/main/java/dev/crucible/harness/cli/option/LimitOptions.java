package dev.crucible.harness.cli.option;

import dev.crucible.harness.problem.Convention;
import dev.crucible.runtime.ExecutionLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for the limits of samples. */
public final class LimitOptions {
  private static final int MOST_SECONDS = 1_000_000;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description =
          "Wall-clock time ("
              + ExecutionLimits.DEFAULT_SECONDS
              + "; with --official, 1800 as the benchmark has it).")
  private BigDecimal timeLimit;

  @Option(
      names = "--test-time-limit",
      paramLabel = "SECONDS",
      description = "Wall-clock time of each test, such as each input of a program (no limit).")
  private BigDecimal testTimeLimit;

  @Option(
      names = "--cpu-limit",
      paramLabel = "SECONDS",
      description = "Processor time of all its threads (default: as much as --time-limit).")
  private BigDecimal cpuLimit;

  @Option(
      names = "--heap-limit",
      paramLabel = "SIZE",
      defaultValue = (ExecutionLimits.DEFAULT_HEAP_BYTES >> 30) + "G",
      converter = Size.Converter.class,
      description = "Python objects alive at one time (${DEFAULT-VALUE}).")
  private Size heapLimit;

  @Option(
      names = "--native-limit",
      paramLabel = "SIZE",
      defaultValue = (ExecutionLimits.DEFAULT_NATIVE_BYTES >> 30) + "G",
      converter = Size.Converter.class,
      description = "Native memory, where NumPy's arrays are (${DEFAULT-VALUE}).")
  private Size nativeLimit;

  @Option(
      names = "--output-limit",
      paramLabel = "SIZE",
      defaultValue = (ExecutionLimits.DEFAULT_OUTPUT_BYTES >> 20) + "M",
      converter = Size.Converter.class,
      description = "Bytes written to stdout and to stderr, each (${DEFAULT-VALUE}).")
  private Size outputLimit;

  @Option(
      names = "--keep-output",
      paramLabel = "SIZE",
      defaultValue = (ExecutionLimits.DEFAULT_KEPT_OUTPUT_BYTES >> 10) + "K",
      converter = Size.Converter.class,
      description = "Bytes of each that the result keeps (${DEFAULT-VALUE}).")
  private Size keptOutput;

  @Option(
      names = "--recursion-limit",
      paramLabel = "CALLS",
      defaultValue = "" + ExecutionLimits.DEFAULT_RECURSION_DEPTH,
      description = "Calls on the stack (${DEFAULT-VALUE}).")
  private int recursionLimit;

  @Option(
      names = "--thread-limit",
      paramLabel = "N",
      defaultValue = "" + ExecutionLimits.DEFAULT_THREADS,
      description = "Threads beside its own (${DEFAULT-VALUE}).")
  private int threadLimit;

  @Option(
      names = "--scratch-limit",
      paramLabel = "SIZE",
      defaultValue = (ExecutionLimits.DEFAULT_SCRATCH_BYTES >> 20) + "M",
      converter = Size.Converter.class,
      description = "Bytes in files in its scratch directory (${DEFAULT-VALUE}).")
  private Size scratchLimit;

  /**
   * Returns the limits with the default time limit of {@linkplain Convention#CRUCIBLE Crucible's
   * own} convention, 60 seconds.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message is one sentence
   */
  public ExecutionLimits limits() {
    return limits(Convention.CRUCIBLE);
  }

  /**
   * Returns the limits. The default time limit is that of the convention: 60 seconds, or 30 minutes
   * for {@link Convention#OFFICIAL}.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message is one sentence
   */
  public ExecutionLimits limits(Convention convention) {
    Duration wallTime = timeLimit == null ? usualTime(convention) : time("--time-limit", timeLimit);
    ExecutionLimits.Builder limits = ExecutionLimits.newBuilder();
    if (testTimeLimit != null) {
      var _ = limits.testTime(time("--test-time-limit", testTimeLimit));
    }
    return limits
        .wallTime(wallTime)
        .cpuTime(cpuLimit == null ? wallTime : time("--cpu-limit", cpuLimit))
        .heapBytes(OptionValues.atLeast("--heap-limit", heapLimit.bytes(), 1))
        .nativeBytes(OptionValues.atLeast("--native-limit", nativeLimit.bytes(), 1))
        .outputBytes(outputLimit.bytes())
        .keptOutputBytes(kept())
        .recursionDepth(
            (int)
                OptionValues.atLeast(
                    "--recursion-limit", recursionLimit, ExecutionLimits.LEAST_RECURSION_DEPTH))
        .threads((int) OptionValues.atLeast("--thread-limit", threadLimit, 0))
        .scratchBytes(scratchLimit.bytes())
        .build();
  }

  private static Duration usualTime(Convention convention) {
    return switch (convention) {
      case CRUCIBLE -> Duration.ofSeconds(ExecutionLimits.DEFAULT_SECONDS);
      case OFFICIAL -> Duration.ofMinutes(30);
    };
  }

  /** Returns the options that set a time limit, with their values. */
  List<String> times() {
    List<String> times = new ArrayList<>();
    if (timeLimit != null) {
      times.add("--time-limit " + timeLimit.toPlainString());
    }
    if (testTimeLimit != null) {
      times.add("--test-time-limit " + testTimeLimit.toPlainString());
    }
    if (cpuLimit != null) {
      times.add("--cpu-limit " + cpuLimit.toPlainString());
    }
    return times;
  }

  private int kept() {
    if (keptOutput.bytes() > 1 << 30) {
      throw new IllegalArgumentException("--keep-output is more than 1G: give less.");
    }
    return (int) keptOutput.bytes();
  }

  private static Duration time(String option, BigDecimal seconds) {
    if (seconds.signum() <= 0) {
      throw new IllegalArgumentException(
          "%s is %s: give seconds, more than 0.".formatted(option, seconds));
    }
    if (seconds.compareTo(BigDecimal.valueOf(MOST_SECONDS)) > 0) {
      throw new IllegalArgumentException(
          "%s is %s: give %d seconds at most.".formatted(option, seconds, MOST_SECONDS));
    }
    return Duration.ofNanos(seconds.movePointRight(9).longValue());
  }
}
