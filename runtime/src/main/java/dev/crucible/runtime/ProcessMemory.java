package dev.crucible.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * The memory of this process: the Java heap, and what is resident beside it.
 *
 * <p>Dead NumPy arrays keep their memory until the Java heap is collected, so a limit is held
 * against what is left after a collection.
 */
final class ProcessMemory {
  private static final MemoryMXBean BEAN = ManagementFactory.getMemoryMXBean();

  private ProcessMemory() {}

  /** Bytes of the heap in use, live and dead. */
  static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Bytes resident that are not the heap's; 0 where the system does not tell. */
  static long nativeResident() {
    long resident = ResidentMemory.ofThisProcess();
    return resident == 0 ? 0 : Math.max(0, resident - BEAN.getHeapMemoryUsage().getCommitted());
  }

  /** Collects what is dead. */
  static void collect() {
    BEAN.gc();
  }
}
