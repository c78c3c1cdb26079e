package dev.crucible.runtime;

/**
 * Thrown if the sandbox itself fails, such as when GraalPy or a worker does not start. The message
 * names the failure and the remedy. Never thrown for an action of a guest, which results in an
 * {@link Outcome}.
 *
 * @since 0.1
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the failure and the remedy, in one or two sentences
   */
  public SandboxException(String message) {
    super(message);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message the failure and the remedy, in one or two sentences
   * @param cause the exception that led to the failure
   */
  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
