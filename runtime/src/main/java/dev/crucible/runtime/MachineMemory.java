package dev.crucible.runtime;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory that this machine has, or the container that this JVM is in. */
final class MachineMemory {
  private static final long MOST = 6L << 30;

  private MachineMemory() {}

  /** What a worker may take of native memory when nobody says otherwise. */
  static long nativeBudget() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Math.min(MOST, Math.max(1, system.getTotalMemorySize() / 10 * 6))
        : MOST;
  }
}
