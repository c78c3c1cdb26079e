package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;

/** Signals that the other side sent data that the format does not allow. */
public final class MalformedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message. */
  public MalformedException(String message) {
    super(message);
  }

  /** Creates an exception with a message and a cause. */
  public MalformedException(String message, Throwable cause) {
    super(message, cause);
  }
}
