package dev.crucible.harness.audit;

import dev.crucible.runtime.Outcome;

/** How the two verdicts on a sample stand to each other. */
public enum Finding {
  /** They are the same. */
  AGREES,
  /** They are not. */
  DISAGREES,
  /** The run's verdict is one that only a policy gives, and CPython has none. */
  POLICY,
  /** The same, and the sample passes in CPython: but for the policy it would have passed. */
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

  /** Whether both verdicts are of one kind, so that it counts whether they agree. */
  public boolean comparable() {
    return this == AGREES || this == DISAGREES;
  }

  /** Whether people should look at it. */
  public boolean listed() {
    return this == DISAGREES || this == POLICY_ALONE;
  }
}
