package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock that keeps two processes from writing one run, and a process from reading a run that
 * another is writing. It is on a file of its own, because closing any channel of a file releases
 * all locks that the process has on the file.
 */
final class RunLock implements Closeable {
  /** The file's name within a run's directory. */
  static final String NAME = "run.lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks the run in {@code directory} for writing, until the lock is closed or the process ends.
   *
   * @throws DataException if another process, or another part of this one, has locked the run
   */
  static RunLock write(Path directory) throws IOException {
    return new RunLock(
        locked(directory, false, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
  }

  /**
   * Checks that no process is writing the run in {@code directory}.
   *
   * @throws DataException if one is
   */
  static void requireUnused(Path directory) throws IOException {
    // Without the file, the directory is a copy, which no process writes.
    if (Files.exists(directory.resolve(NAME))) {
      locked(directory, true, StandardOpenOption.READ).close();
    }
  }

  private static FileChannel locked(Path directory, boolean shared, StandardOpenOption... options)
      throws IOException {
    FileChannel channel = FileChannel.open(directory.resolve(NAME), options);
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // This process holds the lock, which is the same to the caller.
    }
    channel.close();
    throw new DataException(
        "%s is in use by another process: wait until it has ended, or end it."
            .formatted(directory));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
