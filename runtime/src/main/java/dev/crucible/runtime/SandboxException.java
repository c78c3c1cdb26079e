package dev.crucible.runtime;

/**
 * The sandbox itself does not work: its message says what failed and what to do. Never a verdict on
 * a sample.
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One sentence, or two: what failed and what to do. */
  public SandboxException(String message) {
    super(message);
  }

  /** The same, with the failure behind it. */
  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
