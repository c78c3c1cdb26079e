package dev.crucible.serve.dropin;

import dev.crucible.runtime.ExecutionLimits;

/**
 * A limit of memory that is meant for a process. A process needs some for its interpreter, which is
 * not counted here, so that low limits are raised.
 *
 * @param bytes the limit
 */
record MemoryLimit(long bytes) {
  private static final long LEAST = 64L << 20;
  private static final int MEGABYTE = 20;

  static MemoryLimit megabytes(long megabytes) {
    return new MemoryLimit(megabytes << MEGABYTE);
  }

  /** Sets the limits of both kinds of memory, none above those of {@code most}. */
  void apply(ExecutionLimits.Builder limits, ExecutionLimits most) {
    long limit = Math.max(bytes, LEAST);
    var _ =
        limits
            .heapBytes(Math.min(limit, most.heapBytes()))
            .nativeBytes(Math.min(limit, most.nativeBytes()));
  }
}
