package dev.crucible.runtime.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.getsetdescriptor.GetSetDescriptor;
import com.oracle.graal.python.builtins.objects.type.PythonBuiltinClass;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Attributes of builtin types, which guests cannot change, put behind a function of ours. The
 * function cannot be reached from the attribute.
 */
public final class TypeAttributes {

  private TypeAttributes() {}

  /** Reading {@code frame.<name>} calls {@code getter} with the frame from now on. */
  public static void guardFrame(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PFrame, name, getter);
  }

  /** Reading {@code function.<name>} calls {@code getter} with the function from now on. */
  public static void guardFunction(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PFunction, name, getter);
  }

  /** Reading {@code type.<name>} calls {@code getter} with the type from now on. */
  public static void guardType(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PythonClass, name, getter);
  }

  private static void replace(
      Context context, PythonBuiltinClassType type, String name, Value getter) {
    context.enter();
    try {
      PythonBuiltinClass owner = PythonContext.get(null).lookupType(type);
      TruffleString key = GuestObjects.text(name);
      Object setter = owner.getAttribute(key) instanceof GetSetDescriptor old ? old.getSet() : null;
      owner.setAttributeUnsafe(
          key,
          new GetSetDescriptor(
              PythonLanguage.get(null), GuestObjects.of(getter), setter, key, owner));
    } finally {
      context.leave();
    }
  }
}
