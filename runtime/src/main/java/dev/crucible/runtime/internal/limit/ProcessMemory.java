package dev.crucible.runtime.internal.limit;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * The memory of this process: the Java heap, and the native memory that is resident beside it.
 * Thread-safe.
 *
 * <p>Dead NumPy arrays keep their memory until the Java heap is collected, so limits are applied to
 * the memory in use after a collection.
 */
public final class ProcessMemory {
  private static final MemoryMXBean BEAN = ManagementFactory.getMemoryMXBean();
  private static final Runnable TRIM = trim();

  private ProcessMemory() {}

  /** Returns the bytes of the heap in use by objects, live and dead. */
  public static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Returns the resident bytes that are not the heap's; 0 if the system does not report them. */
  static long nativeResident() {
    long resident = ResidentMemory.ofThisProcess();
    return resident == 0 ? 0 : Math.max(0, resident - BEAN.getHeapMemoryUsage().getCommitted());
  }

  /** Collects dead objects, and returns the C library's free memory to the system. */
  public static void collect() {
    BEAN.gc();
    TRIM.run();
  }

  /**
   * Returns a call of glibc's {@code malloc_trim(0)}; one without effect if the C library lacks it.
   */
  @SuppressWarnings("restricted") // The signature is glibc's.
  private static Runnable trim() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("malloc_trim")
        .map(function ->
            linker.downcallHandle(
                function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)))
        .<Runnable>map(handle -> () -> call(handle))
        .orElse(() -> {});
  }

  private static void call(MethodHandle trim) {
    try {
      var _ = (int) trim.invokeExact(0L);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
