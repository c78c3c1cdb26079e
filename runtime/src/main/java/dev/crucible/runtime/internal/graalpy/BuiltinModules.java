package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.Python3Core;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.graalvm.polyglot.Context;

/** GraalPy's built-in modules. */
public final class BuiltinModules {

  private BuiltinModules() {}

  /**
   * Removes modules, so that nothing can import them any more, not even {@code
   * _imp.create_builtin}. A module that is in {@code sys.modules} stays there.
   */
  public static void remove(Context context, Collection<String> names) {
    context.enter();
    try {
      Map<TruffleString, PythonModule> modules = of(PythonContext.get(null));
      modules.keySet().removeIf(name -> names.contains(name.toJavaStringUncached()));
    } finally {
      context.leave();
    }
  }

  /** Returns GraalPy's own table of built-in modules, by their names; changes write through. */
  @SuppressWarnings("unchecked")
  public static Map<TruffleString, PythonModule> of(PythonContext context) {
    try {
      Field modules = Python3Core.class.getDeclaredField("builtinModules");
      modules.setAccessible(true);
      return (Map<TruffleString, PythonModule>) modules.get(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }
}
