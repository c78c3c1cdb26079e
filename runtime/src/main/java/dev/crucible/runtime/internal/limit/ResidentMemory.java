package dev.crucible.runtime.internal.limit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The resident memory of a process, as Linux counts it. Thread-safe. */
public final class ResidentMemory {
  private static final long PAGE = 4096;

  /** Buffer size in bytes: more than the seven numbers of the file take. */
  private static final int LONGEST = 256;

  /**
   * This process's file. It is kept open, because it is read a hundred times a second. A channel
   * would be closed if a thread that reads it is interrupted.
   */
  private static final Optional<RandomAccessFile> OWN = own();

  private ResidentMemory() {}

  /** Returns the resident bytes of this process; 0 if the system does not report them. */
  public static long ofThisProcess() {
    return OWN.map(ResidentMemory::again).orElse(0L);
  }

  private static Optional<RandomAccessFile> own() {
    try {
      return Optional.of(new RandomAccessFile("/proc/self/statm", "r"));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static long again(RandomAccessFile statm) {
    var text = new byte[LONGEST];
    try {
      int length;
      synchronized (statm) {
        statm.seek(0);
        length = statm.read(text);
      }
      return resident(new String(text, 0, length, StandardCharsets.US_ASCII));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /**
   * Returns the resident bytes of another process; 0 if it has ended or the system does not report
   * them.
   */
  public static long of(long pid) {
    try {
      return resident(Files.readString(Path.of("/proc", Long.toString(pid), "statm")));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static long resident(String statm) {
    int space = statm.indexOf(' ');
    return Long.parseLong(statm, space + 1, statm.indexOf(' ', space + 1), 10) * PAGE;
  }
}
