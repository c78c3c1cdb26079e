package dev.crucible.harness.store;

/**
 * A line of the journal that holds no valid result. The message gives the reason in a few words.
 */
final class DamagedLineException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedLineException(String message) {
    super(message);
  }

  DamagedLineException(String message, Throwable cause) {
    super(message, cause);
  }
}
