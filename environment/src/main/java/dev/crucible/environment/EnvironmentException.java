package dev.crucible.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Python environment could not be made or read. The message is one sentence that names what
 * failed and what to do about it; the full output of the tool that failed is in {@link #log()}.
 */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path log;

  public EnvironmentException(String sentence) {
    this(sentence, null, null);
  }

  public EnvironmentException(String sentence, Throwable cause) {
    this(sentence, null, cause);
  }

  public EnvironmentException(String sentence, Path log, Throwable cause) {
    super(sentence, cause);
    this.log = log;
  }

  /** The file with the full output of what failed, when a tool was run. */
  public Optional<Path> log() {
    return Optional.ofNullable(log);
  }
}
