package dev.crucible.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param outcome the verdict
 * @param detail one sentence that says why, empty when {@link Outcome#PASSED}
 * @param error the guest's exception, when one ended the code
 * @param sectionsRun sections that ran to their end
 * @param usage what it used
 * @param stdout what the code printed
 * @param stderr what the code wrote to stderr
 */
public record ExecutionResult(
    Outcome outcome,
    String detail,
    Optional<GuestError> error,
    int sectionsRun,
    ResourceUsage usage,
    CapturedOutput stdout,
    CapturedOutput stderr) {

  /** Time from the first section's start to the verdict. */
  public Duration wallTime() {
    return usage.wallTime();
  }
}
