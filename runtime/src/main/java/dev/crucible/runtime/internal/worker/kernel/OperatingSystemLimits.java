package dev.crucible.runtime.internal.worker.kernel;

import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The limits that a worker asks the operating system to enforce on it, before any Python is loaded.
 */
public final class OperatingSystemLimits {
  /**
   * Bytes that are allowed for the stacks of a context: its guest thread's and four of 128 MiB,
   * which threads of a sample may ask for. All of a stack counts as soon as the thread exists,
   * though little of it is used.
   */
  private static final long GUEST_STACK = 640L << 20;

  /**
   * Bytes of the JVM itself: classes, machine code, the collector's tables, and the stacks of all
   * other threads.
   */
  private static final long JVM_OVERHEAD = 1L << 30;

  private OperatingSystemLimits() {}

  /**
   * Sets the limits.
   *
   * @return true if native memory is limited
   */
  public static boolean apply(Kernel kernel, SandboxConfig config) {
    kernel.renouncePrivileges();
    kernel.limit(Kernel.Resource.CORE, 0);
    comeFirstForTheOutOfMemoryKiller();
    return kernel.limit(Kernel.Resource.DATA, data(Runtime.getRuntime().maxMemory(), config));
  }

  /**
   * Returns the most bytes of private memory that the worker may need. The heap counts in full,
   * used or not, because a JVM that cannot grow its heap ends. There is one more stack than
   * contexts, for a context that takes another's place.
   *
   * @param heap the largest size of the Java heap, in bytes
   */
  static long data(long heap, SandboxConfig config) {
    return heap + (config.contexts() + 1) * GUEST_STACK + JVM_OVERHEAD + config.nativeBytes();
  }

  private static void comeFirstForTheOutOfMemoryKiller() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
    } catch (IOException e) {
      // A machine without this file chooses in another way, or has no such killer.
    }
  }
}
