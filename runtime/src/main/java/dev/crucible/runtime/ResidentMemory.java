package dev.crucible.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a process has resident, as Linux counts it. */
public final class ResidentMemory {
  private static final long PAGE = 4096;

  private ResidentMemory() {}

  /** Bytes of this process; 0 where the system does not tell. */
  public static long ofThisProcess() {
    return of("self");
  }

  /** Bytes of another process; 0 where the system does not tell, and of one that has ended. */
  public static long of(long pid) {
    return of(Long.toString(pid));
  }

  private static long of(String process) {
    try {
      String statm = Files.readString(Path.of("/proc", process, "statm"));
      int space = statm.indexOf(' ');
      return Long.parseLong(statm, space + 1, statm.indexOf(' ', space + 1), 10) * PAGE;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
