package dev.crucible.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An output stream that keeps the first bytes that a request writes, counts all of them, and
 * reports if they exceed a limit. A new stream keeps nothing and has no limit. Thread-safe, because
 * guests may have threads.
 *
 * @since 0.1
 */
public final class OutputCapture extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int keep;
  private long limit = Long.MAX_VALUE;
  private long total;
  private Runnable whenOver = () -> {};

  /**
   * Discards the output so far, and sets the limits of the next request.
   *
   * @param bytesToKeep number of bytes to keep, 0 or more
   * @param bytesAllowed number of bytes that may be written, 0 or more
   * @param whenOverLimit called once if more bytes are written, in the thread that writes them
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

  /** Returns the output since the last reset. */
  public synchronized CapturedOutput captured() {
    return new CapturedOutput(kept.toString(StandardCharsets.UTF_8), total, total > kept.size());
  }
}
