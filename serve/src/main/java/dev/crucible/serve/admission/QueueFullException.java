package dev.crucible.serve.admission;

/** Thrown if a request cannot wait for its turn because the queue is full. */
public final class QueueFullException extends RuntimeException {
  private final int retryAfterSeconds;

  QueueFullException(int retryAfterSeconds) {
    super(
        "The queue is full: send the request again after %d s, or fewer at a time."
            .formatted(retryAfterSeconds));
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Returns the time after which the request has a chance again, in seconds from 1. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
