package dev.crucible.runtime.internal.context;

/** Thrown if a request needs NumPy and its context has none: it must run again in one that has. */
final class NumpyNeededException extends Exception {
  private static final long serialVersionUID = 1L;

  NumpyNeededException() {
    super("the request needs a context with NumPy", null, false, false);
  }
}
