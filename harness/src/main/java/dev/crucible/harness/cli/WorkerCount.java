package dev.crucible.harness.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How many workers a machine carries: one a processor, as long as there is memory for them.
 *
 * @param processors that this process may use; of its container, if it is in one
 * @param memoryBytes that the machine, or the container, has
 */
record WorkerCount(int processors, long memoryBytes) {
  private static final double GIBIBYTE = 1L << 30;

  /**
   * What a worker has resident after tens of thousands of samples: 1.0 to 1.4 GB, of which the heap
   * is most (docs/performance.md, "Memory").
   */
  static final long BYTES_OF_A_WORKER = 3L << 29;

  /** For the process that starts the workers, and for the system. */
  static final long BYTES_BESIDE = 1L << 30;

  /** Of this machine. */
  static WorkerCount ofThisMachine() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    return new WorkerCount(Runtime.getRuntime().availableProcessors(), memory);
  }

  /** How many; 1 at least. */
  int count() {
    return Math.toIntExact(Math.max(1, Math.min(processors, carried())));
  }

  private long carried() {
    return Math.max(0, memoryBytes - BYTES_BESIDE) / BYTES_OF_A_WORKER;
  }

  /** How many, and why. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%d unless --workers says otherwise: %d %s; %.1f GiB of memory carry %d at %.1f GiB each",
        count(),
        processors,
        processors == 1 ? "processor" : "processors",
        memoryBytes / GIBIBYTE,
        carried(),
        BYTES_OF_A_WORKER / GIBIBYTE);
  }
}
