package dev.crucible.runtime.internal.worker.protocol;

import java.util.IdentityHashMap;
import java.util.function.BiConsumer;

/**
 * The parts of requests that a supervisor has sent to a worker and need not send again: sections
 * and texts that requests share. A part is recognized by its identity, and named by its number in
 * the order of sending. Not thread-safe: used by one thread at a time, in the order in which frames
 * are sent.
 */
public final class SentParts {
  /** Number of a part that was not sent before. */
  static final int NEW = -1;

  private static final int MOST = 1024;

  /** Kept small, because each worker and its supervisor hold as much for as long as they live. */
  private static final long MOST_BYTES = 64L << 20;

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private long bytes;

  /**
   * Forgets all parts if there are 1,024 or they take 64 MiB. If this returns true, the worker must
   * forget its parts, too.
   */
  boolean renewIfFull() {
    boolean full = numbers.size() >= MOST || bytes >= MOST_BYTES;
    if (full) {
      numbers.clear();
      bytes = 0;
    }
    return full;
  }

  /**
   * Writes the number of a part, and the part itself if it was not sent before.
   *
   * @param size the approximate number of bytes that the part takes
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
