package dev.crucible.harness.data;

/** Texts of exceptions, as sentences to people quote them. */
public final class Messages {
  private Messages() {}

  /** Returns the first line of an exception's message; empty if it has none. */
  public static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
