package dev.crucible.harness.cpython;

/**
 * Exception for a machine without a suitable CPython, or an environment that cannot be created. The
 * message is one sentence that gives the reason and the remedy.
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
