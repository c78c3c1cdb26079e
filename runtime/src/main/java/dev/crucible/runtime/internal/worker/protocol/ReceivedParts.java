package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of requests that a worker was sent: the counterpart of {@link SentParts}. Not
 * thread-safe.
 */
public final class ReceivedParts {
  private final List<Object> parts = new ArrayList<>();

  void clear() {
    parts.clear();
  }

  /**
   * Reads a part or the number of one; returns the same object for the same number.
   *
   * @throws MalformedException if there is no part of that number, or it is of another kind
   */
  <T> T read(Decoder from, Class<T> kind, Decoder.Reading<T> reading) throws IOException {
    int number = from.number32();
    if (number == SentParts.NEW) {
      T part = reading.read(from);
      parts.add(part);
      return part;
    }
    if (number < 0 || number >= parts.size() || !kind.isInstance(parts.get(number))) {
      throw new MalformedException("no part of the name " + number);
    }
    return kind.cast(parts.get(number));
  }
}
