package dev.crucible.runtime.internal.limit;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * The memory of this process: the Java heap, and what is resident beside it.
 *
 * <p>Dead NumPy arrays keep their memory until the Java heap is collected, so a limit is held
 * against what is left after a collection.
 */
public final class ProcessMemory {
  private static final MemoryMXBean BEAN = ManagementFactory.getMemoryMXBean();
  private static final Runnable TRIM = trim();

  private ProcessMemory() {}

  /** Bytes of the heap in use, live and dead. */
  public static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Bytes resident that are not the heap's; 0 where the system does not tell. */
  static long nativeResident() {
    long resident = ResidentMemory.ofThisProcess();
    return resident == 0 ? 0 : Math.max(0, resident - BEAN.getHeapMemoryUsage().getCommitted());
  }

  /** Collects what is dead, and gives the C library's free memory back to the system. */
  public static void collect() {
    BEAN.gc();
    TRIM.run();
  }

  /** glibc's {@code malloc_trim(0)}; nothing elsewhere. */
  @SuppressWarnings("restricted") // It has no arguments that could be wrong.
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
