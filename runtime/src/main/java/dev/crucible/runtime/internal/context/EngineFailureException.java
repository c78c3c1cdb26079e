package dev.crucible.runtime.internal.context;

/** The engine failed, not the guest. */
public final class EngineFailureException extends Exception {
  private static final long serialVersionUID = 1L;

  EngineFailureException(String message) {
    super(message);
  }

  EngineFailureException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
