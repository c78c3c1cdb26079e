package dev.crucible.serve.admission;

/** Thrown if a request's deadline passed before its result was there. */
public final class DeadlineException extends RuntimeException {
  DeadlineException() {
    super(
        "The request's deadline passed before its result was there: send it again, or allow more.");
  }
}
