package dev.crucible.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of a request: time, memory, output, depth of recursion, threads and files. Each holds
 * for all sections of the request together, except {@link #testTime()}. The getter of a limit names
 * the outcome of a request that exceeds it. Immutable.
 *
 * @since 0.1
 */
public final class ExecutionLimits {
  /** The default of {@link #wallTime()} and of {@link #cpuTime()}, in seconds: 60. */
  public static final int DEFAULT_SECONDS = 60;

  /** The default of {@link #heapBytes()}: 1 GiB. */
  public static final long DEFAULT_HEAP_BYTES = 1L << 30;

  /** The default of {@link #nativeBytes()}: 4 GiB. */
  public static final long DEFAULT_NATIVE_BYTES = 4L << 30;

  /** The default of {@link #outputBytes()}: 4 MiB. */
  public static final long DEFAULT_OUTPUT_BYTES = 4L << 20;

  /** The default of {@link #keptOutputBytes()}: 64 KiB. */
  public static final int DEFAULT_KEPT_OUTPUT_BYTES = 64 << 10;

  /** The default of {@link #recursionDepth()}: 1000 calls. */
  public static final int DEFAULT_RECURSION_DEPTH = 1000;

  /** The lowest value of {@link #recursionDepth()}: an import of NumPy needs as many calls. */
  public static final int LEAST_RECURSION_DEPTH = 50;

  /** The default of {@link #threads()}: 4 threads. */
  public static final int DEFAULT_THREADS = 4;

  /** The default of {@link #scratchBytes()}: 64 MiB. */
  public static final long DEFAULT_SCRATCH_BYTES = 64L << 20;

  /** Limits of which each has its default. */
  public static final ExecutionLimits DEFAULT = newBuilder().build();

  private final Values values;

  /** The values of the limits: a record, for its {@code equals} and its {@code toString}. */
  private record Values(
      Duration wallTime,
      Optional<Duration> testTime,
      Duration cpuTime,
      long heapBytes,
      long nativeBytes,
      long outputBytes,
      int keptOutputBytes,
      int recursionDepth,
      int threads,
      long scratchBytes) {}

  private ExecutionLimits(Values values) {
    this.values = values;
  }

  /** Returns a builder in which each limit has its default. */
  public static Builder newBuilder() {
    return new Builder();
  }

  /** Returns a builder that starts from these limits. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /**
   * Returns a copy of these limits with another wall-clock time.
   *
   * @throws IllegalArgumentException if the time is not more than 0
   */
  public ExecutionLimits withWallTime(Duration limit) {
    return toBuilder().wallTime(limit).build();
  }

  /**
   * Returns a copy of these limits with a limit of the wall-clock time of each test.
   *
   * @throws IllegalArgumentException if the time is not more than 0
   */
  public ExecutionLimits withTestTime(Duration limit) {
    return toBuilder().testTime(limit).build();
  }

  /**
   * Returns the limit of wall-clock time, from the start of the first section. A request that
   * exceeds it gets the outcome {@link Outcome#TIME_LIMIT}.
   */
  public Duration wallTime() {
    return values.wallTime;
  }

  /**
   * Returns the limit of wall-clock time of each {@linkplain Section.Role#TEST test}, in addition
   * to {@link #wallTime()}; empty if tests have none of their own. A test takes the time of all
   * code that it calls, such as a program that it runs; other sections take none of it. A request
   * with a test that exceeds it ends with that test and gets the outcome {@link
   * Outcome#TIME_LIMIT}, also if {@linkplain ExecutionRequest#allTests() all tests} are to run.
   */
  public Optional<Duration> testTime() {
    return values.testTime;
  }

  /**
   * Returns the limit of processor time, summed over the request's threads. A request that exceeds
   * it gets the outcome {@link Outcome#TIME_LIMIT}.
   */
  public Duration cpuTime() {
    return values.cpuTime;
  }

  /**
   * Returns the limit of live bytes on the Java heap, where Python objects are, in addition to
   * those of the warm context. A request that exceeds it gets the outcome {@link
   * Outcome#MEMORY_LIMIT}. At most three quarters of the heap that the JVM has left are granted.
   */
  public long heapBytes() {
    return values.heapBytes;
  }

  /**
   * Returns the limit of native memory, where NumPy's arrays are, in bytes. A request that exceeds
   * it gets the outcome {@link Outcome#MEMORY_LIMIT}.
   */
  public long nativeBytes() {
    return values.nativeBytes;
  }

  /**
   * Returns the limit of bytes written to stdout, which is also that of bytes written to stderr. A
   * request that exceeds it gets the outcome {@link Outcome#OUTPUT_LIMIT}.
   */
  public long outputBytes() {
    return values.outputBytes;
  }

  /**
   * Returns the number of bytes of each output stream that the result keeps. Further bytes are
   * counted and dropped.
   */
  public int keptOutputBytes() {
    return values.keptOutputBytes;
  }

  /**
   * Returns the limit of calls on the stack. If a guest exceeds it, Python raises {@code
   * RecursionError}, which the guest may handle.
   */
  public int recursionDepth() {
    return values.recursionDepth;
  }

  /**
   * Returns the limit of live threads in addition to the request's own. A request that starts
   * another one gets the outcome {@link Outcome#FORBIDDEN}.
   */
  public int threads() {
    return values.threads;
  }

  /**
   * Returns the limit of bytes in the files of the scratch directory. A request that exceeds it
   * gets the outcome {@link Outcome#OUTPUT_LIMIT}.
   */
  public long scratchBytes() {
    return values.scratchBytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExecutionLimits limits && values.equals(limits.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "ExecutionLimits" + values.toString().substring("Values".length());
  }

  /** A builder of limits. Not thread-safe. */
  public static final class Builder {
    private Duration wallTime = Duration.ofSeconds(DEFAULT_SECONDS);
    private Optional<Duration> testTime = Optional.empty();
    private Duration cpuTime = Duration.ofSeconds(DEFAULT_SECONDS);
    private long heapBytes = DEFAULT_HEAP_BYTES;
    private long nativeBytes = DEFAULT_NATIVE_BYTES;
    private long outputBytes = DEFAULT_OUTPUT_BYTES;
    private int keptOutputBytes = DEFAULT_KEPT_OUTPUT_BYTES;
    private int recursionDepth = DEFAULT_RECURSION_DEPTH;
    private int threads = DEFAULT_THREADS;
    private long scratchBytes = DEFAULT_SCRATCH_BYTES;

    private Builder() {}

    private Builder(Values start) {
      wallTime = start.wallTime;
      testTime = start.testTime;
      cpuTime = start.cpuTime;
      heapBytes = start.heapBytes;
      nativeBytes = start.nativeBytes;
      outputBytes = start.outputBytes;
      keptOutputBytes = start.keptOutputBytes;
      recursionDepth = start.recursionDepth;
      threads = start.threads;
      scratchBytes = start.scratchBytes;
    }

    /** Sets the limit of wall-clock time; more than 0; default: 60 seconds. */
    public Builder wallTime(Duration limit) {
      wallTime = limit;
      return this;
    }

    /** Sets the limit of wall-clock time of each test; more than 0; default: none. */
    public Builder testTime(Duration limit) {
      testTime = Optional.of(limit);
      return this;
    }

    /** Sets the limit of processor time; more than 0; default: 60 seconds. */
    public Builder cpuTime(Duration limit) {
      cpuTime = limit;
      return this;
    }

    /** Sets the limit of live bytes on the Java heap; 1 or more; default: 1 GiB. */
    public Builder heapBytes(long bytes) {
      heapBytes = bytes;
      return this;
    }

    /** Sets the limit of native memory, in bytes; 1 or more; default: 4 GiB. */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets the limit of bytes written to each output stream; 0 or more; default: 4 MiB. */
    public Builder outputBytes(long bytes) {
      outputBytes = bytes;
      return this;
    }

    /** Sets the number of bytes kept of each output stream; 0 or more; default: 64 KiB. */
    public Builder keptOutputBytes(int bytes) {
      keptOutputBytes = bytes;
      return this;
    }

    /**
     * Sets the limit of calls on the stack; {@link #LEAST_RECURSION_DEPTH} or more; default: 1000.
     */
    public Builder recursionDepth(int depth) {
      recursionDepth = depth;
      return this;
    }

    /** Sets the limit of threads in addition to the request's own; 0 or more; default: 4. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /** Sets the limit of bytes in the scratch directory; 0 or more; default: 64 MiB. */
    public Builder scratchBytes(long bytes) {
      scratchBytes = bytes;
      return this;
    }

    /**
     * Returns limits with the values set so far.
     *
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public ExecutionLimits build() {
      requirePositive("wallTime", wallTime);
      testTime.ifPresent(time -> requirePositive("testTime", time));
      requirePositive("cpuTime", cpuTime);
      requireAtLeast("heapBytes", heapBytes, 1);
      requireAtLeast("nativeBytes", nativeBytes, 1);
      requireAtLeast("outputBytes", outputBytes, 0);
      requireAtLeast("keptOutputBytes", keptOutputBytes, 0);
      requireAtLeast("recursionDepth", recursionDepth, LEAST_RECURSION_DEPTH);
      requireAtLeast("threads", threads, 0);
      requireAtLeast("scratchBytes", scratchBytes, 0);
      return new ExecutionLimits(
          new Values(
              wallTime,
              testTime,
              cpuTime,
              heapBytes,
              nativeBytes,
              outputBytes,
              keptOutputBytes,
              recursionDepth,
              threads,
              scratchBytes));
    }

    private static void requirePositive(String name, Duration time) {
      if (!time.isPositive()) {
        throw new IllegalArgumentException("%s must be positive, not %s".formatted(name, time));
      }
    }

    private static void requireAtLeast(String name, long value, long least) {
      if (value < least) {
        throw new IllegalArgumentException(
            "%s must be %d or more, not %d".formatted(name, least, value));
      }
    }
  }
}
