package dev.crucible.environment.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A lock that one holder at a time has, over all processes. The lock is on a file, so the operating
 * system releases it if the process dies for any reason. File locks do not exclude threads of one
 * JVM from each other, so a lock in memory is taken first.
 */
public final class CacheLock implements AutoCloseable {
  private static final ConcurrentHashMap<Path, ReentrantLock> IN_THIS_PROCESS =
      new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private final FileChannel channel;

  private CacheLock(ReentrantLock threads, FileChannel channel) {
    this.threads = threads;
    this.channel = channel;
  }

  /**
   * Waits for the lock and acquires it.
   *
   * @param file the lock file, which is created if necessary
   * @param onWait receives a sentence that names the holder, if the lock is held
   */
  public static CacheLock acquire(Path file, Consumer<String> onWait)
      throws IOException, InterruptedException {
    ReentrantLock threads = IN_THIS_PROCESS.computeIfAbsent(file, ignored -> new ReentrantLock());
    if (!threads.tryLock()) {
      onWait.accept("Another thread is preparing the same Python environment; waiting for it.");
      threads.lockInterruptibly();
    }
    try {
      return new CacheLock(threads, lockFile(file, onWait));
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  private static FileChannel lockFile(Path file, Consumer<String> onWait) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        onWait.accept(
            "Process %s is preparing the same Python environment; waiting for it."
                .formatted(holder(channel)));
        channel.lock();
      }
      sign(channel);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    return pid.isEmpty() ? "(unknown)" : pid;
  }

  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
        0);
  }

  /**
   * Releases the lock. The file stays: if it were deleted, two processes could lock two different
   * files of the same name.
   */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      threads.unlock();
    }
  }
}
