package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.runtime.PythonContext;
import org.graalvm.polyglot.Context;

/**
 * Makes a guest that loops in pure Python give up the global interpreter lock from time to time, so
 * that its other threads get in.
 *
 * <p>GraalPy 25.2.4 starts the task that does this when a second thread enters, but only for the
 * first context of an engine: what it asks ({@code PythonLanguage.singleThreadedAssumption})
 * belongs to the engine, the task to the context.
 */
public final class GilRelease {

  private GilRelease() {}

  /** Starts the task for a context that is not the first of its engine. */
  public static void startFor(Context context) {
    context.enter();
    try {
      PythonContext.get(null).initializeMultiThreading();
    } finally {
      context.leave();
    }
  }
}
