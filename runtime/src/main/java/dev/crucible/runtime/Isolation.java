package dev.crucible.runtime;

/**
 * Ways to isolate requests from each other within one process.
 *
 * @since 0.1
 */
public enum Isolation {
  /**
   * Contexts that serve one request after another. After each request the context is restored to
   * the state in which it was warmed, and that state is verified. A context that cannot be restored
   * is replaced.
   */
  RECYCLED,

  /** A new context for each request. Strict and slow: a new context takes about a second. */
  FRESH
}
