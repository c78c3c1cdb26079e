package dev.crucible.runtime.internal.graalpy.judge;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Value;

/**
 * The layout of NumPy's arrays and scalars in memory, to read them without asking Python.
 *
 * <p>The offsets are those of {@code PyArrayObject_fields} and {@code _PyArray_Descr} of NumPy 2
 * ({@code numpy/ndarraytypes.h}) on a 64-bit platform. They are tried on examples when a context is
 * warmed, so that another layout is detected and not misread. Immutable; used in the guest thread.
 */
public final class NumpyLayout {
  private static final long TYPE = 8;

  /**
   * Offset of the first field after the head of every object, in bytes: an array's {@code data}, or
   * a scalar's value.
   */
  private static final long DATA = 16;

  private static final long DIMENSIONS_COUNT = 24;
  private static final long DIMENSIONS = 32;
  private static final long STRIDES = 40;
  private static final long DESCRIPTOR = 56;
  private static final long ARRAY_BYTES = 64;

  private static final long BYTE_ORDER = 26;
  private static final long TYPE_NUMBER = 28;
  private static final long DESCRIPTOR_BYTES = 32;

  private static final int FIRST_WITH_OBJECTS = 17;
  private static final int VOID = 20;

  private final long arrayType;

  /** Type numbers of NumPy's scalars, by the addresses of their types. */
  private final Map<Long, Integer> scalarTypes = new HashMap<>();

  /** Learns the addresses of NumPy's types from examples. */
  public NumpyLayout(Value array, Value scalars) {
    var example = (PythonAbstractNativeObject) GuestObjects.of(array);
    arrayType = typeOf(example);
    Array read = array(example).orElseThrow(NumpyLayout::unsupported);
    if (read.typeNumber() != 12 || read.shape().length != 2 || read.shape()[1] != 3) {
      throw unsupported();
    }
    for (long i = 0; i < scalars.getArraySize(); i++) {
      Value pair = scalars.getArrayElement(i);
      var scalar = (PythonAbstractNativeObject) GuestObjects.of(pair.getArrayElement(0));
      var same = (PythonAbstractNativeObject) GuestObjects.of(pair.getArrayElement(1));
      scalarTypes.put(
          typeOf(scalar), array(same).orElseThrow(NumpyLayout::unsupported).typeNumber());
    }
  }

  private static IllegalStateException unsupported() {
    return new IllegalStateException("this version of NumPy is not supported");
  }

  /**
   * An array as it is in memory.
   *
   * @param typeNumber the type's number in NumPy's {@code NPY_TYPES}
   * @param nativeOrder true if its bytes are in the machine's order
   * @param shape the length of each dimension
   * @param strides bytes from one element to the next, for each dimension
   * @param address the address of its first element
   */
  @SuppressWarnings("ArrayRecordComponent") // Created and read at once.
  record Array(int typeNumber, boolean nativeOrder, long[] shape, long[] strides, long address) {}

  /** Returns an object's fields as an array; empty if it is not an array, or of a subclass. */
  Optional<Array> array(PythonAbstractNativeObject object) {
    if (typeOf(object) != arrayType) {
      return Optional.empty();
    }
    MemorySegment fields = memory(object.getPtr(), ARRAY_BYTES);
    int dimensions = fields.get(ValueLayout.JAVA_INT, DIMENSIONS_COUNT);
    MemorySegment descriptor =
        memory(fields.get(ValueLayout.JAVA_LONG, DESCRIPTOR), DESCRIPTOR_BYTES);
    byte order = descriptor.get(ValueLayout.JAVA_BYTE, BYTE_ORDER);
    return Optional.of(
        new Array(
            descriptor.get(ValueLayout.JAVA_INT, TYPE_NUMBER),
            order == '=' || order == '|' || order == '<',
            longs(fields.get(ValueLayout.JAVA_LONG, DIMENSIONS), dimensions),
            longs(fields.get(ValueLayout.JAVA_LONG, STRIDES), dimensions),
            fields.get(ValueLayout.JAVA_LONG, DATA)));
  }

  /** Returns the type number of an object; empty if it is not one of NumPy's scalars. */
  Optional<Integer> scalar(PythonAbstractNativeObject object) {
    return Optional.ofNullable(scalarTypes.get(typeOf(object)));
  }

  /** Returns the address of a scalar's value. */
  static long scalarAddress(PythonAbstractNativeObject scalar) {
    return scalar.getPtr() + DATA;
  }

  /** Returns true if an object is an array or a scalar that holds no Python objects. */
  public boolean isPlain(PythonAbstractNativeObject object) {
    long type = typeOf(object);
    if (type != arrayType) {
      return scalarTypes.containsKey(type);
    }
    long descriptor = memory(object.getPtr(), ARRAY_BYTES).get(ValueLayout.JAVA_LONG, DESCRIPTOR);
    int number = memory(descriptor, DESCRIPTOR_BYTES).get(ValueLayout.JAVA_INT, TYPE_NUMBER);
    return number < FIRST_WITH_OBJECTS || (number > FIRST_WITH_OBJECTS && number < VOID);
  }

  private static long typeOf(PythonAbstractNativeObject object) {
    return memory(object.getPtr(), DATA).get(ValueLayout.JAVA_LONG, TYPE);
  }

  private static long[] longs(long address, int count) {
    return count == 0
        ? new long[0]
        : memory(address, (long) count * Long.BYTES).toArray(ValueLayout.JAVA_LONG);
  }

  @SuppressWarnings("restricted") // The objects are alive and have that many bytes.
  private static MemorySegment memory(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
