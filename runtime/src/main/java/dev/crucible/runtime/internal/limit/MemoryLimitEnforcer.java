package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.concurrent.TimeUnit;

/**
 * Watches by how much the process grows while a request runs, and ends the request when it grows by
 * more than its limits allow. With several contexts in one process, what its neighbours allocate
 * counts too.
 */
final class MemoryLimitEnforcer {
  /** What dead arrays give back comes some time after the collection that found them dead. */
  private static final long NANOS_AFTER_COLLECTION = 50_000_000;

  private static final int COLLECTIONS = 3;

  private final ExecutionLimits limits;
  private final Cancellation cancellation;
  private final long heapLimit;
  private final long heapWarm;

  /** At this a guest that does not stop is left no time: a full heap is collected without end. */
  private final long heapUnbearable;

  private long nativeBase = ProcessMemory.nativeResident();
  private long heapGrowth;
  private long nativeGrowth;
  private long heapSpared;
  private long collectedAt;
  private int collections;

  /**
   * Watches one request.
   *
   * @param heapWarm bytes of the heap in use when the context was warm
   */
  MemoryLimitEnforcer(ExecutionLimits limits, Cancellation cancellation, long heapWarm) {
    this.limits = limits;
    this.cancellation = cancellation;
    this.heapWarm = heapWarm;
    // A heap that is nearly full is collected without end, and nothing else goes on.
    long most = Runtime.getRuntime().maxMemory() - heapWarm;
    this.heapLimit = Math.min(limits.heapBytes(), most / 4 * 3);
    this.heapUnbearable = (heapLimit + most) / 2;
  }

  /** Looks once. */
  void poll() {
    pollHeap();
    pollNative();
  }

  private void pollHeap() {
    long growth = heapNow();
    heapGrowth = Math.max(heapGrowth, growth);
    // What survived the last collection was within the limit: look again when there is more.
    if (growth <= heapLimit || growth - heapSpared < heapLimit / 8) {
      return;
    }
    ProcessMemory.collect();
    heapSpared = heapNow();
    if (heapSpared > heapLimit) {
      cancellation.cancel(new EndReason.HeapExceeded(heapLimit));
    }
    if (heapSpared > heapUnbearable) {
      cancellation.abandon();
    }
  }

  private long heapNow() {
    return Math.max(0, ProcessMemory.heapUsed() - heapWarm);
  }

  private void pollNative() {
    long growth = nativeNow();
    if (growth <= limits.nativeBytes()) {
      collections = 0;
    } else if (System.nanoTime() - collectedAt > NANOS_AFTER_COLLECTION) {
      if (collections == COLLECTIONS) {
        endForNative();
      }
      ProcessMemory.collect();
      collections++;
      collectedAt = System.nanoTime();
    }
  }

  /** Looks a last time when the request is over: it may have been over its limit just then. */
  void finish() throws InterruptedException {
    if (collections > 0) {
      ProcessMemory.collect();
      TimeUnit.NANOSECONDS.sleep(NANOS_AFTER_COLLECTION);
      if (nativeNow() > limits.nativeBytes()) {
        endForNative();
      }
    }
  }

  private long nativeNow() {
    long now = ProcessMemory.nativeResident();
    nativeBase = Math.min(nativeBase, now); // Earlier requests' dead arrays may go only now.
    nativeGrowth = Math.max(nativeGrowth, now - nativeBase);
    return now - nativeBase;
  }

  private void endForNative() {
    cancellation.cancel(new EndReason.NativeMemoryExceeded(limits.nativeBytes()));
  }

  long heapGrowth() {
    return Math.max(heapGrowth, heapNow());
  }

  long nativeGrowth() {
    return nativeGrowth;
  }
}
