package dev.crucible.harness.data;

/** Texts of exceptions, in the form in which messages for users quote them. */
public final class Messages {
  private Messages() {}

  /** Returns the first line of an exception's message; empty if it has no message. */
  public static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
