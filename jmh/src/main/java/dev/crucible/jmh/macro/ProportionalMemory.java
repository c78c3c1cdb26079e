package dev.crucible.jmh.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The proportional set size (PSS) of processes on Linux. A page that several processes share counts
 * for each of them only in part, so the sizes of workers can be added.
 */
final class ProportionalMemory {
  private static final String FIELD = "Pss:";

  private ProportionalMemory() {}

  /**
   * Returns the size of this process and all its descendants, in bytes; 0 if the system does not
   * report it.
   */
  static long ofThisProcessTree() {
    ProcessHandle self = ProcessHandle.current();
    return of(self) + self.descendants().mapToLong(ProportionalMemory::of).sum();
  }

  private static long of(ProcessHandle process) {
    try {
      return bytes(
          Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")));
    } catch (IOException e) {
      return 0; // Another system, or the process has ended.
    }
  }

  /**
   * Returns the sum in the lines of a {@code smaps_rollup}, which counts in kilobytes, in bytes.
   */
  static long bytes(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(FIELD))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
        .sum();
  }
}
