package dev.crucible.runtime;

/**
 * What a request wrote to one output stream.
 *
 * @param text the first bytes, as many as the limit allows, decoded as UTF-8
 * @param totalBytes bytes written in all
 * @param truncated whether some were dropped
 */
public record CapturedOutput(String text, long totalBytes, boolean truncated) {

  /** The output of code that wrote nothing. */
  public static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);
}
