package dev.crucible.runtime.internal.worker.kernel;

import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limits that a worker has the operating system set to it, before any Python is loaded. */
public final class OperatingSystemLimits {
  /** A guest thread's stack counts as soon as the thread is there, though little of it is used. */
  private static final long GUEST_STACK = 512L << 20;

  /** Classes, machine code, the collector's tables, and the stacks of all other threads. */
  private static final long JVM_OVERHEAD = 1L << 30;

  private OperatingSystemLimits() {}

  /** Sets them; tells whether native memory is limited. */
  public static boolean apply(Kernel kernel, SandboxConfig config) {
    kernel.renouncePrivileges();
    kernel.limit(Kernel.Resource.CORE, 0);
    comeFirstForTheOutOfMemoryKiller();
    return kernel.limit(Kernel.Resource.DATA, data(Runtime.getRuntime().maxMemory(), config));
  }

  /**
   * All that the worker may need at most. The heap counts in full, used or not: a JVM that cannot
   * grow its heap ends. One stack more than contexts is for a context that takes another's place.
   */
  static long data(long heap, SandboxConfig config) {
    return heap + (config.contexts() + 1) * GUEST_STACK + JVM_OVERHEAD + config.nativeBytes();
  }

  private static void comeFirstForTheOutOfMemoryKiller() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
    } catch (IOException e) {
      // A machine without this file has another way to choose, or none.
    }
  }
}
