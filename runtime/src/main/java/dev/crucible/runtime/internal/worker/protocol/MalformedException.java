package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;

/** The other side sent what the format does not allow. */
public final class MalformedException extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedException(String message) {
    super(message);
  }

  public MalformedException(String message, Throwable cause) {
    super(message, cause);
  }
}
