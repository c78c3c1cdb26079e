package dev.crucible.environment.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step counter of a line of ninja's output: {@code [143/389] Compiling C object ...}.
 *
 * @param done the number of completed steps
 * @param total the number of all steps
 */
record NinjaProgress(int done, int total) {
  private static final Pattern LINE = Pattern.compile("^\\[(\\d{1,7})/(\\d{1,7})] .*");

  static Optional<NinjaProgress> parse(String line) {
    Matcher match = LINE.matcher(line);
    return match.matches()
        ? Optional.of(
            new NinjaProgress(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }
}
