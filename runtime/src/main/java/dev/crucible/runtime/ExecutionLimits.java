package dev.crucible.runtime;

import java.time.Duration;

/**
 * What a request may use, all its sections together. Immutable.
 *
 * @since 0.1
 */
public final class ExecutionLimits {
  /** Default of {@link #wallTime} and {@link #cpuTime}, in seconds. */
  public static final int DEFAULT_SECONDS = 60;

  /** Default of {@link #heapBytes}: 1 GiB. */
  public static final long DEFAULT_HEAP_BYTES = 1L << 30;

  /** Default of {@link #nativeBytes}: 4 GiB. */
  public static final long DEFAULT_NATIVE_BYTES = 4L << 30;

  /** Default of {@link #outputBytes}: 4 MiB. */
  public static final long DEFAULT_OUTPUT_BYTES = 4L << 20;

  /** Default of {@link #keptOutputBytes}: 64 KiB. */
  public static final int DEFAULT_KEPT_OUTPUT_BYTES = 64 << 10;

  /** Default of {@link #recursionDepth}. */
  public static final int DEFAULT_RECURSION_DEPTH = 1000;

  /** Least value of {@link #recursionDepth}: importing NumPy takes as many. */
  public static final int LEAST_RECURSION_DEPTH = 50;

  /** Default of {@link #threads}. */
  public static final int DEFAULT_THREADS = 4;

  /** Default of {@link #scratchBytes}: 64 MiB. */
  public static final long DEFAULT_SCRATCH_BYTES = 64L << 20;

  /** The default of each limit. */
  public static final ExecutionLimits DEFAULT = newBuilder().build();

  private final Values values;

  /** Gives the limits their equality and their text. */
  private record Values(
      Duration wallTime,
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

  /** Returns a builder with the default of each limit. */
  public static Builder newBuilder() {
    return new Builder();
  }

  /** Returns a builder that starts from these limits. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /** Returns these limits with another wall-clock time. */
  public ExecutionLimits withWallTime(Duration limit) {
    return toBuilder().wallTime(limit).build();
  }

  /** Returns the wall-clock time; beyond it the outcome is {@link Outcome#TIME_LIMIT}. */
  public Duration wallTime() {
    return values.wallTime;
  }

  /**
   * Returns the processor time of the request's threads; beyond it the outcome is {@link
   * Outcome#TIME_LIMIT}.
   */
  public Duration cpuTime() {
    return values.cpuTime;
  }

  /**
   * Returns the live bytes on the Java heap, where Python objects are; beyond it the outcome is
   * {@link Outcome#MEMORY_LIMIT}.
   */
  public long heapBytes() {
    return values.heapBytes;
  }

  /**
   * Returns the bytes of native memory, where NumPy's arrays are; beyond it the outcome is {@link
   * Outcome#MEMORY_LIMIT}.
   */
  public long nativeBytes() {
    return values.nativeBytes;
  }

  /**
   * Returns the bytes that may be written to stdout and to stderr, each; beyond it the outcome is
   * {@link Outcome#OUTPUT_LIMIT}.
   */
  public long outputBytes() {
    return values.outputBytes;
  }

  /** Returns the bytes of each output stream that the result keeps; the rest is counted. */
  public int keptOutputBytes() {
    return values.keptOutputBytes;
  }

  /**
   * Returns the calls on the stack; beyond it Python raises {@code RecursionError}, which a sample
   * may handle.
   */
  public int recursionDepth() {
    return values.recursionDepth;
  }

  /**
   * Returns the threads that the code may have beside its own; beyond it the outcome is {@link
   * Outcome#FORBIDDEN}.
   */
  public int threads() {
    return values.threads;
  }

  /**
   * Returns the bytes in the scratch directory's files; beyond it the outcome is {@link
   * Outcome#OUTPUT_LIMIT}.
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

  /** Collects limits; not thread-safe. */
  public static final class Builder {
    private Duration wallTime = Duration.ofSeconds(DEFAULT_SECONDS);
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
      cpuTime = start.cpuTime;
      heapBytes = start.heapBytes;
      nativeBytes = start.nativeBytes;
      outputBytes = start.outputBytes;
      keptOutputBytes = start.keptOutputBytes;
      recursionDepth = start.recursionDepth;
      threads = start.threads;
      scratchBytes = start.scratchBytes;
    }

    /** Sets the wall-clock time of all sections together; more than 0. */
    public Builder wallTime(Duration limit) {
      wallTime = limit;
      return this;
    }

    /** Sets the processor time; more than 0. */
    public Builder cpuTime(Duration limit) {
      cpuTime = limit;
      return this;
    }

    /** Sets the live bytes on the Java heap; 1 or more. */
    public Builder heapBytes(long bytes) {
      heapBytes = bytes;
      return this;
    }

    /** Sets the bytes of native memory; 1 or more. */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets the bytes that may be written to each output stream; 0 or more. */
    public Builder outputBytes(long bytes) {
      outputBytes = bytes;
      return this;
    }

    /** Sets the bytes kept of each output stream; 0 or more. */
    public Builder keptOutputBytes(int bytes) {
      keptOutputBytes = bytes;
      return this;
    }

    /** Sets the calls on the stack; {@link #LEAST_RECURSION_DEPTH} or more. */
    public Builder recursionDepth(int depth) {
      recursionDepth = depth;
      return this;
    }

    /** Sets the threads beside the request's own; 0 or more. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /** Sets the bytes in the scratch directory; 0 or more. */
    public Builder scratchBytes(long bytes) {
      scratchBytes = bytes;
      return this;
    }

    /**
     * Returns the limits as set so far.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ExecutionLimits build() {
      requirePositive("wallTime", wallTime);
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
