package dev.crucible.harness.data;

/**
 * Exception for input data that cannot be used. The message is one sentence for the user: it names
 * the file, the place in it, what is wrong and what to do.
 */
public final class DataException extends RuntimeException {

  /** Creates an exception with a message. */
  public DataException(String message) {
    super(message);
  }

  /** Creates an exception with a message and the exception that caused it. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
