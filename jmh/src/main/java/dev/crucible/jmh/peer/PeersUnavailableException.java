package dev.crucible.jmh.peer;

/** There is no CPython for the peers. The message is one sentence that says why and what to do. */
final class PeersUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PeersUnavailableException(String message) {
    super(message);
  }

  PeersUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
