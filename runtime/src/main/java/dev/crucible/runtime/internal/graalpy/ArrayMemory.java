package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.graalvm.polyglot.Value;

/**
 * Where NumPy's arrays keep their elements, read from the arrays' own memory: to ask Python takes
 * longer than to make an array.
 */
public final class ArrayMemory {
  /** {@code PyArrayObject} has its {@code data} right after what every object begins with. */
  private static final long LAST_OFFSET = 64;

  private final long offset;

  /**
   * Finds out at which place of an array that is.
   *
   * @param example an array
   * @param address of its elements, from its {@code __array_interface__}
   */
  public ArrayMemory(Value example, long address) {
    long found = Long.BYTES;
    while (read(example, found) != address) {
      found += Long.BYTES;
      if (found > LAST_OFFSET) {
        throw new IllegalStateException("this version of NumPy is not supported");
      }
    }
    offset = found;
  }

  /** The address of an array's elements. */
  public long address(Value array) {
    return read(array, offset);
  }

  @SuppressWarnings("restricted") // The object is alive, and that long.
  private static long read(Value array, long offset) {
    var object = (PythonAbstractNativeObject) GuestObjects.of(array);
    return MemorySegment.ofAddress(object.getPtr())
        .reinterpret(LAST_OFFSET + Long.BYTES)
        .get(ValueLayout.JAVA_LONG, offset);
  }
}
