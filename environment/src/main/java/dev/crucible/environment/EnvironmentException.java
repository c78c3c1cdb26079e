package dev.crucible.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Thrown if a Python environment cannot be made or read. The message is one sentence that names
 * what failed and what to do about it. The full output of the tool that failed is in {@link
 * #log()}.
 */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path log;

  /**
   * Creates an exception without a cause and without a log.
   *
   * @param sentence the message: one sentence that names the failure and the remedy
   */
  public EnvironmentException(String sentence) {
    this(sentence, null, null);
  }

  /**
   * Creates an exception without a log.
   *
   * @param sentence the message: one sentence that names the failure and the remedy
   * @param cause the cause, or null for none
   */
  public EnvironmentException(String sentence, Throwable cause) {
    this(sentence, null, cause);
  }

  /**
   * Creates an exception.
   *
   * @param sentence the message: one sentence that names the failure and the remedy
   * @param log the file with the full output of the tool that failed, or null for none
   * @param cause the cause, or null for none
   */
  public EnvironmentException(String sentence, Path log, Throwable cause) {
    super(sentence, cause);
    this.log = log;
  }

  /** Returns the file with the full output of the tool that failed; empty if no tool was run. */
  public Optional<Path> log() {
    return Optional.ofNullable(log);
  }
}
