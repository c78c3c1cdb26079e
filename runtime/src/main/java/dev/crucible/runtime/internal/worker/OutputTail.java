package dev.crucible.runtime.internal.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The last 8 KiB that a worker's process printed, which often say why it died. Native code prints
 * there; the output of guests goes elsewhere. Thread-safe.
 */
final class OutputTail {
  private static final int KEPT = 8 << 10;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final InputStream output;
  private final byte[] ring = new byte[KEPT];
  private long total;
  private final Thread reader;

  /** Starts to read the output, in a thread of its own. */
  OutputTail(InputStream output) {
    this.output = output;
    reader = Thread.ofPlatform().daemon().name("crucible-worker-output").start(this::read);
  }

  private void read() {
    byte[] some = new byte[KEPT];
    try (output) {
      for (int count = output.read(some); count >= 0; count = output.read(some)) {
        keep(some, count);
      }
    } catch (IOException e) {
      // The process has ended: nothing more can be read.
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      ring[(int) (total++ % KEPT)] = bytes[i];
    }
  }

  /**
   * Returns the end of the output. Waits up to 2 s for the output to be closed; called when the
   * process has ended.
   */
  String text() {
    try {
      // A process that inherited the output may still hold it open.
      reader.join(LONGEST_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kept();
  }

  private synchronized String kept() {
    int length = (int) Math.min(total, KEPT);
    byte[] tail = new byte[length];
    for (int i = 0; i < length; i++) {
      tail[i] = ring[(int) ((total - length + i) % KEPT)];
    }
    return new String(tail, StandardCharsets.UTF_8);
  }
}
