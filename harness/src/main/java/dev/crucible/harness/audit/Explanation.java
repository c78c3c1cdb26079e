package dev.crucible.harness.audit;

import dev.crucible.harness.store.Execution;
import dev.crucible.runtime.Outcome;
import java.util.Locale;

/** Why verdicts differ, where it is known to be no fault of either. */
final class Explanation {

  private Explanation() {}

  /** One sentence; empty when a human must look. */
  static String of(Execution run, Execution cpython) {
    if (run.outcome() == Outcome.TIME_LIMIT) {
      return String.format(
          Locale.ROOT,
          "GraalPy took longer than the time limit; CPython was done after %.2f s.",
          cpython.wallTime().toNanos() / 1e9);
    }
    if (cpython.failure().filter(failure -> failure.type().equals("SyntaxError")).isPresent()
        && run.failure().isEmpty()) {
      return "GraalPy knows the syntax of Python 3.12, and the CPython is an older one.";
    }
    return "";
  }
}
