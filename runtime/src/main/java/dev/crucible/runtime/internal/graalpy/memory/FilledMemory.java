package dev.crucible.runtime.internal.graalpy.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Predicate;
import org.graalvm.polyglot.Value;

/**
 * Protection against reads of uninitialized memory: the memory that Python's native code allocates
 * is filled, so that no sample reads what earlier code of the process has left there, such as an
 * earlier sample, a test or a target.
 *
 * <p>Freed memory is reused as it is: NumPy keeps small blocks for later arrays ({@code np.empty}),
 * and the C library does so with all blocks. How that is prevented:
 *
 * <ol>
 *   <li>NumPy allocates arrays through a structure of function pointers, {@code PyDataMem_Handler}.
 *       The default one is in the writable data of NumPy's library, where it is found by its name.
 *       Its functions are replaced by those of {@link AllocatorCode}, which keep no blocks.
 *   <li>Python's C API calls {@code malloc} and {@code realloc} of the C library, for the buffers
 *       of iterators and for objects. The pointers to them in the writable data of Python's native
 *       library are replaced.
 *   <li>Each context has copies of both libraries, and changes its own alone: another context may
 *       be closed meanwhile, which unloads those that it has. NumPy's copy is the one that has the
 *       array type, and Python's has the same ending of its file's name.
 *   <li>That new memory is filled is then verified with an array ({@link #verify}).
 * </ol>
 *
 * <p>On machines other than Linux on x86-64, nothing is changed.
 */
public final class FilledMemory {
  /**
   * The 32-bit pattern that blocks are filled with. Read as floating-point numbers of 16, 32 or 64
   * bits it is NaN, as integers of 16 bits or more it is a number that nothing computes, and as
   * truth values it is both.
   */
  static final int PATTERN = 0xfffdff00;

  private static final String PYTHON = "libpython-native.";

  /** Offset of the elements' address in an array object, in bytes. */
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

  /** The page for all copies of Python's library: a page is never freed. */
  private static AllocatorCode python;

  private FilledMemory() {}

  /**
   * Replaces the functions in the libraries of one context. Thread-safe.
   *
   * @param arrayType the context's {@code numpy.ndarray}
   * @return true if this machine is supported
   * @throws IllegalStateException if the context's libraries are not found, or NumPy's blocks are
   *     not the C library's
   */
  public static synchronized boolean install(Value arrayType) {
    if (!AllocatorCode.fitsThisMachine()) {
      return false;
    }
    long address = ((PythonAbstractNativeObject) GuestObjects.of(arrayType)).getPtr();
    Collection<MappedLibrary> libraries = MappedLibrary.all();
    MappedLibrary numpy = first(libraries, library -> library.contains(address));
    numpy.find(HANDLER_NAME, HANDLER_BYTES).ifPresent(handler -> exchange(numpy, handler));
    if (python == null) {
      python = new AllocatorCode(0, 0);
    }
    MappedLibrary ofPython =
        first(
            libraries,
            library ->
                library.fileName().startsWith(PYTHON) && library.copy().equals(numpy.copy()));
    ofPython.replacePointers(AllocatorCode.malloc(), python.function("python_malloc"));
    ofPython.replacePointers(AllocatorCode.realloc(), python.function("python_realloc"));
    return true;
  }

  private static MappedLibrary first(
      Collection<MappedLibrary> libraries, Predicate<MappedLibrary> condition) {
    return libraries.stream()
        .filter(condition)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this version of NumPy is not supported"));
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
    if (original) { // Otherwise it was replaced before.
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
   * Verifies that memory is filled.
   *
   * @param empty a result of {@code np.empty} of at least eight bytes
   * @throws IllegalStateException if the array's memory is not filled
   */
  @SuppressWarnings("restricted") // The array is alive and at least that long.
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
