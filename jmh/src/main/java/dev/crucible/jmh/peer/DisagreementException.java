package dev.crucible.jmh.peer;

/** A peer gave a sample another outcome than is known: then its time says nothing. */
final class DisagreementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DisagreementException(String message) {
    super(message);
  }
}
