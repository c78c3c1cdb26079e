package dev.crucible.runtime.internal.graalpy.memory;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.graalvm.polyglot.Value;

/**
 * The addresses of NumPy arrays' elements, read from the memory of the array objects: to ask Python
 * for an address takes longer than to create an array. Immutable.
 */
public final class ArrayMemory {
  /**
   * Largest offset that is searched, in bytes: {@code PyArrayObject} has its {@code data} right
   * after the head that every object has.
   */
  private static final long LAST_OFFSET = 64;

  private final long offset;

  /**
   * Finds the offset at which array objects hold the address of their elements.
   *
   * @param example an array
   * @param address the address of its elements, from its {@code __array_interface__}
   * @throws IllegalStateException if the address is not within the first 72 bytes of the object
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

  /** Returns the address of an array's elements. */
  public long address(Value array) {
    return read(array, offset);
  }

  @SuppressWarnings("restricted") // The object is alive and at least that long.
  private static long read(Value array, long offset) {
    var object = (PythonAbstractNativeObject) GuestObjects.of(array);
    return MemorySegment.ofAddress(object.getPtr())
        .reinterpret(LAST_OFFSET + Long.BYTES)
        .get(ValueLayout.JAVA_LONG, offset);
  }
}
