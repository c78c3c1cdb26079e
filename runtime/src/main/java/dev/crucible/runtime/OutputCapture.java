package dev.crucible.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the first bytes of what a request writes, counts all. Thread-safe: guests may have threads.
 */
final class OutputCapture extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int limit;
  private long total;

  /** Forgets what was written and sets how many bytes to keep. */
  synchronized void reset(int newLimit) {
    kept.reset();
    limit = newLimit;
    total = 0;
  }

  @Override
  public synchronized void write(int b) {
    if (kept.size() < limit) {
      kept.write(b);
    }
    total++;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.min(length, limit - kept.size()));
    total += length;
  }

  synchronized CapturedOutput captured() {
    return new CapturedOutput(kept.toString(StandardCharsets.UTF_8), total, total > kept.size());
  }
}
