package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of requests that a worker was sent: the other side of {@link SentParts}. */
public final class ReceivedParts {
  private final List<Object> parts = new ArrayList<>();

  void clear() {
    parts.clear();
  }

  /**
   * Reads a part or its name; gives the same object each time.
   *
   * @throws MalformedException if there is none of that name, or it is of another kind
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
