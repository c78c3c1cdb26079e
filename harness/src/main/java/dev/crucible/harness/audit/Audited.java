package dev.crucible.harness.audit;

import dev.crucible.runtime.Outcome;
import java.util.Optional;

/**
 * One audited execution.
 *
 * @param stepNumber the number of its sub-step, such as {@code 10.3}
 * @param sample the number of the sample, from 0; other samples may share the execution
 * @param recorded the run's outcome
 * @param cpython CPython's outcome
 * @param finding the relation of the two outcomes
 * @param comparison both executions side by side, if the finding is {@linkplain Finding#listed()
 *     listed}
 */
public record Audited(
    String stepNumber,
    int sample,
    Outcome recorded,
    Outcome cpython,
    Finding finding,
    Optional<Comparison> comparison) {

  /**
   * Two executions of the same code, side by side.
   *
   * @param explanation the reason of the difference; empty if it is not known
   * @param run the execution in the run
   * @param cpython the execution in CPython
   * @param code the sub-step's own code
   */
  public record Comparison(String explanation, Side run, Side cpython, String code) {}

  /**
   * The result of one execution.
   *
   * @param detail one sentence that gives the reason of the outcome
   * @param place the place of the exception; empty if no exception ended the execution
   * @param traceback the traceback as Python prints it; empty if no exception ended the execution
   * @param seconds the wall-clock time in seconds
   */
  public record Side(String detail, String place, String traceback, double seconds) {}
}
