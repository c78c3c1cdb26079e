package dev.crucible.harness.cli.option;

import com.sun.management.OperatingSystemMXBean;
import dev.crucible.harness.report.Formats;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The number of workers for a machine, and of contexts in each worker: one context for each
 * processor, two or three in a worker, as far as the memory suffices.
 *
 * <p>The contexts of a process share the machine code that HotSpot compiles of the interpreter,
 * which takes most of the processor time of the first thousands of samples; see
 * docs/performance.md. If a process dies, the other samples that it was running are run again.
 *
 * @param processors the number of processors that this process may use, or its container
 * @param memoryBytes the memory of the machine, or of the container, in bytes
 */
public record WorkerLayout(int processors, long memoryBytes) {
  private static final double GIBIBYTE = 1L << 30;

  /** The contexts of a worker on a machine with enough processors. */
  static final int CONTEXTS = 2;

  /**
   * The resident bytes of a worker with two contexts after tens of thousands of samples
   * (docs/performance.md, "Memory").
   */
  static final long BYTES_OF_A_WORKER = 9L << 28;

  /** The bytes that remain for the process that starts the workers, and for the system. */
  static final long BYTES_BESIDE = 1L << 30;

  /** Returns the layout for this machine. */
  public static WorkerLayout ofThisMachine() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    return new WorkerLayout(Runtime.getRuntime().availableProcessors(), memory);
  }

  /** Returns the number of workers, from 1. */
  int workers() {
    return Math.toIntExact(Math.max(1, Math.min(processors / CONTEXTS, carried())));
  }

  /** Returns the number of contexts in each worker, from 1 to 3. */
  int contexts() {
    return carried() == 0 ? 1 : Math.clamp(processors / workers(), 1, CONTEXTS + 1);
  }

  private long carried() {
    return Math.max(0, memoryBytes - BYTES_BESIDE) / BYTES_OF_A_WORKER;
  }

  /** Returns the numbers with their reason, as text for people. */
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
