package dev.crucible.harness.score;

import dev.crucible.harness.assemble.SourceMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells tracebacks in the lines that people know: those of each sub-step's own code. */
final class Tracebacks {
  private static final Pattern FRAME = Pattern.compile("(?m)^( *File )\"([^\"\n]*)\", line (\\d+)");

  private Tracebacks() {}

  /**
   * Replaces lines of the joined code by those of its parts.
   *
   * @param codeName what the traceback calls the joined code
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
