package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.runtime.PythonContext;
import org.graalvm.polyglot.Context;

/**
 * The task that makes a guest release the global interpreter lock from time to time while it loops
 * in pure Python, so that its other threads can run.
 *
 * <p>GraalPy 25.2.4 starts this task when a second thread enters a context, but only for the first
 * context of an engine: the condition that it tests ({@code
 * PythonLanguage.singleThreadedAssumption}) belongs to the engine, while the task belongs to the
 * context.
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
