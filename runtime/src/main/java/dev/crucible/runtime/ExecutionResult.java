package dev.crucible.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param outcome the verdict; of the first test that did not hold, where {@linkplain
 *     ExecutionRequest#everyTest() every test} was run
 * @param detail one sentence that says why, empty when {@link Outcome#PASSED}
 * @param error the guest's exception, when one ended the code
 * @param sectionsRun sections that ran to their end
 * @param failedSections the places, from 0, of those that an exception ended
 * @param usage what it used
 * @param phases what its time went to, with that of preparing and restoring the context
 * @param stdout what the code printed
 * @param stderr what the code wrote to stderr
 */
public record ExecutionResult(
    Outcome outcome,
    String detail,
    Optional<GuestError> error,
    int sectionsRun,
    List<Integer> failedSections,
    ResourceUsage usage,
    PhaseTimes phases,
    CapturedOutput stdout,
    CapturedOutput stderr) {
  public ExecutionResult {
    failedSections = List.copyOf(failedSections);
  }

  /** Time from the first section's start to the verdict. */
  public Duration wallTime() {
    return usage.wallTime();
  }
}
