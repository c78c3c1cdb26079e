package dev.crucible.harness.cpython;

/**
 * There is no CPython that fits, or no environment of it can be made. The message is one sentence
 * that says why and what to do.
 */
public final class CPythonUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CPythonUnavailableException(String message) {
    super(message);
  }

  CPythonUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
