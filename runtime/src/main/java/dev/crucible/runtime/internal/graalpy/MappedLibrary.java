package dev.crucible.runtime.internal.graalpy;

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
 */
final class MappedLibrary {
  private static final Path MAPS = Path.of("/proc/self/maps");

  private final List<MemorySegment> code = new ArrayList<>();
  private final List<MemorySegment> data = new ArrayList<>();

  /** Returns the libraries of this process whose file names begin with a prefix. */
  static Collection<MappedLibrary> withNameBeginning(String prefix) {
    Map<String, MappedLibrary> libraries = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(MAPS)) {
        // Addresses, permissions, offset, device, number and name of the file.
        String[] fields = line.split(" +", 6);
        String file = fields.length < 6 ? "" : fields[5];
        if (file.substring(file.lastIndexOf('/') + 1).startsWith(prefix)) {
          libraries.computeIfAbsent(file, _ -> new MappedLibrary()).add(fields[0], fields[1]);
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
    long start = Long.parseUnsignedLong(addresses, 0, dash, 16);
    long end = Long.parseUnsignedLong(addresses, dash + 1, addresses.length(), 16);
    MemorySegment segment = MemorySegment.ofAddress(start).reinterpret(end - start);
    if (permissions.startsWith("rw")) {
      data.add(segment);
    } else if (permissions.charAt(2) == 'x') {
      code.add(segment);
    }
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
