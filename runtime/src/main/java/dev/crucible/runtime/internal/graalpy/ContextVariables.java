package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.contextvars.PContextVarsContext;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.object.PFactory;

/**
 * Python's context variables ({@code contextvars}): NumPy's error state and print options, the
 * context of {@code decimal}. A request gets those of a new thread.
 *
 * <p>Of one context; used in its guest thread, entered.
 */
public final class ContextVariables {
  private final PythonLanguage language = PythonLanguage.get(null);
  private final PythonContext.PythonThreadState thread =
      PythonContext.get(null).getThreadState(language);
  private final PContextVarsContext before = thread.getContextVarsContext(null);

  /** From now on code sees variables that nobody has set. */
  public void renew() {
    thread.setContextVarsContext(PFactory.createContextVarsContext(language));
  }

  /** From now on code sees those that were there when this object was made. */
  public void restore() {
    thread.setContextVarsContext(before);
  }
}
