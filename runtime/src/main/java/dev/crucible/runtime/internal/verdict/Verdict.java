package dev.crucible.runtime.internal.verdict;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.List;

/**
 * A verdict on a request: why it ended, and how far it got. Immutable.
 *
 * @param reason why it ended
 * @param sectionsRun the number of sections that ran to their end
 * @param failedSections the positions, from 0, of the sections that an exception ended
 */
public record Verdict(EndReason reason, int sectionsRun, List<Integer> failedSections) {
  /** Copies the list. */
  public Verdict {
    failedSections = List.copyOf(failedSections);
  }

  /** Returns a verdict without any section that ran. */
  public static Verdict of(EndReason reason) {
    return new Verdict(reason, 0, List.of());
  }

  /** Returns this verdict with another reason. */
  public Verdict withReason(EndReason other) {
    return new Verdict(other, sectionsRun, failedSections);
  }

  /**
   * Returns true if the request ended in a test or a script by an exception after which other
   * sections can run.
   */
  public boolean testsCanGoOn() {
    Outcome outcome = reason.outcome();
    return (outcome == Outcome.FAILED || outcome == Outcome.ERROR)
        && reason
            .guestError()
            .filter(
                error -> error.role() == Section.Role.TEST || error.role() == Section.Role.SCRIPT)
            .isPresent();
  }

  /** Returns the result of the request with this verdict. */
  public ExecutionResult result(
      ResourceUsage usage, PhaseTimes phases, CapturedOutput stdout, CapturedOutput stderr) {
    return ExecutionResult.newBuilder(reason.outcome())
        .detail(reason.sentence())
        .error(reason.guestError())
        .sectionsRun(sectionsRun)
        .failedSections(failedSections)
        .usage(usage)
        .phases(phases)
        .output(stdout, stderr)
        .build();
  }

  /** Returns the result of a request for which only the reason of its end is known. */
  public static ExecutionResult withoutRun(EndReason reason, Duration elapsed) {
    var usage = new ResourceUsage(elapsed, Duration.ZERO, 0, 0);
    return of(reason)
        .result(usage, PhaseTimes.NONE, CapturedOutput.NOTHING, CapturedOutput.NOTHING);
  }
}
