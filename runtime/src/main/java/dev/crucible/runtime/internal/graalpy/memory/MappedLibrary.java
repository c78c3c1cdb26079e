package dev.crucible.runtime.internal.graalpy.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memory into which Linux has mapped a native library of this process: its code and its
 * writable data.
 *
 * <p>Another thread may unload a library that a context of its own has loaded, at any time. Reading
 * its memory then ends the process. So use {@link #find} and {@link #replacePointers} only on
 * libraries of a context that stays open meanwhile.
 */
final class MappedLibrary {
  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final String SUFFIX = ".so";

  private final String fileName;
  private final List<MemorySegment> code = new ArrayList<>();
  private final List<MemorySegment> data = new ArrayList<>();
  private long start;
  private long end;

  private MappedLibrary(String fileName) {
    this.fileName = fileName;
  }

  /** Returns all libraries of this process. Does not read their memory. */
  static Collection<MappedLibrary> all() {
    Map<String, MappedLibrary> libraries = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(MAPS)) {
        // Addresses, permissions, offset, device, number and name of the file.
        String[] fields = line.split(" +", 6);
        String file = fields.length < 6 ? "" : fields[5];
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.contains(SUFFIX)) {
          libraries.computeIfAbsent(file, _ -> new MappedLibrary(name)).add(fields[0], fields[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return libraries.values();
  }

  @SuppressWarnings("restricted") // The library stays loaded while its context is open.
  private void add(String addresses, String permissions) {
    int dash = addresses.indexOf('-');
    long first = Long.parseUnsignedLong(addresses, 0, dash, 16);
    end = Long.parseUnsignedLong(addresses, dash + 1, addresses.length(), 16);
    if (start == 0) { // Lines are in the order of addresses.
      start = first;
    }
    MemorySegment segment = MemorySegment.ofAddress(first).reinterpret(end - first);
    if (permissions.startsWith("rw")) {
      data.add(segment);
    } else if (permissions.charAt(2) == 'x') {
      code.add(segment);
    }
  }

  /** Returns the name of the library's file, without its directory. */
  String fileName() {
    return fileName;
  }

  /**
   * Returns what follows {@code .so} in the name of the library's file. GraalPy gives each context
   * copies of the libraries that it loads, and all copies of a context have the same ending.
   */
  String copy() {
    return fileName.substring(fileName.indexOf(SUFFIX) + SUFFIX.length());
  }

  /** Returns true if an address is between the library's first byte and its last. */
  boolean contains(long address) {
    return address >= start && address < end;
  }

  /** Returns true if an address is in the library's code. */
  boolean hasCodeAt(long address) {
    return code.stream()
        .anyMatch(segment ->
            address >= segment.address() && address - segment.address() < segment.byteSize());
  }

  /**
   * Finds a structure in the library's writable data by its first bytes, at addresses that are
   * multiples of 8.
   *
   * @param bytes the length of the structure
   */
  Optional<MemorySegment> find(byte[] beginning, long bytes) {
    MemorySegment wanted = MemorySegment.ofArray(beginning);
    for (MemorySegment segment : data) {
      for (long at = 0; at + bytes <= segment.byteSize(); at += Long.BYTES) {
        if (segment.get(JAVA_BYTE, at) == beginning[0]
            && segment.asSlice(at, beginning.length).mismatch(wanted) < 0) {
          return Optional.of(segment.asSlice(at, bytes));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Replaces each pointer to {@code from} in the library's writable data with one to {@code to}, so
   * that the library calls that.
   */
  void replacePointers(long from, long to) {
    for (MemorySegment segment : data) {
      for (long at = 0; at < segment.byteSize(); at += Long.BYTES) {
        if (segment.get(JAVA_LONG, at) == from) {
          segment.set(JAVA_LONG, at, to);
        }
      }
    }
  }
}
