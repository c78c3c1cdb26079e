package dev.crucible.runtime;

/**
 * Times at which contexts load NumPy, which takes a context seconds and some 70 MiB.
 *
 * @since 0.1
 */
public enum NumpyLoading {
  /** Every context loads NumPy when it is made. */
  EAGER,

  /**
   * Contexts are made without NumPy, until a request needs it: its text names NumPy or a package
   * that builds on it, or an array is bound. Such a request runs in a context with NumPy, as all
   * later requests do that use that context. A request that needs NumPy without naming it, such as
   * one that puts the name together, is run again in a context with NumPy. Results are those of
   * {@link #EAGER}.
   */
  ON_DEMAND
}
