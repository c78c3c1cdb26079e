package dev.crucible.runtime.internal.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard input and output of a context, file numbers 0 and 1, as a program sees them that a
 * test runs: the test says what there is to read, and gets what was written.
 *
 * <p>Thread-safe, because a program may have threads.
 */
public final class ProgramStreams {
  private InputStream given = InputStream.nullInputStream();
  private ByteArrayOutputStream written;
  private final OutputStream everything;

  /**
   * Creates streams without anything to read.
   *
   * @param everything where all output goes, that of programs too; it counts and limits it
   */
  public ProgramStreams(OutputStream everything) {
    this.everything = everything;
  }

  /** Starts a program: it reads {@code input}, encoded in UTF-8, and what it writes is kept. */
  synchronized void begin(String input) {
    given = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    written = new ByteArrayOutputStream();
  }

  /**
   * Ends a program; returns what it wrote, decoded as UTF-8, in which malformed bytes are replaced.
   */
  synchronized String end() {
    String text = written == null ? "" : written.toString(StandardCharsets.UTF_8);
    reset();
    return text;
  }

  /** Drops what is left of a program. */
  public synchronized void reset() {
    given = InputStream.nullInputStream();
    written = null;
  }

  /** Returns true between the start and the end of a program. */
  synchronized boolean programRuns() {
    return written != null;
  }

  /** Returns the number of bytes that are left to read. */
  synchronized int readable() {
    try {
      return given.available();
    } catch (IOException e) {
      throw new IllegalStateException("a stream in memory", e);
    }
  }

  private synchronized int read(byte[] bytes, int offset, int length) throws IOException {
    return given.read(bytes, offset, length);
  }

  private void write(byte[] bytes, int offset, int length) throws IOException {
    everything.write(bytes, offset, length); // Ends a request that writes too much.
    synchronized (this) {
      if (written != null) {
        written.write(bytes, offset, length);
      }
    }
  }

  /** Returns the stream that the guest reads. */
  InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return ProgramStreams.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return ProgramStreams.this.read(bytes, offset, length);
      }

      @Override
      public int available() {
        return readable();
      }
    };
  }

  /** Returns the stream that the guest writes. */
  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        ProgramStreams.this.write(bytes, offset, length);
      }
    };
  }
}
