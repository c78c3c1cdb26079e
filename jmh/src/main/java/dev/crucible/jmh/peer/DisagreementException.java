package dev.crucible.jmh.peer;

/**
 * Thrown if a peer's outcome of a sample is not the known one: the peer's time is then meaningless.
 */
final class DisagreementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DisagreementException(String message) {
    super(message);
  }
}
