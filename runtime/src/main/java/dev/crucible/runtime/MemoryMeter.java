package dev.crucible.runtime;

/**
 * Watches by how much the process grows while a request runs, and ends the request when it grows by
 * more than its limits allow. With several contexts in one process, what its neighbours allocate
 * counts too.
 */
final class MemoryMeter {
  /** What dead arrays give back comes some time after the collection that found them dead. */
  private static final long NANOS_AFTER_COLLECTION = 200_000_000;

  private final ResourceLimits limits;
  private final Ending ending;
  private final long heapAtStart = ProcessMemory.heapUsed();
  private final long nativeAtStart = ProcessMemory.nativeResident();
  private long heapGrowth;
  private long nativeGrowth;
  private long heapSpared;
  private long collectedAt;
  private boolean collected;

  MemoryMeter(ResourceLimits limits, Ending ending) {
    this.limits = limits;
    this.ending = ending;
  }

  /** Looks once. */
  void poll() {
    pollHeap();
    pollNative();
  }

  private void pollHeap() {
    long growth = Math.max(0, ProcessMemory.heapUsed() - heapAtStart);
    heapGrowth = Math.max(heapGrowth, growth);
    // What survived the last collection was within the limit: look again when as much came on top
    // as would exceed it.
    if (growth - heapSpared / 2 <= limits.heapBytes()) {
      return;
    }
    ProcessMemory.collect();
    heapSpared = Math.max(0, ProcessMemory.heapUsed() - heapAtStart);
    if (heapSpared > limits.heapBytes()) {
      ending.end(
          Outcome.MEMORY_LIMIT,
          "used more than %s of Python objects".formatted(ByteSize.text(limits.heapBytes())));
    }
  }

  private void pollNative() {
    long growth = Math.max(0, ProcessMemory.nativeResident() - nativeAtStart);
    nativeGrowth = Math.max(nativeGrowth, growth);
    if (growth <= limits.nativeBytes()) {
      collected = false;
    } else if (!collected) {
      ProcessMemory.collect();
      collected = true;
      collectedAt = System.nanoTime();
    } else if (System.nanoTime() - collectedAt > NANOS_AFTER_COLLECTION) {
      ending.end(
          Outcome.MEMORY_LIMIT,
          "used more than %s of native memory".formatted(ByteSize.text(limits.nativeBytes())));
    }
  }

  long heapGrowth() {
    return Math.max(heapGrowth, ProcessMemory.heapUsed() - heapAtStart);
  }

  long nativeGrowth() {
    return nativeGrowth;
  }
}
