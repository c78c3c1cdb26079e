package dev.crucible.harness.data;

/**
 * Input data that cannot be used. The message is one sentence for the user: it names the file, the
 * place in it, what is wrong and what to do.
 */
public final class DataException extends RuntimeException {

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
