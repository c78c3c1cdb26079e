package dev.crucible.runtime;

/**
 * The sandbox itself does not work: its message says what failed and what to do. Never a verdict on
 * a sample.
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
