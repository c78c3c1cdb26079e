package dev.crucible.runtime.internal.worker.protocol;

import java.util.IdentityHashMap;
import java.util.function.BiConsumer;

/**
 * What a supervisor has sent to a worker and need not send again: sections and texts that requests
 * share, told by their identity and named by the order in which they were sent. Used by one thread
 * at a time, in the order in which frames are sent.
 */
public final class SentParts {
  /** What a part that was not sent before is named. */
  static final int NEW = -1;

  private static final int MOST = 1024;
  private static final long MOST_BYTES = 256L << 20;

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private long bytes;

  /** Forgets all parts if there are many; the worker must be told if this returns true. */
  boolean renewIfFull() {
    boolean full = numbers.size() >= MOST || bytes >= MOST_BYTES;
    if (full) {
      numbers.clear();
      bytes = 0;
    }
    return full;
  }

  /**
   * Writes a part's name, and the part itself if it was not sent before.
   *
   * @param size about how many bytes it takes
   */
  <T> void write(Encoder to, T part, long size, BiConsumer<Encoder, T> write) {
    Integer number = numbers.get(part);
    to.number32(number == null ? NEW : number);
    if (number == null) {
      numbers.put(part, numbers.size());
      bytes += size;
      write.accept(to, part);
    }
  }
}
