package dev.crucible.serve.http;

import java.util.concurrent.Semaphore;

/**
 * The memory that the bodies of all requests together may take, so that many large ones do not fill
 * the heap. Thread-safe.
 */
final class BodyBudget {
  private static final int KIBIBYTE = 10;

  private final Semaphore kibibytes;

  /** Creates a budget of so many bytes. */
  BodyBudget(long bytes) {
    kibibytes = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes >> KIBIBYTE));
  }

  /** A part of the budget, until it is closed. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the memory for one body.
   *
   * @throws HttpFailure if the bodies of other requests take it
   */
  Share take(long bytes) {
    int wanted = (int) (bytes >> KIBIBYTE) + 1;
    if (!kibibytes.tryAcquire(wanted)) {
      throw HttpFailure.tooManyLarge();
    }
    return () -> kibibytes.release(wanted);
  }
}
