package dev.crucible.runtime;

/**
 * The output that a request wrote to one stream, stdout or stderr. Immutable.
 *
 * @param text the first bytes, at most {@link ExecutionLimits#keptOutputBytes()} of them, decoded
 *     as UTF-8
 * @param totalBytes number of bytes written, 0 or more, including those that were not kept
 * @param truncated true if more bytes were written than were kept
 * @since 0.1
 */
public record CapturedOutput(String text, long totalBytes, boolean truncated) {

  /** The output of code that wrote nothing. */
  public static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);
}
