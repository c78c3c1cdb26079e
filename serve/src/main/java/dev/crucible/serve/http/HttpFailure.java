package dev.crucible.serve.http;

import dev.crucible.harness.data.DataException;
import dev.crucible.serve.admission.DeadlineException;
import dev.crucible.serve.admission.QueueFullException;
import dev.crucible.serve.admission.UnavailableException;
import java.util.OptionalInt;

/** Thrown if a request gets an error as its answer. The message is one sentence for the client. */
public final class HttpFailure extends RuntimeException {
  private static final int RETRY_SECONDS = 2;

  private final int status;
  private final String code;
  private final OptionalInt retryAfterSeconds;

  /**
   * Creates a failure.
   *
   * @param status the HTTP status
   * @param code the error's name, such as {@code bad_request}
   * @param sentence what is wrong and what to do
   */
  public HttpFailure(int status, String code, String sentence) {
    this(status, code, sentence, OptionalInt.empty());
  }

  private HttpFailure(int status, String code, String sentence, OptionalInt retryAfterSeconds) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Returns the failure of a request with invalid content. */
  public static HttpFailure badRequest(String sentence) {
    return new HttpFailure(400, "bad_request", sentence);
  }

  /**
   * Returns the failure of a request with a body that is too large.
   *
   * @param mostBytes the largest size of a body
   */
  static HttpFailure tooLarge(long mostBytes) {
    return new HttpFailure(
        413,
        "too_large",
        "The body has more than %d bytes: send less, or start the service with a larger --max-body."
            .formatted(mostBytes));
  }

  /** Returns the failure of a request whose body did not arrive in time, or not as a whole. */
  static HttpFailure incomplete(Exception cause) {
    var failure =
        new HttpFailure(
            408, "incomplete_body", "The body did not arrive as a whole: send the request again.");
    var _ = failure.initCause(cause);
    return failure;
  }

  /** Returns the failure of a request whose body finds no memory beside those of others. */
  static HttpFailure tooManyLarge() {
    return new HttpFailure(
        429,
        "queue_full",
        "Too many large requests are there at a time: send it again, or smaller ones.",
        OptionalInt.of(1));
  }

  /** Returns the failure that an exception means. What is unexpected is not described. */
  public static HttpFailure of(Throwable cause) {
    return switch (cause) {
      case HttpFailure failure -> failure;
      case DataException e -> badRequest(e.getMessage());
      case QueueFullException e ->
          new HttpFailure(429, "queue_full", e.getMessage(), OptionalInt.of(e.retryAfterSeconds()));
      case DeadlineException e -> new HttpFailure(504, "deadline_exceeded", e.getMessage());
      case UnavailableException e ->
          new HttpFailure(503, "unavailable", e.getMessage(), OptionalInt.of(RETRY_SECONDS));
      case InterruptedException _ ->
          new HttpFailure(503, "unavailable", UnavailableException.STOPPING);
      default ->
          new HttpFailure(
              500, "internal", "The service failed: its own log has the reason; report it.");
    };
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the error's name. */
  public String code() {
    return code;
  }

  /** Returns the time after which the request may be sent again, in seconds. */
  public OptionalInt retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
