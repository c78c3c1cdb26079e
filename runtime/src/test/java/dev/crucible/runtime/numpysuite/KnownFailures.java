package dev.crucible.runtime.numpysuite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tests that fail for a known reason. In {@code known.txt}, each line that begins with {@code
 * #} is a reason, and the lines after it are the tests: their files and names, with {@code *} for
 * any text.
 */
final class KnownFailures {
  private final List<Entry> entries = new ArrayList<>();

  /** A pattern for tests, with the reason why they fail. */
  record Entry(String pattern, Pattern compiled, String reason) {
    boolean fits(TestOutcome outcome) {
      return compiled.matcher(outcome.id()).matches();
    }

    boolean isOf(String file) {
      return pattern.startsWith(file + "::");
    }
  }

  static KnownFailures read(String text) {
    var known = new KnownFailures();
    String reason = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) {
        reason = line.substring(1).strip();
      } else if (!line.isBlank()) {
        String expression = Pattern.quote(line.strip()).replace("*", "\\E.*\\Q");
        known.entries.add(new Entry(line.strip(), Pattern.compile(expression), reason));
      }
    }
    return known;
  }

  /** Returns the entry to which a failure belongs; empty if it is not known. */
  Optional<Entry> of(TestOutcome failure) {
    return entries.stream().filter(entry -> entry.fits(failure)).findFirst();
  }

  /** Returns the entries for a file of which no test has failed. */
  List<Entry> withoutFailure(String file, List<TestOutcome> outcomes) {
    return entries.stream()
        .filter(entry -> entry.isOf(file))
        .filter(entry ->
            outcomes.stream()
                .noneMatch(
                    outcome -> outcome.kind() == TestOutcome.Kind.FAILED && entry.fits(outcome)))
        .toList();
  }
}
