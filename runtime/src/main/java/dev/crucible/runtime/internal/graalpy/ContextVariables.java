package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.contextvars.PContextVarsContext;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.object.PFactory;

/**
 * Python's context variables ({@code contextvars}), such as NumPy's error state and print options,
 * and the context of {@code decimal}. A request gets the variables of a new thread.
 *
 * <p>Belongs to one context; used only in its guest thread, which has entered the context.
 */
public final class ContextVariables {
  private final PythonLanguage language = PythonLanguage.get(null);
  private final PythonContext.PythonThreadState thread =
      PythonContext.get(null).getThreadState(language);
  private final PContextVarsContext before = thread.getContextVarsContext(null);

  /** Replaces the variables with new ones, none of which is set. */
  public void renew() {
    thread.setContextVarsContext(PFactory.createContextVarsContext(language));
  }

  /** Puts the variables back that were there when this object was created. */
  public void restore() {
    thread.setContextVarsContext(before);
  }
}
