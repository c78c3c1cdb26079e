package dev.crucible.runtime;

/** How requests are kept apart from each other. */
public enum Isolation {
  /**
   * A context serves one request after another. Before each it is brought back to the state it was
   * warmed in, and that is verified; one that cannot be brought back is replaced.
   */
  RECYCLED,

  /** Every request gets a context of its own. Strict, and slow: making one takes about a second. */
  FRESH
}
