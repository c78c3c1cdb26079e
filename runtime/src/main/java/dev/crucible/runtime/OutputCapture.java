package dev.crucible.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the first bytes of what a request writes, counts all, and tells when it is more than it may
 * be. Thread-safe: guests may have threads.
 */
public final class OutputCapture extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int keep;
  private long limit = Long.MAX_VALUE;
  private long total;
  private Runnable whenOver = () -> {};

  /**
   * Forgets what was written.
   *
   * @param bytesToKeep how many bytes to keep
   * @param bytesAllowed how many may be written
   * @param whenOverLimit called once when more are written
   */
  public synchronized void reset(int bytesToKeep, long bytesAllowed, Runnable whenOverLimit) {
    kept.reset();
    keep = bytesToKeep;
    limit = bytesAllowed;
    whenOver = whenOverLimit;
    total = 0;
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.min(length, keep - kept.size()));
    boolean within = total <= limit;
    total += length;
    if (within && total > limit) {
      whenOver.run();
    }
  }

  /** What was written so far, decoded as UTF-8. */
  public synchronized CapturedOutput captured() {
    return new CapturedOutput(kept.toString(StandardCharsets.UTF_8), total, total > kept.size());
  }
}
