package dev.crucible.runtime.internal.context;

import org.graalvm.polyglot.PolyglotException;

/** Thrown if the engine failed and not the guest. */
public final class EngineFailureException extends Exception {
  private static final long serialVersionUID = 1L;

  EngineFailureException(String message) {
    super(message);
  }

  EngineFailureException(Throwable cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * Returns true if an exception that left the guest's code is the guest's and not the engine's.
   */
  static boolean isOfGuest(PolyglotException e) {
    return e.isGuestException() && !e.isInternalError();
  }
}
