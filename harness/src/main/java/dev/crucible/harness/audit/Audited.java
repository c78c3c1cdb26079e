package dev.crucible.harness.audit;

import dev.crucible.runtime.Outcome;
import java.util.Optional;

/**
 * One execution that was audited.
 *
 * @param stepNumber its sub-step
 * @param sample which sample of it; others may share the execution
 * @param recorded the run's verdict
 * @param cpython CPython's
 * @param finding how they stand to each other
 * @param comparison what there is to see; of findings that are {@linkplain Finding#listed() listed}
 */
public record Audited(
    String stepNumber,
    int sample,
    Outcome recorded,
    Outcome cpython,
    Finding finding,
    Optional<Comparison> comparison) {

  /**
   * Both executions side by side.
   *
   * @param explanation why they differ, where that is known; else empty
   * @param run the run's
   * @param cpython CPython's
   * @param code the sub-step's own code
   */
  public record Comparison(String explanation, Side run, Side cpython, String code) {}

  /**
   * What came of one execution.
   *
   * @param detail why, in one sentence
   * @param place where it was met; empty when no exception ended it
   * @param traceback as Python prints it; empty when no exception ended it
   * @param seconds how long it took
   */
  public record Side(String detail, String place, String traceback, double seconds) {}
}
