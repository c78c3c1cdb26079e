package dev.crucible.spark.job;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A reason for which an executor cannot go on, in one sentence. It has no cause, whose class the
 * driver may not have: the executor's log has it.
 */
public final class NodeFailure extends RuntimeException {
  private NodeFailure(String message, Throwable cause) {
    super(message.replaceAll("\\s+", " ").strip());
    cause.printStackTrace();
  }

  /** Returns a failure of the input, which any executor would meet. */
  static NodeFailure ofInput(Throwable cause) {
    return new NodeFailure(message(cause), cause);
  }

  /** Returns a failure of this machine, whose name begins the message. */
  static NodeFailure here(Throwable cause) {
    return new NodeFailure(
        "The executor on %s cannot score: %s".formatted(host(), message(cause)), cause);
  }

  private static String message(Throwable cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  /** Returns the name of this machine. */
  public static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
