package dev.crucible.harness.audit;

import dev.crucible.runtime.Outcome;

/** The relation of a run's verdict on a sample to CPython's. */
public enum Finding {
  /** The two outcomes are the same. */
  AGREES,
  /** The two outcomes differ, and no policy explains it. */
  DISAGREES,
  /**
   * The run's outcome is {@code FORBIDDEN} or {@code TAMPERED}, which CPython does not enforce, and
   * the sample does not pass in CPython either.
   */
  POLICY,
  /**
   * The run's outcome is {@code FORBIDDEN} or {@code TAMPERED}, and the sample passes in CPython:
   * without the policy it would have passed.
   */
  POLICY_ALONE;

  static Finding of(Outcome recorded, Outcome cpython) {
    if (recorded == cpython) {
      return AGREES;
    }
    if (!Selection.isHostile(recorded)) {
      return DISAGREES;
    }
    return cpython == Outcome.PASSED ? POLICY_ALONE : POLICY;
  }

  /**
   * Returns true if the agreement of the two outcomes is meaningful: no policy decided the run's.
   */
  public boolean comparable() {
    return this == AGREES || this == DISAGREES;
  }

  /** Returns true if people should look at the execution. */
  public boolean listed() {
    return this == DISAGREES || this == POLICY_ALONE;
  }
}
