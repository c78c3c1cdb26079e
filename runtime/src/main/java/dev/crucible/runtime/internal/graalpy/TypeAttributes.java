package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.getsetdescriptor.GetSetDescriptor;
import com.oracle.graal.python.builtins.objects.type.PythonBuiltinClass;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Function;
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

  /** Setting {@code function.<name>} calls {@code setter} with function and value from now on. */
  public static void guardFunctionChange(Context context, String name, Value setter) {
    replace(
        context,
        PythonBuiltinClassType.PFunction,
        name,
        old -> new Accessors(old.getGet(), GuestObjects.of(setter)));
  }

  /** Reading {@code type.<name>} calls {@code getter} with the type from now on. */
  public static void guardType(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PythonClass, name, getter);
  }

  private record Accessors(Object getter, Object setter) {}

  private static void replace(
      Context context, PythonBuiltinClassType type, String name, Value getter) {
    replace(
        context,
        type,
        name,
        old -> new Accessors(GuestObjects.of(getter), old == null ? null : old.getSet()));
  }

  /** {@code accessors} gets the descriptor of now, or null when that is a method. */
  private static void replace(
      Context context,
      PythonBuiltinClassType type,
      String name,
      Function<GetSetDescriptor, Accessors> accessors) {
    context.enter();
    try {
      PythonBuiltinClass owner = PythonContext.get(null).lookupType(type);
      TruffleString key = GuestObjects.text(name);
      Accessors made =
          accessors.apply(
              owner.getAttribute(key) instanceof GetSetDescriptor descriptor ? descriptor : null);
      owner.setAttributeUnsafe(
          key,
          new GetSetDescriptor(PythonLanguage.get(null), made.getter(), made.setter(), key, owner));
    } finally {
      context.leave();
    }
  }
}
