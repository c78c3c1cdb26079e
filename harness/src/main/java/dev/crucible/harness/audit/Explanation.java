package dev.crucible.harness.audit;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.Outcome;
import java.util.Optional;

/** Reasons for different verdicts that are the fault of neither interpreter. */
final class Explanation {

  private Explanation() {}

  /**
   * Returns the reason of the difference as one sentence; empty if a human must look.
   *
   * @param again the outcome of a second execution in CPython, if there was one
   */
  static String of(ExecutionRecord run, ExecutionRecord cpython, Optional<Outcome> again) {
    if (again.filter(outcome -> outcome != cpython.outcome()).isPresent()) {
      return "A second time it came to %s in CPython: what the sample does depends on chance."
          .formatted(again.get());
    }
    if (run.outcome() == Outcome.TIME_LIMIT) {
      return "GraalPy took longer than the time limit; CPython was done after %s."
          .formatted(Quantities.seconds(cpython.wallTime(), 2));
    }
    if (run.failure().filter(ExecutionRecord.Failure::isVacuous).isPresent()) {
      return "The test compared nothing, which fails by Crucible's rules and holds by Python's.";
    }
    if (cpython.failure().filter(failure -> failure.type().equals("SyntaxError")).isPresent()
        && run.failure().isEmpty()) {
      return "GraalPy knows the syntax of Python 3.12, and the CPython is an older one.";
    }
    return "";
  }
}
