package dev.crucible.runtime.worker;

import java.io.IOException;

/** The other side sent what the format does not allow. */
final class MalformedException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }

  MalformedException(String message, Throwable cause) {
    super(message, cause);
  }
}
