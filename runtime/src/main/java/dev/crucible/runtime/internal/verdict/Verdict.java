package dev.crucible.runtime.internal.verdict;

import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.limit.Cancellation;
import java.util.List;
import java.util.Optional;

/**
 * An outcome and what led to it.
 *
 * @param outcome the outcome
 * @param detail one sentence that says why; empty when passed
 * @param error the guest's exception, when one ended the code
 * @param sectionsRun sections that ran to their end
 * @param failedSections the places of those that an exception ended
 */
public record Verdict(
    Outcome outcome,
    String detail,
    Optional<GuestError> error,
    int sectionsRun,
    List<Integer> failedSections) {

  private Verdict(Outcome outcome, String detail, Optional<GuestError> error, int sectionsRun) {
    this(outcome, detail, error, sectionsRun, List.of());
  }

  /** This verdict on a request in which those sections were ended by exceptions. */
  public Verdict withFailed(List<Integer> sections) {
    return new Verdict(outcome, detail, error, sectionsRun, List.copyOf(sections));
  }

  /** This verdict on a request of which that many sections ran to their end. */
  public Verdict withRun(int sections) {
    return new Verdict(outcome, detail, error, sections, failedSections);
  }

  /** Whether what failed is a test after which others can run. */
  public boolean testsCanGoOn() {
    return (outcome == Outcome.FAILED || outcome == Outcome.ERROR)
        && error.filter(e -> e.role() == Section.Role.TEST).isPresent();
  }

  public static Verdict passed(int sectionsRun) {
    return new Verdict(Outcome.PASSED, "", Optional.empty(), sectionsRun);
  }

  /** The request was ended early. */
  public static Verdict ended(Cancellation.Reason reason, int sectionsRun) {
    return new Verdict(reason.outcome(), reason.detail(), Optional.empty(), sectionsRun);
  }

  public static Verdict memoryLimit(String detail, int sectionsRun) {
    return new Verdict(Outcome.MEMORY_LIMIT, detail, Optional.empty(), sectionsRun);
  }

  /** A value to bind needs a module that the environment does not have. */
  public static Verdict missingModule(Section section, String module, int sectionsRun) {
    var error =
        new GuestError(
            section.name(),
            section.role(),
            "ModuleNotFoundError",
            "No module named '%s'".formatted(module),
            "",
            0,
            Optional.of(module));
    return lacking(error, sectionsRun);
  }

  /** What ended the code is that the environment lacks a package. */
  public static Verdict lacking(GuestError error, int sectionsRun) {
    return new Verdict(Outcome.SKIPPED, error.summary(), Optional.of(error), sectionsRun);
  }

  /** What an exception of the guest means. */
  public static Verdict of(GuestError error, boolean assertion, int sectionsRun) {
    return new Verdict(outcome(error, assertion), error.summary(), Optional.of(error), sectionsRun);
  }

  /** An exit that looks like success, before the tests were over. */
  public static Verdict exited(GuestError error, int sectionsRun) {
    return new Verdict(
        Outcome.TAMPERED,
        "the sample exited with status 0 before its tests were over",
        Optional.of(error),
        sectionsRun);
  }

  private static Outcome outcome(GuestError error, boolean assertion) {
    if (error.role() == Section.Role.TEST && assertion) {
      return Outcome.FAILED;
    }
    if (error.role() == Section.Role.SETUP && error.missingModule().isPresent()) {
      return Outcome.SKIPPED;
    }
    return error.type().equals("MemoryError") ? Outcome.MEMORY_LIMIT : Outcome.ERROR;
  }
}
