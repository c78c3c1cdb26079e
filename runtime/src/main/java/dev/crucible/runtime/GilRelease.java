package dev.crucible.runtime;

import org.graalvm.polyglot.Context;

/**
 * Makes a guest that loops in pure Python give up the global interpreter lock from time to time, so
 * that the watchdog gets in.
 *
 * <p>GraalPy 25.2.4 starts the task that does this when a second thread enters, but only for the
 * first context of an engine: what it asks ({@code PythonLanguage.singleThreadedAssumption})
 * belongs to the engine, the task to the context. In every later context {@code while True: pass}
 * could not be cancelled. There is no public way to start the task, hence reflection; it works
 * because GraalPy is on the class path, and fails loudly where it does not.
 */
final class GilRelease {

  private GilRelease() {}

  /** Starts the task for a context that is not the first of its engine. */
  static void startFor(Context context) {
    context.enter();
    try {
      Class<?> pythonContext = Class.forName("com.oracle.graal.python.runtime.PythonContext");
      Class<?> node = Class.forName("com.oracle.truffle.api.nodes.Node");
      Object current = pythonContext.getMethod("get", node).invoke(null, (Object) null);
      pythonContext.getMethod("initializeMultiThreading").invoke(current);
    } catch (ReflectiveOperationException e) {
      throw new SandboxException(
          "this version of GraalPy cannot run several contexts with cancellation: use the version that Crucible is built"
              + " with, on the class path",
          e);
    } finally {
      context.leave();
    }
  }
}
