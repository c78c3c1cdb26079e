package dev.crucible.harness.metric;

import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module, or a name in a module, that samples imported and did not find.
 *
 * @param name such as {@code pandas}, {@code scipy.integrate.simps}, or {@value #NOT_NAMED}
 * @param errors how many samples it ended as ERROR
 * @param skipped how many were SKIPPED for want of it
 */
public record MissingImport(String name, int errors, int skipped) {
  /** Of an ImportError that does not say what was not found. */
  static final String NOT_NAMED = "not named";

  /** Samples can raise these exceptions themselves, with any text. */
  private static final String LONGEST = "{1,80}";

  private static final Pattern MODULE =
      Pattern.compile("No module named '([\\w.]%s)'".formatted(LONGEST));
  private static final Pattern NAME =
      Pattern.compile(
          "cannot import name '(\\w%1$s)' from (?:partially initialized module )?'([\\w.]%1$s)'"
              .formatted(LONGEST));

  /** As the reason of a SKIPPED sample names it. */
  private static final Pattern NEEDED =
      Pattern.compile("\\(module ([\\w.]%s)\\)".formatted(LONGEST));

  private static final List<String> EXCEPTIONS = List.of("ModuleNotFoundError", "ImportError");

  /** How many samples are lost to it. */
  public int samples() {
    return errors + skipped;
  }

  /** What an execution did not find, if that is what ended it. */
  static Optional<String> of(ExecutionRecord execution) {
    Optional<String> raised =
        execution
            .failure()
            .filter(_ -> ends(execution.outcome()))
            .filter(failure -> EXCEPTIONS.contains(failure.type()))
            .map(failure -> named(failure.message()));
    return raised.isPresent() || execution.outcome() != Outcome.SKIPPED
        ? raised
        : first(NEEDED.matcher(execution.detail()));
  }

  /** An import that is missing is caught, or ends the sample in one of these ways. */
  private static boolean ends(Outcome outcome) {
    return outcome == Outcome.ERROR || outcome == Outcome.SKIPPED;
  }

  private static String named(String message) {
    Matcher name = NAME.matcher(message);
    return name.find()
        ? name.group(2) + "." + name.group(1)
        : first(MODULE.matcher(message)).orElse(NOT_NAMED);
  }

  private static Optional<String> first(Matcher matcher) {
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
