package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;

/** The Java assertions of GraalPy's own classes. */
public final class GraalPyAssertions {
  private GraalPyAssertions() {}

  /**
   * Returns true if the assertions are enabled. One then fails as soon as an attribute of a
   * built-in type is guarded, as {@link TypeAttributes} does.
   */
  public static boolean areEnabled() {
    return PythonLanguage.class.desiredAssertionStatus();
  }
}
