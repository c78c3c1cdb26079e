package dev.crucible.runtime;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An outcome and what led to it.
 *
 * @param outcome the outcome
 * @param reason what to say of it; empty when the limits say it
 * @param error the guest's exception, when one ended the code
 * @param sectionsRun sections that ran to their end
 */
record Verdict(Outcome outcome, String reason, Optional<GuestError> error, int sectionsRun) {

  static Verdict passed(int sectionsRun) {
    return new Verdict(Outcome.PASSED, "", Optional.empty(), sectionsRun);
  }

  static Verdict timeLimit(int sectionsRun) {
    return new Verdict(Outcome.TIME_LIMIT, "", Optional.empty(), sectionsRun);
  }

  static Verdict memoryLimit(String reason, int sectionsRun) {
    return new Verdict(Outcome.MEMORY_LIMIT, reason, Optional.empty(), sectionsRun);
  }

  /** A value to bind needs a module that the environment does not have. */
  static Verdict missingModule(Section section, String module, int sectionsRun) {
    var error =
        new GuestError(
            section.name(),
            section.role(),
            "ModuleNotFoundError",
            "No module named '%s'".formatted(module),
            "",
            0,
            Optional.of(module));
    return new Verdict(Outcome.SKIPPED, error.summary(), Optional.of(error), sectionsRun);
  }

  /** What an exception of the guest means. */
  static Verdict of(GuestError error, boolean assertion, int sectionsRun) {
    return new Verdict(outcome(error, assertion), error.summary(), Optional.of(error), sectionsRun);
  }

  private static Outcome outcome(GuestError error, boolean assertion) {
    if (error.role() == Section.Role.TEST && assertion) {
      return Outcome.FAILED;
    }
    return error.type().equals("MemoryError") ? Outcome.MEMORY_LIMIT : Outcome.ERROR;
  }

  String detail(ResourceLimits limits) {
    return outcome == Outcome.TIME_LIMIT
        ? "ran longer than %s s".formatted(seconds(limits))
        : reason;
  }

  private static String seconds(ResourceLimits limits) {
    return new BigDecimal(limits.wallTime().toMillis())
        .movePointLeft(3)
        .stripTrailingZeros()
        .toPlainString();
  }
}
