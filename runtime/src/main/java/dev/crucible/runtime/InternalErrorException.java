package dev.crucible.runtime;

/** The engine failed, not the guest. */
final class InternalErrorException extends Exception {
  private static final long serialVersionUID = 1L;

  InternalErrorException(String message) {
    super(message);
  }

  InternalErrorException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
