package dev.crucible.serve.admission;

/** Thrown if the service executes nothing now, because it starts, shuts down or has failed. */
public final class UnavailableException extends RuntimeException {
  /** What a client is told by a service that shuts down. */
  public static final String STOPPING =
      "The service is shutting down: send the request to another.";

  /** Returns the exception of a service that is not ready yet. */
  public static UnavailableException starting() {
    return new UnavailableException("The service is starting: send the request again soon.");
  }

  UnavailableException(String sentence) {
    super(sentence);
  }

  UnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
