package dev.crucible.serve.http;

import java.util.concurrent.Semaphore;

/**
 * The memory that the bodies of all requests together may take, so that many large ones do not fill
 * the heap. Thread-safe.
 */
final class BodyBudget {
  private static final int KIBIBYTE = 1024;

  private final Semaphore kibibytes;

  /** Creates a budget of so many bytes. */
  BodyBudget(long bytes) {
    kibibytes = new Semaphore(kibibytesOf(bytes));
  }

  /** A part of the budget, until it is closed. Used by one thread. */
  final class Share implements AutoCloseable {
    private int taken;

    private Share(int taken) {
      this.taken = taken;
    }

    /** Gives back what a body of so many bytes does not need. */
    void shrinkTo(long bytes) {
      int needed = Math.min(taken, kibibytesOf(bytes));
      kibibytes.release(taken - needed);
      taken = needed;
    }

    @Override
    public void close() {
      kibibytes.release(taken);
      taken = 0;
    }
  }

  /**
   * Takes the memory for one body.
   *
   * @throws HttpFailure if the bodies of other requests take it
   */
  Share take(long bytes) {
    int wanted = kibibytesOf(bytes);
    if (!kibibytes.tryAcquire(wanted)) {
      throw HttpFailure.tooManyLarge();
    }
    return new Share(wanted);
  }

  private static int kibibytesOf(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(bytes, KIBIBYTE));
  }
}
