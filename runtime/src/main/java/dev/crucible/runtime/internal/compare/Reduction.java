package dev.crucible.runtime.internal.compare;

/** Ways to reduce the differences of two arrays to one answer. */
public enum Reduction {
  /** {@code (abs(a - b) < limit).all()}. */
  ALL,
  /** {@code (abs(a - b) < limit).any()}. */
  ANY,
  /** {@code abs(a - b).max() < limit}. */
  LARGEST
}
