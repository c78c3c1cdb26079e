package dev.crucible.harness.metric;

import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module, or a name in a module, that samples could not import.
 *
 * @param name the module or name, such as {@code pandas} or {@code scipy.integrate.simps}, or
 *     {@value #NOT_NAMED}
 * @param errors the number of samples whose outcome was ERROR because of it
 * @param skipped the number of samples whose outcome was SKIPPED because of it
 */
public record MissingImport(String name, int errors, int skipped) {
  /** The name for an {@code ImportError} whose message has none. */
  static final String NOT_NAMED = "not named";

  /**
   * A limit on the length of names: samples can raise these exceptions themselves, with any text.
   */
  private static final String LONGEST = "{1,80}";

  private static final Pattern MODULE =
      Pattern.compile("No module named '([\\w.]%s)'".formatted(LONGEST));
  private static final Pattern NAME =
      Pattern.compile(
          "cannot import name '(\\w%1$s)' from (?:partially initialized module )?'([\\w.]%1$s)'"
              .formatted(LONGEST));

  /** The module in the detail of a SKIPPED sample. */
  private static final Pattern NEEDED =
      Pattern.compile("\\(module ([\\w.]%s)\\)".formatted(LONGEST));

  private static final List<String> EXCEPTIONS = List.of("ModuleNotFoundError", "ImportError");

  /** Returns the number of samples that the missing import ended. */
  public int samples() {
    return errors + skipped;
  }

  /** Returns the module or name that an execution could not import, if that ended the execution. */
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

  /**
   * Returns true if a missing import can end a sample with the outcome; otherwise the sample caught
   * it.
   */
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
