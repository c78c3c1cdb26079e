package dev.crucible.harness.cli.option;

import com.sun.management.OperatingSystemMXBean;
import dev.crucible.harness.report.Formats;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How many workers a machine carries, and how many contexts each has: a context a processor, two in
 * a worker, as long as there is memory for them.
 *
 * <p>Contexts of one process share what HotSpot compiles of the interpreter, which is most of the
 * processor time of the first thousands of samples; see docs/performance.md. A process that dies
 * takes its other sample with it, which is run again.
 *
 * @param processors that this process may use; of its container, if it is in one
 * @param memoryBytes that the machine, or the container, has
 */
public record WorkerLayout(int processors, long memoryBytes) {
  private static final double GIBIBYTE = 1L << 30;
  private static final int CONTEXTS = 2;

  /**
   * What a worker with two contexts has resident after tens of thousands of samples
   * (docs/performance.md, "Memory").
   */
  static final long BYTES_OF_A_WORKER = 9L << 28;

  /** For the process that starts the workers, and for the system. */
  static final long BYTES_BESIDE = 1L << 30;

  /** For this machine. */
  public static WorkerLayout ofThisMachine() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    return new WorkerLayout(Runtime.getRuntime().availableProcessors(), memory);
  }

  /** How many workers; 1 at least. */
  int workers() {
    return Math.toIntExact(Math.max(1, Math.min(processors / CONTEXTS, carried())));
  }

  /** How many contexts each worker has; 1 at least. */
  int contexts() {
    return carried() == 0 ? 1 : Math.clamp(processors / workers(), 1, CONTEXTS + 1);
  }

  private long carried() {
    return Math.max(0, memoryBytes - BYTES_BESIDE) / BYTES_OF_A_WORKER;
  }

  /** How many, and why. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%s with %s unless --workers and --contexts say otherwise: %s; %.1f GiB of memory carry %s"
            + " at %.2f GiB each",
        Formats.count(workers(), "worker"),
        Formats.count(contexts(), "context"),
        Formats.count(processors, "processor"),
        memoryBytes / GIBIBYTE,
        Formats.count(carried(), "worker"),
        BYTES_OF_A_WORKER / GIBIBYTE);
  }
}
