package dev.crucible.runtime.internal.graalpy;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Value;

/**
 * Fills what native code of Python's allocates, so that nobody reads there what others have left:
 * an earlier sample, a test, a target.
 *
 * <p>NumPy keeps small blocks for itself and gives them out again as they are ({@code np.empty});
 * the C library does so with all that is freed. NumPy's functions for the memory of arrays are
 * exchanged for {@link AllocatorCode}, which keeps none, and so is the C library's {@code malloc}
 * where Python's C API calls it: for the buffers of iterators, and objects.
 *
 * <p>Each context has copies of these libraries. On a machine whose processor has no such code all
 * stays as it is.
 */
public final class FilledMemory {
  /**
   * What blocks are filled with, as 32-bit numbers. Floating-point numbers of 16, 32 and 64 bits
   * are no numbers, integers of 16 bits and more are ones that nobody computes, and truth values
   * are mixed.
   */
  static final int PATTERN = 0xfffdff00;

  private static final String NUMPY = "_multiarray_umath.";
  private static final String PYTHON = "libpython-native.";

  /** Where an array keeps the address of its elements. */
  private static final long ARRAY_DATA = 16;

  // struct PyDataMem_Handler of NEP 49: char name[127], uint8_t version, and the allocator.
  private static final byte[] HANDLER_NAME =
      "default_allocator\0".getBytes(StandardCharsets.US_ASCII);
  private static final long VERSION = 127;
  private static final long MALLOC = 136;
  private static final long CALLOC = 144;
  private static final long REALLOC = 152;
  private static final long FREE = 160;
  private static final long HANDLER_BYTES = 168;

  /** One page for all of Python's libraries: a page is never given back. */
  private static AllocatorCode python;

  private FilledMemory() {}

  /**
   * Exchanges the functions in all copies of the libraries that this process has loaded.
   *
   * @return whether this machine can
   */
  public static synchronized boolean install() {
    if (!AllocatorCode.fitsThisMachine()) {
      return false;
    }
    MappedLibrary.withNameBeginning(NUMPY).forEach(FilledMemory::fillArrays);
    if (python == null) {
      python = new AllocatorCode(0, 0);
    }
    long malloc = AllocatorCode.malloc();
    long realloc = AllocatorCode.realloc();
    for (MappedLibrary library : MappedLibrary.withNameBeginning(PYTHON)) {
      library.replacePointers(malloc, python.function("python_malloc"));
      library.replacePointers(realloc, python.function("python_realloc"));
    }
    return true;
  }

  private static void fillArrays(MappedLibrary numpy) {
    numpy.find(HANDLER_NAME, HANDLER_BYTES).ifPresent(handler -> exchange(numpy, handler));
  }

  private static void exchange(MappedLibrary numpy, MemorySegment handler) {
    long malloc = handler.get(JAVA_LONG, MALLOC);
    long calloc = handler.get(JAVA_LONG, CALLOC);
    boolean original =
        handler.get(JAVA_BYTE, VERSION) == 1
            && numpy.hasCodeAt(malloc)
            && numpy.hasCodeAt(calloc)
            && numpy.hasCodeAt(handler.get(JAVA_LONG, REALLOC))
            && numpy.hasCodeAt(handler.get(JAVA_LONG, FREE));
    if (original) { // Else it has been exchanged, or its library is being loaded.
      if (!AllocatorCode.isOfLibrary(malloc)) {
        throw new IllegalStateException("this version of NumPy is not supported");
      }
      var code = new AllocatorCode(malloc, calloc);
      handler.set(JAVA_LONG, MALLOC, code.function("numpy_malloc"));
      handler.set(JAVA_LONG, CALLOC, code.function("numpy_calloc"));
      handler.set(JAVA_LONG, REALLOC, code.function("numpy_realloc"));
      handler.set(JAVA_LONG, FREE, code.function("numpy_free"));
    }
  }

  /**
   * Finds out whether it works.
   *
   * @param empty what {@code np.empty} has made, of at least eight bytes
   * @throws IllegalStateException if it is not filled
   */
  @SuppressWarnings("restricted") // The array is alive, and that long.
  public static void verify(Value empty) {
    var array = (PythonAbstractNativeObject) GuestObjects.of(empty);
    MemorySegment object =
        MemorySegment.ofAddress(array.getPtr()).reinterpret(ARRAY_DATA + Long.BYTES);
    MemorySegment elements =
        MemorySegment.ofAddress(object.get(JAVA_LONG, ARRAY_DATA)).reinterpret(Long.BYTES);
    if (elements.get(JAVA_INT, 0) != PATTERN || elements.get(JAVA_INT, 4) != PATTERN) {
      throw new IllegalStateException("this version of NumPy is not supported");
    }
  }
}
