package dev.crucible.jmh.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory of processes in which a page that several share counts for each only in part (Linux's
 * PSS), so that workers' sizes can be added up.
 */
final class ProportionalMemory {
  private static final String FIELD = "Pss:";

  private ProportionalMemory() {}

  /** Bytes of this process and all that it has started; 0 where the system does not tell. */
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

  /** The sum in the lines of a {@code smaps_rollup}, which counts in kilobytes. */
  static long bytes(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(FIELD))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
        .sum();
  }
}
