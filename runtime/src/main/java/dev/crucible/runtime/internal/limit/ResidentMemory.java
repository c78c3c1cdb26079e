package dev.crucible.runtime.internal.limit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The memory that a process has resident, as Linux counts it. */
public final class ResidentMemory {
  private static final long PAGE = 4096;

  /** More than the seven numbers of the file take. */
  private static final int LONGEST = 256;

  /** Kept open, as it is read a hundred times a second; a channel would close when interrupted. */
  private static final Optional<RandomAccessFile> OWN = own();

  private ResidentMemory() {}

  /** Bytes of this process; 0 where the system does not tell. */
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

  /** Bytes of another process; 0 where the system does not tell, and of one that has ended. */
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
