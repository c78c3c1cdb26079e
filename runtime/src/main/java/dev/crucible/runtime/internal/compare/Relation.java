package dev.crucible.runtime.internal.compare;

/** Relations between a difference and its limit. */
public enum Relation {
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  /** Returns true if the relation holds, which it never does for NaN. */
  boolean holds(double value, double limit) {
    return switch (this) {
      case LESS -> value < limit;
      case LESS_OR_EQUAL -> value <= limit;
      case GREATER -> value > limit;
      case GREATER_OR_EQUAL -> value >= limit;
    };
  }
}
