package dev.crucible.runtime.internal.compare;

/** How the differences of two arrays become one answer. */
public enum Reduction {
  /** {@code (abs(a - b) < limit).all()}. */
  ALL,
  /** {@code (abs(a - b) < limit).any()}. */
  ANY,
  /** {@code abs(a - b).max() < limit}. */
  LARGEST
}
