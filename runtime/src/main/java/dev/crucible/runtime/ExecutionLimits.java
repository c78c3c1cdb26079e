package dev.crucible.runtime;

import java.time.Duration;

/**
 * What a request may use, all its sections together.
 *
 * @param wallTime wall-clock time; beyond it the outcome is {@link Outcome#TIME_LIMIT}
 * @param cpuTime processor time of the request's threads; beyond it {@link Outcome#TIME_LIMIT}
 * @param heapBytes live bytes on the Java heap, where Python objects are; beyond it {@link
 *     Outcome#MEMORY_LIMIT}
 * @param nativeBytes bytes of native memory, where NumPy's arrays are; beyond it {@link
 *     Outcome#MEMORY_LIMIT}
 * @param outputBytes bytes written to stdout and to stderr, each; beyond it {@link
 *     Outcome#OUTPUT_LIMIT}
 * @param keptOutputBytes bytes of each stream that the result keeps; the rest is counted
 * @param recursionDepth calls on the stack; beyond it Python's {@code RecursionError}, which a
 *     sample may handle
 * @param threads threads that the code may have running beside its own; beyond it {@link
 *     Outcome#FORBIDDEN}
 * @param scratchBytes bytes in the scratch folder's files; beyond it {@link Outcome#OUTPUT_LIMIT}
 */
public record ExecutionLimits(
    Duration wallTime,
    Duration cpuTime,
    long heapBytes,
    long nativeBytes,
    long outputBytes,
    int keptOutputBytes,
    int recursionDepth,
    int threads,
    long scratchBytes) {

  /**
   * One minute of wall-clock and of processor time, 1 GiB of heap, 4 GiB of native memory, 4 MiB of
   * each output stream of which 64 KiB are kept, 1000 calls, 4 threads, 64 MiB of files.
   */
  public static final ExecutionLimits DEFAULT =
      new ExecutionLimits(
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          1L << 30,
          4L << 30,
          4L << 20,
          64 << 10,
          1000,
          4,
          64L << 20);

  public ExecutionLimits {
    requirePositive("wallTime", wallTime);
    requirePositive("cpuTime", cpuTime);
    requireAtLeast("heapBytes", heapBytes, 1);
    requireAtLeast("nativeBytes", nativeBytes, 1);
    requireAtLeast("outputBytes", outputBytes, 0);
    requireAtLeast("keptOutputBytes", keptOutputBytes, 0);
    requireAtLeast("recursionDepth", recursionDepth, 50);
    requireAtLeast("threads", threads, 0);
    requireAtLeast("scratchBytes", scratchBytes, 0);
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

  /** A builder that starts from these limits. */
  public Builder but() {
    return new Builder(this);
  }

  /** These limits with another wall-clock time of all sections together. */
  public ExecutionLimits withWallTime(Duration limit) {
    return but().wallTime(limit).build();
  }

  /** Collects limits; not thread-safe. */
  public static final class Builder {
    private Duration wallTime;
    private Duration cpuTime;
    private long heapBytes;
    private long nativeBytes;
    private long outputBytes;
    private int keptOutputBytes;
    private int recursionDepth;
    private int threads;
    private long scratchBytes;

    private Builder(ExecutionLimits start) {
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

    /** Sets the wall-clock time of all sections together. */
    public Builder wallTime(Duration limit) {
      wallTime = limit;
      return this;
    }

    /** Sets the processor time. */
    public Builder cpuTime(Duration limit) {
      cpuTime = limit;
      return this;
    }

    /** Sets the live bytes on the Java heap. */
    public Builder heapBytes(long bytes) {
      heapBytes = bytes;
      return this;
    }

    /** Sets the bytes of native memory. */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets the bytes that may be written to each output stream. */
    public Builder outputBytes(long bytes) {
      outputBytes = bytes;
      return this;
    }

    /** Sets the bytes kept of each output stream. */
    public Builder keptOutputBytes(int bytes) {
      keptOutputBytes = bytes;
      return this;
    }

    /** Sets the calls on the stack. */
    public Builder recursionDepth(int depth) {
      recursionDepth = depth;
      return this;
    }

    /** Sets the threads beside the request's own. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /** Sets the bytes in the scratch folder. */
    public Builder scratchBytes(long bytes) {
      scratchBytes = bytes;
      return this;
    }

    /** The limits as set so far. */
    public ExecutionLimits build() {
      return new ExecutionLimits(
          wallTime,
          cpuTime,
          heapBytes,
          nativeBytes,
          outputBytes,
          keptOutputBytes,
          recursionDepth,
          threads,
          scratchBytes);
    }
  }
}
