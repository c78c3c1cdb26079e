package dev.crucible.harness.score;

import dev.crucible.harness.assemble.SourceMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A translator of tracebacks from lines of the joined code to lines of each sub-step's own code.
 */
final class Tracebacks {
  private static final Pattern FRAME = Pattern.compile("(?m)^( *File )\"([^\"\n]*)\", line (\\d+)");

  private Tracebacks() {}

  /**
   * Replaces the lines of the joined code in a traceback with those of its parts.
   *
   * @param codeName the file name of the joined code in the traceback
   */
  static String inLinesOfTheSample(String traceback, String codeName, SourceMap sources) {
    return FRAME
        .matcher(traceback)
        .replaceAll(frame ->
            Matcher.quoteReplacement(
                frame.group(2).equals(codeName) && frame.group(3).length() < 10
                    ? sources
                        .locate(Integer.parseInt(frame.group(3)))
                        .map(place ->
                            "%s\"%s\", line %d"
                                .formatted(frame.group(1), place.origin(), place.line()))
                        .orElse(frame.group())
                    : frame.group()));
  }
}
