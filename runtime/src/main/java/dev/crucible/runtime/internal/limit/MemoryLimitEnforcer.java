package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.concurrent.TimeUnit;

/**
 * The enforcement of a request's memory limits, by the growth of the process while the request
 * runs. If several contexts are in one process, allocations of the request's neighbours count too.
 * Not thread-safe.
 */
final class MemoryLimitEnforcer {
  /**
   * Nanoseconds after which the memory of dead arrays is expected to be free: they free it some
   * time after the collection that found them dead.
   */
  private static final long NANOS_AFTER_COLLECTION = 50_000_000;

  private static final int COLLECTIONS = 3;

  private final ExecutionLimits limits;
  private final Cancellation cancellation;
  private final long heapLimit;
  private final long heapWarm;

  /**
   * Bytes of heap growth at which a cancelled request is abandoned at once: a heap that is nearly
   * full is collected without end.
   */
  private final long heapUnbearable;

  private long nativeBase = ProcessMemory.nativeResident();
  private long heapGrowth;
  private long nativeGrowth;
  private long heapSpared;
  private long collectedAt;
  private int collections;

  /**
   * Starts to measure one request.
   *
   * @param heapWarm bytes of the heap in use when the context was warm
   */
  MemoryLimitEnforcer(ExecutionLimits limits, Cancellation cancellation, long heapWarm) {
    this.limits = limits;
    this.cancellation = cancellation;
    this.heapWarm = heapWarm;
    // A heap that is nearly full is collected without end, and nothing else runs.
    long most = Runtime.getRuntime().maxMemory() - heapWarm;
    this.heapLimit = Math.min(limits.heapBytes(), most / 4 * 3);
    this.heapUnbearable = (heapLimit + most) / 2;
  }

  /** Cancels the request if it is over a limit. */
  void poll() {
    pollHeap();
    pollNative();
  }

  private void pollHeap() {
    long growth = heapNow();
    heapGrowth = Math.max(heapGrowth, growth);
    // What survived the last collection was within the limit. Collect again only if the heap has
    // grown by an eighth of the limit since.
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

  /**
   * Measures native memory once more when the request has ended, if it was over the limit at the
   * last measurement.
   */
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
    nativeBase = Math.min(nativeBase, now); // Earlier requests' dead arrays may be freed only now.
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
